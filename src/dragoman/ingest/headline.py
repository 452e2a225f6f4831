"""Which line of a text is its headline."""

import re
from collections.abc import Sequence

from dragoman.ingest.furniture import is_label, is_tag_line
from dragoman.ingest.lines import Line

_HEAD_LINES = 20
_TRAIL = re.compile(r" [|>\u00bb\u203a] ")
"""What separates a section from a story, or a section from the next, in a line above the headline."""
_FEW_WORDS = 4
"""A shorter line ("World affairs") is a headline only where no longer one stands above the text."""
_MOST_WORDS = 30
_MOST_QUESTION_WORDS = 16


def pick(lines: Sequence[Line], own: Sequence[bool], given: str | None) -> int | None:
    """Return the index of the headline among ``lines``, or ``None``.

    A headline that the input gives is looked for word for word. Else it is the first title-like line above the
    first sentence that is no furniture by itself (``own``); a single label there is taken where nothing better is.
    """
    if given:
        return _same_words(lines, given)
    body = _first_prose(lines, own)
    if body is None:
        return None
    titles = [i for i in range(min(body, _HEAD_LINES)) if not own[i] and _is_title(lines[i])]
    best = [i for i in titles if not is_label(lines[i]) and not is_tag_line(lines[i])]
    if best:
        plain = [i for i in best if not _TRAIL.search(lines[i].text)] or best
        return next((i for i in plain if len(lines[i].words) >= _FEW_WORDS), plain[0])
    if body < len(lines) - 1 and _is_question(lines[body]):
        return body
    return titles[0] if len(titles) == 1 and len(lines[titles[0]].words) >= 3 else None


def _same_words(lines: Sequence[Line], given: str) -> int | None:
    wanted = " ".join(given.split()).lower()
    return next(
        (i for i, line in enumerate(lines[:_HEAD_LINES]) if " ".join(line.text.split()).lower() == wanted), None
    )


def _first_prose(lines: Sequence[Line], own: Sequence[bool]) -> int | None:
    return next((i for i, line in enumerate(lines) if line.is_prose and not own[i]), None)


def _is_title(line: Line) -> bool:
    return not line.ends_sentence and not line.goes_on and 1 < len(line.words) <= _MOST_WORDS


def _is_question(line: Line) -> bool:
    return line.text.endswith("?") and len(line.words) <= _MOST_QUESTION_WORDS
