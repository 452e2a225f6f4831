"""Whether a mention is of politics: what private people do in other ways is kept, and marked uncertain.

A footballer who attacks the Danish defence and a family that turns down two French groups are told in the words of
politics. A side is political where it is a state, a body of states, or somebody whose sector is; the adjective of a
state says whose a thing is, and no more, where it stands before people or firms.
"""

from dragoman.coding import cues
from dragoman.coding.sides import Scene
from dragoman.coding.words import PRIVATE_NOUNS
from dragoman.ontology.schema import acts
from dragoman.register import BODIES, Register
from dragoman.types import AnnotatedStory, EventMention, Participant

POLITICAL = frozenset("GOV MIL LEG JUD COP SPY REB OPP PTY PRM UAF ELI IGO".split())  # noqa: SIM905
"""Sectors of those who act in politics."""
_ANYBODY = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})
"""Types of acts that are political whoever does them: private people bomb, march and take hostages."""
_DEALS = frozenset({"COOPERATE", "AID"})
"""Types of acts that firms and aid workers do for states."""
OUT_OF_PLACE = -1.0
"""Logit by a sentence's words and its story below which a mention is out of place."""
LONG = 5
"""Sentences from which on a story says what it is about."""
_NOBODY_TEXT = """
border bomber carrier computer container corner counter cruiser destroyer factor fighter freighter frontier helicopter
launcher letter liner matter missile monitor motor number offer order paper power quarter reactor river sector shelter
steamer summer surrender tanker tower tractor trawler trigger water winter
"""
_NOBODY = frozenset(_NOBODY_TEXT.split())
"""Things that end as people do."""
_PEOPLES_ENDINGS = ("ist", "man", "men", "woman", "women", "people", "er", "ers", "or", "ors")


def out_of_place(story: AnnotatedStory, register: Register) -> frozenset[int]:
    """Return the sentences, by index, whose words and whose story speak against an act: the report of a match."""
    if len(story.sentences) < LONG:
        return frozenset()
    logits = cues.logits(story.story.text, [one.span for one in story.sentences], register, cues.gate())
    return frozenset(one.index for one, logit in zip(story.sentences, logits, strict=True) if logit < OUT_OF_PLACE)


def is_private(scene: Scene, mention: EventMention) -> bool:
    """Tell whether no side that counts is political: the source, or the target where nobody is said to act.

    Firms and engineers act between states where one of the two sides is a state; and whoever meets somebody in office
    is in politics.
    """
    source = [one for one in mention.participants if one.side == "source"]
    target = [one for one in mention.participants if one.side == "target"]
    kind = acts()[mention.act].plover.type
    if kind in _ANYBODY:
        return not any(_is_political(scene, mention, one) or one.country for one in (*source, *target))
    if kind in _DEALS and len({one.country for one in mention.participants if one.country}) > 1:
        return not any(_is_political(scene, mention, one) for one in (*source, *target))
    if kind == "CONSULT" and any(one.office for one in target):
        return False
    return not any(_is_political(scene, mention, one) for one in source or target)


def is_courtesy(scene: Scene, mention: EventMention) -> bool:
    """Tell whether somebody says thank you, and not for what: the manners of a press conference are no praise."""
    if mention.act != "praise":
        return False
    tree = scene.tree
    for place in tree.within(mention.trigger):
        verb = tree.tokens[place]
        thanked = [tree.tokens[i].text.lower() for i in tree.all(place, "dobj", "dative", "nsubj")]
        deeds = any(tree.tokens[i].text.lower() == "for" for i in tree.subtree(place))
        if verb.lemma.lower() in ("thank", "thanks") and "you" in thanked and not deeds:
            return True
    return False


def _is_political(scene: Scene, mention: EventMention, one: Participant) -> bool:
    """Tell whether a participant is a state, a body of states, somebody in office or of a political sector."""
    if one.office or one.country in BODIES or (one.sector and set(one.sector.split(",")) & POLITICAL):
        return True
    if one.sector or not (one.country and one.actor == one.country):
        return False
    return not _describes_somebody(scene, mention, one)


def _describes_somebody(scene: Scene, mention: EventMention, one: Participant) -> bool:
    """Tell whether the state only stands as an adjective before people or firms: "a Danish swimmer"."""
    tree = scene.tree
    for place in tree.within(one.span):
        token = tree.tokens[place]
        head = tree.tokens[token.head]
        if token.dep not in ("amod", "compound", "nmod") or head.span.overlaps(mention.trigger):
            continue
        while head.dep == "compound" and tree.tokens[head.head] is not head:
            head = tree.tokens[head.head]  # "a Russian fighter jet deal" is a deal
        lemma = head.lemma.lower()
        if lemma in _NOBODY:
            continue
        if head.pos in ("NOUN", "PROPN") and (lemma in PRIVATE_NOUNS or lemma.endswith(_PEOPLES_ENDINGS)):
            return True
    return False
