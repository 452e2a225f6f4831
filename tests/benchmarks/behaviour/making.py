"""Sentences and mentions made by hand, for tests that need no model."""

from benchmarks.behaviour.cases import Case, case
from benchmarks.behaviour.sentences import Sentence
from benchmarks.behaviour.states import named
from dragoman.types import ActObject, EventMention, Participant, Span, Status

HERE = Span(0, 1)
LOAN = Sentence(
    act="lend",
    states=("Gambia", "Kenya"),
    subject="{A}",
    verb=("lend", "lent", "lent"),
    patient="$5 million",
    rest="to {B's} treasury",
    when="on Monday",
)


def a_case(text: str = "Kenya lent the Gambia's treasury $5 million.") -> Case:
    """Return a case in which the two states of the loan are swapped."""
    states = LOAN.pair
    made = case("the two states swapped", "", LOAN, "The Gambia lent Kenya's treasury $5 million.", text, states)
    return made._replace(new=(named("Kenya"), named("Gambia")))


def a_mention(
    source: str,
    target: str,
    act: str = "lend",
    status: Status = "occurred",
    about: str | None = None,
    uncertain: bool = False,
) -> EventMention:
    """Return a mention with these countries on its sides (several: ``"KEN GMB"``)."""
    sides = [*(("source", code) for code in source.split()), *(("target", code) for code in target.split())]
    return EventMention(
        id="",
        story_id="",
        sentence_index=0,
        sentence=HERE,
        trigger=HERE,
        act=act,
        status=status,
        participants=tuple(
            Participant(side="source" if side == "source" else "target", name=code, span=HERE, country=code)
            for side, code in sides
        ),
        object=ActObject(text=about, span=HERE) if about else None,
        uncertain=uncertain,
    )
