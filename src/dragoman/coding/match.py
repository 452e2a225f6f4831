"""Where cues of the ontology stand in a sentence."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from dragoman.coding.lexicon import Entry, lexicon, split
from dragoman.coding.words import PARTITIVE
from dragoman.tree import Tree

_GAP = 4
"""Tokens between a verb and its particle ("called the visit off")."""
_OBJECTS = ("dobj", "nsubjpass")


class Match(NamedTuple):
    """One cue in its place."""

    entry: Entry
    kind: Literal["verb", "noun", "adjective"]
    head: int
    words: tuple[int, ...]
    """Tokens of the cue, the object that it asks for among them."""
    object: int | None
    """The noun that the cue's ``objects`` asked for."""
    preposition: int | None = None
    """The preposition that ends a verb cue ("call on")."""


def matches(tree: Tree) -> Iterator[Match]:
    """Yield every cue in the sentence; several acts may claim one word, the best-fitting entry first."""
    index = lexicon()
    lemmas = frozenset(
        lemma for token in range(len(tree.tokens)) for lemma in (*forms(tree, token), tree.tokens[token].text.lower())
    )
    for place, token in enumerate(tree.tokens):
        if token.pos == "VERB" or (token.pos == "AUX" and token.lemma in ("have", "do")):
            for entry in index.verbs.get(token.lemma, ()):
                yield from _as_verb(tree, place, entry, lemmas)
        if token.pos in ("NOUN", "PROPN") or (
            token.tag == "VBG" and token.dep in ("pobj", "nsubj", "dobj", "compound")
        ):
            for lemma in forms(tree, place):
                for entry in index.nouns.get(lemma, ()):
                    yield from _as_noun(tree, place, entry, lemmas)
        if token.pos in ("ADJ", "VERB"):
            for entry in index.adjectives.get(token.lemma, ()):
                yield from _as_adjective(tree, place, entry, lemmas)


def ruled_out(tree: Tree, head: int) -> frozenset[str]:
    """Return the acts that the word before a noun speaks against: a "courtesy call" is no phone call.

    The noun is the word itself, or a verb's object; the act has cues with this word, and all of them say "unless".
    """
    nouns = (head,) if tree.tokens[head].pos != "VERB" else tree.all(head, "dobj", "nsubjpass")
    before = {tree.tokens[i].lemma.lower() for noun in nouns for i in tree.all(noun, "amod", "compound", "nmod")}
    if not before:
        return frozenset()
    index = lexicon().verbs if tree.tokens[head].pos == "VERB" else lexicon().nouns
    entries = [one for one in index.get(tree.tokens[head].lemma.lower(), ()) if len(one.words) == 1]
    against = {one.act.id for one in entries if not before.isdisjoint(one.cue.unless)}
    return frozenset(against - {one.act.id for one in entries if before.isdisjoint(one.cue.unless)})


def forms(tree: Tree, index: int) -> tuple[str, ...]:
    """Return the lemma forms under which a token may be looked up: proper nouns also without a plural s."""
    token = tree.tokens[index]
    lower = token.lemma.lower()
    if token.pos == "PROPN" and lower.endswith("s") and len(lower) > 4:
        return (lower, lower[:-1])
    return (lower,)


def _allowed(entry: Entry, lemmas: frozenset[str]) -> bool:
    """Tell whether the sentence has a word the cue asks for, and none that rules it out."""
    if entry.cue.context and not any(lemmas.issuperset(split(phrase)) for phrase in entry.cue.context):
        return False
    return not any(lemmas.issuperset(split(phrase)) for phrase in entry.cue.unless)


def _as_verb(tree: Tree, place: int, entry: Entry, lemmas: frozenset[str]) -> Iterator[Match]:
    if not _allowed(entry, lemmas) or tree.tokens[place].dep in ("aux", "auxpass", "amod"):
        return
    rest = _rest(tree, place, entry.words[1:])
    if rest is None:
        return
    preposition = rest[-1] if rest and tree.tokens[rest[-1]].dep in ("prep", "agent", "dative") else None
    if not entry.cue.objects:
        yield Match(entry, "verb", place, (place, *rest), None, preposition)
        return
    wanted = _wanted_object(tree, place, entry, preposition)
    if wanted is not None:
        yield Match(entry, "verb", place, (place, *rest, wanted), wanted, preposition)


def _rest(tree: Tree, place: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    """Return the tokens of the cue's further words, or ``None`` where they do not stand here."""
    found: list[int] = []
    at = place
    for number, word in enumerate(words):
        near = range(at + 1, min(at + 2 + (_GAP if number == 0 else 1), len(tree.tokens)))
        step = next((i for i in near if word in (tree.tokens[i].lemma.lower(), tree.tokens[i].text.lower())), None)
        own = next((i for i in tree.children[place] if i > place and tree.tokens[i].lemma.lower() == word), None)
        step = own if own is not None and number == 0 else step
        if step is None or (step > at + 1 and number == 0 and own is None):
            return None
        found.append(step)
        at = step
    return tuple(found)


def _wanted_object(tree: Tree, place: int, entry: Entry, preposition: int | None) -> int | None:
    """Return the object, among those coordinated, whose lemma the cue asks for."""
    heads = [*tree.all(place, *_OBJECTS, "attr", "oprd")]
    if preposition is not None:
        heads += tree.all(preposition, "pobj")
    if tree.tokens[place].dep in ("acl", "relcl") and tree.tokens[place].tag in ("VBN", "VBD"):
        heads.append(tree.tokens[place].head)
    for head in heads:
        for item in tree.conjuncts(head):
            inner = core(tree, item)
            if _is_wanted(tree, inner, entry.cue.objects):
                return inner
    return None


def core(tree: Tree, item: int) -> int:
    """Return the noun that a partitive counts: "apps" of "dozens of apps"."""
    for _ in range(3):
        of = next((p for p in tree.all(item, "prep") if tree.tokens[p].text.lower() == "of"), None)
        inner = tree.first(of, "pobj") if of is not None else None
        if inner is None or tree.tokens[item].lemma.lower() not in PARTITIVE:
            break
        item = inner
    return item


def counted_by(tree: Tree, noun: int) -> int:
    """Return the partitive that counts the noun, or the noun itself: "round" of "a fourth round of talks"."""
    for _ in range(3):
        prep = tree.tokens[noun].head
        above = tree.tokens[prep].head
        is_of = tree.tokens[noun].dep == "pobj" and tree.tokens[prep].text.lower() == "of"
        if not is_of or tree.tokens[above].lemma.lower() not in PARTITIVE:
            break
        noun = above
    return noun


def _is_wanted(tree: Tree, item: int, objects: tuple[str, ...]) -> bool:
    """Tell whether the noun at ``item`` is one of ``objects`` (which may be of several words: "fighter jet")."""
    for wanted in objects:
        words = split(wanted)
        if words[-1] in forms(tree, item) and _stands_before(tree, item, tuple(words[:-1])):
            return True
    return False


def _stands_before(tree: Tree, place: int, words: tuple[str, ...]) -> bool:
    """Tell whether ``words`` stand right before ``place``, by lemma or as written; hyphens between them are skipped."""
    at = place
    for word in reversed(words):
        at -= 1
        while at >= 0 and tree.tokens[at].text == "-":
            at -= 1
        if at < 0 or word not in (tree.tokens[at].lemma.lower(), tree.tokens[at].text.lower()):
            return False
    return True


def _as_noun(tree: Tree, place: int, entry: Entry, lemmas: frozenset[str]) -> Iterator[Match]:
    token = tree.tokens[place]
    before, after = entry.words[: entry.head], entry.words[entry.head + 1 :]
    if not _allowed(entry, lemmas) or not _stands_before(tree, place, before) or not _stands_after(tree, place, after):
        return
    if token.dep in ("compound", "nmod") and tree.tokens[token.head].pos in ("NOUN", "PROPN") and token.head > place:
        return
    yield Match(entry, "noun", place, tuple(range(max(0, place - len(before)), place + len(after) + 1)), None)


def _stands_after(tree: Tree, place: int, words: tuple[str, ...]) -> bool:
    """Tell whether ``words`` stand right after ``place``."""
    near = tree.tokens[place + 1 : place + 1 + len(words)]
    return len(near) == len(words) and all(
        word in (token.lemma.lower(), token.text.lower()) for word, token in zip(words, near, strict=True)
    )


def _as_adjective(tree: Tree, place: int, entry: Entry, lemmas: frozenset[str]) -> Iterator[Match]:
    if not _allowed(entry, lemmas) or tree.tokens[place].dep not in ("acomp", "ROOT", "conj", "oprd", "ccomp", "attr"):
        return
    rest = _rest(tree, place, entry.words[1:])
    if rest is not None:
        preposition = rest[-1] if rest and tree.tokens[rest[-1]].dep == "prep" else None
        yield Match(entry, "adjective", place, (place, *rest), None, preposition)
