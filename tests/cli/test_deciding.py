import subprocess
from pathlib import Path

import pytest

from dragoman.cli.deciding import NAME, by_whom, meant
from dragoman.errors import UsageError
from dragoman.store import open_record
from tests.cli import made


def git(says: str) -> object:
    """Return a git that knows a name."""
    return lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=says.encode())


def test_who_decides_is_given_or_in_the_environment_or_known_to_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", git("Git Name\n"))
    monkeypatch.delenv(NAME, raising=False)
    assert by_whom(None) == "Git Name"
    monkeypatch.setenv(NAME, "Env Name")
    assert by_whom(None) == "Env Name"
    assert by_whom(" Ana ") == "Ana"


def test_nobody_who_decides_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(NAME, raising=False)

    def none(*_: object, **__: object) -> object:
        raise FileNotFoundError("git")

    monkeypatch.setattr(subprocess, "run", none)
    with pytest.raises(UsageError, match=f"give --by NAME, or set {NAME}"):
        by_whom(None)
    with pytest.raises(UsageError, match="nobody is named"):
        by_whom("   ")


def test_an_id_stands_for_a_mention_or_the_lowest_of_an_event(record: Path) -> None:
    with open_record(record) as opened:
        event = meant(opened, made.E_MET)
        assert (event.id, event.mentions) == (made.PLANNED, (made.PLANNED, made.MET))
        assert event.words.startswith("Meet (")
        mention = meant(opened, made.PAID[:12], single=True)
        assert (mention.id, mention.mentions) == (made.PAID, (made.PAID,))
        for wrong, single in ((made.S_PLAN, False), (made.E_MET, True)):
            with pytest.raises(UsageError, match="give that of"):
                meant(opened, wrong, single=single)
