"""What is said with a verb: the clause behind it, the sentence around it, an infinitive, a phrase."""

from collections.abc import Sequence

from dragoman.annotation.attribution_clauses import is_punctuation, is_resumed
from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree

_SECOND = english.SAYING | english.CALLING | frozenset(english.CHARGES)
_AS = frozenset({"as"})
_LINKS = frozenset({"that", "whether", "if", "how", "why", "what", "when", "where"})


def said(tree: Tree, verb: int, bounds: tuple[int, int], passive: bool) -> Sequence[int]:
    """Return the tokens of what is said."""
    token = tree.tokens[verb]
    clauses = tree.all(verb, "ccomp")
    relative = token.dep == "relcl"
    after = [c for c in clauses if c > verb and (relative or min(tree.subtree(c)) > verb)]
    if token.lemma in english.PUTTING and token.lemma not in english.SAYING | english.HOLDING and not passive:
        return _charge(tree, verb) or _phrase(tree, verb)
    if after and not _is_aside(tree, verb, bounds, after[0]):
        return _after(tree, verb, after[0])
    if not clauses and not passive:
        found = _infinitive(tree, verb) or _phrase(tree, verb)
        if found:
            return found
    if passive and not clauses:
        found = _supposed(tree, verb)
        if found:
            return found
    if token.lemma in english.SAYING and token.lemma not in english.NOT_ASIDE:
        return _around(tree, verb, bounds, clauses)
    return ()


def _is_aside(tree: Tree, verb: int, bounds: tuple[int, int], clause: int) -> bool:
    """Tell whether the cue stands in the middle of what is said, though its clause seems to follow it."""
    low, high = bounds
    if low == 0 or not is_punctuation(tree, low - 1):
        return False
    if tree.tokens[low - 1].text in (",", "''", '"', "”", "»") and tree.first(verb, "ccomp") != clause:
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
        if tree.tokens[i - 1].text == "," and (
            token.text.lower() in english.ACCORDING
            or (token.tag == "VBG" and token.dep == "advcl" and token.lemma in _SECOND)
        ):
            return i - 2
        named = tree.tokens[i + 1].lemma in english.NOUNS and token.tag == "DT"
        if named and tree.tokens[i - 1].text == "," and tree.tokens[i + 1].dep in ("appos", "dobj", "npadvmod", "dep"):
            return i - 2
        if token.lemma in english.SAYING and token.pos == "VERB" and token.dep in ("conj", "advcl"):
            start = _second(tree, verb, clause, i)
            if start is not None and start > low:
                return start - 1
    return high


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
    if own is not None and told is not None and told > cue and tree.tokens[first - 1].text == ",":
        return first - 1
    return None


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
            untold = {"ask": english.ANONYMITY, "refuse": english.UNTOLD}.get(lemma, ())
            if tree.tokens[clause].lemma in untold:
                return ()
            asked = [i for i in tree.all(verb, "dobj", "prep") if verb < i < clause]
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


def _to_finite(tree: Tree, clause: int, high: int) -> int:
    """Return where an infinitive ends when a finite verb is joined to it by mistake: "agreed to meet and said ..."."""
    for child in tree.all(clause, "conj"):
        if tree.tokens[child].tag in ("VBD", "VBZ") and child <= high:
            return min(tree.subtree(child)) - 1
    return high


def _phrase(tree: Tree, verb: int) -> Sequence[int]:
    """Return "the charge" of "denied the charge", "a famine" of "warned of a famine"."""
    lemma = tree.tokens[verb].lemma
    for prep in tree.all(verb, "prep"):
        if prep > verb and tree.tokens[prep].text.lower() in english.PREPOSITIONS.get(lemma, ()):
            return _extended(tree, verb, prep + 1, max(tree.subtree(prep)))
    named = tree.first(verb, "dobj")
    called = _called(tree, verb)
    if called:
        return called
    if lemma == "deny" and tree.first(verb, "dative") is not None:
        return ()
    if named is None or named < verb or not _takes_object(tree, verb) or tree.tokens[named].pos == "PRON":
        return ()
    if tree.tokens[named].text.lower() in english.DEMONSTRATIVES or _greets(tree, verb, named):
        return ()
    below = tree.subtree(named)
    return _extended(tree, verb, below[0], below[-1])


def _takes_object(tree: Tree, verb: int) -> bool:
    """Tell whether the object is what is said: "denied the charge", "ruled out a vote", "polls show a close race"."""
    lemma = tree.tokens[verb].lemma
    if lemma == "rule":
        return tree.first(verb, "prt") is not None
    teller = tree.first(verb, "nsubj")
    told = lemma in english.THINGS_TOLD and teller is not None and tree.tokens[teller].lemma in english.REPORTING
    return told or lemma in english.OBJECTS


def _greets(tree: Tree, verb: int, named: int) -> bool:
    """Tell whether somebody is welcomed and not something."""
    token = tree.tokens[verb]
    to = any(tree.tokens[i].text.lower() == "to" for at in (verb, named) for i in tree.all(at, "prep"))
    return token.lemma == "welcome" and (to or token.tag == "VBG" or tree.tokens[named].entity == "PERSON")


def _extended(tree: Tree, verb: int, low: int, high: int) -> Sequence[int]:
    """Return the phrase with what follows it at once and is hung on the verb: "a backlash in November"."""
    for child in tree.children[verb]:
        below = tree.subtree(child)
        if child > high and below[0] == high + 1 and tree.tokens[child].dep in ("prep", "npadvmod", "advcl"):
            mark = tree.first(child, "mark")
            if tree.tokens[child].dep == "advcl" and (mark is None or tree.tokens[mark].text.lower() != "if"):
                break
            high = below[-1]
    return range(low, high + 1)


def _supposed(tree: Tree, verb: int) -> Sequence[int]:
    """Return who "is believed" or "was accused", and "to have left" or "of breaking his word"."""
    lemma = tree.tokens[verb].lemma
    named = tree.first(verb, "nsubjpass")
    if named is None:
        return ()
    agent = tree.first(verb, "agent")
    by = tree.first(agent, "pobj") if agent is not None else None
    told = tree.first(verb, "xcomp") if lemma in english.SUPPOSED else None
    if told is not None and tree.tokens[min(tree.subtree(told))].tag != "TO":
        told = None
    wanted = english.CHARGES.get(lemma, frozenset()) | (_AS if lemma in english.CALLING else frozenset())
    deeds = (i for at in (verb, by or verb) for i in tree.all(at, "prep") if tree.tokens[i].text.lower() in wanted)
    told = told if told is not None else next(deeds, None)
    if told is None:
        return ()
    return (*(tree.subtree(named) if tree.tokens[named].tag != "WDT" else ()), *tree.subtree(told))


def _charge(tree: Tree, verb: int) -> Sequence[int]:
    """Return "the army of a massacre" of "accused the army of a massacre"."""
    wanted = english.CHARGES.get(tree.tokens[verb].lemma)
    accused = tree.first(verb, "dobj")
    if wanted is None or accused is None or accused < verb:
        return ()
    deeds = (i for at in (verb, accused) for i in tree.all(at, "prep") if tree.tokens[i].text.lower() in wanted)
    of = next(deeds, None)
    if of is None:
        return ()
    return _extended(tree, verb, min(tree.subtree(accused)), max(tree.subtree(of)))


def _called(tree: Tree, verb: int) -> Sequence[int]:
    """Return "it a threat" of "called it a threat", "the claims as lies" of "dismissed the claims as lies"."""
    if tree.tokens[verb].lemma not in english.CALLING:
        return ()
    named = tree.first(verb, "dobj")
    seeing = tree.tokens[verb].lemma in english.SEEING
    told = (None if seeing else tree.first(verb, "oprd")) or next(
        (i for at in (verb, named or verb) for i in tree.all(at, "prep", "advcl") if _is_as(tree, i)), None
    )
    clause = tree.first(verb, "ccomp")
    if named is None and clause is not None and clause > verb and not seeing:
        return tree.subtree(clause)
    if named is None or told is None or not verb < named < told:
        return ()
    return range(min(tree.subtree(named)), max(tree.subtree(told)) + 1)


def _is_as(tree: Tree, index: int) -> bool:
    return tree.tokens[min(tree.subtree(index))].text.lower() == "as"


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
