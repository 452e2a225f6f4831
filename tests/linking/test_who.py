import pytest

from dragoman.linking.who import BODY, OFFICE, PERSON, STATE, Sameness, compare, who
from dragoman.types import Participant, Span
from tests.linking.build import person

HOLDER = person("Defence Minister Sjafrie Sjamsoeddin", "IDN", "Minister of Defence")
OFFICE_ONLY = person("the Indonesian defence minister", "IDN", "Minister of Defence")
PRESIDENT = person("Indonesia's president", "IDN", "President")
STATE_ONLY = Participant(side="source", name="Jakarta", span=Span(0, 1), actor="IDN", country="IDN")
NATO = Participant(side="source", name="NATO", span=Span(0, 4), actor="nato", country="IGO")
BPOM = Participant(side="source", name="BPOM", span=Span(0, 4), actor="bpom", country="IDN")
ONE = person("Ana Silva", "BRA", actor="ana-silva")
OTHER = person("Bo Lind", "BRA", actor="bo-lind")


@pytest.mark.parametrize(
    ("left", "right", "sameness"),
    [
        (ONE, ONE, "same"),
        (ONE, OTHER, "different"),
        (HOLDER, person("Sjafrie", "IDN", "Minister"), "same"),
        (HOLDER, person("Retno Marsudi", "IDN", "Minister of Foreign Affairs"), "different"),
        (HOLDER, OFFICE_ONLY, "holder"),
        (HOLDER, PRESIDENT, "other-office"),
        (OFFICE_ONLY, PRESIDENT, "other-office"),
        (HOLDER, STATE_ONLY, "unknown"),
        (ONE, PRESIDENT, "unknown"),
        (NATO, NATO, "unknown"),
        (BPOM, BPOM, "same"),
        (BPOM, ONE, "body"),
        (BPOM, STATE_ONLY, "unknown"),
        (NATO, STATE_ONLY, "unknown"),
        (HOLDER, person("Indonesian leaders", "IDN", "leader"), "unknown"),
    ],
)
def test_two_participants_of_one_state(left: Participant, right: Participant, sameness: Sameness) -> None:
    assert compare(who(left), who(right)) == sameness
    assert compare(who(right), who(left)) == sameness


def test_a_person_of_the_register_has_the_office_of_the_mention_or_any_that_was_theirs() -> None:
    president = person("Prabowo", "IDN", "President", "prabowo-subianto")
    bare = person("Prabowo", "IDN", actor="prabowo-subianto")
    assert compare(who(president), who(PRESIDENT)) == "holder"
    assert compare(who(president), who(OFFICE_ONLY)) == "other-office"
    assert compare(who(bare), who(OFFICE_ONLY)) == compare(who(bare), who(PRESIDENT)) == "holder"


def test_titles_and_demonyms_are_no_names() -> None:
    assert who(person("Indonesian Defence Minister Sjafrie", "IDN", "Minister of Defence")).names == {"sjafrie"}
    assert who(OFFICE_ONLY).names == frozenset()


def test_levels() -> None:
    assert [who(one).level for one in (STATE_ONLY, NATO, BPOM, OFFICE_ONLY, HOLDER)] == [
        STATE,
        STATE,
        BODY,
        OFFICE,
        PERSON,
    ]


def test_bodies_without_a_state_stand_for_themselves() -> None:
    un = Participant(side="source", name="United Nations", span=Span(0, 1), actor="un", country="UNO")
    group = Participant(side="source", name="The Front", span=Span(0, 1), country="IMG")
    council = Participant(side="source", name="Security Council", span=Span(0, 1), actor="unsc", country="UNO")
    assert [who(one).party for one in (un, council, group, STATE_ONLY)] == ["un", "un", "the front", "IDN"]
    assert [who(one).firm for one in (un, council, group, STATE_ONLY)] == [True, True, False, True]


def test_a_part_of_a_state_is_told_from_the_state() -> None:
    named = {"Crimea": "crimea", "Ukraine": "", "UKR": "", "troops": ""}
    made = [Participant(side="source", name=name, span=Span(0, 1), actor="UKR", country="UKR") for name in named]
    assert [who(one).part for one in made] == list(named.values())
