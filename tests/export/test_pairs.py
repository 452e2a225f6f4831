from dragoman.export.pairs import country_name, cow, pairs, parties
from dragoman.store import Record
from tests.export import small


def test_a_state_is_one_party_and_a_person_with_an_office_stands_for_it(opened: Record) -> None:
    visit = opened.event(small.E_VISIT)
    assert len(visit.participants) == 3
    assert [one.name for one in parties(visit, "source")] == ["Prabowo Subianto"]


def test_those_without_a_state_are_parties_by_name(opened: Record) -> None:
    offer = opened.event(small.E_OFFER)
    assert [(a and a.country, b and b.name) for a, b in pairs(offer)] == [("RUS", "Indonesia"), ("RUS", "the navy")]


def test_a_side_with_nobody(opened: Record) -> None:
    ((one, other),) = pairs(opened.event(small.E_MOBILISED))
    assert (one and one.country, other) == ("CHL", None)


def test_names_and_numbers() -> None:
    assert [country_name(code) for code in ("IDN", "EUR", "QQQ", None)] == ["Indonesia", "European Union", "QQQ", ""]
    assert (cow("IDN"), cow("EUR"), cow("QQQ")) == (850, None, None)
