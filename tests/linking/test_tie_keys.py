from dragoman.linking.merge import event
from dragoman.linking.tie_keys import near, tie_keys
from dragoman.linking.told import Told, told
from tests.linking.build import item, on


def made(act: str, day: str | None, story: str, target: str = "IDN") -> Told:
    one = item(act, ["RUS"], [target], story=story, occurs=on(day) if day else None)
    return told(event([one]), {one.mention.id: story})


def test_events_of_two_parties_share_a_key_and_those_of_a_story_one_more() -> None:
    visit, talks, later = made("visit", "2024-05-02", "a"), made("meet", "2024-05-03", "a"), made("meet", None, "b")
    keys = {one.event.id: {key for key, _ in tie_keys(one).keys} for one in (visit, talks, later)}
    assert len(keys[visit.event.id] & keys[talks.event.id]) == 4
    assert len(keys[visit.event.id] & keys[later.event.id]) == 1
    beside, elsewhere = (tie_keys(made("meet", None, story, "VNM")).keys for story in ("a", "b"))
    assert len(keys[visit.event.id] & {key for key, _ in beside}) == 1, "one party in one story"
    assert not keys[visit.event.id] & {key for key, _ in elsewhere}


def test_events_are_looked_for_around_their_days() -> None:
    found = tie_keys(made("visit", "0001-01-10", "a"))
    assert (found.first, found.last) == (7, 13)
    assert tie_keys(made("visit", None, "a"))[2:] == (0, 0)


def test_near_in_time_or_in_one_story() -> None:
    visit = made("visit", "2024-05-02", "a")
    assert near(visit, made("meet", "2024-05-30", "b"))
    assert not near(visit, made("meet", "2024-07-30", "b"))
    assert near(visit, made("meet", "2024-07-30", "a"))
    assert not near(visit, made("meet", None, "b"))
