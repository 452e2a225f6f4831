"""What a cue stands with in its sentence: its subject, the words of its source, its own clause."""

from collections.abc import Iterable

from dragoman.annotation.languages import english_speech as english
from dragoman.tree import Tree
from dragoman.types import Noun, Span

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_SET_OFF = frozenset({"relcl", "acl", "appos", "amod", "nummod", "advcl", "npadvmod", "prep", "parataxis", "dep"})
_RIGHT = frozenset({"nsubj", "dobj", "dative", "prep", "npadvmod", "advmod", "prt", "agent", "neg", "aux", "auxpass"})
_HELPERS = ("aux", "auxpass", "neg", "prt")
_PUNCTUATION = frozenset(",.;:!?-–—()") | frozenset(english.QUOTES) | {"``", "''", "--", "...", "…"}


_TELLING = english.SAYING | english.CALLING | frozenset(english.CHARGES) | {"cite"}
_ASIDE = 3
"""Characters at most between a name and its apposition: a comma or bracket and blanks."""


_DASHES = frozenset(("-", "--", "–", "—"))
_DATELINE = 14
"""Words at most before the dash of a dateline."""
_INITIALS = 2
"""Letters at most of a word in capitals that is no place."""


class Draft(Noun, frozen=True, kw_only=True):
    """An attribution in the making. ``clause`` is the cue with its source and what belongs to them."""

    lemma: str
    anchor: Span
    clause: Span
    source: tuple[Span, ...] = ()
    wide: Span | None = None
    """The source with what is set off by commas, where a name may stand."""
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()


def is_punctuation(tree: Tree, index: int) -> bool:
    """Tell whether the token is a mark and no word."""
    return tree.tokens[index].text in _PUNCTUATION


def is_passive(tree: Tree, verb: int) -> bool:
    """Tell whether the verb is passive; "she's forgotten where it is" is none, though the parser may think so."""
    helper = tree.first(verb, "auxpass")
    if helper is None:
        return False
    return tree.tokens[helper].text not in ("'s", "’s") or not tree.all(verb, "ccomp", "dobj")


def runs(tree: Tree, indexes: Iterable[int]) -> tuple[Span, ...]:
    """Return the spans of the unbroken runs of tokens, without marks at their edges (quotation marks stay)."""
    rows: list[list[int]] = []
    for index in sorted(indexes):
        if rows and index == rows[-1][-1] + 1:
            rows[-1].append(index)
        else:
            rows.append([index])
    trimmed = (_trimmed(tree, row) for row in rows)
    return tuple(tree.span(row) for row in trimmed if row)


def _trimmed(tree: Tree, row: list[int]) -> list[int]:
    def bare(index: int) -> bool:
        return is_punctuation(tree, index) and tree.tokens[index].text not in (*english.QUOTES, "``", "''")

    start, end = 0, len(row)
    while end > start and tree.tokens[row[end - 1]].dep == "cc":
        end -= 1
    while start < end and bare(row[start]):
        start += 1
    while end > start and bare(row[end - 1]):
        end -= 1
    kept = row[start:end]
    empty = all(is_punctuation(tree, index) or tree.tokens[index].dep in ("cc", "mark") for index in kept)
    return [] if empty else kept


def dateline(tree: Tree) -> int:
    """Return how many tokens at the head of the sentence are where and when it was written: "GENEVA, March 3 -"."""
    first = tree.tokens[0].text
    if len(first) <= _INITIALS or not first.isupper():
        return 0
    dashes = (i for i, token in enumerate(tree.tokens[:_DATELINE]) if token.text in _DASHES)
    return next((i + 1 for i in dashes), 0)


def subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of the verb, its own or the one that it shares with the verb it hangs on."""
    own = own_subject(tree, verb)
    token = tree.tokens[verb]
    if own is not None:
        if tree.tokens[own].tag in ("WP", "WDT"):
            return _who(tree, verb, own)
        return own
    if token.head == verb:
        return None
    if token.dep == "conj" and token.tag == "VBG" and token.lemma in _TELLING and _is_participle(tree, token.head):
        return subject(tree, _told_in(tree, tree.tokens[token.head].head))
    if token.dep == "conj" and _follows_name(tree, verb):
        return verb - 1
    if token.dep == "conj":
        found = subject(tree, _outer(tree, verb))
        return found if found is not None else subject(tree, token.head)
    if token.dep == "advcl" and token.tag == "VBG" and token.lemma in _TELLING:
        return subject(tree, _told_in(tree, _bidding(tree, token.head)))
    bidden = tree.first(token.head, "dobj") if token.dep in ("xcomp", "advcl") and token.tag == "VB" else None
    if bidden is not None and token.dep == "advcl" and tree.tokens[token.head].lemma not in english.BIDDING:
        bidden = None
    if bidden is not None and bidden < verb and tree.tokens[token.head].lemma in english.CONTROLLING:
        return bidden
    if token.dep in ("xcomp", "pcomp") or (token.dep == "advcl" and token.tag in ("VBG", "VB")):
        return subject(tree, token.head) if tree.tokens[token.head].pos in ("VERB", "AUX") else _above(tree, verb)
    if token.dep == "acl" and token.tag in ("VBG", "VBN", "VBD"):
        return token.head
    return None


def _follows_name(tree: Tree, verb: int) -> bool:
    """Tell whether the subject was taken for part of the phrase before: "prayed on Thursday and Qatar announced"."""
    before = tree.tokens[verb - 1]
    if tree.tokens[verb].tag not in ("VBD", "VBZ") or before.pos != "PROPN" or before.dep != "conj":
        return False
    return verb > 1 and tree.tokens[verb - 2].dep == "cc"


def _bidding(tree: Tree, verb: int) -> int:
    """Return the verb whose infinitive this is: "urged them to go, saying" is said by who urged."""
    while tree.tokens[verb].dep == "xcomp":
        verb = tree.tokens[verb].head
    return verb


def _is_participle(tree: Tree, verb: int) -> bool:
    return tree.tokens[verb].dep == "advcl" and tree.tokens[verb].tag == "VBG"


def _who(tree: Tree, verb: int, own: int) -> int:
    """Return who a relative pronoun stands for; itself where no clause of a noun is around."""
    while tree.tokens[verb].dep == "conj":
        verb = tree.tokens[verb].head
    if tree.tokens[verb].dep != "relcl":
        return own
    return _antecedent(tree, verb) if tree.tokens[own].tag == "WP" else tree.tokens[verb].head


def noun_before(tree: Tree, verb: int) -> int | None:
    """Return the noun that ends right before a finite verb which the parser left without a subject."""
    if tree.tokens[verb].tag not in ("VBD", "VBZ", "VBP"):
        return None
    last = min((*tree.all(verb, "aux", "neg", "advmod"), verb)) - 1
    reduced = tree.tokens[verb].head
    if tree.tokens[reduced].tag == "VBN" and reduced < verb and not tree.all(reduced, "aux", "auxpass"):
        return own_subject(tree, reduced)  # "supporters interviewed in Ohio said"
    if last < 0 or tree.tokens[last].pos not in ("NOUN", "PROPN", "PRON"):
        return None
    noun = last
    while max(tree.subtree(noun)) == last and tree.tokens[noun].head < last:
        head = tree.tokens[noun].head
        if max(tree.subtree(head)) != last or (tree.tokens[noun].dep == "appos" and _after_comma(tree, noun)):
            break
        if tree.tokens[head].pos in ("VERB", "AUX"):
            break
        noun = head
    return noun if tree.tokens[noun].pos in ("NOUN", "PROPN", "PRON") else None


def own_subject(tree: Tree, verb: int) -> int | None:
    """Return the subject beside the verb; of two, the one behind it: "Turkey, said the minister, has left"."""
    written = dateline(tree)
    own = tuple(i for i in tree.all(verb, *SUBJECTS) if i >= written)
    if len(own) > 1 and own[-1] > verb and tree.tokens[verb - 1].text in (",", '"', "''", "”"):
        return own[-1]
    return own[0] if own else None


def _above(tree: Tree, verb: int) -> int | None:
    above = next((i for i in tree.ancestors(verb) if tree.tokens[i].pos in ("VERB", "AUX")), None)
    return subject(tree, above) if above is not None else None


def _outer(tree: Tree, verb: int) -> int:
    """Return the verb that a verb of speech goes on from: "said that Chad stayed and denied" is said, then denied."""
    token = tree.tokens[verb]
    inner = token.head
    outer = tree.tokens[inner].head
    if tree.tokens[inner].dep == "ccomp" and inner > outer and is_resumed(tree, verb, outer):
        return outer
    return inner


def _antecedent(tree: Tree, verb: int) -> int:
    """Return who ", who said" is: not the last noun before it but the one that it belongs to."""
    head = tree.tokens[verb].head
    while _after_comma(tree, verb) and tree.tokens[head].dep == "pobj":
        above = tree.tokens[tree.tokens[head].head].head
        if tree.tokens[above].pos not in ("NOUN", "PROPN"):
            break
        head = above
    return head


def _told_in(tree: Tree, clause: int) -> int:
    """Return the verb of speech whose content the clause is, else the clause: "said it could not, arguing that"."""
    outer = tree.tokens[clause].head
    speech = tree.tokens[outer].lemma in english.SPEECH_VERBS and tree.tokens[clause].dep == "ccomp"
    return outer if speech and clause > outer else clause


def is_resumed(tree: Tree, verb: int, outer: int) -> bool:
    """Tell whether the verb, without a subject of its own, is a second cue of the one who speaks in ``outer``."""
    token, first = tree.tokens[verb], tree.tokens[outer]
    if token.tag != first.tag or first.lemma not in english.SPEECH_VERBS:
        return False
    if tree.all(verb, "nsubj", "nsubjpass", "aux", "mark"):
        return False
    return token.lemma in english.RESUMED or (
        token.lemma in english.SPEECH_VERBS
        and token.lemma not in english.THINKING | english.THINGS_TOLD
        and _changes_tense(tree, verb)
    )


def _changes_tense(tree: Tree, verb: int) -> bool:
    """Tell whether a finite verb is joined to one of another form: "said it could go wrong and declined"."""
    inner = tree.tokens[verb].head
    helper = tree.first(inner, "aux")
    return helper is not None or tree.tokens[inner].tag != tree.tokens[verb].tag


def source_span(tree: Tree, head: int, verb: int | None = None) -> Span:
    """Return the noun phrase of ``head`` without what commas set off from it and without the cue's own clause."""
    cut: set[int] = set()
    if verb is not None:
        clauses = (tree.subtree(clause) for clause in tree.all(head, "acl", "relcl"))
        cut.update(i for below in clauses if verb in below for i in below)
    for index in tree.subtree(head):
        token = tree.tokens[index]
        aside = index > head and index not in cut and token.dep in _SET_OFF and _after_comma(tree, index)
        if aside or (verb is not None and token.head == head and _is_deed(tree, index, verb)):
            cut.update(tree.subtree(index))
        elif token.dep == "case" and token.head == head and tree.tokens[head].dep == "poss":
            cut.add(index)
    if tree.tokens[head].dep == "ROOT" or tree.tokens[head].pos in ("VERB", "AUX"):
        return tree.tokens[head].span
    written = dateline(tree)
    kept = [i for i in tree.subtree(head) if i not in cut and (i >= written or head < written)]
    while len(kept) > 1 and is_punctuation(tree, kept[-1]):
        kept.pop()
    while len(kept) > 1 and (is_punctuation(tree, kept[0]) or tree.tokens[kept[0]].dep in ("cc", "preconj")):
        kept.pop(0)
    return tree.span(kept)


def _is_deed(tree: Tree, prep: int, verb: int) -> bool:
    """Tell whether the phrase belongs to the passive cue and not to its agent: "accused by X of a lie"."""
    token, lemma = tree.tokens[prep], tree.tokens[verb].lemma
    if token.dep != "prep" or tree.tokens[tree.tokens[token.head].head].dep != "agent":
        return False
    word = token.text.lower()
    return word in english.CHARGES.get(lemma, ()) or (word == "as" and lemma in english.CALLING)


def source_spans(tree: Tree, head: int, verb: int | None = None) -> tuple[Span, ...]:
    """Return the noun phrase of ``head`` and, behind a comma, what it is said to be besides: "Voss", "his aide"."""
    first = source_span(tree, head, verb)
    found = [first]
    for index in tree.all(head, "appos"):
        told = tree.tokens[index].pos not in ("NOUN", "PROPN") or (verb is not None and verb in tree.subtree(index))
        if told or index < head or not _after_comma(tree, index):
            continue
        span = source_span(tree, index, verb)
        if 0 < span.start - found[-1].end <= _ASIDE:
            found.append(span)
    return tuple(found)


def _after_comma(tree: Tree, child: int) -> bool:
    left = min(tree.subtree(child))
    return left > 0 and tree.tokens[left - 1].text in (",", "(", "-", "–", "—", "--")


def wide_span(tree: Tree, head: int) -> Span:
    """Return the noun phrase of ``head`` with its appositions, without its relative clauses."""
    below = {i for child in tree.all(head, "relcl", "acl", "advcl") for i in tree.subtree(child)}
    return tree.span([i for i in tree.subtree(head) if i not in below])


def cue_span(tree: Tree, verb: int) -> Span:
    """Return the verb with its auxiliaries, negation and particle, where they stand together with it."""
    token = tree.tokens[verb]
    helpers = [i for i in tree.all(verb, *_HELPERS) if abs(i - verb) <= 4]
    if (
        token.dep == "xcomp"
        and token.tag == "VB"
        and tree.tokens[token.head].lemma
        in english.UNWILLING | (english.LEANING if token.lemma in english.THINKS_SO else frozenset())
    ):
        helpers += [token.head, *tree.all(token.head, *_HELPERS)]
    idiom = english.PREPOSITIONS.get(token.lemma, ())
    following = verb + 1 if verb + 1 < len(tree.tokens) else verb
    if tree.tokens[following].dep == "prep" and tree.tokens[following].text.lower() in idiom:
        helpers.append(following)
    return tree.span((*helpers, verb))


def clause_bounds(tree: Tree, verb: int, head: int | None) -> tuple[int, int]:
    """Return the first and last token of the cue's own clause: source, cue, hearers, time and place of saying it."""
    own = own_subject(tree, verb)
    inside = {verb, *tree.all(verb, *_HELPERS)}
    if head is not None and (own == head or tree.tokens[verb].dep == "acl"):
        inside.update(tree.subtree(head))
    low, high = min(inside), max(inside)
    for child in tree.children[verb]:
        below = tree.subtree(child)
        if child > verb and tree.tokens[child].dep in _RIGHT and below[0] == high + 1 and below[-1] > high:
            high = below[-1]
    for child in reversed(tree.children[verb]):
        if child == low - 1 and tree.tokens[child].dep in ("advmod", "mark", "cc"):
            low = child
    return low, high
