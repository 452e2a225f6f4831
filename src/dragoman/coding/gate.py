"""Which sentences can hold an act: the others are passed over before the costly readers see them.

Looks of rising cost, the cheap ones first. A sentence names somebody, or refers to somebody whom its story has named:
names of the register are found by one automaton over all of them. Its words, and those of its story, weigh enough
(:mod:`dragoman.coding.cues`). Then the network, where it is the coder: its first layers, and where they see something,
all of them, which cost less than the parser with all that follows; no mention is sure in which it sees next to nothing.
"""

import re
from collections.abc import Iterator, Sequence, Set

from dragoman.coding import cues
from dragoman.coding.doubt import LONG, OUT_OF_PLACE
from dragoman.register import Hit, Register
from dragoman.types import Sentence, Span, Story

FAINTEST_EARLY, FAINTEST = 0.05, 0.15
"""Probability that the likeliest piece of a sentence tells an act, below which the sentence is passed over: by the
first layers, and by all of them. Below the second the network proposes no act."""
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
    places = [one.span for one in sentences]
    hits = [register.find(story.text, one.start, one.end) for one in places]
    logits = cues.logits(story.text, places, register, cues.gate())
    known = _knows_whom(story, sentences, hits)
    least = cues.gate().least if len(sentences) < LONG or coder == "rules" else OUT_OF_PLACE
    return tuple(
        somebody and logit >= least and (coder == "rules" or _tells(place.of(story.text), logit))
        for somebody, logit, place in zip(known, logits, places, strict=True)
    )


def _knows_whom(story: Story, sentences: Sequence[Sentence], hits: Sequence[Sequence[Hit]]) -> Iterator[bool]:
    """Yield of each sentence whether it names somebody, or refers to somebody named before."""
    before: set[str] = set()
    anybody = False
    for one, found in zip(sentences, hits, strict=True):
        yield bool(found) or (anybody and _refers(one.span.of(story.text), before))
        anybody = anybody or bool(found)
        before.update(word for hit in found for word in _words_of(story.text, one.span, hit.span))


def _tells(text: str, logit: float) -> bool:
    """Tell whether the network sees an act in the sentence, faintly where the words speak for one too."""
    from dragoman.coding.learned.reader import reader, reading

    if logit < OUT_OF_PLACE:
        return is_told(text) and reading(text).anything() >= reader().labels.certain
    return is_told(text)


def is_told(text: str) -> bool:
    """Tell whether the network sees at least faintly that a sentence tells an act; no mention in another is sure."""
    from dragoman.coding.learned.reader import look, reading

    return look(text).anything() >= FAINTEST_EARLY and reading(text).anything() >= FAINTEST


def _refers(text: str, before: Set[str]) -> bool:
    """Tell whether some word can mean somebody named before."""
    return _REFERRING.search(text) is not None or not before.isdisjoint(_CAPITAL.findall(text))


def _words_of(text: str, sentence: Span, hit: Span) -> Iterator[str]:
    """Yield the words of the name that a hit stands in: of "Defence Minister Jo Doe" more than the title."""
    yield from _CAPITAL.findall(hit.of(text))
    for run in _NAME.finditer(text, sentence.start, sentence.end):
        if run.start() < hit.end and hit.start < run.end() + 1:
            yield from _CAPITAL.findall(run.group())
