"""An act named again with "the"."""

from tests.reading import mentions

FIRST = "In November, Kenya and Rwanda held joint naval drills."


def test_the_drills_are_those_of_the_sentence_before() -> None:
    found = mentions(f"{FIRST} Kenya sent three patrol boats for the naval drills held in Mombasa.")
    again = [m for m in found if m.act == "exercise-jointly" and m.sentence_index == 1]
    assert [p.country for m in again for p in m.participants] == ["KEN", "RWA"]
    assert [m.place.name for m in again if m.place] == ["Mombasa"]


def test_a_noun_that_adds_nothing_is_no_second_mention() -> None:
    found = mentions(f"{FIRST} The drills were a success.")
    assert [m.sentence_index for m in found if m.act == "exercise-jointly"] == [0]


def test_a_noun_without_its_article_means_no_earlier_act() -> None:
    found = mentions(f"{FIRST} Such drills in Mombasa are costly.")
    assert [m.sentence_index for m in found if m.act == "exercise-jointly"] == [0]


def test_a_planned_act_stays_planned_when_it_is_named_again() -> None:
    found = mentions("Norway and Finland will hold talks on fish. The talks in Oslo matter to both.")
    assert {m.status for m in found if m.act == "meet"} == {"planned"}
