"""A text as lines: the units of a page that are report or furniture."""

import re

from dragoman.types import Noun, Span

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?\u2026][\"'\u201d\u2019)\]]*$")
_COLON_END = re.compile(r"[,;:\u2013\u2014-][\"'\u201d\u2019)\]]*$")
_CONNECTORS = frozenset(
    (
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "de",
        "la",
        "al",
        "bin",
    )
)
_MIN_WRAPPED = 3
_WRAPPED_SHARE = 0.3


class Line(Noun, frozen=True, kw_only=True):
    """A line that is not blank, without the space around it."""

    span: Span
    text: str

    @property
    def words(self) -> list[str]:
        """The parts between spaces that hold a letter or digit."""
        return [word for word in self.text.split() if any(map(str.isalnum, word))]

    @property
    def ends_sentence(self) -> bool:
        """Tell whether the line ends like a sentence."""
        return bool(_SENTENCE_END.search(self.text[-8:]))

    @property
    def goes_on(self) -> bool:
        """Tell whether the line ends with a comma, semicolon, colon or dash."""
        return bool(_COLON_END.search(self.text[-8:]))

    @property
    def is_prose(self) -> bool:
        """Tell whether the line ends like a sentence and is long enough for one."""
        return self.ends_sentence and len(self.words) >= 5

    @property
    def is_title_case(self) -> bool:
        """Tell whether every word but articles and prepositions begins with a capital or digit."""
        content = [word for word in self.words if word.lower() not in _CONNECTORS]
        return bool(content) and all(_capital(word) for word in content)

    @property
    def key(self) -> str:
        """The words alone, in lower case: two lines with one key say the same."""
        return " ".join(re.findall(r"\w+", self.text.lower()))


def split(text: str) -> tuple[Line, ...]:
    """Return the lines of ``text``; where it is hard-wrapped, those of a paragraph are one."""
    found = [_stripped(text, *match.span()) for match in _LINE.finditer(text)]
    lines = [line for line in found if line.text]
    return tuple(_joined(text, lines) if _is_wrapped(lines) else lines)


def _stripped(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    start += len(raw) - len(raw.lstrip())
    inner = raw.strip()
    return Line(span=Span(start, start + len(inner)), text=inner)


def _capital(word: str) -> bool:
    first = next(c for c in word if c.isalnum())
    return not first.islower()


def _is_cut(left: Line, right: Line) -> bool:
    return not left.ends_sentence and right.text[0].islower()


def _is_wrapped(lines: list[Line]) -> bool:
    cuts = sum(map(_is_cut, lines, lines[1:]))
    return cuts >= _MIN_WRAPPED and cuts >= _WRAPPED_SHARE * len(lines)


def _joined(text: str, lines: list[Line]) -> list[Line]:
    groups: list[list[Line]] = []
    for line in lines:
        apart = not groups or "\n" in text[groups[-1][-1].span.end : line.span.start].replace("\n", "", 1)
        if apart:
            groups.append([line])
        else:
            groups[-1].append(line)
    spans = [Span(group[0].span.start, group[-1].span.end) for group in groups]
    return [Line(span=span, text=span.of(text).replace("\n", " ")) for span in spans]
