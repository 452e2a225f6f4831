"""Words of an act that tell none: the summit at which something else happens, a law that is signed, a threat that is.

The mentions that such words make are kept, and marked uncertain.
"""

from calendar import day_name, month_abbr, month_name
from collections.abc import Iterable

from dragoman.coding.lexicon import lexicon
from dragoman.coding.match import forms
from dragoman.coding.sides import Scene
from dragoman.tree import Tree
from dragoman.types import EventMention

_GATHERINGS = frozenset(("attend-summit", "meet", "negotiate"))
_WITH = frozenset(("with", "between", "among"))
_OCCASIONS_TEXT = "after at before by during following for from in of on since to"
_OCCASIONS = frozenset(_OCCASIONS_TEXT.split())
"""Prepositions before what only tells when and where."""
_DATES = frozenset((*month_name, *month_abbr, *day_name))
"""Names that say when a gathering was, and not what it is called."""
_OWN_LAWS_TEXT = """
act bill budget decree directive edict executive law legislation order ordinance proclamation
"""
_OWN_LAWS = frozenset(_OWN_LAWS_TEXT.split())
"""What a state signs alone."""
_JOINT = frozenset(("bilateral", "final", "joint", "trilateral"))
_HEADS = frozenset(("executive", "presidential", "royal", "secretarial"))
_DANGERS = frozenset(("danger", "menace", "risk", "threat"))
_TO_THREATEN = frozenset(("of", "to", "by", "from"))
_STRESSED = frozenset(("emphasize", "emphasise", "highlight", "stress", "underline", "underscore"))
_RECEIVED_TEXT = """
aid answer apology assistance assurance complaint condolence confirmation congratulation credit financing funding gift
guarantee help information invitation letter loan message money note notice offer payment petition pledge praise
promise proposal reply report request response shipment signal support telegram text threat warning weapon word
"""
_RECEIVED = frozenset(_RECEIVED_TEXT.split())
"""What one receives without having a guest."""


def is_untold(scene: Scene, mention: EventMention) -> bool:
    """Tell whether the words of a mention tell no act of their own."""
    tree = scene.tree
    word = trigger_word(tree, mention)
    return (
        _is_occasion(scene, mention, word)
        or _is_attribute(tree, mention)
        or _is_own_law(tree, mention, word)
        or _is_danger(tree, mention, word)
        or _is_shown(tree, mention, word)
        or _is_received(tree, mention, word)
        or _is_emphasis(tree, mention, word)
        or _is_resolve(tree, mention, word)
        or _is_of_a_name(tree, word)
    )


def trigger_word(tree: Tree, mention: EventMention) -> int:
    """Return the token that heads the trigger."""
    places = tree.within(mention.trigger)
    inside = set(places)
    return next((i for i in places if tree.tokens[i].head not in inside or tree.tokens[i].head == i), places[-1])


def _is_occasion(scene: Scene, mention: EventMention, word: int) -> bool:
    """ "At the NATO summit in Vilnius": a gathering with a name of its own, where it only tells when or where."""
    if mention.act not in _GATHERINGS:
        return False
    tree = scene.tree
    while tree.tokens[word].dep == "compound" and tree.tokens[word].head != word:
        word = tree.tokens[word].head
    token = tree.tokens[word]
    if token.dep != "pobj" or tree.tokens[token.head].text.lower() not in _OCCASIONS:
        return False
    before = [tree.tokens[i] for i in tree.all(word, "compound", "nmod")]
    named = token.text[0].isupper() or any(one.pos == "PROPN" and one.text not in _DATES for one in before)
    return named and not any(
        tree.tokens[i].text.lower() in _WITH and _is_somebody(scene, tree.subtree(i)) for i in tree.all(word, "prep")
    )


def _is_somebody(scene: Scene, tokens: Iterable[int]) -> bool:
    spans = [scene.tree.tokens[i].span for i in tokens]
    return any(one.span.overlaps(span) for one in scene.actors for span in spans)


def _is_attribute(tree: Tree, mention: EventMention) -> bool:
    """ "Brutal and unprovoked war": an adjective before a noun says what something is like."""
    places = tree.within(mention.trigger)
    return all(tree.tokens[i].tag in ("JJ", "JJR", "JJS") and _is_before_noun(tree, i) for i in places)


def _is_before_noun(tree: Tree, place: int) -> bool:
    token = tree.tokens[place]
    return token.dep == "amod" or (token.dep == "conj" and tree.tokens[token.head].dep == "amod")


def _is_own_law(tree: Tree, mention: EventMention, word: int) -> bool:
    """ "Signed an executive order on Iran": what a state signs alone is no agreement with whom it is about."""
    if mention.act not in ("sign-agreement", "reach-agreement"):
        return False
    objects = [i for item in tree.all(word, "dobj", "nsubjpass") for i in tree.conjuncts(item)]
    return bool(objects) and all(_is_law(tree, i) for i in objects)


def _is_law(tree: Tree, noun: int) -> bool:
    """Tell whether a noun is a law or an order, or a head of state's memorandum; a conference's final act is none."""
    lemma = tree.tokens[noun].lemma.lower()
    before = {tree.tokens[i].text.lower() for i in tree.all(noun, "amod", "compound")}
    return (lemma in _OWN_LAWS and not before & _JOINT) or (lemma == "memorandum" and bool(before & _HEADS))


def _is_danger(tree: Tree, mention: EventMention, word: int) -> bool:
    """ "The growing threat posed by drugs": a danger, where nobody says what he will do."""
    token = tree.tokens[word]
    if mention.act != "threaten" or token.pos not in ("NOUN", "PROPN") or token.lemma.lower() not in _DANGERS:
        return False
    made = tree.tokens[token.head].lemma in ("make", "issue", "repeat", "renew") and token.dep == "dobj"
    said = any(tree.tokens[i].text.lower() in _TO_THREATEN for i in tree.all(word, "prep"))
    meant = any(tree.tokens[i].tag == "VB" for i in tree.all(word, "acl"))
    return not (made or said or meant)


def _is_shown(tree: Tree, mention: EventMention, word: int) -> bool:
    """ "They demonstrate the brutality of the war": what is shown is no protest."""
    shown = tree.tokens[word].pos == "VERB" and tree.all(word, "dobj", "ccomp")
    return mention.act == "demonstrate" and bool(shown) and tree.tokens[word].lemma == "demonstrate"


def _is_received(tree: Tree, mention: EventMention, word: int) -> bool:
    """ "Received a letter from": who gets something has no guest."""
    if mention.act != "host" or tree.tokens[word].lemma != "receive":
        return False
    things = [tree.tokens[i].lemma.lower() for item in tree.all(word, "dobj") for i in tree.conjuncts(item)]
    return bool(things) and all(thing in _RECEIVED for thing in things)


def _is_emphasis(tree: Tree, mention: EventMention, word: int) -> bool:
    """ "Underscored the commitment of his country": who stresses something praises nobody and asks for nothing."""
    token = tree.tokens[word]
    return mention.act in ("appeal", "praise") and token.pos == "VERB" and token.lemma.lower() in _STRESSED


def _is_resolve(tree: Tree, mention: EventMention, word: int) -> bool:
    """ "Hold them accountable", "efforts to bring peace": what somebody means to do is no accusation or mediation."""
    lemma = tree.tokens[word].lemma.lower()
    return (mention.act == "accuse" and lemma == "accountable") or (mention.act == "mediate" and lemma == "effort")


def _is_of_a_name(tree: Tree, word: int) -> bool:
    """ "Envoy for Hostage Affairs", "Partnership for Investment": a word inside of a name tells what it is for."""
    token = tree.tokens[word]
    if token.pos != "PROPN" or any(lemma in lexicon().verbs for lemma in forms(tree, word)):
        return False  # a headline's verb among capitals: "President Welcomes Pact"
    while token.dep == "conj" and tree.tokens[token.head].pos == "PROPN":
        token = tree.tokens[token.head]
    above = tree.tokens[token.head]
    if token.dep == "pobj":
        named = tree.tokens[above.head]
        return above.text in ("for", "of", "on") and named.pos == "PROPN" and named.text[0].isupper()
    return token.dep in ("compound", "nmod") and above.pos == "PROPN" and above.span.start > token.span.start
