"""Attribution without a cue of its own clause: "according to", "in his view", "to critics", "Lavrov: ..."."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.annotation.attribution_apart import mistaken_aside
from dragoman.annotation.attribution_clauses import Draft, dateline, is_punctuation, runs, source_spans, wide_span
from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree
from dragoman.types import ActorMention, Span

_NAMED_LEFT = 7
"""Words at most before the colon of a headline that names a speaker."""


def draft_of(tree: Tree, at: int, head: int | None, cue: Sequence[int], content: Sequence[int]) -> Draft | None:
    """Return the draft of a cue whose source has the noun ``head``; ``None`` where nothing is said."""
    kept = runs(tree, content)
    if not kept:
        return None
    return Draft(
        lemma=tree.tokens[at].lemma,
        anchor=tree.tokens[at].span,
        clause=tree.span(cue),
        source=source_spans(tree, head, at) if head is not None else (),
        wide=wide_span(tree, head) if head is not None else None,
        cue=(tree.span(cue),),
        content=kept,
    )


def according(tree: Tree, index: int) -> Draft | None:
    """Return what is so "according to" somebody."""
    to = tree.first(index, "prep") or (index + 1 if index + 1 < len(tree.tokens) else None)
    named = tree.first(to, "pobj") if to is not None else None
    if to is None or named is None or tree.tokens[named].lemma in english.NOT_ACCORDING:
        return None
    return draft_of(tree, index, named, (index, to), _rest(tree, index))


def words_of(tree: Tree, index: int) -> Draft | None:
    """Return what is so "in the words of" somebody or "in his view"."""
    into = tree.tokens[index].head
    if tree.tokens[into].text.lower() != "in" or tree.tokens[index].dep != "pobj":
        return None
    of = tree.first(index, "prep")
    named = tree.first(index, "poss")
    if of is not None and tree.tokens[of].text.lower() == "of":
        named = tree.first(of, "pobj")
    if named is None:
        return None
    if of is not None and tree.tokens[of].text.lower() == "of":
        return draft_of(tree, index, named, range(into, of + 1), _rest(tree, into))
    made = draft_of(tree, index, named, (into, index), _rest(tree, into))
    return replace(made, cue=runs(tree, (into, index))) if made is not None else None


def to_viewers(tree: Tree, index: int) -> Draft | None:
    """Return what is so "to his critics", at the head of a sentence."""
    named = tree.first(index, "pobj")
    if index or named is None or tree.tokens[named].lemma not in english.VIEWERS:
        return None
    following = max(tree.subtree(index)) + 1
    if following >= len(tree.tokens) or tree.tokens[following].text != ",":
        return None
    return draft_of(tree, index, named, (index,), _rest(tree, index))


def as_clause(tree: Tree, verb: int) -> Draft | None:
    """Return what is so "as X said" or "as X put it"."""
    token = tree.tokens[verb]
    mark = tree.first(verb, "mark", "advmod")
    if token.dep != "advcl" or mark is None or tree.tokens[mark].text.lower() != "as":
        return None
    told = tree.first(verb, "dobj", "ccomp", "xcomp")
    if told is not None and tree.tokens[told].text.lower() != "it":
        return None
    head = tree.first(verb, "nsubj")
    if head is None or (token.lemma == "put" and told is None) or token.lemma not in english.SAYING | {"put"}:
        return None
    cue = (verb, told) if told is not None else (verb,)
    return draft_of(tree, verb, head, cue, _rest(tree, verb))


def as_aside(tree: Tree, index: int) -> Draft | None:
    """Return what stands around an aside whose verb the parser has taken for a noun: "..., records show"."""
    found = mistaken_aside(tree, index)
    if found is None:
        return None
    words, clause = found
    start = next((i + 1 for i in range(clause[0], 0, -1) if tree.tokens[i].text == ";"), dateline(tree))
    content = runs(tree, (*range(start, clause[0]), *range(clause[-1] + 1, len(tree.tokens))))
    return Draft(
        lemma=tree.tokens[index].text.lower(),
        anchor=tree.tokens[index].span,
        clause=tree.span(range(words[0], index + 1)),
        source=(tree.span(words),),
        wide=tree.span(words),
        cue=(tree.tokens[index].span,),
        content=content,
    )


def _rest(tree: Tree, index: int) -> Sequence[int]:
    """Return the sentence without the phrase at ``index``, or only its clause where the phrase stands within one."""
    below = set(tree.subtree(index))
    first, last = min(below), max(below)
    stop = next((i for i, token in enumerate(tree.tokens) if token.text == ";"), len(tree.tokens))
    if first == 0 and last < stop:
        return range(_comma(tree, last, stop) + 1, stop)
    at_edge = first == 0 or all(is_punctuation(tree, i) for i in range(last + 1, len(tree.tokens)))
    held = range(dateline(tree), len(tree.tokens))
    if not at_edge:
        verbs = (i for i in tree.ancestors(index) if tree.tokens[i].pos in ("VERB", "AUX"))
        clause = next(verbs, tree.tokens[index].head)
        held = range(min(tree.subtree(clause)), max(tree.subtree(clause)) + 1)
    return [i for i in held if i not in below]


def _comma(tree: Tree, last: int, stop: int) -> int:
    """Return where a phrase at the head of the sentence ends, with the time that the parser has hung elsewhere."""
    near = range(last + 1, min(last + _NAMED_LEFT, stop))
    comma = next((i for i in near if tree.tokens[i].text == ","), None)
    if comma is None or any(
        tree.tokens[i].dep not in ("npadvmod", "advmod", "prep", "pobj") for i in range(last + 1, comma)
    ):
        return last
    return comma


def by_adverb(tree: Tree, adverb: int) -> Draft | None:
    """Return the clause that is so "reportedly"; nobody is named who says it."""
    verb = tree.tokens[adverb].head
    if tree.tokens[verb].pos not in ("VERB", "AUX"):
        return None
    return draft_of(tree, adverb, None, (adverb,), [i for i in tree.subtree(verb) if i != adverb])


def _is_name(tree: Tree, index: int) -> bool:
    """Tell whether the word is a name; one alone before a colon the parser may take for a noun."""
    token = tree.tokens[index]
    return token.pos == "PROPN" or (token.pos == "NOUN" and not index and token.text[:1].isupper())


def by_colon(tree: Tree, text: str, actors: Sequence[ActorMention]) -> Draft | None:
    """Return what follows the colon of a headline or script that begins with a speaker: "Lavrov: no talks yet"."""
    colon = next((i for i, token in enumerate(tree.tokens[: _NAMED_LEFT + 1]) if token.text == ":"), None)
    if not colon or colon + 2 > len(tree.tokens):
        return None
    left = Span(tree.tokens[0].span.start, tree.tokens[colon - 1].span.end)
    if any(token.pos in ("VERB", "AUX", "NUM", "SPACE") for token in tree.tokens[:colon]):
        return None
    headline = tree.tokens[-1].text not in (".", "!", "?", ")")
    named = any(headline or actor.office is not None for actor in actors if left.covers(actor.span))
    named = named or (_is_name(tree, colon - 1) and text[tree.tokens[colon + 1].span.start] in english.QUOTES + "'")
    if not named and tree.tokens[colon - 1].text.lower() not in english.ROLES | english.HEADLINED:
        return None
    if left.of(text).isupper() and tree.tokens[colon - 1].text.lower() not in english.ROLES:
        return None  # a dateline
    cue = tree.tokens[colon].span
    content = runs(tree, range(colon + 1, len(tree.tokens)))
    return Draft(lemma=":", anchor=cue, clause=left, source=(left,), wide=left, cue=(cue,), content=content)
