from typing import Any

from msgspec.structs import replace

from dragoman import contract, register
from dragoman.types import ActorMention, AnnotatedStory, Origin, QuantityMention, Span, Story, TimeMention
from tests.contract.checking import check

STORY = Story(id="story-1", text="x" * 60, origin=Origin(uri="-"), furniture=(Span(0, 4),))
BOTH = ActorMention(
    span=Span(5, 22), name="the two countries", sector="GOV", countries=("RUS", "IDN"), via="coreference"
)
UNKNOWN = TimeMention(
    span=Span(25, 34),
    text="next week",
    start=None,
    end=None,
    precision=None,
    type="DATE",
    timex3="XXXX-WXX",
    basis="unresolved",
)
RANGE = QuantityMention(
    span=Span(40, 50), text="3 to 5 ships", kind="count", amount=3, amount_high=5, bound="about", unit="ship"
)


def _made(**parts: object) -> dict[str, Any]:
    story = AnnotatedStory(story=STORY, **parts)  # type: ignore[arg-type]
    lists = contract.annotated(story, register.load())
    answer = {"id": 1, **lists, "triggers": [], "rejections": []}
    return check("annotate-output", answer)  # type: ignore[no-any-return]


def test_words_that_mean_two_states_give_one_actor_for_each() -> None:
    actors = _made(actors=(BOTH,))["actors"]
    assert actors == [
        {"span": {"start": 5, "end": 22}, "name": name, "actor": code, "office": None, "country": code, "sector": "GOV"}
        for name, code in (("Russia", "RUS"), ("Indonesia", "IDN"))
    ]


def test_a_body_among_them_has_the_code_of_its_kind() -> None:
    actors = _made(actors=(replace(BOTH, countries=("RUS", "un")),))["actors"]
    assert [(one["actor"], one["country"]) for one in actors] == [("RUS", "RUS"), ("un", "UNO")]


def test_an_unresolved_time_has_nulls() -> None:
    assert _made(times=(UNKNOWN,))["times"] == [
        {
            "span": {"start": 25, "end": 34},
            "text": "next week",
            "start": None,
            "end": None,
            "precision": None,
            "type": "DATE",
            "timex3": "XXXX-WXX",
        }
    ]


def test_a_quantity_keeps_both_ends_of_its_range() -> None:
    made = _made(quantities=(RANGE,))["quantities"]
    assert made == [
        {
            "span": {"start": 40, "end": 50},
            "text": "3 to 5 ships",
            "kind": "count",
            "amount": 3.0,
            "amount_high": 5.0,
            "bound": "about",
            "unit": "ship",
            "currency": None,
        }
    ]


def test_furniture_is_told_as_spans() -> None:
    assert _made()["furniture"] == [{"start": 0, "end": 4}]
