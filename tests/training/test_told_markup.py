"""Stories marked sentence by sentence become records; what is wrong is told."""

from datetime import date
from pathlib import Path

import pytest

from training import told_markup
from training.story_corpus import Party
from training.told import file, read
from training.told_markup import parse

GOOD = """
N 2024-05-03 | Nairobi Ledger | Kenya and Ethiopia talk | at last
T NAIROBI, May 3 - Kenya's defence minister met his Ethiopian counterpart on Friday.
M meet occurred | t=met | s=Kenya's defence minister | r=his Ethiopian counterpart | S=KEN | R=ETH; AU | W=2024-05-03
P
T The talks went on.
M negotiate ongoing | t=talks | S=KEN; ETH | R=KEN; ETH | W=2024-05-03/..
T It rained.
X weather
"""


def test_lines_become_a_story() -> None:
    (made,), wrong = parse(GOOD, writer="w")
    assert wrong == []
    assert (made.published, made.publisher, made.headline) == (
        date(2024, 5, 3),
        "Nairobi Ledger",
        "Kenya and Ethiopia talk | at last",
    )
    assert [one.paragraph for one in made.sentences] == [True, True, False]
    met, talks = (sentence.mentions[0] for sentence in made.sentences[:2])
    first = made.sentences[0].text
    assert [first[slice(*one)] for one in met.words.source] == ["Kenya's defence minister"]
    assert met.target == (Party(name="Ethiopia", iso3="ETH"), Party(name="AU"))
    assert (met.start, met.end, met.open) == (date(2024, 5, 3), date(2024, 5, 3), False)
    assert (talks.words.source, talks.start, talks.end, talks.open) == ((), date(2024, 5, 3), None, True)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (" | Kenya and Ethiopia talk | at last", "", "day, publisher and headline"),
        ("2024-05-03 | Nai", "May 3 | Nai", "is no day"),
        ("t=talks", "t=chats", "does not stand in the sentence"),
        ("T It rained.\nX weather", "It rained.", "must begin with N, P, T, M or X"),
        (" | S=KEN; ETH | R=KEN; ETH", "", "nobody is meant"),
    ],
)
def test_what_is_wrong_is_told_and_the_story_left_out(old: str, new: str, said: str) -> None:
    assert old in GOOD
    good, wrong = parse(GOOD.replace(old, new), writer="w")
    assert good == []
    assert any(said in message for message in wrong)


def test_the_command_checks_and_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text(GOOD)
    monkeypatch.setattr("sys.argv", ["told_markup", str(tmp_path / "mine.txt"), f"--out={tmp_path}"])
    assert told_markup.main() == 0
    assert "1 stories good, 0 wrong, 3 sentences, 1 without an act, 2 mentions" in capsys.readouterr().out
    (story,) = read(file(tmp_path, "mine"))
    assert story.writer == "mine"
