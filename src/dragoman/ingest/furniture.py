"""Lines of a page that are no report: buttons, tags, bylines, counters, captions, menus, repetitions."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache

import msgspec

from dragoman import registry
from dragoman.ingest.lines import Line
from dragoman.ingest.people import byline_of, is_date_line
from dragoman.ingest.words import words as word_list
from dragoman.types import Noun, Span

_LONGEST = 400
_HEAD_LINES = 20
_REPEATED_WORDS = 4
_LABEL_WORDS = 4
_SUBHEAD_WORDS = 8
_TAIL_WORDS = 6
_MAX_TAG_CAPITALS = 0.3
_HASH_TAG = re.compile(r"#\w+")
_QUOTED = re.compile('"[^"]*"|\u201c[^\u201d]*\u201d')
_SECOND_PERSON = re.compile(r"\b(?:you|your|yours|you'(?:re|ve|ll))\b", re.IGNORECASE)


class _Patterns(Noun, frozen=True, kw_only=True):
    whole: tuple[str, ...]
    start: tuple[str, ...]
    caption: tuple[str, ...]
    reader: tuple[str, ...]
    imperatives: str
    openers: str
    labels: tuple[str, ...]


class _Rules(msgspec.Struct, frozen=True):
    whole: re.Pattern[str]
    start: re.Pattern[str]
    caption: re.Pattern[str]
    reader: tuple[re.Pattern[str], ...]
    imperative: re.Pattern[str]
    opener: re.Pattern[str]
    labels: frozenset[str]


@cache
def _rules() -> _Rules:
    data = msgspec.convert(tomllib.loads(registry.read_text("dragoman.ingest", "furniture.toml")), _Patterns)
    return _Rules(
        whole=_any(data.whole),
        start=_any(data.start),
        caption=re.compile(f"(?:{'|'.join(data.caption)})$", re.IGNORECASE),
        reader=tuple(re.compile(rf"\b{word}", re.IGNORECASE) for word in data.reader),
        imperative=re.compile(data.imperatives, re.IGNORECASE),
        opener=re.compile(rf"(?:{data.openers})\s*[:>\u00bb\u2192]?", re.IGNORECASE),
        labels=frozenset(data.labels),
    )


def _any(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def by_itself(line: Line) -> bool:
    """Tell whether ``line`` is furniture whatever stands around it."""
    if len(line.text) > _LONGEST:
        return False
    rules = _rules()
    return (
        rules.whole.fullmatch(line.text) is not None
        or rules.start.match(line.text) is not None
        or is_caption(line)
        or _is_hash_tags(line)
        or byline_of(line) is not None
        or is_date_line(line)
        or _speaks_to_reader(line.text)
    )


def is_caption(line: Line) -> bool:
    """Tell whether ``line`` ends with the credit of a picture."""
    return len(line.text) <= _LONGEST and _rules().caption.search(line.text) is not None


def _is_hash_tags(line: Line) -> bool:
    return all(_HASH_TAG.fullmatch(word.strip(",;")) for word in line.text.split())


def _speaks_to_reader(text: str) -> bool:
    rules = _rules()
    said = _QUOTED.sub("", text)
    hits = sum(word.search(said) is not None for word in rules.reader)
    if hits >= 2:
        return True
    return hits == 1 and rules.imperative.match(said) is not None and _SECOND_PERSON.search(said) is not None


def is_label(line: Line) -> bool:
    """Tell whether ``line`` is the name of a section, or looks like an entry of a menu."""
    return line.text.lower() in _rules().labels or _is_menu_entry(line)


def _is_menu_entry(line: Line) -> bool:
    return len(line.words) <= _LABEL_WORDS and line.is_title_case and not (line.ends_sentence or line.goes_on)


def is_tag_line(line: Line) -> bool:
    """Tell whether ``line`` is a list of keywords: no sentence, no function word, hardly a capital."""
    words = line.words
    frequent = word_list("function")
    if line.ends_sentence or len(words) < 3:
        return False
    if any(word.lower().strip(",") in frequent for word in words):
        return False
    capitals = sum(word[0].isupper() for word in words)
    return capitals <= _MAX_TAG_CAPITALS * len(words)


def spans(lines: Sequence[Line], own: Sequence[bool], headline: int | None) -> tuple[Span, ...]:
    """Return the spans of the furniture among ``lines``, sorted and disjoint.

    ``own`` says which lines are furniture by themselves, ``headline`` which line is the story's headline.
    """
    marks = list(own)
    _mark_repeated(lines, marks, headline)
    _mark_links(lines, marks, headline)
    prose = [i for i, line in enumerate(lines) if line.is_prose and not marks[i]]
    if prose:
        _mark_head(lines, marks, headline, prose[0])
        _mark_tail(lines, marks, headline, prose[-1])
        _mark_subheads(lines, marks, headline, range(prose[0] + 1, prose[-1]))
    if headline is not None:
        marks[headline] = False
    return tuple(line.span for line, marked in zip(lines, marks, strict=True) if marked)


def _mark_repeated(lines: Sequence[Line], marks: list[bool], headline: int | None) -> None:
    """Mark a line that says again, word for word, what a line before it or the headline says."""
    first: dict[str, int] = {}
    if headline is not None:
        first[lines[headline].key] = headline
    for i, line in enumerate(lines):
        key = line.key
        enough = len(key.split()) >= _REPEATED_WORDS or first.get(key) == headline
        if first.setdefault(key, i) != i and enough:
            marks[i] = True


def _mark_links(lines: Sequence[Line], marks: list[bool], headline: int | None) -> None:
    """Mark the titles of other stories that stand below a heading such as "Related stories"."""
    linked = False
    for i, line in enumerate(lines):
        if len(line.text) <= _LONGEST and _rules().opener.fullmatch(line.text):
            linked = marks[i] = True
        elif line.ends_sentence or i == headline:
            linked = False
        elif linked:
            marks[i] = True


def _mark_head(lines: Sequence[Line], marks: list[bool], headline: int | None, body: int) -> None:
    """Mark menus, labels and keywords above the first sentence."""
    for i in range(min(body, _HEAD_LINES)):
        if i != headline and (is_label(lines[i]) or is_tag_line(lines[i])):
            marks[i] = True


def _mark_tail(lines: Sequence[Line], marks: list[bool], headline: int | None, end: int) -> None:
    """Mark what follows the last sentence and is none: menus, names, keywords."""
    for i in range(end + 1, len(lines)):
        line = lines[i]
        short = len(line.words) <= _TAIL_WORDS and not line.ends_sentence
        if i != headline and (short or is_label(line) or is_tag_line(line)):
            marks[i] = True


def _mark_subheads(lines: Sequence[Line], marks: list[bool], headline: int | None, inner: range) -> None:
    """Mark short lines without a sentence's end that stand alone between sentences; runs of them are a list."""
    for i in inner:
        if i != headline and _is_subhead(lines[i]) and _closes(i - 1, lines, marks) and _opens(i + 1, lines, marks):
            marks[i] = True


def _is_subhead(line: Line) -> bool:
    first = line.text[0]
    if line.ends_sentence or line.goes_on or not (first.isupper() or first in "'\"\u2018\u201c"):
        return False
    return len(line.words) <= _SUBHEAD_WORDS


def _closes(i: int, lines: Sequence[Line], marks: Sequence[bool]) -> bool:
    return marks[i] or lines[i].ends_sentence


def _opens(i: int, lines: Sequence[Line], marks: Sequence[bool]) -> bool:
    return marks[i] or (not lines[i].text[0].islower() and (lines[i].is_prose or len(lines[i].words) > _SUBHEAD_WORDS))
