"""Attribution by a verb: "said that ...", "..., said X", "promised to ...", "warned of ..."."""

from dragoman.annotation.attribution_clauses import (
    Draft,
    clause_bounds,
    cue_span,
    dateline,
    is_passive,
    is_punctuation,
    noun_before,
    own_subject,
    runs,
    source_spans,
    subject,
    wide_span,
)
from dragoman.annotation.attribution_contents import said
from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree
from dragoman.types import Span

_NEAR = 5
"""Words at most between "asked" and the question."""


def by_verb(tree: Tree, verb: int) -> Draft | None:
    """Return what the verb attributes, content empty where only a quotation can tell; ``None`` for no cue at all."""
    token = tree.tokens[verb]
    believed = _believed(tree, verb)
    if believed is not None:
        return believed
    if (token.lemma == "find" and _finds_itself(tree, verb)) or _only_leans(tree, verb) or _quotes_as(tree, verb):
        return None
    if token.dep in ("amod", "compound", "aux", "auxpass") or _is_reduced(tree, verb):
        return None
    if tree.first(verb, "auxpass", "aux") is None and token.tag == "VBN" and not own_subject(tree, verb):
        asked = _asked(tree, verb)
        if asked is not None or token.dep == "advcl":
            return asked  # "asked about the visit"
    head, cue = _source_and_cue(tree, verb)
    passive = is_passive(tree, verb)
    if head is not None and head < dateline(tree):
        head = noun_before(tree, verb)
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
    content = runs(tree, indexes)
    return Draft(
        lemma=token.lemma,
        anchor=token.span,
        clause=tree.span(bounds),
        source=_before(source_spans(tree, head, verb), content) if head is not None else (),
        wide=wide_span(tree, head) if head is not None else None,
        cue=(cue,),
        content=content,
    )


def _quotes_as(tree: Tree, verb: int) -> bool:
    """Tell whether a verb of speech behind "as" tells what is quoted: "was quoted as telling aides that"."""
    if tree.tokens[verb].lemma != "quote":
        return False
    said_as = (tree.first(i, "pcomp") for i in tree.all(verb, "prep") if tree.tokens[i].text.lower() == "as")
    return any(i is not None and tree.tokens[i].lemma in english.SAYING for i in said_as)


def _only_leans(tree: Tree, verb: int) -> bool:
    """Tell whether the verb is half a cue whose other half tells what: "would like to think that he can"."""
    if tree.tokens[verb].lemma not in english.LEANING or tree.first(verb, "dobj") is not None:
        return False
    told = tree.first(verb, "xcomp")
    return told is not None and tree.tokens[told].lemma in english.THINKS_SO and tree.first(told, "ccomp") is not None


def _finds_itself(tree: Tree, verb: int) -> bool:
    """Tell whether "find" tells of a state or a sight: "finds himself the favourite", "found a boy clinging to it"."""
    seen = any(tree.tokens[i].tag == "VBG" and tree.first(i, "aux", "mark") is None for i in tree.all(verb, "ccomp"))
    near = range(verb + 1, min(verb + 3, len(tree.tokens)))
    return seen or any(tree.tokens[i].text.lower() in english.REFLEXIVE for i in near)


def _before(source: tuple[Span, ...], content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the source without a clause of the content that the parser has hung on it: "told by aides that"."""
    if not content or not source or not source[0].start < content[0].start < source[0].end:
        return source
    return (Span(source[0].start, content[0].start - 1),)


def _asked(tree: Tree, verb: int) -> Draft | None:
    """Return the question of "Asked by a reporter whether it would stay, she laughed", with who asks if he is named."""
    if tree.tokens[verb].lemma != "ask":
        return None
    agent = tree.first(verb, "agent")
    by = tree.first(agent, "pobj") if agent is not None else None
    start = (max(tree.subtree(by)) if by is not None and not tree.all(by, "acl", "relcl", "ccomp") else verb) + 1
    near = range(verb + 1, min(start + _NEAR, len(tree.tokens)))
    first = next((i for i in near if tree.tokens[i].text.lower() in english.ASKING), None)
    if first is None:
        return None
    end = next((i for i in range(first + 1, len(tree.tokens)) if tree.tokens[i].text == ","), len(tree.tokens))
    span = tree.tokens[verb].span
    content = runs(tree, range(first, end))
    source = _before(source_spans(tree, by, verb), content) if by is not None else ()
    return Draft(lemma="ask", anchor=span, clause=span, source=source, cue=(span,), content=content)


def _believed(tree: Tree, verb: int) -> Draft | None:
    """Return what is held of "a man believed to be the leader"; nobody is named who holds it."""
    token = tree.tokens[verb]
    told = tree.first(verb, "xcomp")
    if token.dep != "acl" or token.lemma not in english.SUPPOSED or told is None or tree.first(verb, "agent"):
        return None
    if tree.tokens[min(tree.subtree(told))].tag != "TO":
        return None
    named = [i for i in tree.subtree(token.head) if i < verb]
    content = runs(tree, (*named, *tree.subtree(told)))
    return Draft(lemma=token.lemma, anchor=token.span, clause=token.span, cue=(token.span,), content=content)


def _is_reduced(tree: Tree, verb: int) -> bool:
    """Tell whether the verb is a participle that describes a noun and tells nothing: "the deal announced in May"."""
    token = tree.tokens[verb]
    told = tree.first(verb, "ccomp")
    if token.dep == "acl" and token.tag == "VBN" and _is_in_statement(tree, verb):
        return True
    if told is not None and tree.first(told, "nsubj", "nsubjpass", "expl", "mark") is None:
        told = None
    if token.dep == "acl" and told is None and token.lemma in english.SAYING and _ends_sentence(tree, verb):
        return False
    if _is_only_verb(tree, verb):
        return False
    return (
        token.dep == "acl"
        and token.tag == "VBN"
        and (told is None or told < verb or tree.first(verb, "agent") is not None)
    )


def _is_only_verb(tree: Tree, verb: int) -> bool:
    """Tell whether the past form behind an aside is all that its sentence has: "China, which is close, called on"."""
    head = tree.tokens[tree.tokens[verb].head]
    if tree.tokens[verb].dep != "acl" or head.dep != "ROOT" or head.pos not in ("NOUN", "PROPN"):
        return False
    return tree.tokens[verb - 1].text == "," and tree.first(verb, "agent") is None


def _is_in_statement(tree: Tree, verb: int) -> bool:
    """Tell whether the participle tells of where something is said: "wrote in a letter read to the court that"."""
    prep = tree.tokens[tree.tokens[verb].head].head
    above = tree.tokens[prep].head
    return (
        tree.tokens[prep].dep == "prep"
        and tree.tokens[above].pos == "VERB"
        and tree.tokens[above].lemma in english.SAYING
        and not tree.all(above, "ccomp")
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
    outer = tree.tokens[verb].head
    if tree.tokens[verb].lemma == "know" and tree.tokens[outer].lemma == "let" and outer < verb:
        return subject(tree, outer), tree.span((outer, verb))  # "has let them know that"
    if tree.tokens[verb].dep == "pcomp":
        above = tree.tokens[tree.tokens[verb].head].head
        if tree.tokens[above].lemma in ("quote", "cite") and above < verb:  # "was quoted as saying"
            helpers = tree.all(above, "aux", "auxpass")
            quoted = tree.first(above, "dobj") if tree.first(above, "auxpass") is None else subject(tree, above)
            return quoted, tree.span((*helpers, above, verb))
    if not is_passive(tree, verb):
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
    if word == "it" and token.head != verb and tree.tokens[token.head].lemma == "be" and tree.tokens[verb].tag == "VB":
        return True  # "it is too early to say"
    if lemma in english.THINGS_TOLD and _is_this_deed(tree, head):
        return True
    if lemma not in english.THINGS_TOLD or word not in english.DEMONSTRATIVES:
        return False
    return not (word == "it" and (lemma == "find" or _goes_on_from_report(tree, verb)))


def _is_this_deed(tree: Tree, head: int) -> bool:
    """Tell whether the noun is "this move", which the story, and nobody in it, takes for a sign of something."""
    first = tree.first(head, "det")
    if first is None or tree.tokens[first].text.lower() not in english.DEMONSTRATIVES:
        return False
    return tree.tokens[head].lemma not in english.REPORTING


def _goes_on_from_report(tree: Tree, verb: int) -> bool:
    """Tell whether "it" is the report of the clause before: "a study concluded that ..., and it suggested"."""
    token = tree.tokens[verb]
    before = tree.first(token.head, "nsubj") if token.dep == "conj" else None
    return before is not None and tree.tokens[before].lemma in english.REPORTING
