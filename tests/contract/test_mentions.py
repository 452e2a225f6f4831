from typing import get_args

import pytest
from msgspec.structs import replace

from dragoman import contract
from dragoman.ontology.schema import acts
from dragoman.types import Status
from tests.contract.checking import check, validator
from tests.contract.making import BARE, CHILE, FULL, REBELS

_MENTION = {"id": 7, "pairs": [], "rejections": []}
FIELDS = [
    *("id", "act", "status", "participants", "object", "quantities", "ordinal", "occurs", "place", "speaker"),
    *("background", "plover", "cameo", "sentence", "evidence", "score", "probability", "uncertain"),
]


def test_a_full_mention_has_the_fields_of_the_contract_in_their_order() -> None:
    made = contract.mention(FULL)
    assert list(made) == FIELDS
    check("mentions-output", {**_MENTION, "mentions": [made]})


def test_dates_are_iso_text_and_open_ends_null() -> None:
    made = contract.mention(FULL)["occurs"]
    assert (made["start"], made["end"], made["precision"]) == ("2021-12-14", None, "open")


def test_how_sure_the_coder_is_is_told_with_what_came_second() -> None:
    made = contract.mention(FULL)
    assert (made["probability"], made["uncertain"]) == (0.7, True)
    assert [one["otherwise"] for one in made["evidence"]] == ["visit 0.06", None]


def test_a_bare_mention_has_nulls_and_empty_lists() -> None:
    made = contract.mention(BARE)
    check("mentions-output", {**_MENTION, "mentions": [made]})
    empty = {"object", "ordinal", "occurs", "place", "speaker", "probability"}
    assert {name for name in FIELDS if made[name] is None} == empty
    assert made["participants"] == made["quantities"] == made["evidence"] == []


def test_plover_tells_the_acts_own_type_and_what_the_status_makes_of_it() -> None:
    made = contract.mention(FULL)["plover"]
    assert (made["of_act"], made["event_type"], made["quad"]) == ("CONSULT", "AGREE", 1)
    assert made["contexts"] == ["diplomatic", "military"]


def test_cameo_codes_are_text() -> None:
    assert contract.mention(FULL)["cameo"]["code"] == "036"


@pytest.mark.parametrize("status", get_args(Status))
def test_every_act_with_every_status_keeps_the_schema(status: Status) -> None:
    made = [contract.mention(replace(BARE, act=act, status=status)) for act in acts()]
    check("mentions-output", {**_MENTION, "mentions": made})


def test_a_pair_between_which_nothing_is_done_keeps_its_sides_and_no_act() -> None:
    made = contract.undone([CHILE, REBELS])
    assert list(made) == FIELDS
    assert made["act"] is None
    assert [one["side"] for one in made["participants"]] == ["source", "target"]
    check("mentions-output", {"id": None, "mentions": [], "pairs": [made], "rejections": []})


def test_a_mention_without_an_act_is_no_mention() -> None:
    answer = {"id": None, "mentions": [contract.undone([])], "pairs": [], "rejections": []}
    assert not validator("mentions-output").is_valid(answer)
