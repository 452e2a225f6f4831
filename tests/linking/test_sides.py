from dragoman.linking.sides import participants
from dragoman.types import Participant
from tests.linking.build import item, person


def named(*given: tuple[str, list[str | Participant], list[str | Participant]]) -> list[tuple[str, str]]:
    sides, _ = participants([item(*sides, sentence_index=i).mention for i, sides in enumerate(given)], given[0][0])
    return [(one.side, one.name) for one in sides]


ANA = person("Ana Silva", "BRA", "President")
OFFICE = person("Brazil's president", "BRA", "President")


def test_person_before_office_before_state() -> None:
    assert named(("visit", ["BRA"], ["SWE"]), ("visit", [OFFICE], []), ("visit", [ANA], [])) == [
        ("source", "Ana Silva"),
        ("target", "SWE"),
    ]
    assert named(("visit", ["BRA"], ["SWE"]), ("visit", [OFFICE], ["SWE"]))[0] == ("source", "Brazil's president")


def test_two_persons_of_one_state_are_both_kept() -> None:
    bo = person("Bo Lind", "BRA", "Minister of Defence")
    assert named(("visit", [ANA, bo], ["SWE"]), ("visit", [bo], ["SWE"])) == [
        ("source", "Ana Silva"),
        ("source", "Bo Lind"),
        ("target", "SWE"),
    ]


def test_each_side_gains_what_any_mention_names() -> None:
    assert named(("attack", [], ["SWE"]), ("attack", ["BRA"], ["SWE", "NOR"])) == [
        ("source", "BRA"),
        ("target", "NOR"),
        ("target", "SWE"),
    ]


def test_sides_of_a_mutual_act_follow_the_mention_that_names_most() -> None:
    assert named(("meet", ["SWE"], ["BRA"]), ("meet", [ANA], ["SWE"])) == [("source", "Ana Silva"), ("target", "SWE")]


def test_the_mention_that_gave_the_sides_is_recorded() -> None:
    full = item("meet", [ANA], ["SWE"]).mention
    _, choice = participants([item("meet", ["SWE"], ["BRA"]).mention, full], "meet")
    assert (choice.field, choice.mention_id) == ("participants", full.id)


def test_an_identified_person_stands_for_one_known_by_name_only() -> None:
    known = person("Prabowo Subianto", "IDN", "President", "prabowo-subianto")
    by_name = person("Prabowo", "IDN", "President")
    mentions = [item("meet", [by_name], ["SWE"]).mention, item("meet", [known], ["SWE"]).mention]
    sides, _ = participants(mentions, "meet")
    assert [one.actor for one in sides] == ["prabowo-subianto", "SWE"]


def test_a_deed_told_from_the_other_side_is_turned_round() -> None:
    assert named(("sell-arms", ["BRA"], ["SWE"]), ("buy-arms", ["SWE"], ["BRA"])) == [
        ("source", "BRA"),
        ("target", "SWE"),
    ]


def test_who_asks_gives_way_to_who_does() -> None:
    asked = item("give-aid", ["SWE"], ["BRA"], status="requested").mention
    given = item("give-aid", ["BRA"], ["SWE"]).mention
    sides, choice = participants([asked, given], "give-aid")
    assert [(one.side, one.country) for one in sides] == [("source", "BRA"), ("target", "SWE")]
    assert choice.mention_id == given.id
