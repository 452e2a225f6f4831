import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.decisions import Decision, Decisions, add, beside, filing, load, pick, read, undo
from dragoman.errors import NotFoundError, SpaceError, UsageError
from tests.decisions.made import different, drop, fix, keep, same

LINE = '{"kind":"same","mentions":["mention-a","mention-b"],"told":["Visit: \u20ac"],"by":"Ana","why":"one visit"}\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return beside(tmp_path / "record.duckdb")


def test_the_file_stands_beside_the_record(tmp_path: Path) -> None:
    assert beside(tmp_path / "my.duckdb") == tmp_path / "my.duckdb.decisions.jsonl"


def test_no_file_is_no_decision(file: Path) -> None:
    assert load(file) == Decisions()


def test_a_decision_is_one_line_with_its_fields_in_a_fixed_order(file: Path) -> None:
    one = same("a", "b")
    assert add(file, Decision(kind="same", mentions=one.mentions, told=("Visit: \u20ac",), by=one.by, why=one.why))
    assert file.read_text(encoding="utf-8") == LINE
    add(file, fix("a", "place", ""))
    assert file.read_text(encoding="utf-8").splitlines()[1] == (
        '{"kind":"fix","mentions":["mention-a"],"field":"place","value":"","by":"Ana","why":"page 2"}'
    )


def test_what_was_decided_is_read_in_its_order(file: Path) -> None:
    made = (same("b", "c"), drop("a"), keep("d"), different("a", "b"), fix("c", "ordinal", "6"))
    assert all(add(file, one) for one in made)
    assert load(file).all == made


def test_the_same_decision_twice_is_one(file: Path) -> None:
    assert add(file, same("a", "b"))
    before = file.read_bytes()
    assert not add(file, same("a", "b"))
    assert file.read_bytes() == before
    file.write_bytes(before * 2)
    assert load(file).all == (same("a", "b"),)


def test_a_contradiction_is_refused_and_leaves_the_file_as_it_is(file: Path) -> None:
    add(file, same("a", "b"))
    add(file, same("b", "c"))
    before = file.read_bytes()
    with pytest.raises(UsageError, match=same("b", "c").id):
        add(file, different("a", "c"))
    assert file.read_bytes() == before


def test_a_file_that_contradicts_itself_can_be_read_and_mended_but_not_applied(file: Path) -> None:
    add(file, same("a", "b"))
    with file.open("ab") as merged:
        merged.write(filing._line(different("a", "b", by="Ben")))
    with pytest.raises(UsageError, match=r"decisions\.jsonl: .*contradicts"):
        load(file)
    assert len(read(file).all) == 2
    undo(file, different("a", "b", by="Ben").id)
    assert load(file).all == (same("a", "b"),)


# --- undoing --------------------------------------------------------------------------------------------


def test_undoing_leaves_every_other_byte(file: Path) -> None:
    add(file, same("a", "b"))
    by_hand = file.read_bytes() + b'\n{"why": "spaced",  "by":"Ben","kind":"drop","mentions":["mention-x"]}\n'
    file.write_bytes(by_hand)
    add(file, drop("c"))
    assert undo(file, drop("c").id) == drop("c")
    assert file.read_bytes() == by_hand


def test_undoing_the_only_decision_leaves_no_file(file: Path) -> None:
    add(file, same("a", "b"))
    undo(file, same("a", "b").id.removeprefix("decision-")[:6])
    assert list(file.parent.iterdir()) == []


def test_the_mode_of_the_file_stays(file: Path) -> None:
    add(file, same("a", "b"))
    add(file, drop("c"))
    file.chmod(0o664)
    undo(file, drop("c").id)
    assert file.stat().st_mode & 0o777 == 0o664


def test_undoing_what_is_not_there(file: Path) -> None:
    with pytest.raises(NotFoundError, match="no decisions at"):
        undo(file, "decision-1")
    assert not file.exists()
    add(file, same("a", "b"))
    with pytest.raises(NotFoundError, match="decide list"):
        undo(file, "decision-zzz")


def test_beginnings_of_ids() -> None:
    found = Decisions(all=(same("a", "b"), drop("c")))
    assert pick(found, same("a", "b").id) == same("a", "b")
    with pytest.raises(UsageError, match="begins several decisions"):
        pick(found, "decision-")
    with pytest.raises(NotFoundError):
        pick(found, "")


# --- broken files ---------------------------------------------------------------------------------------


def test_a_half_written_last_line_is_told_left_out_and_kept_aside(file: Path) -> None:
    add(file, same("a", "b"))
    whole = file.read_bytes()
    file.write_bytes(whole + b'{"kind":"drop","mentions":["ment')
    found = load(file)
    assert found.all == (same("a", "b"),)
    assert found.torn == '{"kind":"drop","mentions":["ment'
    add(file, drop("c"))
    assert file.read_bytes() == whole + filing._line(drop("c"))
    assert file.with_name(f"{file.name}.torn").read_bytes() == b'{"kind":"drop","mentions":["ment\n'


def test_a_last_line_without_an_end_is_a_line_if_it_is_whole(file: Path) -> None:
    file.write_text(LINE.rstrip("\n"), encoding="utf-8")
    assert load(file).torn == ""
    add(file, drop("c"))
    assert [one.kind for one in load(file).all] == ["same", "drop"]


@given(st.integers(min_value=0, max_value=len(LINE.encode()) - 2))
def test_wherever_writing_was_cut_off_what_stood_before_is_read(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    file = tmp_path_factory.mktemp("cut") / "decisions"
    file.write_bytes(filing._line(drop("c")) + LINE.encode()[:cut])
    assert load(file).all == (drop("c"),)
    assert bool(load(file).torn) == bool(cut)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("<<<<<<< ours", "line 2 is no decision"),
        ('{"kind":"merge","mentions":["a"],"by":"Ana","why":""}', "line 2 is no decision"),
        ('{"kind":"same","mentions":["a"],"by":"Ana","why":""}', "line 2: `same` needs 2 mention ids"),
        ('{"kind":"same","mentions":["b","a"],"by":"Ana","why":""}', "the lower first"),
        ('{"kind":"same","mentions":["a","a"],"by":"Ana","why":""}', "line 2: `same` needs 2"),
        ('{"kind":"drop","mentions":["a","b"],"by":"Ana","why":""}', "line 2: `drop` needs 1 mention id"),
        ('{"kind":"fix","mentions":["a"],"by":"Ana","why":""}', "line 2: `fix`"),
        ('{"kind":"keep","mentions":["a"],"field":"act","value":"","by":"Ana","why":""}', "line 2: `fix`"),
        ('{"kind":"drop","mentions":["a"],"by":" ","why":""}', "by whom"),
    ],
)
def test_a_line_that_is_no_decision_is_named(file: Path, line: str, told: str) -> None:
    file.write_text(f"{LINE}{line}\n{LINE}", encoding="utf-8")
    with pytest.raises(UsageError, match=told) as error:
        load(file)
    assert str(file) in str(error.value)


def test_a_folder_is_no_file_of_decisions(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot read the decisions"):
        load(tmp_path)
    with pytest.raises(NotFoundError, match="there is no folder"):
        add(tmp_path / "not-there" / "decisions", drop("a"))


def test_a_full_disk_leaves_the_file_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(file, same("a", "b"))
    before = file.read_bytes()
    write = os.write

    def full(handle: int, data: memoryview) -> int:
        if len(data) > 20:
            return write(handle, data[:20])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(SpaceError, match="nothing was decided"):
        add(file, Decision(kind="drop", mentions=("m",), by="A", why="x"))
    assert file.read_bytes() == before


# --- two at once ----------------------------------------------------------------------------------------

_MANY = """
import sys
from dragoman.decisions import Decision, add, undo
file, name = sys.argv[1:]
for number in range(40):
    add(file, Decision(kind="drop", mentions=(f"mention-{name}-{number}",), by=name, why="x" * 300))
    if number % 4 == 3:
        undo(file, Decision(kind="drop", mentions=(f"mention-{name}-{number - 2}",), by=name, why="").id)
"""


def test_two_at_once_lose_nothing(file: Path) -> None:
    path = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    called = ([sys.executable, "-c", _MANY, str(file), name] for name in ("ana", "ben"))
    running = [subprocess.Popen(one, env=path) for one in called]
    assert [one.wait(timeout=60) for one in running] == [0, 0]
    kept = {f"mention-{name}-{number}" for name in ("ana", "ben") for number in range(40) if number % 4 != 1}
    assert load(file).mentions() == kept
    assert [path.name for path in file.parent.iterdir()] == [file.name]
