"""Quotations joined to the cues that they belong to."""

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.annotation.attribution_clauses import Draft
from dragoman.annotation.attribution_quotes import Quotation
from dragoman.annotation.languages import english_speech as english
from dragoman.types import Span

_PUTTING = english.PUTTING - english.SEEING
_NEAR = 3
"""Characters at most between a cue's clause and a quotation that goes on or begins there."""
_FAR = 60
"""Characters at most between a cue's clause and a quotation that is its only content."""
_OPENING = "``"
"""The longest opening mark."""
_SENTENCE_ENDS = frozenset(",.!?")
_NAMED = 8
"""Words at most between a cue and the quoted words that say what somebody or something is called."""
_FULL = 12
"""Characters of a quotation, at the least, that is a sentence."""


class Joiner:
    """Gives each quotation of a story to a draft, in reading order."""

    def __init__(
        self, text: str, sentences: Sequence[Span], drafts: list[list[Draft]], quoted: Sequence[Quotation] = ()
    ) -> None:
        """Keep the drafts of each sentence, which are replaced in place, and all quotations of the story."""
        self.text, self.sentences, self.drafts, self.quoted = text, sentences, drafts, quoted
        self._starts = [span.start for span in sentences]
        self._last: tuple[int, int] | None = None
        self._last_end = -1

    def join(self, quotation: Quotation) -> bool:
        """Add the quotation to the content of its draft; tell whether there is one."""
        first = bisect_right(self._starts, quotation.start) - 1
        last = bisect_right(self._starts, quotation.end - 1) - 1
        places = self._holding(quotation, first, last) or self._beside(quotation, first, last)
        if not places and self._is_full(quotation, first, last):
            places = self._before(quotation, first) or self._behind(quotation, last) or self._going_on(quotation, first)
            places = places or self._after_speech(quotation, first)
        for sentence, place in places:
            draft = self.drafts[sentence][place]
            content = self._ended(draft, quotation)
            content = united(self.text, (*content, *self._with_named(draft, quotation), *quotation.pieces))
            self.drafts[sentence][place] = replace(draft, content=content)
        if places:
            self._last, self._last_end = places[0], quotation.end
        return bool(places)

    def _with_named(self, draft: Draft, quotation: Quotation) -> tuple[Span, ...]:
        """Return whom or what the quoted words are about, where it stands between: "called the delay 'shameful'"."""
        between = self.text[draft.anchor.end : quotation.start]
        words = between.split()
        if draft.content or draft.lemma not in english.CALLING or not 0 < len(words) <= _NAMED:
            return ()
        if not between.replace("’", "").replace("'", "").replace(" ", "").replace("-", "").isalnum():
            return ()
        start = draft.anchor.end + len(between) - len(between.lstrip())
        return (Span(start, quotation.start),)

    def _ended(self, draft: Draft, quotation: Quotation) -> tuple[Span, ...]:
        """Return the content without what the story goes on with: "she said, "It is over," then turned"."""
        begins = len(draft.content) == 1 and abs(draft.content[0].start - quotation.start) <= len(_OPENING)
        if not begins or draft.anchor.end > quotation.start:
            return draft.content
        rest = self.text[quotation.end : draft.content[0].end].split()
        sentence = self.text[quotation.end - 2 : quotation.end - 1] in _SENTENCE_ENDS
        return quotation.pieces if rest and sentence and rest[0].lower() in english.THEREUPON else draft.content

    def _outside(self, quotation: Quotation, first: int, last: int) -> list[tuple[int, int]]:
        """Return the drafts of the sentences whose cue is not quoted itself."""
        return [
            (sentence, place)
            for sentence in range(first, last + 1)
            for place, draft in enumerate(self.drafts[sentence])
            if not any(one.touches(draft.anchor) for one in (quotation, *self.quoted))
        ]

    def _holding(self, quotation: Quotation, first: int, last: int) -> list[tuple[int, int]]:
        """Return the drafts whose content the quotation is part of, or that is part of it."""
        return [
            (sentence, place)
            for sentence, place in self._outside(quotation, first, last)
            if any(quotation.touches(span) for span in self.drafts[sentence][place].content)
        ]

    def _beside(self, quotation: Quotation, first: int, last: int) -> list[tuple[int, int]]:
        """Return the draft nearest to the quotation in its sentences."""
        found: list[tuple[int, int, int]] = []
        if self.text[max(0, quotation.start - 1) : quotation.start] == "(":
            return []  # a name that the text gives to something
        for sentence, place in self._outside(quotation, first, last):
            draft = self.drafts[sentence][place]
            gap = max(quotation.start - draft.clause.end, draft.clause.start - quotation.end, 0)
            if gap <= (_NEAR if draft.content else _FAR) and self._quotes(draft, quotation, gap):
                found.append((gap, sentence, place))
        return [min(found)[1:]] if found else []

    def _quotes(self, draft: Draft, quotation: Quotation, gap: int) -> bool:
        """Tell whether the draft's cue, and the words between, let it have the quotation."""
        before = quotation.end <= draft.clause.start
        if before:
            return draft.lemma in english.SAYING | english.NAMING and gap <= _NEAR
        between = self.text[draft.anchor.end : quotation.start]
        if any(mark in between for mark in ";.!?"):
            return False
        if draft.lemma in _PUTTING:
            return True
        return draft.lemma in english.SAYING and (between.rstrip()[-1:] in (",", ":") or not between.strip())

    def _is_full(self, quotation: Quotation, first: int, last: int) -> bool:
        """Tell whether the quotation is made of whole sentences."""
        at_start = quotation.start - self.sentences[first].start <= 1
        return at_start and self.sentences[last].end - quotation.end <= 1 and quotation.end - quotation.start > _FULL

    def _before(self, quotation: Quotation, first: int) -> list[tuple[int, int]]:
        """Return the draft of the sentence before, where that ends with a colon: "He added:"."""
        if first == 0 or not self.text[: self.sentences[first - 1].end].endswith(":"):
            return []
        drafts = self.drafts[first - 1]
        places = [i for i, draft in enumerate(drafts) if draft.lemma in english.SAYING | english.PUTTING]
        return [(first - 1, places[-1])] if places else []

    def _behind(self, quotation: Quotation, last: int) -> list[tuple[int, int]]:
        """Return the draft of the sentence behind, where that is all cue: "Shall we go?" Lavrov asked."""
        after = last + 1
        if after >= len(self.sentences) or not self.drafts[after]:
            return []
        draft, span = self.drafts[after][0], self.sentences[after]
        near = self.text[quotation.end : span.start] in ("", " ") and draft.clause.start - span.start <= 1
        cue = draft.cue[0].of(self.text) if draft.cue else ""
        denied = " not " in cue or "n't" in cue
        return [(after, 0)] if near and not denied and not draft.content and draft.lemma in english.SAYING else []

    def _going_on(self, quotation: Quotation, first: int) -> list[tuple[int, int]]:
        """Return the draft of the quotation before; in a new paragraph it is a draft of its own."""
        if self._last is None:
            return []
        between = self.text[self._last_end : quotation.start]
        before = bisect_right(self._starts, self._last_end - 1) - 1
        if before not in (first, first - 1):
            return []
        if "\n" not in between:
            return [self._last]
        return self._own(self.drafts[self._last[0]][self._last[1]], quotation, first)

    def _after_speech(self, quotation: Quotation, first: int) -> list[tuple[int, int]]:
        """Return a draft of its own for the speaker of the sentence before: "He said so." before "It was"."""
        before = first - 1
        told = [draft for draft in self.drafts[before] if _tells(draft)] if before >= 0 else []
        return self._own(told[0], quotation, first) if told else []

    def _own(self, owner: Draft, quotation: Quotation, first: int) -> list[tuple[int, int]]:
        """Return a new draft, without a cue, of who speaks in another one."""
        self.drafts[first].insert(0, replace(owner, cue=(), content=(), anchor=Span(quotation.start, quotation.start)))
        return [(first, 0)]


def _tells(draft: Draft) -> bool:
    return bool(draft.source and draft.content) and draft.lemma in english.SAYING | english.PUTTING


def united(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the spans sorted, those that touch or overlap made one."""
    made: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        between = text[made[-1].end : span.start] if made else "\n"
        if made and (span.start <= made[-1].end or not ("\n" in between or between.strip(' .,;:!?"”»’'))):
            made[-1] = Span(made[-1].start, max(made[-1].end, span.end))
            continue
        made.append(span)
    return tuple(made)


def clipped(draft: Draft, quotation: Quotation) -> Draft:
    """Return the draft of a cue inside a quotation with nothing from outside in its content."""
    kept: list[Span] = []
    for span in draft.content:
        for piece in quotation.pieces:
            start, end = max(span.start, piece.start + 1), min(span.end, piece.end - 1)
            if start < end:
                kept.append(Span(start, end))
    return replace(draft, content=tuple(kept))
