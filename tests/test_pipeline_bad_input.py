"""Whatever comes in, a build ends well: each bad item has its reason, and the good ones beside it are read."""

import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from dragoman.config import Config, Engine, Ingest
from dragoman.errors import NewerRecordError, NotARecordError, NotFoundError
from dragoman.pipeline import build
from dragoman.store import Record, open_record, writing
from dragoman.types import EventMention, Story

ONE = Config(engine=Engine(jobs=1))
GOOD = "The foreign minister of Vietnam met his counterpart from Finland in Hanoi for talks on trade."
FRENCH = (
    "Le ministre des affaires étrangères du Vietnam a rencontré son homologue finlandais à Hanoï pour des entretiens "
    "sur le commerce, et les deux pays ont signé un accord sur l'éducation."
)
BIDI = f"\u202bاجتماع وزاري\u202c 🇻🇳🤝🇫🇮 👨‍👩‍👧.\n\n{GOOD}".replace("Vietnam", "Ghana")
pytestmark = pytest.mark.xdist_group("pipeline")


def of(state: str) -> str:
    """Return the good story with another state, and so another story."""
    return GOOD.replace("Vietnam", state)


def bad_bytes(folder: Path) -> None:
    """Write files that are no stories, and one good one."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\t\n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "control.txt").write_text("\x01\x02\x03\x04\x05\x06\x07\x0e\x0f" * 30, encoding="utf-8")
    (folder / "french.txt").write_text(FRENCH, encoding="utf-8")
    (folder / "menu.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>", encoding="utf-8")
    (folder / "notes.docx").write_bytes(b"PK")
    (folder / "broken.jsonl.gz").write_bytes(b"\x1f\x8b\x08\x00nothing more")
    (folder / "long.txt").write_bytes(b"word " * 10_000_000)
    os.mkfifo(folder / "pipe.txt")
    (folder / "loop").symlink_to(folder, target_is_directory=True)


def odd_bytes(folder: Path) -> None:
    """Write files that are stories all the same."""
    (folder / "broken-utf8.txt").write_bytes(of("Oman").encode() + b" Caf\xe9 \xff\xfe.")
    (folder / "utf16.txt").write_bytes(of("Nepal").encode("utf-16"))
    (folder / "bidi.txt").write_text(BIDI, encoding="utf-8")
    (folder / "no-act.txt").write_text("The weather in Hanoi was mild, and the lake lay still.", encoding="utf-8")


def lines(folder: Path) -> None:
    """Write JSON lines of every kind."""
    tomorrow_but_one_year = date.today().replace(year=date.today().year + 1, day=1).isoformat()
    given: list[object] = [
        {"id": "a", "text": of("Chile")},
        {"id": "a", "text": of("Laos")},
        {"id": "a", "text": of("Chile")},
        {"id": "b"},
        {"id": "c", "text": 7},
        ["no", "object"],
        {"id": "d", "text": of("Peru"), "published": tomorrow_but_one_year},
        {"id": "e", "text": of("Togo"), "published": "the other day"},
    ]
    rows = [json.dumps(row) for row in given]
    rows.insert(1, '{"id": "broken", "text": ')
    (folder / "lines.jsonl").write_text("\n".join(rows), encoding="utf-8")


class Bad:
    """A record that was built from bad input, and what the build told."""

    def __init__(self, folder: Path, record: Record) -> None:
        """Read the record's stories and rejections."""
        self.stories: dict[str, list[Story]] = {}
        for story in record.iter_stories():
            self.stories.setdefault(Path(story.origin.uri).name, []).append(story)
        self.telling: dict[str, list[EventMention]] = {}
        for mention in record.iter_mentions():
            self.telling.setdefault(mention.story_id, []).append(mention)
        self.reasons: dict[str, str] = {}
        for row in record.rejections().to_pylist():
            self.reasons[row["subject_id"].removeprefix(f"{folder}/")] = row["reason"]


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bad]:
    """All of it in one folder and one build."""
    folder = tmp_path_factory.mktemp("bad")
    for write in (bad_bytes, odd_bytes, lines):
        write(folder)
    path = tmp_path_factory.mktemp("record") / "record"
    summary = build([str(folder)], path, ONE)
    assert summary.items == summary.stories + summary.known + summary.rejected.total()
    with open_record(path) as record:
        yield Bad(folder, record)


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("empty.txt", "empty"),
        ("blank.txt", "empty"),
        ("binary.txt", "binary"),
        ("control.txt", "control-characters"),
        ("french.txt", "language"),
        ("menu.html", "no-article"),
        ("notes.docx", "format"),
        ("broken.jsonl.gz", "bad-archive"),
        ("long.txt", "too-large"),
        ("pipe.txt", "unreadable"),
        ("lines.jsonl:2", "bad-json"),
        ("lines.jsonl:5", "no-text"),
        ("lines.jsonl:6", "bad-field"),
        ("d", "future-date"),
    ],
)
def test_a_bad_item_has_its_reason(bad: Bad, file: str, reason: str) -> None:
    found = {name: why for name, why in bad.reasons.items() if name.endswith(file)}
    assert set(found.values()) == {reason}, bad.reasons


@pytest.mark.parametrize("file", ["good.txt", "broken-utf8.txt", "utf16.txt", "bidi.txt", "lines.jsonl"])
def test_what_can_be_read_is_read_and_coded(bad: Bad, file: str) -> None:
    for story in bad.stories[file]:
        assert "meet" in {mention.act for mention in bad.telling[story.id]}


def test_lines_with_the_same_id_are_stories_of_their_own_and_the_same_text_is_known(bad: Bad) -> None:
    texts = [story.text for story in bad.stories["lines.jsonl"]]
    assert len(texts) == len(set(texts)) == 3


def test_a_date_that_cannot_be_read_stays_unknown(bad: Bad) -> None:
    assert all(story.published is None for file in bad.stories.values() for story in file)


def test_offsets_are_exact_behind_emoji_and_right_to_left_text(bad: Bad) -> None:
    (story,) = bad.stories["bidi.txt"]
    mention = bad.telling[story.id][0]
    assert mention.trigger.of(story.text) in ("met", "talks")
    assert mention.participants[0].span.of(story.text).endswith("minister of Ghana")
    assert mention.place is not None
    assert mention.place.span.of(story.text) == "Hanoi"


def test_a_story_without_an_act_is_kept_and_says_so(bad: Bad) -> None:
    (story,) = bad.stories["no-act.txt"]
    assert story.id not in bad.telling
    assert bad.reasons[story.id] == "no-act"


def test_a_file_behind_a_loop_of_folders_is_read_once(bad: Bad) -> None:
    assert len(bad.stories["good.txt"]) == 1


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    summary = build([str(folder)], tmp_path / "record", ONE)
    assert summary.stories == 1
    assert summary.rejected == {"unreadable": 1}


def test_a_path_that_is_not_there_is_the_callers_to_mend(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        build([str(tmp_path / "nowhere")], tmp_path / "record", ONE)
    assert list(tmp_path.iterdir()) == []


def test_a_date_for_all_is_the_date_of_those_without_one(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    config = Config(engine=ONE.engine, ingest=Ingest(published=date(2024, 5, 6), publisher="The Invented Echo"))
    build([str(tmp_path / "good.txt")], tmp_path / "record", config)
    with open_record(tmp_path / "record") as record:
        (story,) = record.iter_stories()
    assert (story.published, story.published_basis, story.publisher) == (
        date(2024, 5, 6),
        "option",
        "The Invented Echo",
    )


# --- large and many -------------------------------------------------------------------------------------


def test_ten_thousand_tiny_stories(tmp_path: Path) -> None:
    rows = (
        json.dumps({"text": f"Kenya signed a treaty with Fiji. Read {n} times" if n % 50 == 0 else f"Read {n} times"})
        for n in range(10_000)
    )
    (tmp_path / "tiny.jsonl").write_text("\n".join(rows), encoding="utf-8")
    summary = build([str(tmp_path / "tiny.jsonl")], tmp_path / "record", ONE)
    assert (summary.items, summary.stories, summary.rejected.total()) == (10_000, 10_000, 0)
    assert summary.silent == {"no-sentence": 9_800}, "most are a counter of readers and nothing else"
    assert summary.mentions == 200


def test_a_story_of_two_megabytes(tmp_path: Path) -> None:
    rest = "\n\n".join("x" * 1_990 + f"{number:06}" for number in range(1_050))
    text = f"{GOOD}\n\n{rest}\n\nKenya met Uganda in Nairobi."
    assert len(text) > 2_000_000
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    summary = build([str(tmp_path / "long.txt")], tmp_path / "record", ONE)
    assert (summary.stories, summary.rejected.total()) == (1, 0)
    with open_record(tmp_path / "record") as record:
        mentions = list(record.iter_mentions())
        (story,) = record.iter_stories()
    assert [(m.act, m.place and m.place.span.of(story.text)) for m in mentions] == [
        ("meet", "Hanoi"),
        ("meet", "Nairobi"),
    ]


# --- records that are none ------------------------------------------------------------------------------


def newer(path: Path) -> None:
    """Write a record that a newer version made."""
    with writing(path) as writer:
        writer.publish()
    connection = duckdb.connect(str(path))
    connection.execute("UPDATE meta SET schema_version = schema_version + 1")
    connection.close()


def other_database(path: Path) -> None:
    """Write a DuckDB database that is no record."""
    connection = duckdb.connect(str(path))
    connection.execute("CREATE TABLE t (a INTEGER)")
    connection.close()


def text_file(path: Path) -> None:
    """Write a file that is no database at all."""
    path.write_text("Dear diary", encoding="utf-8")


@pytest.mark.parametrize(
    ("write", "error", "told"),
    [
        (newer, NewerRecordError, "newer version"),
        (other_database, NotARecordError, "not a record"),
        (text_file, NotARecordError, "not a record"),
        (Path.mkdir, NotARecordError, "not a record"),
    ],
)
def test_a_path_that_is_no_record_of_ours_is_left_as_it_is(
    tmp_path: Path, write: Callable[[Path], None], error: type[Exception], told: str
) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    path = tmp_path / "record"
    write(path)
    before = path.read_bytes() if path.is_file() else None
    for open_ in (open_record, lambda place: build([str(tmp_path / "good.txt")], place, ONE)):
        with pytest.raises(error, match=told):
            open_(path)
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_date_that_is_none_is_told_and_the_story_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"text": "Ghana\'s president met the king of Jordan.", "published": "soon"}\n', encoding="utf-8")
    summary = build([str(file)], tmp_path / "r.duckdb", Config(engine=Engine(jobs=1)))
    assert (summary.items, summary.stories, summary.rejected.total()) == (1, 1, 0)
    assert summary.silent["bad-date"] == 1
    with open_record(tmp_path / "r.duckdb") as record:
        assert record.rejections()["reason"].to_pylist() == ["bad-date"]
        assert record.stories()["published"].to_pylist() == [None]
