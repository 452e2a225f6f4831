"""Which sentences can hold an act: the others are passed over before the costly readers see them.

Two looks, the cheap one first. A sentence names somebody, or refers to somebody whom its story has named: names of the
register are found by one automaton over all of them. Then the network, where it is the coder: it costs less than the
parser with all that follows, and no mention is made of words in which it sees nothing.
"""

import re
from collections.abc import Iterator, Sequence, Set

from dragoman.register import Register
from dragoman.types import Sentence, Span, Story

FAINTEST = 0.08
"""Probability that the likeliest word of a sentence tells an act, below which the sentence is passed over: far below
that from which on a mention is sure."""
_REFERRING = re.compile(
    r"\b(?:s?he|him|hers?|his|himself|herself|its?|itself|the[my]|theirs?|themselves|i|we|us|ours?|my|me"
    r"|both|two|three|n?either|each|sides?|countr(?:y|ies)|nations?|states?|governments?|part(?:y|ies)|neighbou?rs?"
    r"|capitals?|ally|allies|people|powers?|trio|leaders?|presidents?|ministers?|officials?|statesm[ae]n|counterparts?"
    r"|premiers?|chiefs?|diplomats?|delegations?|hosts?|colleagues?|rivals?|foes?|enem(?:y|ies)|former|latter"
    r"|talks|meetings?|summits?|visits?|deals?|agreements?|accords?|pacts?|treat(?:y|ies)|cease-?fires?|truces?"
    r"|sanctions|strikes?|attacks?|drills?|exercises?)\b",
    re.IGNORECASE,
)
"""Words that can mean somebody named before, or something that somebody named before takes part in."""
_CAPITAL = re.compile(r"\b[A-ZÀ-Þ]\w{3,}")
_NAME = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*")


def promising(
    story: Story, sentences: Sequence[Sentence], register: Register, coder: str = "union"
) -> tuple[bool, ...]:
    """Return of each sentence, in order, whether it can hold an act."""
    before: set[str] = set()
    anybody = False
    worth: list[bool] = []
    for one in sentences:
        text = one.span.of(story.text)
        hits = register.find(story.text, one.span.start, one.span.end)
        worth.append((bool(hits) or (anybody and _refers(text, before))) and (coder == "rules" or _tells(text)))
        anybody = anybody or bool(hits)
        before.update(word for hit in hits for word in _words_of(story.text, one.span, hit.span))
    return tuple(worth)


def _refers(text: str, before: Set[str]) -> bool:
    """Tell whether some word can mean somebody named before."""
    return _REFERRING.search(text) is not None or not before.isdisjoint(_CAPITAL.findall(text))


def _words_of(text: str, sentence: Span, hit: Span) -> Iterator[str]:
    """Yield the words of the name that a hit stands in: of "Defence Minister Jo Doe" more than the title."""
    yield from _CAPITAL.findall(hit.of(text))
    for run in _NAME.finditer(text, sentence.start, sentence.end):
        if run.start() < hit.end and hit.start < run.end() + 1:
            yield from _CAPITAL.findall(run.group())


def _tells(text: str) -> bool:
    """Tell whether the network sees an act in the sentence, be it faintly."""
    from dragoman.coding.learned.reader import reading

    return reading(text).anything() >= FAINTEST
