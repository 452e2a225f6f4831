"""Quotations that no verb of speech brings: ""Ask me," she laughed", and the words of whom the story just named."""

from dragoman.annotation.attribution_clauses import Draft, cue_span, own_subject, source_spans, subject, wide_span
from dragoman.annotation.attribution_quotes import Quotation
from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages import english_speech_nouns as nouns
from dragoman.tree import Tree
from dragoman.types import Span

_ENDS = frozenset(",?!")
_NEAR = 8
"""Words at most between a quotation and the verb of the clause that follows it."""
_LONG = 2
"""Words at least of a quotation that speaks for itself."""
_FINITE = frozenset(("VBD", "VBZ", "VBP"))


def told_beside(tree: Tree, text: str, quotation: Quotation) -> Draft | None:
    """Return a draft of the clause right behind a quotation that ends in a comma: "..., she laughed"."""
    inner = text[: quotation.end].rstrip("\"'”’»")[-1:]
    if inner not in _ENDS:
        return None
    behind = [i for i, token in enumerate(tree.tokens) if token.span.start >= quotation.end][:_NEAR]
    verb = next((i for i in behind if tree.tokens[i].tag in _FINITE and tree.tokens[i].pos == "VERB"), None)
    if verb is None or any(tree.tokens[i].text in english.BREAKS | {","} for i in behind if i < verb):
        return None
    own = own_subject(tree, verb)
    if own is None or own < behind[0] or not _may_speak(tree, verb, own, quotation):
        return None
    first, last = min(verb, *tree.subtree(own)), max(verb, own)
    if any(tree.tokens[i].dep == "mark" for i in range(behind[0], first + 1)) or first - behind[0] > 1:
        return None
    return Draft(
        lemma="say",
        anchor=tree.tokens[verb].span,
        clause=tree.span((first, last)),
        source=source_spans(tree, own, verb),
        wide=wide_span(tree, own),
        cue=(cue_span(tree, verb),),
        content=quotation.pieces,
    )


def told_before(tree: Tree, text: str, quotation: Quotation) -> Draft | None:
    """Return a draft without a cue of the person whom the sentence before is about: "She laughed. "Ask me."."""
    if sum(len(piece.of(text).split()) for piece in quotation.pieces) < _LONG:
        return None
    top = next((i for i, token in enumerate(tree.tokens) if token.dep == "ROOT"), None)
    own = own_subject(tree, top) if top is not None else None
    if own is None or not is_somebody(tree, own) or any(token.tag in ("''", "``") for token in tree.tokens):
        return None
    anchor = Span(quotation.start, quotation.start)
    return Draft(
        lemma="",
        anchor=anchor,
        clause=anchor,
        source=source_spans(tree, own),
        wide=wide_span(tree, own),
        content=quotation.pieces,
    )


def told_as(tree: Tree, quotation: Quotation) -> Draft | None:
    """Return a draft of what somebody takes something for in quoted words: "brushed off the criticism as "noise"."""
    inside = tree.within(quotation.pieces[0])
    link = inside[0] - 1 if inside else -1
    if link < 1 or tree.tokens[link].text.lower() != "as" or len(quotation.pieces) > 1:
        return None
    near = (link, *tree.ancestors(link), *tree.ancestors(inside[-1]))
    verb = next((i for i in near if tree.tokens[i].pos == "VERB" and i < link), None)
    named = _taken(tree, verb) if verb is not None else None
    head = subject(tree, verb) if verb is not None else None
    if verb is None or named is None or head is None or not verb < named < link:
        return None
    words = [token.text for token in tree.tokens[named : inside[-1] + 1] if token.text[:1].isalnum()]
    if tree.tokens[named - 1].text in english.QUOTES or words[-1][:1].isupper():
        return None  # a title or a name
    held = Span(tree.tokens[min(tree.subtree(named))].span.start, quotation.end)
    return Draft(
        lemma=tree.tokens[verb].lemma,
        anchor=tree.tokens[verb].span,
        clause=tree.tokens[verb].span,
        source=source_spans(tree, head, verb),
        wide=wide_span(tree, head),
        cue=(cue_span(tree, verb),),
        content=(held,),
    )


def _taken(tree: Tree, verb: int) -> int | None:
    """Return what the verb is done to: its object, or that of the particle behind it which looks like a preposition."""
    named = tree.first(verb, "dobj")
    particle = tree.first(verb, "prep")
    if named is None and particle == verb + 1 and tree.tokens[particle].text.lower() != "as":
        named = tree.first(particle, "pobj")
    return named


def told_by_colon(tree: Tree, text: str, quotation: Quotation) -> Draft | None:
    """Return a draft of what a person, or a noun of his, is before a colon: "His message was simple: "Go home."."""
    before = [i for i, token in enumerate(tree.tokens) if token.span.end <= quotation.start]
    if not before or tree.tokens[before[-1]].text != ":":
        return None
    verbs = (i for i in reversed(before) if tree.tokens[i].tag in _FINITE and own_subject(tree, i) is not None)
    verb = next(verbs, None)
    own = own_subject(tree, verb) if verb is not None else None
    if verb is None or own is None or own > before[-1]:
        return None
    owner = tree.first(own, "poss") if tree.tokens[own].lemma in english.SPOKEN else None
    if owner is None and not (is_somebody(tree, own) or _speaks_up(tree, verb, own)):
        return None
    return Draft(
        lemma="say",
        anchor=tree.tokens[verb].span,
        clause=tree.span((own, verb)),
        source=source_spans(tree, own if owner is None else owner),
        wide=wide_span(tree, own if owner is None else owner),
        cue=(tree.tokens[verb if owner is None else own].span,),
        content=quotation.pieces,
    )


def _speaks_up(tree: Tree, verb: int, own: int) -> bool:
    """Tell whether the subject is named or gives out a statement: "the office released a statement: ..."."""
    told = tree.first(verb, "dobj")
    if told is not None and tree.tokens[told].lemma in english.REPORTING | nouns.NOUNS:
        return tree.tokens[own].pos in ("NOUN", "PROPN")
    return tree.tokens[own].pos == "PROPN"


def _may_speak(tree: Tree, verb: int, own: int, quotation: Quotation) -> bool:
    """Tell whether the subject beside the quotation speaks it: a person, or any noun where a clause is quoted."""
    if is_somebody(tree, own):
        return True
    if tree.tokens[own].pos not in ("NOUN", "PROPN"):
        return False
    finite = any(tree.tokens[i].tag in (*_FINITE, "MD") for i in tree.within(quotation.pieces[-1]))
    return finite or own > verb or tree.tokens[own].text[:1].isupper()


def is_somebody(tree: Tree, index: int) -> bool:
    """Tell whether the word names a person."""
    token = tree.tokens[index]
    if token.text.lower() in ("he", "she", "who") or token.entity == "PERSON":
        return True
    if token.pos == "PROPN" and not token.entity:
        return True
    return token.lemma in english.ROLES or token.lemma in english.VIEWERS
