"""Attribution by marks alone: a quotation beside its speaker without a cue, and the lines of a transcript."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.annotation.attribution_clauses import SUBJECTS, Draft, source_spans, wide_span
from dragoman.annotation.attribution_joining import united
from dragoman.annotation.attribution_quotes import Quotation
from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree
from dragoman.types import Span

_LABEL = re.compile(r"(?m)^[ \t]*((?:[A-Z][\w.’'-]*)(?:[ \t]+[A-Z][\w.’'-]*){0,4})(:)[ \t]+(?=\S)")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|I['’]m)\b")
_DOUBLE_MARKS = '"“”'
_SIGNED = re.compile(r"(?m)^[ \t]*(\S[^\n]{10,600}?\S)\s*[—–-]{1,2} ?([^()\n—–]{2,40}?) \(@\w+\)")
"""A post with its author and the author's name in the network."""
_SHORT = 2
"""Words of a quotation, at the least, that is more than a word held at a distance."""
_NEAR = 400
"""Characters behind a single label in which a speaker would speak of himself."""


def bare(tree: Tree, text: str, quotation: Quotation) -> Draft | None:
    """Return a draft without a cue for words quoted from the owner of the noun beside them or from the subject."""
    inside = tree.within(quotation.pieces[0])
    if _is_name(tree, inside) or text[max(0, quotation.start - 1) : quotation.start] == "(":
        return None
    held = set(inside)
    top = next((i for i in inside if tree.tokens[i].head not in held), None)
    head = _owner(tree, top, held) if top is not None else None
    if head is None:
        return None
    anchor = Span(quotation.start, quotation.start)
    source = source_spans(tree, head)
    if any(span.overlaps(piece) for span in source for piece in quotation.pieces):
        return None
    return Draft(
        lemma="", anchor=anchor, clause=anchor, source=source, wide=wide_span(tree, head), content=quotation.pieces
    )


def _is_name(tree: Tree, inside: Sequence[int]) -> bool:
    """Tell whether the quoted words are few or a title."""
    words = [tree.tokens[i] for i in inside if tree.tokens[i].text[:1].isalnum()]
    return len(words) < _SHORT or all(word.text[:1].isupper() for word in words if word.tag[:1] in "NVJ")


def _owner(tree: Tree, top: int, held: set[int]) -> int | None:
    for index in (top, *tree.ancestors(top)):
        owner = tree.first(index, "poss") if tree.tokens[index].pos in ("NOUN", "PROPN") else None
        if owner is None and tree.tokens[index].pos in ("VERB", "AUX"):
            owner = tree.first(index, *SUBJECTS[:1])
        if owner is not None and owner not in held and _is_person(tree, owner):
            return owner
    return None


def _is_person(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.entity == "PERSON" or token.text.lower() in english.PERSONS:
        return True
    return token.lemma in english.ROLES or token.lemma in english.VIEWERS


def transcript(text: str, sentences: Sequence[Span]) -> list[tuple[int, Draft]]:
    """Return a draft for each turn "Name: ..." of a transcript or interview, with the index of its first sentence.

    A label counts where it comes twice beside another; one in capitals also where another comes twice, or where it
    speaks of itself.
    """
    labels = list(_LABEL.finditer(text)) if ":" in text else []
    if not labels:
        return []
    often = Counter(label.group(1) for label in labels)
    talk = len(often) >= _SHORT and max(often.values()) >= _SHORT
    found: list[tuple[int, Draft]] = []
    starts = [span.start for span in sentences]
    for place, label in enumerate(labels):
        end = labels[place + 1].start() if place + 1 < len(labels) else _spoken_to(text, label.end())
        name = label.group(1)
        spoken = _FIRST_PERSON.search(text, label.end(), min(end, label.end() + _NEAR)) is not None
        if not (often[name] >= _SHORT and len(often) >= _SHORT) and not (name.isupper() and (spoken or talk)):
            continue
        first = bisect_left(starts, label.end()) - 1
        pieces = _turn(text, sentences, max(0, first), label.end(), _last(text, label.end(), end, often[name]))
        if first >= 0 and pieces:
            found.append((first, _turn_draft(label, pieces)))
    return found


def posts(text: str, sentences: Sequence[Span]) -> list[tuple[int, Draft]]:
    """Return a draft for each post of a network told in full, "Words — Name (@name)", with its first sentence."""
    found: list[tuple[int, Draft]] = []
    starts = [span.start for span in sentences]
    for signed in _SIGNED.finditer(text) if "(@" in text else ():
        first = bisect_right(starts, signed.start(1)) - 1
        if first < 0:
            continue
        anchor = Span(signed.start(1), signed.start(1))
        name, content = Span(*signed.span(2)), Span(*signed.span(1))
        draft = Draft(lemma="post", anchor=anchor, clause=anchor, source=(name,), wide=name, content=(content,))
        found.append((first, draft))
    return found


def introduced(text: str, sentences: Sequence[Span], drafts: Sequence[list[Draft]]) -> list[tuple[int, int, Draft]]:
    """Return the drafts to which the unquoted paragraph behind a colon belongs, with their sentence and place."""
    found: list[tuple[int, int, Draft]] = []
    for index, span in enumerate(sentences[:-1]):
        if text[span.end - 1] != ":" or "\n" not in text[span.end : sentences[index + 1].start]:
            continue
        places = [i for i, draft in enumerate(drafts[index]) if draft.lemma in english.SAYING and not draft.content]
        if places and text[sentences[index + 1].start] not in english.QUOTES:
            end = text.find("\n", sentences[index + 1].start)
            behind = [one for one in sentences[index + 1 :] if end < 0 or one.start < end]
            found.append((index, places[-1], replace(drafts[index][places[-1]], content=united(text, behind))))
    return found


def _spoken_to(text: str, start: int) -> int:
    """Return where the last turn ends: with the first paragraph behind its own that does not speak of itself."""
    end = text.find("\n", start)
    while 0 <= end < len(text):
        following = len(text) if (line := text.find("\n", end + 1)) < 0 else line
        paragraph = text[end:following]
        told = any(mark in paragraph for mark in _DOUBLE_MARKS) or not _FIRST_PERSON.search(paragraph)
        if paragraph.strip() and told:
            return end
        end = following
    return len(text)


def _last(text: str, start: int, end: int, often: int) -> int:
    """Return where a turn ends: at the next label; a label that stands alone holds its paragraph only."""
    if often >= _SHORT:
        return end
    line = text.find("\n", start, end)
    return end if line < 0 else line


def _turn(text: str, sentences: Sequence[Span], first: int, start: int, end: int) -> tuple[Span, ...]:
    held = [span for span in sentences[first:] if span.end > start and span.start < end]
    return united(text, [Span(max(span.start, start), min(span.end, end)) for span in held])


def _turn_draft(label: re.Match[str], pieces: tuple[Span, ...]) -> Draft:
    name, colon = Span(*label.span(1)), Span(*label.span(2))
    return Draft(
        lemma=":",
        anchor=colon,
        clause=Span(name.start, colon.end),
        source=(name,),
        wide=name,
        cue=(colon,),
        content=pieces,
    )
