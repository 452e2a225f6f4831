from msgspec.structs import replace

from dragoman import contract
from dragoman.types import Tie
from tests.contract.checking import check
from tests.contract.making import EVENT


def test_an_event_is_one_object_with_the_ids_of_its_mentions() -> None:
    made = check("event", contract.event(EVENT, ()))
    assert made["mentions"] == ["mention-1", "mention-2"]
    assert made["history"][0] == {"status": "planned", "as_of": "2021-12-13", "mention": "mention-1"}
    assert made["history"][1]["as_of"] is None
    assert made["disagreements"][0]["readings"][1] == {"value": "4", "mentions": ["mention-2"]}
    assert (made["stories"], made["publishers"], made["origins"]) == (2, 2, 1)
    assert made["uncertain"] is True


def test_its_codes_are_those_of_its_act_and_latest_status() -> None:
    made = contract.event(EVENT, ())
    assert (made["plover"]["event_type"], made["cameo"]["code"]) == ("CONSULT", "040")


def test_an_event_of_which_little_is_known_keeps_the_schema() -> None:
    bare = replace(
        EVENT,
        participants=(),
        object=None,
        quantities=(),
        ordinal=None,
        occurs=None,
        place=None,
        chosen=(),
        disagreements=(),
    )
    assert check("event", contract.event(bare, ()))["occurs"] is None


def test_ties_to_other_events_are_told() -> None:
    tie = Tie(left=EVENT.id, right="event-2", kind="part of", reasons=())
    assert check("event", contract.event(EVENT, [tie]))["ties"] == [
        {"left": EVENT.id, "kind": "part of", "right": "event-2"}
    ]
    assert check("event", contract.event(EVENT, []))["ties"] == []
