from dragoman.linking.merge import event
from tests.linking.build import item, on, place


def test_an_event_says_where_each_value_came_from() -> None:
    one = item("visit", ["BRA"], ["SWE"], id="m1", occurs=on("2024-05-02"), story="a")
    other = item("visit", ["BRA"], ["SWE"], id="m2", where=place("Stockholm", "SWE"), story="b")
    made = event([other, one])
    assert {choice.field: choice.mention_id for choice in made.chosen} == {
        "act": "m1",
        "occurs": "m1",
        "participants": "m1",
        "place": "m2",
    }
    assert made.mention_ids == ("m1", "m2")


def test_the_id_stays_when_a_later_mention_is_added() -> None:
    one, other, new = (item("visit", ["BRA"], ["SWE"], id=f"m{i}") for i in range(3))
    assert event([one, other]).id == event([one, other, new]).id != event([other, new]).id


def test_background_only_if_every_mention_recalls_it() -> None:
    news, history = (item("visit", ["BRA"], ["SWE"], id=f"m{i}", background=bool(i)) for i in range(2))
    assert not event([news, history]).background
    assert event([history]).background


def test_uncertain_only_if_no_mention_is_sure() -> None:
    sure, unsure = (item("visit", ["BRA"], ["SWE"], id=f"m{i}", uncertain=bool(i)) for i in range(2))
    assert not event([sure, unsure]).uncertain
    assert event([unsure]).uncertain
