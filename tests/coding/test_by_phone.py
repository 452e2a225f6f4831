"""A talk that is told again was held as it was told first."""

from collections.abc import Sequence

import pytest

from dragoman.coding.by_phone import by_phone
from dragoman.types import EventMention, Evidence, Participant, Span
from tests.reading import annotated


def _mention(text: str, act: str, trigger: str, target: str = "IRQ", *, status: str = "occurred") -> EventMention:
    at = text.index(trigger)
    sentence = next(one for one in annotated(text).sentences if one.span.start <= at < one.span.end)
    span = Span(at, at + len(trigger))
    return EventMention(
        id=act + trigger,
        story_id="",
        sentence_index=sentence.index,
        sentence=sentence.span,
        trigger=span,
        act=act,
        status=status,  # type: ignore[arg-type]
        participants=(
            Participant(side="source", name="Chile", span=span, country="CHL"),
            Participant(side="target", name=target, span=span, country=target),
        ),
        evidence=(Evidence(field="act", value=act, span=span, by="learned"),),
        score=0.7,
    )


CALL = "Chile's president telephoned Iraq's. They discussed oil. They will discuss gas. They exchanged views on Syria."
VISIT = "Chile's president met Iraq's. He spoke of oil with him. He spoke by telephone with him."


def _acts(text: str, mentions: Sequence[EventMention]) -> list[str]:
    return [one.act for one in by_phone(annotated(text), mentions)]


def test_what_those_who_telephoned_discussed_is_the_call() -> None:
    found = [_mention(CALL, "phone-call", "telephoned"), _mention(CALL, "meet", "discussed")]
    first, second = by_phone(annotated(CALL), found)
    assert (first, second.act) == (found[0], "phone-call")
    (act,) = second.evidence
    assert (act.value, act.by, act.otherwise) == ("phone-call", "story", "meet 1.00")
    assert second.id != found[1].id


@pytest.mark.parametrize(
    "other",
    [
        _mention(CALL, "meet", "discussed", "SYR"),
        _mention(CALL, "meet", "discuss gas", status="planned"),
        _mention(CALL, "meet", "views"),
        _mention(CALL, "negotiate", "discussed"),
    ],
)
def test_others_and_what_lies_ahead_and_other_words_stay_as_they_are(other: EventMention) -> None:
    assert _acts(CALL, [_mention(CALL, "phone-call", "telephoned"), other]) == ["phone-call", other.act]


def test_who_met_since_met() -> None:
    found = [
        _mention(CALL, "phone-call", "telephoned"),
        _mention(CALL, "meet", "president"),
        _mention(CALL, "meet", "discussed"),
    ]
    assert _acts(CALL, found) == ["phone-call", "meet", "meet"]


def test_who_met_spoke_there_unless_it_was_by_telephone() -> None:
    again = VISIT.rindex("spoke")
    wired = _mention(VISIT[:again] + "SPOKE" + VISIT[again + 5 :], "phone-call", "SPOKE")
    found = [_mention(VISIT, "meet", "met"), _mention(VISIT, "phone-call", "spoke"), wired]
    assert _acts(VISIT, found) == ["meet", "meet", "phone-call"]
