"""Trips that readouts of other meetings show to have been made."""

from datetime import date

from dragoman.analysis.ledger_nouns import Days
from dragoman.analysis.ledger_through import Due, own_days, showing, shown, without_days
from dragoman.linking.merge import event
from dragoman.types import Event, Occurs, Status
from tests.linking.build import Given, item, on, person, place

LULA = person("Lula", "BRA", "President", "lula")
OTHER = person("Ana", "BRA", "Minister", "ana")
KING = person("Carl", "SWE", "King", "carl")
TRIP = on("2024-06-10", "2024-06-12", "range")


def _days(occurs: Occurs) -> Days:
    assert occurs.start is not None
    assert occurs.end is not None
    return Days(start=occurs.start, end=occurs.end)


def visit(*source: Given, to: str = "SWE", occurs: Occurs = TRIP) -> Due:
    """Return a promised visit."""
    made = event([item("visit", source, [to], status="planned", published="2024-05-01", occurs=occurs)])
    return Due(made, _days(occurs))


def deed(act: str, source: Given, target: Given, day: str, *, at: str = "", status: Status = "occurred") -> Event:
    where = place("Somewhere", at) if at else None
    return event([item(act, [source], [target], status=status, published=day, occurs=on(day), where=where, story="z")])


def shows(due: Due, other: Event) -> bool:
    return shown([due], [other]) == {due.event.id: other} if shown([due], [other]) else False


def test_talks_of_the_same_parties_on_the_promised_days() -> None:
    assert shows(visit("BRA"), deed("meet", "SWE", "BRA", "2024-06-11"))
    assert shows(visit("BRA"), deed("host", "SWE", "BRA", "2024-06-13"))
    assert shows(visit(LULA), deed("meet", KING, LULA, "2024-06-11"))


def test_other_days_parties_persons_acts_and_plans_show_nothing() -> None:
    assert not shows(visit("BRA"), deed("meet", "SWE", "BRA", "2024-06-20"))
    assert not shows(visit("BRA"), deed("meet", "NOR", "BRA", "2024-06-11"))
    assert not shows(visit(LULA), deed("meet", KING, OTHER, "2024-06-11"))
    assert not shows(visit("BRA"), deed("phone-call", "SWE", "BRA", "2024-06-11"))
    assert not shows(visit("BRA"), deed("meet", "SWE", "BRA", "2024-06-11", status="planned"))


def test_the_traveller_was_there_whomever_he_met() -> None:
    nordic = person("Mette", "DNK", "Prime Minister", "mette")
    assert shows(visit(LULA), deed("meet", LULA, nordic, "2024-06-11", at="SWE"))
    assert not shows(visit(LULA), deed("meet", LULA, nordic, "2024-06-11", at="DNK"))
    assert not shows(visit(LULA), deed("meet", OTHER, nordic, "2024-06-11", at="SWE"))
    assert not shows(visit("BRA"), deed("meet", "BRA", nordic, "2024-06-11", at="SWE"))


def test_a_promise_for_a_year_is_shown_by_nothing() -> None:
    year = on("2024-01-01", "2024-12-31", "year")
    assert not shows(visit(LULA, occurs=year), deed("meet", KING, LULA, "2024-06-11", at="SWE"))


def test_a_trip_announced_without_days_is_shown_by_the_traveller_seen_there_soon() -> None:
    def trip(act: str = "visit", status: Status = "planned", source: Given = LULA) -> Due | None:
        sides = ([source], ["SWE"]) if act != "host" else (["SWE"], [source])
        made = event([item(act, *sides, status=status, published="2024-05-01")])
        return without_days(made, date(2024, 5, 1))

    nordic = person("Mette", "DNK", "Prime Minister", "mette")
    made, invited = trip(), trip("host", "agreed")
    assert made is not None
    assert invited is not None
    for due in (made, invited):
        assert shows(due, deed("meet", LULA, nordic, "2024-06-11", at="SWE"))
        assert not shows(due, deed("meet", LULA, nordic, "2024-06-11", at="DNK"))
        assert not shows(due, deed("meet", LULA, nordic, "2024-08-11", at="SWE"))
        assert not shows(due, deed("meet", LULA, nordic, "2024-04-30", at="SWE"))
        assert not shows(due, deed("meet", KING, LULA, "2024-06-11"))
    assert trip(status="offered") is None
    assert trip(source="BRA") is None
    assert trip("attend-summit") is None


def test_bodies_are_told_apart_though_they_share_a_code() -> None:
    first, second = person("G7", "IGO", None, "g7"), person("NATO", "IGO", None, "nato")
    due = event([item("attend-summit", ["USA"], [first], status="planned", published="2024-05-01", occurs=TRIP)])
    one = Due(due, _days(TRIP))
    assert shows(one, deed("meet", "USA", first, "2024-06-11"))
    assert not shows(one, deed("meet", "USA", second, "2024-06-11"))


def test_news_without_a_day_is_of_the_days_before_its_report() -> None:
    def told(published: str, guest: Given = LULA, *, background: bool = False) -> Event:
        return event([item("meet", [KING], [guest], published=published, story="z", background=background)])

    assert shows(visit(LULA), told("2024-06-14"))
    assert not shows(visit(LULA), told("2024-06-20"))
    assert not shows(visit(LULA), told("2024-06-05"))
    assert not shows(visit(LULA), told("2024-06-11", background=True))
    assert not shows(visit(LULA), told("2024-06-11", "BRA"))


def test_of_several_the_lowest_id() -> None:
    others = [deed("meet", "SWE", "BRA", f"2024-06-{day}") for day in (10, 11, 12)]
    found = shown([visit("BRA")], others)
    assert found == shown([visit("BRA")], others[::-1])
    assert [one.id for one in found.values()] == [min(one.id for one in others)]


def test_the_day_of_a_plan_is_not_the_day_of_the_deed() -> None:
    plan = item("meet", ["SWE"], ["BRA"], status="planned", published="2024-05-01", occurs=on("2024-06-11"))
    report = item("meet", ["SWE"], ["BRA"], status="occurred", published="2024-05-02", story="z")
    assert own_days(event([plan, report])) is None
    assert own_days(event([report])) is None


def test_what_shows_an_act() -> None:
    assert {"meet", "host", "sign-agreement"} <= set(showing("visit"))
    assert "visit" in showing("host")
    assert "meet" not in showing("give-aid")
    assert showing("no-such-act") == ()
