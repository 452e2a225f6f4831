"""Other words for one deed."""

from dragoman.linking.deeds import breadth, deed, is_part, status_of
from dragoman.linking.slots import Slots, read
from tests.linking.build import item


def slots(act: str, status: str = "occurred") -> Slots:
    return read(item(act, ["RUS"], ["UKR"], status=status))  # type: ignore[arg-type]


def test_how_two_acts_lie_to_one_another() -> None:
    assert deed(slots("annex"), slots("annex")) == "same"
    assert deed(slots("annex"), slots("occupy")) == deed(slots("occupy"), slots("annex")) == "worded"
    assert deed(slots("sell-arms"), slots("buy-arms")) == "turned"
    assert deed(slots("visit"), slots("meet")) == "apart"
    assert deed(slots("juggle"), slots("visit")) == "apart"


def test_two_words_that_a_third_may_stand_for_forbid_nothing_among_attacks() -> None:
    assert deed(slots("kill"), slots("fight")) == deed(slots("invade"), slots("kill")) == "through"
    assert deed(slots("give-economic-aid"), slots("give-military-aid")) == "apart"


def test_which_acts_may_be_a_part_of_which() -> None:
    assert is_part("meet", "host")
    assert is_part("host", "meet")
    assert is_part("occupy", "invade")
    assert not is_part("kill", "repress")
    assert not is_part("visit", "host")
    assert not is_part("juggle", "visit")


def test_a_threat_is_the_deed_only_where_that_is_threatened() -> None:
    assert deed(slots("threaten"), slots("sanction", "threatened")) == "worded"
    assert deed(slots("sanction"), slots("threaten")) == "apart"
    assert deed(slots("threaten"), slots("give-ultimatum")) == "worded"


def test_the_status_that_a_threat_gives_to_its_deed() -> None:
    threat = item("threaten", ["USA"], ["IDN"]).mention
    assert status_of(threat, "sanction") == "threatened"
    assert status_of(threat, "threaten") == status_of(threat, "give-ultimatum") == "occurred"
    assert status_of(item("sanction", ["USA"], ["IDN"]).mention, "embargo") == "occurred"


def test_the_word_for_few_deeds_is_more_particular() -> None:
    assert breadth("bomb") < breadth("attack") < breadth("threaten")
    assert breadth("juggle") == 0
