"""Story text -> sentence spans: what is no furniture, cut at line ends and at full stops that end a sentence."""

import re
from collections.abc import Iterator

from dragoman.annotation.languages import english_sentences as english
from dragoman.types import Sentence, SentenceKind, Span, Story

_UNSEEN = "\u200b\u200c\u2060\ufeff"
"""Characters without a width that stand between words of pages."""
_BLANKS = rf"\s[\s{_UNSEEN}]*"
_END = re.compile(rf"""[.!?…]+['"”’»)\]]*(?={_BLANKS}(?:``\s+)?['"`“‘«(\[]*[A-Z0-9À-Þ])""")
_WORD_BEFORE = re.compile(r"([\w.'’&-]*)$")
_WORD_AFTER = re.compile(rf"""{_BLANKS}(?:``\s+)?['"`“‘«(\[]*([\w'’]+)""")
_DATELINE_END = re.compile(r"[^\n]{0,80}?(?:\s[-–—]+\s|:\s|\s[–—])")
_TERMINAL = tuple('.!?:;…"”’)]')
_BULLET = re.compile(r"(?:^|\s)(?:[-*•‣▪●]\s{2,}|[•‣▪●]\s*|\*\*\s+[-–]\s+)|\s--\s{2,}")
"""Marks of list items that stand inside a line."""
_MAX = 2_000
"""Characters after which a run without a full stop is cut at a blank: lists and tables, not sentences."""


def sentences(story: Story) -> tuple[Sentence, ...]:
    """Return the sentences of ``story`` outside its furniture, in order, without tokens."""
    spans = [span for part in _report(story) for line in _lines(story.text, part) for span in _split(story.text, line)]
    return tuple(
        Sentence(story_id=story.id, index=index, span=span, kind=_kind(story, span)) for index, span in enumerate(spans)
    )


def _kind(story: Story, span: Span) -> SentenceKind:
    head = story.headline_span
    return "headline" if head is not None and head.covers(span) else "body"


def _report(story: Story) -> Iterator[Span]:
    """Yield what lies between the pieces of furniture, and after the dateline."""
    start = 0
    for piece in (*story.furniture, Span(len(story.text), len(story.text))):
        if piece.start > start:
            yield from _without_dateline(story, Span(start, piece.start))
        start = max(start, piece.end)


def _without_dateline(story: Story, part: Span) -> Iterator[Span]:
    place = story.dateline_place
    if place is None or not part.covers(place):
        yield part
        return
    end = _DATELINE_END.match(story.text, place.end, part.end)
    yield Span(part.start, place.start)
    yield Span(end.end() if end else place.end, part.end)


def _lines(text: str, part: Span) -> Iterator[Span]:
    """Yield runs of lines that belong together: hard-wrapped lines are joined, others stand alone."""
    start = part.start
    for match in re.finditer(r"\n", text[part.start : part.end]):
        place = part.start + match.start()
        if not _wrapped(text, start, place, part.end):
            yield from _items(text, Span(start, place))
            start = place + 1
    yield from _items(text, Span(start, part.end))


def _items(text: str, line: Span) -> Iterator[Span]:
    """Yield the items of a list that has lost its line ends; a line without bullets is one item."""
    start = line.start
    for match in _BULLET.finditer(text, line.start, line.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, line.end)


def _wrapped(text: str, start: int, newline: int, end: int) -> bool:
    """Tell whether the line that ends at ``newline`` goes on in the next one."""
    line = text[text.rfind("\n", 0, newline) + 1 : newline].rstrip()
    rest = text[newline + 1 : min(end, newline + 3)]
    if not 30 <= len(line) <= 120 or line.endswith(_TERMINAL) or not rest.strip():
        return False
    return rest[0].islower() or (line[-1] in ",-–" and rest[0].isalnum())


def _split(text: str, line: Span) -> Iterator[Span]:
    """Yield the sentences of one line, trimmed of blanks."""
    start = line.start
    for match in _END.finditer(text, line.start, line.end):
        if match.end() > start and _ends_sentence(text, start, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, line.end)


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether the full stop at ``match`` ends a sentence and is no abbreviation's."""
    if not match.group().startswith(".") or len(match.group()) > 1:
        return True
    before = _WORD_BEFORE.search(text[max(start, match.start() - 30) : match.start()])
    word = before.group(1).lower() if before else ""
    after = _WORD_AFTER.match(text, match.end())
    starts = after is not None and after.group(1) in english.SENTENCE_STARTERS
    if word in english.ABBREVIATIONS:
        return False
    if word in english.FINAL_ABBREVIATIONS or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return starts
    return not (len(word) == 1 and word.isalpha()) or (starts and word == "i")


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] in f".•*|{_UNSEEN}"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _UNSEEN):
        end -= 1
    while end - start > _MAX:
        cut = text.rfind(" ", start, start + _MAX)
        cut = cut if cut > start else start + _MAX
        yield Span(start, cut)
        start = cut + 1
    if any(character.isalnum() for character in text[start:end]):
        yield Span(start, end)
