from datetime import date
from typing import get_args

import pytest

from dragoman import contract
from dragoman.decisions import FIELDS, check, fixed
from dragoman.decisions.fixing import kept
from dragoman.errors import UsageError
from dragoman.register import load
from dragoman.types import Choice, Event, Status
from tests.decisions.made import event, fix, keep


def done(field: str, value: str) -> Event:
    return fixed(event(), fix("a", field, value), load())


def test_act_and_status() -> None:
    assert done("act", "Host").act == "host"
    for status in get_args(Status):
        assert done("status", status).status == status
    assert done("status", "cancelled").history == event().history


def test_occurs() -> None:
    found = done("occurs", "2021-12-14/2021-12-16").occurs
    assert found is not None
    assert (found.start, found.end, found.precision) == (date(2021, 12, 14), date(2021, 12, 16), "range")
    assert (found.basis, found.text) == ("decided", "2021-12-14/2021-12-16")


def test_place_object_ordinal_amount() -> None:
    made = event()
    for field, value in (("place", "Lima"), ("object", "12 frigates"), ("ordinal", "6"), ("amount", "12 ships; 3 km")):
        made = fixed(made, fix("a", field, value), load())
    assert made.place is not None
    assert made.object is not None
    assert made.ordinal is not None
    assert (made.place.name, made.place.country, made.object.text, made.ordinal.value) == (
        "Lima",
        "PER",
        "12 frigates",
        6,
    )
    assert [(one.kind, one.amount) for one in made.quantities] == [("count", 12), ("measure", 3)]


def test_a_side_is_replaced_and_the_other_stays() -> None:
    found = done("source", "Sergei Shoigu; KAZ").participants
    assert [(one.side, one.name) for one in found] == [
        ("source", "Sergei Shoigu"),
        ("source", "Kazakhstan"),
        ("target", "Indonesia"),
    ]
    assert done("target", "").participants == event().participants[:1]


def test_without_a_day_of_the_act_offices_are_those_of_the_first_report() -> None:
    unknown = fixed(event(occurs=False), fix("a", "source", "Sergei Shoigu"), load())
    assert unknown.participants[0].office == "Minister of Defence"


@pytest.mark.parametrize("field", ["occurs", "place", "object", "ordinal"])
def test_an_empty_value_takes_one_away(field: str) -> None:
    assert getattr(done(field, ""), field) is None
    assert done("amount", "").quantities == ()


def test_who_decided_is_told_where_the_value_was_chosen() -> None:
    found = done("place", "Lima")
    assert found.chosen == (
        event().chosen[0],
        Choice(field="place", mention_id="mention-a", rule="decided by Ana: page 2"),
    )
    assert [one.field for one in done("amount", "3 ships").chosen] == ["act", "place", "quantities"]
    assert [one.field for one in done("status", "ended").chosen] == ["act", "place", "status"]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("act", "vist", "there is no act 'vist': did you mean visit"),
        ("act", "", "there is no act ''"),
        ("status", "plannd", "did you mean planned"),
        ("ordinal", "sixth", "in digits"),
        ("ordinal", "0", "in digits"),
        ("occurs", "Tuesday", "write a day"),
        ("place", "Quillhaven", "with its country"),
        ("amount", "much", "write a number"),
        ("statsu", "planned", "did you mean status"),
        ("id", "x", "cannot be fixed"),
    ],
)
def test_a_wrong_value_is_answered_with_a_right_one(field: str, value: str, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        done(field, value)
    assert told in check(fix("a", field, value), load())


@pytest.mark.parametrize(
    ("field", "value"),
    [("act", "meet"), ("status", "ended"), ("occurs", "2021"), ("place", "Lima"), ("object", "arms"), ("source", "PER"),
     ("target", "CHL"), ("ordinal", "6"), ("amount", "3 ships")],
)  # fmt: skip
def test_every_field_gives_an_event_that_can_be_published(field: str, value: str) -> None:
    assert check(fix("a", field, value), load()) == ""
    told = contract.event(done(field, value), ())
    assert told["chosen"][-1]["mention"] == "mention-a"
    assert field in FIELDS


def test_a_kept_mention_is_told_in_its_event() -> None:
    assert kept(event("a", "b"), {}) == event("a", "b")
    found = kept(event("a", "b"), {"mention-b": keep("b", by="Ben")})
    assert found.chosen[-1] == Choice(field="uncertain", mention_id="mention-b", rule="decided by Ben: it is told")
