"""Where what is said behind a cue ends: before a second cue, a change of tense, and what the story says of it."""

from dragoman.annotation.attribution_clauses import dateline, is_punctuation, is_resumed, own_subject
from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages import english_speech_nouns as nouns
from dragoman.tree import Tree

_CUES = english.SPEECH_VERBS
_SECOND = english.SAYING | english.CALLING | frozenset(english.CHARGES) | {"cite"}
_DASHES = frozenset(("-", "--", "–", "—"))
_PAST = frozenset(("VBD", "VBN"))


def reach(tree: Tree, verb: int, high: int) -> int:
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


def cut(tree: Tree, verb: int, clause: int, low: int, high: int) -> int:
    """Return where the clause ends when a second cue stands in it: ", adding that", "and denied", ", while X said"."""
    high = _broken(tree, verb, clause, low, high)
    for i in range(low + 1, high):
        token = tree.tokens[i]
        if tree.tokens[i - 1].text == "," and token.text.lower() in english.CONCEDING:
            return i - 2
        if tree.tokens[i - 1].text == "," and (token.text.lower() in english.ACCORDING or _adds(tree, i)):
            return i - 2
        if _is_set_off(tree, i) and _sums_up(tree, i):
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


def _broken(tree: Tree, verb: int, clause: int, low: int, high: int) -> int:
    """Return where the clause ends by marks, or by a clause joined to it in the tense of the story."""
    written = dateline(tree)
    open_dash = sum(is_dash(tree, i) for i in range(max(written, 1), verb)) % 2
    quoted = 0
    for i in range(low, high + 1):
        text = tree.tokens[i].text
        quoted ^= text in english.QUOTES
        if quoted or i == low:
            continue
        if text == ";" and tree.tokens[min(i + 1, high)].text.lower() != "that":
            return i - 1
        if open_dash and is_dash(tree, i):
            return i - 1
        if tree.tokens[i].dep == "cc" and tree.tokens[i - 1].text == "," and _leaves(tree, verb, clause, i):
            return i - 2
    return high


def _is_set_off(tree: Tree, index: int) -> bool:
    """Tell whether a comma stands before the word, be it within quotation marks."""
    before = index - 2 if tree.tokens[index - 1].text in (*english.QUOTES, "''") else index - 1
    return before >= 0 and tree.tokens[before].text == ","


def is_dash(tree: Tree, index: int) -> bool:
    """Tell whether the token is a dash, and no hyphen within a word."""
    token = tree.tokens[index]
    apart = token.span.start > tree.tokens[index - 1].span.end or len(token.text) > 1 or token.text == "—"
    return token.text in _DASHES and apart


def _leaves(tree: Tree, verb: int, clause: int, link: int) -> bool:
    """Tell whether the tense shows that the story goes on: "said that it had closed, and its shares have fallen"."""
    joined = next((i for i in tree.all(clause, "conj") if i > link), None)
    if joined is None or tree.tokens[verb].tag != "VBD" or own_subject(tree, joined) is None:
        return False
    return _tense(tree, clause) in _PAST and _tense(tree, joined) in ("VBZ", "VBP")


def _tense(tree: Tree, verb: int) -> str:
    """Return the tag of the first word of the verb."""
    helpers = tree.all(verb, "aux", "auxpass")
    return tree.tokens[helpers[0] if helpers else verb].tag


def _sums_up(tree: Tree, index: int) -> bool:
    """Tell whether the story names what was said: ", a claim that he denies", ", a job that may take years"."""
    if tree.tokens[index].tag != "DT":
        return False
    head = tree.tokens[index].head
    token = tree.tokens[head]
    if head <= index or token.dep not in ("appos", "dobj", "npadvmod", "dep", "attr", "conj", "pobj"):
        return False
    if token.lemma in nouns.NOUNS and head == index + 1 and token.dep in ("appos", "dobj", "npadvmod", "dep"):
        return True
    article = tree.tokens[index].text.lower() in ("a", "an")
    return article and token.lemma in nouns.SUMMING and bool(tree.all(head, "relcl", "acl", "prep"))
