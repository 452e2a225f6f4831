"""What is said with a verb: the clause behind it, the sentence around it, an infinitive, a phrase."""

from collections.abc import Sequence

from dragoman.annotation.attribution_apart import all_behind, link
from dragoman.annotation.attribution_clauses import SUBJECTS, is_punctuation, is_resumed
from dragoman.annotation.attribution_objects import charge, is_time, phrase, supposed
from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages import english_speech_nouns as nouns
from dragoman.tree import Tree

_CUES = english.SPEECH_VERBS
_SECOND = english.SAYING | english.CALLING | frozenset(english.CHARGES)
_LINKS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "where"})


def said(tree: Tree, verb: int, bounds: tuple[int, int], passive: bool) -> Sequence[int]:
    """Return the tokens of what is said."""
    token = tree.tokens[verb]
    clauses = tree.all(verb, "ccomp") or _imperative(tree, verb)
    relative = token.dep == "relcl"
    after = [c for c in clauses if c > verb and (relative or _begins_behind(tree, verb, c))]
    if token.lemma in english.PUTTING and token.lemma not in english.SAYING | english.HOLDING and not passive:
        return charge(tree, verb) or phrase(tree, verb)
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


def _helper(tree: Tree, clause: int) -> str | None:
    helper = tree.first(clause, "aux")
    return None if helper is None else tree.tokens[helper].tag


def _may_be_aside(tree: Tree, verb: int, clauses: Sequence[int]) -> bool:
    """Tell whether the cue may stand behind or in the middle of what is said."""
    token = tree.tokens[verb]
    if token.lemma == "hear":
        heard = tree.first(verb, "nsubj")
        return heard is not None and tree.tokens[heard].lemma in english.COURTS
    if token.lemma in english.ASIDES:
        return bool(clauses) or token.dep == "parataxis"
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
    return range(first, _cut(tree, verb, clause, first, high) + 1)


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
    high = _reach(tree, verb, high)
    return range(low, _cut(tree, verb, clause, low, high) + 1)


def _reach(tree: Tree, verb: int, high: int) -> int:
    """Return where the clause ends when what hangs on the verb by mistake is counted to it."""
    for child in tree.children[verb]:
        below = tree.subtree(child)
        if child <= high or below[0] <= high:
            continue
        dep = tree.tokens[child].dep
        joined = not is_punctuation(tree, below[0] - 1)
        if dep == "punct":
            continue
        if (
            dep == "ccomp"
            or (dep in ("prep", "npadvmod", "advmod", "advcl", "xcomp", "dobj") and joined)
            or (dep == "conj" and _tells_on(tree, child))
        ):
            high = below[-1]
        elif dep == "cc":
            continue
        else:
            break
    return high


def _tells_on(tree: Tree, child: int) -> bool:
    """Tell whether a verb joined to the cue belongs to what is said: "and that ...", "and would ..."."""
    marked = tree.first(child, "mark")
    if marked is not None and tree.tokens[marked].text.lower() == "that":
        return True
    helper = tree.first(child, "aux")
    return helper is not None and tree.tokens[helper].tag == "MD" and tree.first(child, "nsubj") is None


def _cut(tree: Tree, verb: int, clause: int, low: int, high: int) -> int:
    """Return where the clause ends when a second cue stands in it: ", adding that", "and denied", ", while X said"."""
    for i in range(low + 1, high):
        token = tree.tokens[i]
        if tree.tokens[i - 1].text == "," and token.text.lower() in english.CONCEDING:
            return i - 2
        if tree.tokens[i - 1].text == "," and (token.text.lower() in english.ACCORDING or _adds(tree, i)):
            return i - 2
        named = tree.tokens[i + 1].lemma in nouns.NOUNS and token.tag == "DT"
        if named and tree.tokens[i - 1].text == "," and tree.tokens[i + 1].dep in ("appos", "dobj", "npadvmod", "dep"):
            return i - 2
        joined = token.dep in ("conj", "advcl") or (token.dep == "ccomp" and token.head == verb and i > clause)
        if joined and token.pos == "VERB" and token.lemma in _CUES:
            start = _second(tree, verb, clause, i)
            if start is not None and start > low:
                return start - 1
    return high


def _adds(tree: Tree, index: int) -> bool:
    """Tell whether a participle tells a second thing, itself or what is joined to it: ", adding that"."""
    if tree.tokens[index].tag != "VBG" or tree.tokens[index].dep != "advcl":
        return False
    return any(tree.tokens[i].tag == "VBG" and tree.tokens[i].lemma in _SECOND for i in tree.conjuncts(index))


def _second(tree: Tree, verb: int, clause: int, cue: int) -> int | None:
    """Return the first token of a second cue's clause that the parser has put into the first one's content."""
    first = min(tree.subtree(cue))
    if tree.tokens[cue].dep == "conj" and is_resumed(tree, cue, verb) and tree.tokens[cue].head == clause:
        while first > 0 and tree.tokens[first - 1].dep in ("cc", "punct"):
            first -= 1
        return first
    own, told = tree.first(cue, "nsubj"), tree.first(cue, "ccomp")
    while first > 0 and tree.tokens[first - 1].dep == "cc":
        first -= 1
    if own is None or told is None or told < cue or tree.tokens[first - 1].text != ",":
        return None
    thought = tree.tokens[cue].lemma not in english.SAYING
    if thought and (tree.tokens[own].pos == "PRON" or tree.tokens[cue].dep == "advcl"):
        return None
    return first - 1


def _infinitive(tree: Tree, verb: int) -> Sequence[int]:
    """Return "to withdraw", "Iran to stop", "having attacked"."""
    lemma = tree.tokens[verb].lemma
    for clause in tree.all(verb, "xcomp", "advcl"):
        if clause < verb:
            continue
        below = tree.subtree(clause)
        to = tree.first(clause, "aux")
        infinitive = to is not None and tree.tokens[to].tag == "TO"
        if infinitive and lemma in english.INFINITIVES and (tree.tokens[clause].dep == "xcomp" or lemma == "call"):
            untold = {"ask": english.ANONYMITY, "refuse": english.UNTOLD, "decline": english.UNTOLD}.get(lemma, ())
            if tree.tokens[clause].lemma in untold:
                return ()
            asked = [i for i in tree.all(verb, "dobj", "prep") if verb < i < clause and not _is_when(tree, i)]
            start = min(tree.subtree(asked[0])) if asked else below[0]
            if asked and tree.tokens[asked[0]].dep == "prep":
                start += 1
            start = max(start, verb + 1)
            high = _to_finite(tree, clause, _reach(tree, verb, below[-1]))
            return range(start, _cut(tree, verb, clause, start, high) + 1)
        gerund = tree.tokens[clause].tag == "VBG" or any(tree.tokens[i].tag == "VBG" for i in tree.all(clause, "aux"))
        if gerund and lemma in english.GERUNDS and tree.tokens[clause].dep == "xcomp":
            return below
    return ()


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
    if told is not None and token.lemma not in english.HEARERS:
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


def _start(tree: Tree, verb: int, before: Sequence[int]) -> int:
    """Return the first token of what is said before the cue: the sentence's, unless the cue is inside a clause."""
    token = tree.tokens[verb]
    if token.dep == "conj" and before:
        return min(tree.subtree(before[0]))
    if token.dep == "parataxis" and tree.tokens[token.head].dep in ("advcl", "ccomp", "relcl"):
        below = set(tree.subtree(verb))
        return min(i for i in tree.subtree(token.head) if i not in below)
    return next((i + 1 for i in range(verb, 0, -1) if tree.tokens[i].text == ";"), 0)


def _goes_on(tree: Tree, verb: int, high: int) -> bool:
    """Tell whether what is said goes on behind the cue."""
    following = next((i for i in range(high + 1, len(tree.tokens)) if not is_punctuation(tree, i)), None)
    if following is None or following == high + 1:
        return False
    below = set(tree.subtree(verb))
    if following not in below:
        return True
    child = next(c for c in tree.children[verb] if following in tree.subtree(c))
    joined = any(tree.tokens[i].dep == "cc" for i in range(high + 1, child))
    finite = tree.tokens[child].tag in ("VBZ", "VBP", "VBD", "MD") and tree.first(child, "nsubj") is None
    return tree.tokens[child].dep == "ccomp" or (finite and not joined and tree.tokens[child].dep == "conj")
