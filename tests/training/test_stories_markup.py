"""Stories marked by hand become records; what is wrong is told."""

from datetime import date
from pathlib import Path

import pytest

from training.stories_markup import parse, write
from training.story_corpus import Party, file, read

GOOD = """
S 7
U Nairobi Ledger | 2024-05-03 | Kenya and Ethiopia talk | at last
| NAIROBI, May 3 - Gen. A. Bekele of the U.S. Army left. "We met," Kenya's minister said on X. The UN praised Kenya.
| The EU and Kosovo may train police from June, "if asked". Nobody objected.
E meet occurred | t=met | x="We met," | also=The UN praised | s=KEN | r=ETH;rebels | when=2024-05-03 | p=Lamu | by=envoy
E train-forces possible | t=train | x=The EU and Kosovo | s=EU;Kosovo | r=none | when=2024-06-01/.. | o=police
E visit ended | t=gone | x=NAIROBI, May 3 - Gen. | s=USA | r=KEN | when=2024-04-01/2024-05-03 | by=none | bg
"""
HEAD = "S 1\nU Ledger | 2024-05-03 | Talks\n| Kenya met Ethiopia. Kenya left.\n"
EVENT = "E meet occurred | t=met | x=Kenya met | s=KEN | r=ETH | when=none"


def test_lines_become_a_story_with_spans() -> None:
    (marked,), wrong = parse(GOOD)
    story = marked.story
    assert (wrong, marked.number) == ([], 7)
    assert (story.publisher, story.published, story.headline) == (
        "Nairobi Ledger",
        date(2024, 5, 3),
        "Kenya and Ethiopia talk | at last",
    )
    assert story.text.count("\n\n") == 1
    meet, train, visit = story.events
    assert [story.text[slice(*one.sentence)] for one in story.events] == [
        '"We met," Kenya\'s minister said on X.',
        'The EU and Kosovo may train police from June, "if asked".',
        "NAIROBI, May 3 - Gen. A. Bekele of the U.S. Army left.",
    ]
    assert [story.text[slice(*one)] for one in meet.also] == ["The UN praised Kenya."]
    assert story.text[slice(*(meet.trigger or (0, 0)))] == "met"
    assert visit.trigger is None
    assert [one.background for one in story.events] == [False, False, True]
    assert (meet.place, meet.speaker, meet.object, train.object) == ("Lamu", "envoy", None, "police")


def test_parties_are_states_by_code_or_name_and_others_by_name() -> None:
    (marked,), _ = parse(GOOD)
    meet, train, _ = marked.story.events
    assert meet.source == (Party(name="Kenya", iso3="KEN"),)
    assert meet.target == (Party(name="Ethiopia", iso3="ETH"), Party(name="rebels"))
    assert train.source == (Party(name="European Union"), Party(name="Kosovo", iso3="XKX"))
    assert train.target == ()


def test_days_are_closed_open_or_none() -> None:
    (marked,), _ = parse(GOOD)
    assert [(one.start, one.end, one.open) for one in marked.story.events] == [
        (date(2024, 5, 3), date(2024, 5, 3), False),
        (date(2024, 6, 1), None, True),
        (date(2024, 4, 1), date(2024, 5, 3), False),
    ]
    (bare,), _ = parse(HEAD + EVENT)
    assert (bare.story.events[0].start, bare.story.events[0].open) == (None, False)


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        (HEAD, "no events"),
        (HEAD + EVENT + "\n" + EVENT, "the same event twice"),
        (HEAD + EVENT.replace("occurred", "done"), "an act and a status"),
        (HEAD + EVENT.replace("meet", "greet"), "greet: no such act"),
        (HEAD + EVENT.replace("x=Kenya met", "x=Kenya"), "stands 2 times"),
        (HEAD + EVENT.replace("x=Kenya met", "x=Kenya ate"), "stands 0 times"),
        (HEAD + EVENT.replace(" | x=Kenya met", ""), "no sentence"),
        (HEAD + EVENT + " | z=9", "no field 'z'"),
        (HEAD + EVENT + " | s=KEN", "or there twice"),
        (HEAD + EVENT.replace("when=none", "when=Friday"), "'Friday' is no day"),
        (HEAD + EVENT.replace("s=KEN | r=ETH", "s=none | r=none"), "neither source nor target"),
        (HEAD + "Z what", "must begin with"),
        ("S one\n", "S and a number"),
        ("S 1\n| Text.\n" + EVENT, "one line of U"),
    ],
)
def test_what_is_wrong_is_told_with_its_story(markup: str, message: str) -> None:
    good, wrong = parse(markup)
    assert good == []
    assert len(wrong) == 1
    assert wrong[0].startswith(markup.splitlines()[0])
    assert message in wrong[0]


def test_odd_numbers_are_open_and_even_ones_held_back(tmp_path: Path) -> None:
    markup = "".join(HEAD.replace("S 1", f"S {number}") + EVENT + "\n" for number in (3, 2, 1))
    write(parse(markup.replace("Talks", "Talks again", 1))[0], tmp_path)
    assert [one.headline for one in read(file(tmp_path, "open"))] == ["Talks", "Talks again"]
    assert [one.headline for one in read(file(tmp_path, "held"))] == ["Talks"]
