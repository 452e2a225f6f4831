"""Attribution by a noun or an adjective: "the claim that", "concerns about", "is confident that"."""

from collections.abc import Sequence

from msgspec.structs import replace

from dragoman.annotation.attribution_clauses import Draft, subject
from dragoman.annotation.attribution_phrases import draft_of
from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages import english_speech_nouns as nouns
from dragoman.tree import Tree

_OWNERS = ("by", "from", "of", "among")
_CLAUSES = ("acl", "ccomp", "xcomp", "relcl")


def by_noun(tree: Tree, noun: int) -> Draft | None:
    """Return what a noun tells: "the claim that ...", "its pledge to ...", "concerns about ..."."""
    for clause in tree.all(noun, *_CLAUSES):
        if clause > noun and _is_content(tree, noun, clause):
            helper, head = _holder(tree, noun)
            return _noun_draft(tree, noun, helper, head, tree.subtree(clause))
    return _of_owner(tree, noun) or _parted(tree, noun) or _about(tree, noun) or _is_so(tree, noun)


def _noun_draft(tree: Tree, noun: int, helper: int | None, head: int | None, content: Sequence[int]) -> Draft | None:
    if head is None and tree.tokens[noun].lemma in nouns.OWNED:
        return None
    cue = (noun,) if helper is None else range(helper, noun + 1)
    return draft_of(tree, noun, head, cue, content)


def _is_content(tree: Tree, noun: int, clause: int) -> bool:
    """Tell whether the clause begins with "that" or, for nouns that take it, "to"."""
    below = tree.subtree(clause)
    opening = tree.first(clause, "mark", "aux")
    if tree.tokens[below[0]].text.lower() == "that" and _is_told(tree, noun):
        return True
    if opening is None or opening < noun:
        return False
    token = tree.tokens[opening]
    if token.dep == "mark" and token.text.lower() == "that":
        return True
    return token.tag == "TO" and tree.tokens[noun].lemma in nouns.NOUN_INFINITIVES


def _of_owner(tree: Tree, noun: int) -> Draft | None:
    """Return the clause that the parser has hung on whose it is: "the view of many economists that ..."."""
    for prep in tree.all(noun, "prep"):
        owner = tree.first(prep, "pobj")
        if owner is None or tree.tokens[prep].text.lower() not in _OWNERS:
            continue
        for clause in tree.all(owner, *_CLAUSES):
            mark = tree.first(clause, "mark")
            if mark is not None and tree.tokens[mark].text.lower() == "that":
                made = draft_of(tree, noun, owner, (noun,), tree.subtree(clause))
                return made and _without(tree, made, owner, clause)
    return None


def _without(tree: Tree, draft: Draft, owner: int, clause: int) -> Draft:
    below = set(tree.subtree(clause))
    span = tree.span([i for i in tree.subtree(owner) if i not in below])
    return replace(draft, source=(span,))


def _parted(tree: Tree, noun: int) -> Draft | None:
    """Return the clause right behind the noun's phrase that the parser has hung on a verb that has another one."""
    following = max(tree.subtree(noun)) + 1
    if following >= len(tree.tokens) or tree.tokens[following].text.lower() != "that":
        return None
    clause = tree.tokens[following].head
    verb = tree.tokens[clause].head
    if tree.tokens[following].dep != "mark" or tree.tokens[clause].dep != "ccomp":
        return None
    told = tree.tokens[noun].dep == "dobj" and tree.tokens[verb].lemma not in english.HEARERS
    if len(tree.all(verb, "ccomp")) < 2 and tree.tokens[verb].lemma in english.SPEECH_VERBS | {"be"} and not told:
        return None
    helper, head = _holder(tree, noun)
    return _noun_draft(tree, noun, helper, head, tree.subtree(clause))


def _about(tree: Tree, noun: int) -> Draft | None:
    """Return the phrase that such a noun brings: "concerns about the cost", "calls by unions for a strike"."""
    lemma = tree.tokens[noun].lemma
    wanted = nouns.NOUN_PREPOSITIONS.get(lemma)
    if wanted is None:
        return None
    above = max(tree.subtree(noun))
    for prep in (i for i in tree.within(tree.span(range(noun, above + 1))) if tree.tokens[i].dep == "prep"):
        near = tree.tokens[prep].head == noun or tree.tokens[tree.tokens[tree.tokens[prep].head].head].head == noun
        if tree.tokens[prep].text.lower() in wanted and prep > noun and near:
            helper, head = _holder(tree, noun, prep)
            if head is None and lemma not in nouns.UNOWNED:
                return None
            made = _noun_draft(tree, noun, helper, head, tree.subtree(prep))
            if made is not None and head is not None and prep in tree.subtree(head):
                made = _without(tree, made, head, prep)
            return made
    return None


def _is_so(tree: Tree, noun: int) -> Draft | None:
    """Return what such a noun is said to be: "my guess is that it passes", "the question is whether they stay"."""
    verb = tree.tokens[noun].head
    if tree.tokens[noun].dep != "nsubj" or noun > verb:
        return None
    if tree.tokens[verb].lemma in nouns.SPREADING:
        told = next((i for i in tree.all(verb, "ccomp", "acl") if _is_content(tree, verb, i)), None)
        return draft_of(tree, noun, _holder(tree, noun)[1], (noun,), tree.subtree(told)) if told is not None else None
    if tree.tokens[verb].lemma != "be":
        return None
    clause = next((i for i in tree.all(verb, "ccomp", "xcomp", "advcl") if i > verb), None)
    if clause is None or (tree.tokens[clause].dep == "advcl" and not _is_question(tree, clause)):
        return None
    below = tree.subtree(clause)
    infinitive = tree.tokens[below[0]].tag == "TO"
    if infinitive and tree.tokens[noun].lemma not in nouns.NOUN_INFINITIVES:
        return None
    high = max(max(tree.subtree(verb)) if _reaches_end(tree, verb, below[-1]) else below[-1], below[-1])
    _, head = _holder(tree, noun)
    if head is None and not (infinitive or _is_question(tree, clause)):
        return None
    return draft_of(tree, noun, head, range(noun, verb + 1) if head is None else (noun,), range(below[0], high + 1))


def _is_question(tree: Tree, clause: int) -> bool:
    return tree.tokens[min(tree.subtree(clause))].text.lower() in english.ASKING


def _reaches_end(tree: Tree, verb: int, last: int) -> bool:
    """Tell whether nothing but adverbial clauses stands behind what is so."""
    return all(tree.tokens[i].dep in ("advcl", "punct", "npadvmod", "prep") for i in tree.children[verb] if i > last)


def _is_told(tree: Tree, noun: int) -> bool:
    """Tell whether the noun is where something is said: "said in a statement that"."""
    token = tree.tokens[noun]
    above = tree.tokens[tree.tokens[token.head].head]
    return token.dep == "pobj" and above.lemma in english.SAYING and above.pos == "VERB"


def _holder(tree: Tree, noun: int, content: int | None = None) -> tuple[int | None, int | None]:
    """Return the verb that belongs to the cue ("expressed hope"), if any, and whose it is."""
    owner = tree.first(noun, "poss")
    if owner is not None:
        return None, owner
    for prep in tree.all(noun, "prep"):
        if prep != content and tree.tokens[prep].text.lower() in _OWNERS:
            return None, tree.first(prep, "pobj")
    verb = tree.tokens[noun].head
    if content is None and _is_told(tree, noun):
        verb = tree.tokens[verb].head
        return verb, subject(tree, verb)
    if tree.tokens[noun].dep == "dobj" and tree.tokens[verb].lemma in nouns.LIGHT:
        return verb, subject(tree, verb)
    return None, _acts_on(tree, noun) if content is None else None


def _acts_on(tree: Tree, noun: int) -> int | None:
    """Return who is or acts "of the view", "on the grounds", "for fear", "on a pledge"."""
    prep = tree.tokens[noun].head
    wanted = english.HELD_IN.get(tree.tokens[prep].text.lower(), ())
    verb = tree.tokens[prep].head
    if tree.tokens[noun].dep != "pobj" or tree.tokens[noun].lemma not in wanted:
        return None
    if tree.tokens[verb].pos not in ("VERB", "AUX"):
        return None
    who = subject(tree, verb)
    return None if who is None or tree.tokens[who].text.lower() in english.DEMONSTRATIVES else who


def by_adjective(tree: Tree, adjective: int) -> Draft | None:
    """Return what an adjective tells: "is confident that ...", "is worried about ...", "has made clear that ..."."""
    token = tree.tokens[adjective]
    if token.dep not in ("acomp", "oprd", "ccomp", "conj"):
        return None
    content = _thought(tree, adjective)
    verb = _copula(tree, adjective)
    head = subject(tree, verb)
    made_clear = tree.tokens[verb].lemma == "make" and token.lemma in english.PLAIN
    if not made_clear and tree.tokens[verb].lemma not in nouns.COPULAS:
        return None
    if head is None or not content or tree.tokens[head].text.lower() in english.DEMONSTRATIVES:
        return None
    cue = (*tree.all(verb, "aux", "neg"), verb, adjective) if token.dep != "conj" else (adjective,)
    return draft_of(tree, adjective, head, cue, content)


def _copula(tree: Tree, adjective: int) -> int:
    head = tree.tokens[adjective].head
    return tree.tokens[head].head if tree.tokens[adjective].dep == "conj" else head


def _thought(tree: Tree, adjective: int) -> Sequence[int]:
    """Return the tokens of the clause, infinitive or phrase that the adjective brings."""
    token = tree.tokens[adjective]
    at = token.head if tree.tokens[token.head].lemma == "make" and token.lemma in english.PLAIN else adjective
    clause = next((i for i in tree.all(at, "ccomp") if i > adjective), None)
    if clause is None and at != adjective and tree.first(adjective, "csubj", "ccomp") is not None:
        return range(adjective + 1, max(tree.subtree(adjective)) + 1)  # "made clear she had no such plan"
    if clause is None and at == adjective and token.dep == "acomp":
        clause = next((i for i in tree.all(token.head, "ccomp") if i > adjective and _is_marked(tree, i)), None)
    if clause is None and token.lemma in nouns.WILLING:
        clause = tree.first(adjective, "xcomp")
    if clause is None and token.lemma not in nouns.WILLING:
        preps = (i for i in tree.all(adjective, "prep") if tree.tokens[i].text.lower() in _prepositions(token.lemma))
        clause = next(preps, None)
    return tree.subtree(clause) if clause is not None and clause > adjective else ()


def _is_marked(tree: Tree, clause: int) -> bool:
    return tree.tokens[min(tree.subtree(clause))].text.lower() == "that"


def _prepositions(lemma: str) -> frozenset[str]:
    if lemma in nouns.TURNED_TO:
        return frozenset(("to",))
    if lemma in nouns.EAGER:
        return frozenset(("on",))
    return nouns.ADJECTIVE_PREPOSITIONS - (frozenset(("of",)) if lemma in nouns.NOT_OF else frozenset())
