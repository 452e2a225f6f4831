import pytest

from dragoman.linking.who import BODY, OFFICE, PERSON, STATE, Sameness, compare, who
from dragoman.types import Participant, Span
from tests.linking.build import person

HOLDER = person("Defence Minister Sjafrie Sjamsoeddin", "IDN", "Minister of Defence")
OFFICE_ONLY = person("the Indonesian defence minister", "IDN", "Minister of Defence")
PRESIDENT = person("Indonesia's president", "IDN", "President")
STATE_ONLY = Participant(side="source", name="Jakarta", span=Span(0, 1), actor="IDN", country="IDN")
NATO = Participant(side="source", name="NATO", span=Span(0, 4), actor="nato", country="IGO")
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
        (NATO, NATO, "same"),
        (NATO, ONE, "body"),
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
    assert [who(one).level for one in (STATE_ONLY, NATO, OFFICE_ONLY, HOLDER)] == [STATE, BODY, OFFICE, PERSON]


def test_bodies_without_a_state_stand_for_themselves() -> None:
    un = Participant(side="source", name="United Nations", span=Span(0, 1), actor="un", country="UNO")
    group = Participant(side="source", name="The Front", span=Span(0, 1), country="IMG")
    assert [who(one).party for one in (un, group, STATE_ONLY)] == ["un", "the front", "IDN"]
