"""What people who telephoned "discussed" they discussed by telephone, and who met "spoke" where they met."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from dragoman.coding.mention import identified
from dragoman.ontology.schema import acts
from dragoman.types import AnnotatedStory, EventMention

_TALKED_TEXT = "conversed discuss discussed discussing exchanged reviewed speaking spoke talked talking"
_TALKED = frozenset(_TALKED_TEXT.split())
"""Words that tell of a talk, and not how it was held."""
_BY_WIRE = re.compile(r"(?:tele)?phone|\bcall|\bvideo|virtual|\bline\b", re.IGNORECASE)
_CALL, _MEETING = "phone-call", "meet"
_HELD = frozenset(("occurred", "ongoing", "ended"))


def by_phone(story: AnnotatedStory, mentions: Iterable[EventMention]) -> Iterator[EventMention]:
    """Yield the mentions in order; a talk told again of those who telephoned, and did not meet since, is the call.

    The other way round, those who met a little before "spoke" there, where the sentence has no word of a telephone.
    """
    held: dict[frozenset[str], str] = {}
    for one in mentions:
        parties = frozenset(who.country for who in one.participants if who.country)
        before = held.get(parties)
        if before not in (None, one.act) and _is_told_again(story.story.text, one):
            yield _as(one, before or one.act)
            continue
        if one.act in (_CALL, _MEETING) and not one.uncertain:
            held[parties] = one.act
        yield one


def _is_told_again(text: str, mention: EventMention) -> bool:
    """Tell whether the words are of a talk that has been held, and leave open how."""
    if mention.act not in (_CALL, _MEETING) or mention.status not in _HELD or mention.background:
        return False
    wired = mention.act == _CALL and _BY_WIRE.search(mention.sentence.of(text))
    return mention.trigger.of(text).lower() in _TALKED and not wired


def _as(mention: EventMention, act: str) -> EventMention:
    """Return the mention as one of the other act."""
    said = (
        replace(one, value=act, by="story", otherwise=f"{mention.act} {one.score:.2f}") if one.field == "act" else one
        for one in mention.evidence
    )
    return identified(replace(mention, act=act, contexts=acts()[act].plover.contexts, evidence=tuple(said)))
