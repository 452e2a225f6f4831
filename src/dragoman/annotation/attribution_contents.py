"""What is said with a verb: the clause behind it, the sentence around it, an infinitive, a phrase."""

from collections.abc import Sequence

from dragoman.annotation.attribution_apart import FINITE, all_behind, link
from dragoman.annotation.attribution_clauses import SUBJECTS, dateline, is_punctuation, own_subject
from dragoman.annotation.attribution_ends import cut, is_dash, reach
from dragoman.annotation.attribution_objects import charge, is_time, phrase, supposed
from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages import english_speech_nouns as nouns
from dragoman.tree import Tree

_ASIDE = 4
"""Words at most behind a dash that are only the cue's own clause."""
_HUNG = ("advcl", "xcomp", "acl", "relcl")
"""What an infinitive may be to the noun that the parser has hung it on."""
_STOPS = frozenset(",.;:!?")
_LINKS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "where"})


def said(tree: Tree, verb: int, bounds: tuple[int, int], passive: bool) -> Sequence[int]:
    """Return the tokens of what is said."""
    token = tree.tokens[verb]
    clauses = _clauses(tree, verb) or _imperative(tree, verb) or _asking(tree, verb)
    relative = token.dep == "relcl"
    after = [c for c in clauses if c > verb and (relative or _begins_behind(tree, verb, c))]
    if token.lemma in english.PUTTING and token.lemma not in english.SAYING | english.HOLDING and not passive:
        return charge(tree, verb) or phrase(tree, verb)
    if token.lemma == "plead" and (pleaded := tree.first(verb, "acomp")) is not None and pleaded > verb:
        return tree.subtree(pleaded)  # "pleaded not guilty to theft"
    if token.lemma in english.CALLING and tree.first(verb, "oprd") is not None and after:
        return _to_end(phrase(tree, verb), after[0], tree)
    named = _named(tree, verb, after[0]) if after else None
    if named is not None:
        return _range(tree, named, after[0]) if token.lemma in english.OBJECTS else ()
    if after and not _is_aside(tree, verb, bounds, after[0]):
        return _after(tree, verb, after[0])
    if not clauses and not passive:
        found = _infinitive(tree, verb) or phrase(tree, verb)
        if found:
            return found
    if passive and not clauses:
        found = supposed(tree, verb)
        if found:
            return found
    if not clauses:
        found = _set_apart(tree, verb)
        if found:
            return found
    if _may_be_aside(tree, verb, clauses):
        return _around(tree, verb, bounds, clauses) or all_behind(tree, verb, clauses)
    return ()


def _to_end(called: Sequence[int], clause: int, tree: Tree) -> Sequence[int]:
    """Return what somebody is called with the clause behind it: "calls it one of the best he has seen"."""
    below = tree.subtree(clause)
    return range(called[0], below[-1] + 1) if called and below[0] == called[-1] + 1 else called


def _begins_behind(tree: Tree, verb: int, clause: int) -> bool:
    """Tell whether the clause stands behind the verb; a stray word before it that is hung on it does not count."""
    first = tree.first(clause, *SUBJECTS)
    return min(tree.subtree(clause)) > verb or (first is not None and verb < first < clause)


def _named(tree: Tree, verb: int, clause: int) -> int | None:
    """Return the noun that the clause behind the verb belongs to: "denied reports that", "heard rumours that"."""
    named = tree.first(verb, "dobj")
    mark = tree.first(clause, "mark")
    if named is None or mark is None or mark != named + 1 or tree.tokens[verb].lemma in english.HEARERS:
        return None
    return named if tree.tokens[named].lemma in nouns.NOUNS and named > verb else None


def _range(tree: Tree, first: int, last: int) -> Sequence[int]:
    return range(min(tree.subtree(first)), max(tree.subtree(last)) + 1)


def _imperative(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the clause of an order that the parser has taken for an infinitive: "lawyers say don't do it"."""
    bare = (i for i in tree.all(verb, "xcomp") if i > verb and tree.tokens[i].tag == "VB")
    return tuple(i for i in bare if tree.first(i, "neg") is not None and _helper(tree, i) in ("VB", "VBP"))


def _clauses(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the clauses that may be said; one before a semicolon is a sentence for itself."""
    return tuple(i for i in tree.all(verb, "ccomp") if not any(tree.tokens[j].text == ";" for j in range(i, verb)))


def _asking(tree: Tree, verb: int) -> tuple[int, ...]:
    """Return the question that the parser has taken for a condition: "those who wonder if he wants it"."""
    if tree.tokens[verb].lemma not in english.QUESTIONING | english.UNKNOWING:
        return ()
    outer = tree.tokens[verb].head
    unwilling = tree.tokens[verb].dep == "xcomp" and tree.tokens[outer].lemma in english.UNWILLING
    hung = (*tree.all(verb, "advcl"), *(tree.all(outer, "advcl") if unwilling else ()))
    near = (i for i in hung if i > verb and min(tree.subtree(i)) == verb + 1)
    untold = unwilling or tree.first(verb, "neg") is not None
    links = ("if", "whether", "when", "where", "how", "why") if untold else ("if", "whether")
    return tuple(i for i in near if tree.tokens[verb + 1].text.lower() in links)


def _helper(tree: Tree, clause: int) -> str | None:
    helper = tree.first(clause, "aux")
    return None if helper is None else tree.tokens[helper].tag


def _may_be_aside(tree: Tree, verb: int, clauses: Sequence[int]) -> bool:
    """Tell whether the cue may stand behind or in the middle of what is said."""
    token = tree.tokens[verb]
    if token.lemma == "hear":
        heard = tree.first(verb, "nsubj")
        return heard is not None and tree.tokens[heard].lemma in english.COURTS
    if token.lemma == "point" and tree.first(verb, "prt") is not None:
        return True
    if token.lemma in english.ASIDES:
        return bool(clauses) or token.dep == "parataxis"
    if token.lemma in english.PARTED:
        return any(clause < verb for clause in clauses)
    return token.lemma in english.SAYING and token.lemma not in english.NOT_ASIDE


def _set_apart(tree: Tree, verb: int) -> Sequence[int]:
    """Return the clause that the parser has hung on a noun between: "conceded in an interview that he had"."""
    lemma = tree.tokens[verb].lemma
    if lemma not in english.SAYING | english.HOLDING:
        return ()
    first = link(tree, verb)
    if first is None or tree.tokens[first - 1].lemma in nouns.NOUNS - {"statement", "report", "message", "testimony"}:
        return ()
    named = tree.first(verb, "dobj")
    if named is not None and verb < named < first and lemma not in english.HEARERS:
        return ()
    clause = tree.tokens[first].head
    high = max(tree.subtree(clause))
    return range(first, cut(tree, verb, clause, first, high) + 1)


def _is_aside(tree: Tree, verb: int, bounds: tuple[int, int], clause: int) -> bool:
    """Tell whether the cue stands in the middle of what is said, though its clause seems to follow it."""
    low, high = bounds
    if low == 0 or not is_punctuation(tree, low - 1):
        return False
    if tree.tokens[low - 1].text in (",", "''", '"', "”", "»") and tree.first(verb, "ccomp") not in (clause, None):
        return True
    if tree.tokens[verb].dep != "parataxis":
        return False
    return tree.tokens[low - 1].text == "," and tree.tokens[high + 1].text == "," and clause > high


def _after(tree: Tree, verb: int, clause: int) -> Sequence[int]:
    """Return the tokens of the clause behind the verb, to its end."""
    low = next(i for i in tree.subtree(clause) if i > verb)
    high = max(tree.subtree(clause))
    mark = tree.first(clause, "mark")
    if mark is not None and verb < mark <= low + 2:
        low = mark
    if low - 1 > verb and tree.tokens[low - 1].text.lower() in _LINKS:
        low -= 1
    if tree.tokens[low].text.lower() == "that" and tree.tokens[min(low + 1, high)].text in _STOPS:
        return ()  # "I never said that, and you know it"
    low = _behind_day(tree, verb, clause, low)
    return range(low, cut(tree, verb, clause, low, reach(tree, verb, high)) + 1)


def _behind_day(tree: Tree, verb: int, clause: int, low: int) -> int:
    """Return where the clause begins behind the day of saying it: "said on Tuesday it would stay"."""
    child = next((i for i in tree.children[clause] if min(tree.subtree(i)) == low), clause)
    first = tree.first(clause, *SUBJECTS)
    if first is None or child >= first or not _is_when(tree, child):
        return low
    below = max(tree.subtree(child))
    return low if is_punctuation(tree, below + 1) else below + 1


def _infinitive(tree: Tree, verb: int) -> Sequence[int]:
    """Return "to withdraw", "Iran to stop", "having attacked"."""
    lemma = tree.tokens[verb].lemma
    for clause in tree.all(verb, "xcomp", "advcl"):
        if clause < verb:
            continue
        below = tree.subtree(clause)
        to = tree.first(clause, "aux")
        infinitive = to is not None and tree.tokens[to].tag == "TO"
        if infinitive and lemma in english.INFINITIVES and _is_wanted(tree, verb, clause):
            untold = {"ask": english.ANONYMITY, "refuse": english.UNTOLD, "decline": english.UNTOLD}.get(lemma, ())
            if tree.tokens[clause].lemma in untold:
                return ()
            asked = [i for i in tree.all(verb, "dobj", "prep") if verb < i < clause and not _is_when(tree, i)]
            start = min(tree.subtree(asked[0])) if asked else below[0]
            if asked and tree.tokens[asked[0]].dep == "prep":
                start += 1
            start = max(start, verb + 1)
            high = _to_finite(tree, clause, reach(tree, verb, below[-1]))
            return range(start, _before_cause(tree, verb, clause, cut(tree, verb, clause, start, high)) + 1)
        if infinitive and tree.tokens[below[0]].text.lower() in english.ASKING and below[0] > verb:
            return below  # "weighs whether to join", "knows how to win"
        gerund = tree.tokens[clause].tag == "VBG" or any(tree.tokens[i].tag == "VBG" for i in tree.all(clause, "aux"))
        if gerund and lemma in english.GERUNDS and tree.tokens[clause].dep == "xcomp":
            return below
    return _bidden(tree, verb)


def _is_wanted(tree: Tree, verb: int, clause: int) -> bool:
    """Tell whether the infinitive is what is said and no purpose: right behind whom the verb bids."""
    if tree.tokens[clause].dep == "xcomp" or tree.tokens[verb].lemma == "call":
        return True
    hearer = tree.first(verb, "dobj")
    bids = tree.tokens[verb].lemma in english.BIDDING
    return bids and hearer is not None and max(tree.subtree(hearer)) + 1 == min(tree.subtree(clause))


def _before_cause(tree: Tree, verb: int, clause: int, high: int) -> int:
    """Return where an order ends before the deed that it answers: "ordered them to pay after a leak"."""
    token = tree.tokens[verb]
    if token.tag != "VBD" or token.lemma not in english.BIDDING:
        return high
    later = (i for i in tree.all(clause, "prep", "advcl") if clause < i <= high)
    after = next((min(tree.subtree(i)) for i in later if _opens_with_after(tree, i)), high + 1)
    return min(high, after - 1)


def _opens_with_after(tree: Tree, index: int) -> bool:
    return tree.tokens[min(tree.subtree(index))].text.lower() == "after"


def _bidden(tree: Tree, verb: int) -> Sequence[int]:
    """Return an order whose infinitive the parser has hung on who gets it: "told people near the river to leave"."""
    named = tree.first(verb, "dobj")
    if named is None or named < verb or tree.tokens[verb].lemma not in english.BIDDING:
        return ()
    below = tree.subtree(named)
    clauses = [i for i in below if tree.tokens[i].tag == "VB" and tree.tokens[i].dep in _HUNG]
    told = any(tree.tokens[min(tree.subtree(i))].tag == "TO" for i in clauses)
    return below if told else ()


def _is_when(tree: Tree, index: int) -> bool:
    named = tree.first(index, "pobj") if tree.tokens[index].dep == "prep" else index
    return named is not None and is_time(tree, named)


def _to_finite(tree: Tree, clause: int, high: int) -> int:
    """Return where an infinitive ends when a finite verb is joined to it by mistake: "agreed to meet and said ..."."""
    for child in tree.all(clause, "conj"):
        finite = tree.tokens[child].tag in ("VBD", "VBZ") or _helper(tree, child) in ("VBD", "VBZ", "VBP", "MD")
        if finite and child <= high:
            return min(tree.subtree(child)) - 1
    return high


def _around(tree: Tree, verb: int, bounds: tuple[int, int], clauses: Sequence[int]) -> Sequence[int]:
    """Return what stands before the cue, and behind it where that goes on: "Chad, she said, has left"."""
    low, high = bounds
    token = tree.tokens[verb]
    before = [c for c in clauses if c < verb or min(tree.subtree(c)) < low]
    told = tree.first(verb, "dobj")
    if token.tag in ("VB", "VBG") and tree.first(verb, "aux") is None:
        return ()
    if told is not None and token.lemma not in english.HEARERS and not (before and _is_parted(tree, verb, told)):
        return ()
    described = token.dep == "acl" and token.tag != "VBN"
    if low == 0 or described or token.dep in ("relcl", "pcomp", "xcomp") or tree.first(verb, "mark") is not None:
        return ()
    aside = token.dep in ("parataxis", "ccomp")
    ends = high + 1 >= len(tree.tokens) or is_punctuation(tree, high + 1)
    if not is_punctuation(tree, low - 1) or not (before or aside or ends):
        return ()
    if not (before or aside or token.dep in ("ROOT", "conj") or high + 2 >= len(tree.tokens)):
        return ()
    start = _start(tree, verb, before)
    finite = any(tree.tokens[i].tag in ("VBD", "VBZ", "VBP", "MD") for i in range(start, low))
    if not finite and not _goes_on(tree, verb, high):
        return ()
    after = _goes_on(tree, verb, high)
    return [*range(start, low), *(range(high + 1, len(tree.tokens)) if after else ())]


def _is_parted(tree: Tree, verb: int, told: int) -> bool:
    """Tell whether a comma parts the verb from what seems its object: "there was, she noted, a shortage"."""
    return told > verb and tree.tokens[min(tree.subtree(told)) - 1].text == ","


def _start(tree: Tree, verb: int, before: Sequence[int]) -> int:
    """Return the first token of what is said before the cue: the sentence's, unless the cue is inside a clause."""
    token = tree.tokens[verb]
    if token.dep == "conj" and before:
        return min(tree.subtree(before[0]))
    if token.dep == "parataxis" and tree.tokens[token.head].dep in ("advcl", "ccomp", "relcl"):
        below = set(tree.subtree(verb))
        return min(i for i in tree.subtree(token.head) if i not in below)
    written = dateline(tree)
    dashes = [i for i in range(max(written, 1), verb) if is_dash(tree, i)]
    if len(dashes) % 2 and verb - dashes[-1] > _ASIDE:
        return dashes[-1] + 1  # "... – though which, her opponents say, is open"
    return next((i + 1 for i in range(verb, 0, -1) if tree.tokens[i].text == ";"), written)


def _goes_on(tree: Tree, verb: int, high: int) -> bool:
    """Tell whether what is said goes on behind the cue."""
    following = next((i for i in range(high + 1, len(tree.tokens)) if not is_punctuation(tree, i)), None)
    if following is None or following == high + 1:
        return False
    below = set(tree.subtree(verb))
    if following not in below:
        return True
    child = next(c for c in tree.children[verb] if following in tree.subtree(c))
    if tree.tokens[following].text.lower() == "because" or tree.tokens[child].dep == "ccomp":
        return True
    joined = any(tree.tokens[i].dep == "cc" for i in range(high + 1, child))
    present = tree.tokens[child].tag in ("VBZ", "VBP")
    if joined and tree.tokens[child].dep == "conj" and own_subject(tree, child) is not None:
        told = next((tree.tokens[c].tag for c in (*tree.all(verb, "ccomp"), tree.tokens[verb].head)), "")
        return present and told in ("VBZ", "VBP") and tree.tokens[verb].tag == "VBD"
    finite = tree.tokens[child].tag in FINITE and tree.first(child, "nsubj") is None
    return finite and not joined and tree.tokens[child].dep == "conj"
