"""Attribution by a verb: "said that ...", "..., said X", "promised to ...", "warned of ..."."""

from dragoman.annotation.attribution_clauses import (
    Draft,
    clause_bounds,
    cue_span,
    is_punctuation,
    noun_before,
    runs,
    source_spans,
    subject,
    wide_span,
)
from dragoman.annotation.attribution_contents import said
from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree
from dragoman.types import Span


def by_verb(tree: Tree, verb: int) -> Draft | None:
    """Return what the verb attributes, content empty where only a quotation can tell; ``None`` for no cue at all."""
    token = tree.tokens[verb]
    if token.dep in ("amod", "compound", "aux", "auxpass") or _is_reduced(tree, verb):
        return None
    if token.dep == "advcl" and token.tag == "VBN":
        return None  # "asked about the visit"
    head, cue = _source_and_cue(tree, verb)
    passive = tree.first(verb, "auxpass") is not None
    if head is None and not passive:
        head = noun_before(tree, verb)
        if head is None:
            return None
    if head is not None and _is_no_source(tree, head, verb):
        return None
    bounds = clause_bounds(tree, verb, head)
    if head is not None and tree.tokens[head].text.lower() == "it" and passive:
        head = None
    indexes = said(tree, verb, bounds, passive)
    if head is None and not indexes:
        return None
    return Draft(
        lemma=token.lemma,
        anchor=token.span,
        clause=tree.span(bounds),
        source=source_spans(tree, head, verb) if head is not None else (),
        wide=wide_span(tree, head) if head is not None else None,
        cue=(cue,),
        content=runs(tree, indexes),
    )


def _is_reduced(tree: Tree, verb: int) -> bool:
    """Tell whether the verb is a participle that describes a noun and tells nothing: "the deal announced in May"."""
    token = tree.tokens[verb]
    told = tree.first(verb, "ccomp")
    if told is not None and tree.first(told, "nsubj", "nsubjpass", "expl", "mark") is None:
        told = None
    if token.dep == "acl" and told is None and token.lemma in english.SAYING and _ends_sentence(tree, verb):
        return False
    return (
        token.dep == "acl"
        and token.tag == "VBN"
        and (told is None or told < verb or tree.first(verb, "agent") is not None)
    )


def _ends_sentence(tree: Tree, verb: int) -> bool:
    """Tell whether a cue taken for a participle is the last clause: ", the agency reported on its channel"."""
    below = tree.subtree(tree.tokens[verb].head)
    rest = range(below[-1] + 1, len(tree.tokens))
    told = any(tree.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in range(below[0]))
    set_off = below[0] > 0 and tree.tokens[below[0] - 1].text in (",", '"', "”")
    return told and set_off and tree.first(verb, "agent") is None and all(is_punctuation(tree, i) for i in rest)


def _source_and_cue(tree: Tree, verb: int) -> tuple[int | None, Span]:
    """Return the head of the source and the span of the cue; the agent is the source of a passive."""
    head, cue = subject(tree, verb), cue_span(tree, verb)
    if tree.tokens[verb].dep == "pcomp":
        above = tree.tokens[tree.tokens[verb].head].head
        if tree.tokens[above].lemma in ("quote", "cite") and above < verb:  # "was quoted as saying"
            helpers = tree.all(above, "aux", "auxpass")
            quoted = tree.first(above, "dobj") if tree.first(above, "auxpass") is None else subject(tree, above)
            return quoted, tree.span((*helpers, above, verb))
    if tree.first(verb, "auxpass") is None:
        return head, cue
    agent = tree.first(verb, "agent")
    by = tree.first(agent, "pobj") if agent is not None else None
    if by is None and tree.tokens[verb].lemma in english.FEELING:
        return head, cue
    impersonal = head is not None and tree.tokens[head].text.lower() == "it"
    return (by if by is not None else head if impersonal else None), cue


def _is_no_source(tree: Tree, head: int, verb: int) -> bool:
    token, lemma = tree.tokens[head], tree.tokens[verb].lemma
    word = token.text.lower()
    if token.tag == "EX" or word in ("this", "that", "what", "which", "these", "nothing"):
        return True
    return lemma in english.THINGS_TOLD and word in english.DEMONSTRATIVES
