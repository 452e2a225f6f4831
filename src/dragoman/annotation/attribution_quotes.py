"""Quotations of a story: from the opening mark to the closing one, over sentences and paragraphs."""

import re
from collections.abc import Sequence

from dragoman.types import Noun, Span

_MARK = re.compile("``|''|[\"“”„«»‘’'‹›]")
_CLOSING_SINGLE = re.compile(r"(?<=[\w.,!?])['’](?!\w)")
_OPENS = frozenset("“„«‘‹")
_DOUBLE = frozenset(('"', "''"))
_ONE_FORM = _DOUBLE | {"'"}
"""Marks that open and close a quotation alike."""
_PARAGRAPH = 600
"""Characters at most of a quoted paragraph that runs on without a line's end; more, and its closing mark is missing."""
_PARTNERS = {"“": "”", "„": "“”", "«": "»", "‹": "›"}
_BEFORE_OPENING = frozenset(" \n\t\u00a0([—–-/:\"“‘'")


class Quotation(Noun, frozen=True):
    """One quotation; a piece for each paragraph, marks included."""

    pieces: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.pieces[-1].end

    def touches(self, span: Span) -> bool:
        """Tell whether any piece shares a character with ``span``."""
        return any(piece.overlaps(span) for piece in self.pieces)


class _Open:
    """The quotation that is open while marks are read from left to right."""

    def __init__(self) -> None:
        self.mark = ""
        self.start = -1
        self.pieces: list[Span] = []

    def begin(self, mark: str, start: int) -> None:
        self.mark, self.start, self.pieces = mark, start, []

    def end_of_paragraph(self, end: int) -> None:
        self.pieces.append(Span(self.start, end))

    def close(self, end: int) -> Quotation:
        made = Quotation((*self.pieces, Span(self.start, end)))
        self.mark = ""
        return made


def quotations(text: str, spans: Sequence[Span]) -> list[Quotation]:
    """Return the quotations in the sentences ``spans``, in order.

    A quotation that is open at the end of a paragraph goes on in the next one only where that begins with a mark
    again; otherwise it ends with its paragraph.
    """
    found: list[Quotation] = []
    now = _Open()
    for place, span in enumerate(spans):
        if place and now.mark and "\n" in text[spans[place - 1].end : span.start]:
            _next_paragraph(text, span, spans[place - 1].end, now, found)
        for match in _MARK.finditer(text, span.start, span.end):
            _read(text, span, match, now, found)
    if now.mark and spans and now.mark not in "'‘":
        found.append(now.close(spans[-1].end))
    return found


def _next_paragraph(text: str, span: Span, last: int, now: _Open, found: list[Quotation]) -> None:
    if now.mark in "'‘":
        now.mark = ""
    elif text[span.start] == now.mark:
        now.end_of_paragraph(last)
        now.start = span.start
    else:
        found.append(now.close(last))


def _read(text: str, span: Span, match: re.Match[str], now: _Open, found: list[Quotation]) -> None:
    mark, place = match.group(), match.start()
    if now.mark and now.start == place:
        return  # the mark that a new paragraph of an open quotation begins with
    if now.mark:
        if _closes(text, match, now, span.end):
            found.append(now.close(match.end()))
        elif mark == now.mark and _may_open(text, match):
            _reopen(text, span, place, now)
    elif (
        mark in _OPENS or mark == "``" or (mark in _ONE_FORM and (_may_open(text, match) or _stands_free(text, match)))
    ):
        if mark == "'" and not _has_closing(text, match.end(), span.end):
            return
        now.begin(mark, place)


def _reopen(text: str, span: Span, place: int, now: _Open) -> None:
    """Read an opening mark in an open quotation: its next paragraph, run on with the first, or a new quotation."""
    before = text[now.start : place].rstrip()
    if place == span.start and len(before) < _PARAGRAPH and before[-1:] in (".", "!", "?") and now.mark not in "'‘":
        now.end_of_paragraph(now.start + len(before))
        now.start = place
    else:
        now.begin(now.mark, place)  # the one before was never closed


def _closes(text: str, match: re.Match[str], now: _Open, end: int) -> bool:
    mark = match.group()
    if now.mark == "``":
        return mark == "''"
    if now.mark in _DOUBLE:
        return mark == now.mark and not _may_open(text, match)
    if now.mark in ("'", "‘"):
        return mark == ("'" if now.mark == "'" else "’") and _closes_single(text, match, end)
    return mark in _PARTNERS.get(now.mark, "") or (mark == '"' and not _may_open(text, match))


def _closes_single(text: str, match: re.Match[str], end: int) -> bool:
    """Tell whether an apostrophe closes a quotation and is neither "don't" nor "ministers' meeting"."""
    before, after = text[match.start() - 1], text[match.end() : match.end() + 2]
    if after[:1].isalnum():
        return False
    possessive = before == "s" and after[:1] == " " and after[1:].isalpha()
    return not (possessive and _has_closing(text, match.end(), end))


def _has_closing(text: str, start: int, end: int) -> bool:
    return _CLOSING_SINGLE.search(text, start, end) is not None


def _stands_free(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark stands between blanks inside a line, as in text cut into words: " It is over , " he said."""
    before, after = text[: match.start()][-1:], text[match.end() : match.end() + 2]
    return match.group() in _DOUBLE and before in ("", " ", "\n") and after[:1] == " " and not after[1:].isspace()


def _may_open(text: str, match: re.Match[str]) -> bool:
    """Tell whether a mark that has one form only stands where a quotation may begin."""
    place = match.start()
    before, after = text[place - 1 : place], text[match.end() : match.end() + 1]
    return (not before or before in _BEFORE_OPENING) and bool(after) and not after.isspace() and after not in ",.;!?)"
