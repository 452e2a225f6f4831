"""Is an act told as done, or is it going on: the present of a state of affairs, "since", a gift that is being made."""

from dragoman.coding import timewords, words
from dragoman.coding.status.reading import PLAIN
from dragoman.ontology.schema import acts
from dragoman.tree import Tree
from dragoman.types import EventMention, Status

_SAID = ("CONSULT", "AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE")
"""PLOVER types whose present is the saying itself: "condemns", "supports"."""
_TAKING_TIME = timewords.LASTING - {"trade"} | {"attack", "demonstrate", "exercise-alone", "exercise-jointly", "strike"}
_CONDITIONS = ("if", "unless", "until", "once", "whether", "before", "after")
_NOT_YET = timewords.AT_ONCE | {"go"}
_ENDING = frozenset({"end", "conclude", "finish", "close"})


def settled(tree: Tree, head: int, mention: EventMention) -> Status:
    """Return the status, where the form of the verb says whether the act goes on."""
    if mention.status == "ongoing" and mention.act.startswith("give-") and _is_promised(tree, head):
        return "planned"
    rules = (_is_habit, _is_lasting, _is_progressive, _goes_on)
    if mention.status == "occurred" and any(is_so(tree, head, mention) for is_so in rules):
        return "ongoing"
    scheduled = tree.tokens[head].lemma in timewords.SCHEDULED
    if mention.status == "planned" and not scheduled and _is_habit(tree, head, mention):
        return "ongoing"
    if mention.status == "ongoing" and _lies_behind(tree, head):
        return "ended"
    if mention.status in (*PLAIN, "planned") and will_end(tree, head):
        return "ongoing"
    return mention.status


def will_end(tree: Tree, head: int) -> bool:
    """ "the visit ends on Saturday", "will conclude on Friday": it is under way."""
    token = tree.tokens[head]
    verb = tree.tokens[token.head]
    if token.dep != "nsubj" or token.pos != "NOUN" or verb.lemma not in _ENDING:
        return False
    helpers = {tree.tokens[i].lemma for i in tree.all(token.head, "aux")}
    direct = tree.first(token.head, "dobj")
    return direct is None and (helpers == {"will"} or (not helpers and verb.tag in ("VBZ", "VBP")))


def _is_promised(tree: Tree, head: int) -> bool:
    """ "is sending 120 rescuers": of so and so many things the progressive tells what will be done."""
    token = tree.tokens[head]
    helper = [tree.tokens[i] for i in tree.all(head, "aux") if tree.tokens[i].lemma == "be"]
    if token.tag != "VBG" or token.lemma not in timewords.GIVING or not helper:
        return False
    told = token.dep == "ccomp" and tree.tokens[token.head].lemma in ("announce", "say", "tell", "declare")
    counted = [i for thing in tree.all(head, "dobj") for i in tree.all(thing, "nummod", "det", "quantmod")]
    kept_up = any(tree.tokens[i].lemma in ("already", "still", "also", "currently") for i in tree.all(head, "advmod"))
    announced = token.dep == "ccomp" and tree.tokens[token.head].lemma == "announce"
    return (announced or bool(counted)) and not kept_up and (told or helper[0].tag in ("VBZ", "VBP"))


def _is_habit(tree: Tree, head: int, mention: EventMention) -> bool:
    """ "which trains Somali commandos": the plain present of a deed is a state of affairs."""
    token = tree.tokens[head]
    plain = token.pos == "VERB" and token.tag in ("VBZ", "VBP") and not tree.all(head, "aux", "auxpass", "neg")
    said = acts()[mention.act].plover.type in _SAID or token.lemma in timewords.PERFORMATIVE
    first = tree.sentence.kind == "headline" or tree.sentence.index == 0
    marks = (tree.tokens[i] for i in tree.all(head, "advmod", "mark"))
    whenever = any(mark.tag == "WRB" or mark.lemma.lower() in _CONDITIONS for mark in marks)
    return plain and not said and not first and not whenever and mention.occurs is None


def _is_lasting(tree: Tree, head: int, mention: EventMention) -> bool:
    """ "has banned imports since June": what lasts and has a beginning only goes on."""
    when = mention.occurs
    if mention.act not in timewords.LASTING or when is None or when.start is None or when.end is not None:
        return False
    return any(tree.tokens[i].lemma == "have" and tree.tokens[i].tag != "VBD" for i in tree.all(head, "aux"))


def _lies_behind(tree: Tree, head: int) -> bool:
    """ "said after three days of haggling": it is over by then."""
    place = head
    for above in tree.ancestors(head):
        dep = tree.tokens[place].dep
        if tree.tokens[above].lemma == "after" and dep == "pobj" and tree.tokens[above].dep == "prep":
            return tree.tokens[tree.tokens[above].head].tag == "VBD"
        if not (dep == "pobj" or tree.tokens[above].pos == "NOUN") or tree.tokens[above].pos == "VERB":
            return False
        place = above
    return False


def _is_progressive(tree: Tree, head: int, mention: EventMention) -> bool:
    """ "is circulating fakes", "said that they were circulating them": what is said to be going on."""
    token = tree.tokens[head]
    helpers = [tree.tokens[i] for i in tree.all(head, "aux") if tree.tokens[i].lemma == "be"]
    if token.tag != "VBG" or not helpers or token.lemma in _NOT_YET or mention.occurs is not None:
        return False
    reported = token.dep == "ccomp" and tree.tokens[token.head].lemma in words.SPEECH | {"warn", "accuse"}
    return helpers[0].tag in ("VBZ", "VBP") or (reported and helpers[0].tag == "VBD")


def _goes_on(tree: Tree, head: int, mention: EventMention) -> bool:
    """ "began the exercise on Tuesday", "went on with the talks": under way, if that is news."""
    while tree.tokens[head].dep == "compound":
        head = tree.tokens[head].head  # "the exercise Southern Lantern"
    token = tree.tokens[head]
    if token.pos not in ("NOUN", "PROPN") or mention.background or mention.act not in _TAKING_TIME:
        return False
    above = tree.tokens[token.head]
    if token.dep == "pobj" and above.lemma == "with":
        return tree.tokens[above.head].lemma in ("continue", "proceed", "go", "press", "carry")
    done = any(tree.tokens[i].tag == "MD" for i in tree.all(token.head, "aux", "neg"))
    return token.dep in ("dobj", "nsubj", "nsubjpass") and above.lemma in timewords.GOING_ON and not done
