"""Chains of stories marked by hand become records; what is wrong is told."""

from datetime import date
from pathlib import Path

import pytest

from training.linking_corpus import LinkAmount, LinkParty, World, read
from training.linking_markup import parse, write

GOOD = """
S o01
U Nairobi Ledger | 2024-05-03 | Talks in Lamu | at last
| LAMU, May 3 - Minister Soipan Tuya will meet the envoy of Chad in Lamu on Monday. Kenya pledged $5 million there.
| It would be their second meeting
M meet planned | e=lamu-talks | t=meet | s=Minister Soipan Tuya:KEN | r=the envoy of Chad:TCD | w=2024-05-06 | p=Lamu
M give-aid planned | e=pledge | t=pledged | s=Kenya:KEN | r=>Chad:TCD | q=$5 million>5e6 USD | by=Soipan Tuya
M meet planned | e=lamu-talks | t=meeting | s=>Soipan Tuya:KEN | n=second>2 | o=Lamu

S o02
U Lamu Post | - | They met
C Coast Wire
Y o01
| Kenya met Chad for 3 days. Rebels met nobody. They talked on.
M meet ended | e=lamu-talks | t=met | x=Kenya met | s=Kenya:KEN | r=Chad:TCD | q=3 days>3 day | w=2024-05-06/2024-05-07
M praise occurred | e=words | t=talked | s=Rebels>rebels; They | bg

V lamu-talks meet fulfilled | differs=place,occurs
V pledge give-aid open | part=lamu-talks | h=2024-05-03 planned
"""
HEAD = "S o01\nU Ledger | 2024-05-03 | Talks\n| Kenya met Chad. Kenya left.\n"
MENTION = "M meet occurred | e=talks | t=met | s=Kenya:KEN | r=Chad:TCD"


def good() -> World:
    world, wrong = parse(GOOD.replace("s=Rebels>rebels; They", "s=They"), "open")
    assert wrong == []
    return world


def test_lines_become_stories_with_mentions_in_sentences() -> None:
    first, second = good().stories
    assert (first.id, first.publisher, first.published) == ("open-01", "Nairobi Ledger", date(2024, 5, 3))
    assert (first.headline, first.credit, first.copy_of) == ("Talks in Lamu | at last", None, None)
    assert (second.published, second.credit, second.copy_of) == (None, "Coast Wire", "open-01")
    assert [first.text[slice(*one.sentence)] for one in first.mentions] == [
        "LAMU, May 3 - Minister Soipan Tuya will meet the envoy of Chad in Lamu on Monday.",
        "Kenya pledged $5 million there.",
        "It would be their second meeting",
    ]
    assert [first.text[slice(*one.trigger)] for one in first.mentions] == ["meet", "pledged", "meeting"]
    assert [one.id for one in second.mentions] == ["open-02.1", "open-02.2"]
    assert [one.background for one in second.mentions] == [False, True]


def test_a_party_has_the_name_that_it_has_elsewhere_and_no_words_where_the_sentence_leaves_it_out() -> None:
    meet, give, again = good().stories[0].mentions
    assert meet.source == (LinkParty(name="Soipan Tuya", iso3="KEN", span=(14, 34)),)
    assert meet.target == (LinkParty(name="Chad", iso3="TCD", span=(45, 62)),)
    assert give.target == (LinkParty(name="Chad", iso3="TCD"),)
    assert again.source == (LinkParty(name="Soipan Tuya", iso3="KEN"),)


def test_amounts_ordinals_days_and_objects_are_read() -> None:
    first, second = good().stories
    money, days = first.mentions[1].quantities[0], second.mentions[0].quantities[0]
    assert (money.amount, money.currency, money.unit) == (5e6, "USD", None)
    assert days == LinkAmount(text="3 days", span=(19, 25), amount=3.0, unit="day")
    ordinal = first.mentions[2].ordinal
    assert ordinal is not None
    assert (ordinal.value, first.text[slice(*ordinal.span)]) == (2, "second")
    assert (first.mentions[2].object, first.mentions[2].object_span) == ("Lamu", None)
    assert (second.mentions[0].start, second.mentions[0].end) == (date(2024, 5, 6), date(2024, 5, 7))
    assert (first.mentions[0].start, first.mentions[0].end) == (date(2024, 5, 6), date(2024, 5, 6))


def test_events_have_the_history_of_their_mentions_unless_told() -> None:
    talks, pledge, words = good().events
    assert (talks.event, talks.state, talks.differs) == ("lamu-talks", "fulfilled", ("place", "occurs"))
    assert talks.history == ((date(2024, 5, 3), "planned"), (None, "ended"))
    assert (pledge.part_of, pledge.history) == ("lamu-talks", ((date(2024, 5, 3), "planned"),))
    assert (words.act, words.state, words.history) == ("praise", "done", ((None, "occurred"),))


@pytest.mark.parametrize(
    ("markup", "message"),
    [
        (GOOD, "does not stand in"),
        (HEAD, "no mentions"),
        (HEAD + MENTION.replace("occurred", "done"), "an act and a status"),
        (HEAD + MENTION.replace("meet", "greet"), "no such act"),
        (HEAD + MENTION.replace("e=talks | ", ""), "no event"),
        (HEAD + MENTION.replace("t=met", "t=left | x=Kenya met"), "'left' stands 0 times"),
        (HEAD + MENTION.replace("t=met", "t=Kenya"), "'Kenya' stands 2 times"),
        (HEAD + MENTION.replace("s=Kenya", "s=Peru"), "'Peru' does not stand"),
        (HEAD + MENTION.replace("s=Kenya:KEN", "s=:KEN"), "no party"),
        (HEAD + MENTION + " | p=Lamu", "does not stand in the text"),
        (HEAD + MENTION + " | w=Friday", "'Friday' is no day"),
        (HEAD + MENTION + " | q=Kenya>many", "no quantity"),
        (HEAD + MENTION + " | z=1", "no field 'z'"),
        (HEAD + "X what", "must begin with"),
        (HEAD.replace("2024-05-03 | ", "") + MENTION, "one U with publisher"),
        (HEAD + "C a\nC b\n" + MENTION, "two lines of C"),
        (HEAD + MENTION.replace("occurred", "planned"), "talks: needs a line of V"),
        (HEAD + MENTION + "\nV talks meet\n", "a name, an act and a state"),
        (HEAD + MENTION + "\nV talks meet gone\n", "talks: Invalid enum value 'gone'"),
        (HEAD + MENTION + "\nV other meet done\n", "other: no mention tells it"),
        (HEAD + MENTION + "\nV talks meet done | part=other\n", "no event"),
        (HEAD + MENTION + "\nV talks meet done\nM meet", "one line"),
    ],
)
def test_what_is_wrong_is_told(markup: str, message: str) -> None:
    _, wrong = parse(markup, "open")
    assert any(message in one for one in wrong), wrong


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    world = good()
    write(world, tmp_path, "held")
    assert read(tmp_path, "held") == world
