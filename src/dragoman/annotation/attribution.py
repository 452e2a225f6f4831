"""Who says what: speaker, cue and content of speech, belief and writing."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from dragoman.annotation.attribution_bare import bare, introduced, posts, transcript
from dragoman.annotation.attribution_clauses import Draft
from dragoman.annotation.attribution_frames import considered, framed, reports
from dragoman.annotation.attribution_joining import Joiner, clipped
from dragoman.annotation.attribution_nouns import by_adjective, by_noun
from dragoman.annotation.attribution_phrases import (
    according,
    as_aside,
    as_clause,
    by_adverb,
    by_colon,
    to_viewers,
    words_of,
)
from dragoman.annotation.attribution_quotes import Quotation, quotations
from dragoman.annotation.attribution_spoken import told_as, told_before, told_beside, told_by_colon
from dragoman.annotation.attribution_verbs import by_verb
from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages import english_speech_nouns as nouns
from dragoman.tree import Tree
from dragoman.types import ActorMention, Attribution, Manner, Span

_ADJECTIVES = nouns.ADJECTIVES | english.PLAIN
_NOUN_CUES = nouns.NOUNS | english.WORDS_OF


def attributions(text: str, trees: Sequence[Tree], actors: Sequence[ActorMention]) -> tuple[Attribution, ...]:
    """Return the attributions of a story in reading order.

    A quotation over several sentences is one attribution; one that begins in a new paragraph without a cue keeps the
    speaker of the one before it.
    """
    spans = [tree.sentence.span for tree in trees]
    quoted = quotations(text, spans)
    drafts = [[_inside(quoted, draft) for draft in _of_sentence(text, tree, actors)] for tree in trees]
    turns = transcript(text, spans)
    for index, turn in turns:
        drafts[index] = [turn, *(draft for draft in drafts[index] if draft.lemma != ":")]
    for index, post in posts(text, spans):
        drafts[index].append(post)
    for index, place, draft in introduced(text, spans, drafts):
        drafts[index][place] = draft
    joiner = Joiner(text, spans, drafts, quoted)
    for quotation in quoted:
        if not joiner.join(quotation) and not turns:
            _unsaid(text, trees, spans, drafts, quotation)
    told = [draft for draft in chain.from_iterable(drafts) if draft.content]
    named = [draft for draft in told if not _is_first_person(draft, text)]
    found = [_attribution(draft, quoted, named, actors, text) for draft in told]
    return tuple(one for one in found if one is not None)


def _unsaid(
    text: str, trees: Sequence[Tree], spans: Sequence[Span], drafts: Sequence[list[Draft]], quotation: Quotation
) -> None:
    """Add a draft for a quotation within one sentence that no cue brings."""
    index = bisect_right(spans, quotation.start, key=lambda span: span.start) - 1
    last = bisect_right(spans, quotation.end - 1, key=lambda span: span.start) - 1
    outer = (one for one in drafts[index] if not quotation.touches(one.anchor))
    held = any(span.overlaps(piece) for one in outer for span in one.content for piece in quotation.pieces)
    if index < 0 or held:
        return
    draft = told_beside(trees[last], text, quotation) or told_by_colon(trees[index], text, quotation)
    if draft is None and quotation.end <= spans[index].end and len(quotation.pieces) == 1:
        draft = told_as(trees[index], quotation) or bare(trees[index], text, quotation)
    alone = quotation.start - spans[index].start <= 1 and spans[last].end - quotation.end <= 1
    if draft is None and index and alone:
        draft = told_before(trees[index - 1], text, quotation)
    if draft is not None:
        drafts[index].append(draft)


def _of_sentence(text: str, tree: Tree, actors: Sequence[ActorMention]) -> Iterator[Draft]:
    """Yield each draft of the sentence once: what a verb and a noun tell together, the first of them tells."""
    seen: set[tuple[tuple[Span, ...], tuple[Span, ...]]] = set()
    for draft in _cues(text, tree, actors):
        if not draft.content or (draft.source, draft.content) not in seen:
            yield draft
        seen.add((draft.source, draft.content))


def _cues(text: str, tree: Tree, actors: Sequence[ActorMention]) -> Iterator[Draft]:
    headed = by_colon(tree, text, actors)
    if headed is not None:
        yield headed
    for index, token in enumerate(tree.tokens):
        draft: Draft | None = None
        if token.pos == "VERB":
            if token.dep == "acomp" and token.text.lower() in nouns.ADJECTIVES:
                draft = by_adjective(tree, index)
            else:
                draft = _by_any_verb(tree, index, token.lemma)
        elif token.pos == "NOUN":
            draft = as_aside(tree, index)
            if draft is None and token.lemma in _NOUN_CUES:
                draft = by_noun(tree, index) if token.lemma in nouns.NOUNS else None
                draft = draft or (words_of(tree, index) if token.lemma in english.WORDS_OF else None)
        elif token.pos == "ADJ":
            draft = by_adjective(tree, index) if token.lemma in _ADJECTIVES else None
        elif token.pos == "ADV" and token.lemma in english.ADVERBS:
            draft = by_adverb(tree, index)
        elif not index and token.pos == "ADP" and token.lemma in ("to", "for"):
            draft = to_viewers(tree, index)
        if draft is None and token.text.lower() in english.ACCORDING:
            draft = according(tree, index)
        if draft is not None:
            yield draft


def _by_any_verb(tree: Tree, verb: int, lemma: str) -> Draft | None:
    """Return what a verb tells: one of the lists, one with words that it needs, or any that has a clause told."""
    if lemma == "accord":
        return according(tree, verb)
    made = framed(tree, verb)
    if made is None and (lemma in english.SPEECH_VERBS or lemma == "put" or reports(tree, verb)):
        made = as_clause(tree, verb) or by_verb(tree, verb)
    if made is None or not (made.content or lemma in english.SPEECH_VERBS):
        made = considered(tree, verb) or made
    return made


def _inside(quoted: Sequence[Quotation], draft: Draft) -> Draft:
    """Return the draft, cut to the quotation that its cue stands in."""
    around = next((quotation for quotation in quoted if quotation.touches(draft.anchor)), None)
    return clipped(draft, around) if around is not None else draft


def _is_first_person(draft: Draft, text: str) -> bool:
    first = draft.source[0].of(text).split()[0] if draft.source else ""
    return first != "US" and first.lower() in english.WRITERS


def _attribution(
    draft: Draft, quoted: Sequence[Quotation], named: Sequence[Draft], actors: Sequence[ActorMention], text: str
) -> Attribution | None:
    """Return the draft as an attribution; ``None`` where the writer says it. "We" in a quotation is who is quoted."""
    owner = draft
    if _is_first_person(draft, text):
        held = [one for one in named if any(span.covers(draft.anchor) for span in one.content)]
        spoken = any(quotation.touches(draft.anchor) for quotation in quoted) or any(one.lemma == ":" for one in held)
        if not held or not spoken:
            return None
        owner = min(held, key=lambda one: sum(span.end - span.start for span in one.content))
    return Attribution(
        source=draft.source,
        cue=draft.cue,
        content=draft.content,
        manner=_manner(draft.content, quoted),
        speaker=_speaker(owner, actors),
    )


def _manner(content: Sequence[Span], quoted: Sequence[Quotation]) -> Manner:
    """Return whether what is said begins with a quotation that makes up most of it."""
    first = content[0]
    piece = next((one for quotation in quoted for one in quotation.pieces if one.overlaps(first)), None)
    if piece is None or piece.start > first.start or (piece.start < first.start and piece.end >= first.end):
        return "indirect"
    return "direct" if (min(piece.end, first.end) - first.start) * 2 > first.end - first.start else "indirect"


def _speaker(draft: Draft, actors: Sequence[ActorMention]) -> ActorMention | None:
    """Return the actor named by the source's words or, failing that, by the apposition beside them."""
    best: ActorMention | None = None
    for span in (*draft.source, *((draft.wide,) if draft.wide is not None else ())):
        inside = [actor for actor in actors if span.covers(actor.span) or actor.span.covers(span)]
        found = max(inside, key=lambda one: (one.via != "demonym", one.span.end - one.span.start), default=None)
        if found is not None and (best is None or (best.via == "demonym" and found.via != "demonym")):
            best = found
    return best
