"""What is said with a verb and is no clause: "denied the charge", "warned of a famine", "called it a threat"."""

from collections.abc import Sequence

from dragoman.annotation.attribution_clauses import subject
from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages import english_speech_nouns as nouns
from dragoman.tree import Tree

_AS = frozenset({"as"})
_SOON = 2
"""Words at most between a verb and the word that stands for what is said."""


def phrase(tree: Tree, verb: int) -> Sequence[int]:
    """Return "the charge" of "denied the charge", "a famine" of "warned of a famine"."""
    lemma = tree.tokens[verb].lemma
    answer = tree.first(verb, "intj") if lemma in english.ANSWERING else None
    if answer is not None and answer > verb:
        return (answer,)
    for prep in tree.all(verb, "prep"):
        named = tree.first(prep, "pobj")
        if named is not None and (tree.tokens[named].tag == "PRP" or is_time(tree, named)):
            continue
        if prep > verb and tree.tokens[prep].text.lower() in english.PREPOSITIONS.get(lemma, ()):
            return _extended(tree, verb, prep + 1, max(tree.subtree(prep)))
    named = tree.first(verb, "dobj")
    called = _called(tree, verb) or _antecedent(tree, verb)
    if called:
        return called
    if lemma == "deny" and tree.first(verb, "dative") is not None:
        return ()
    short = _shortly(tree, verb)
    if short is not None:
        return range(min(tree.subtree(short)), short + 1)
    if named is None or named < verb or not _takes_object(tree, verb) or tree.tokens[named].pos == "PRON":
        return ()
    if tree.tokens[named].text.lower() in english.DEMONSTRATIVES or _greets(tree, verb, named):
        return ()
    if lemma in english.JUDGING and tree.tokens[named].entity == "PERSON":
        return ()
    if lemma in nouns.LIGHT and tree.tokens[named].lemma in nouns.NOUNS and tree.all(named, "prep", "acl", "ccomp"):
        return ()  # the noun tells it: "voiced concern about the cost"
    below = tree.subtree(named)
    aside = next((i for i in tree.all(named, "relcl") if tree.tokens[min(tree.subtree(i)) - 1].text == ","), None)
    if aside is not None:
        return range(below[0], min(tree.subtree(aside)) - 1)  # "the deal, which they said ..."
    return _extended(tree, verb, below[0], below[-1])


def _shortly(tree: Tree, verb: int) -> int | None:
    """Return the one word behind the verb that stands for what is said: "denied it", "says otherwise", "said so"."""
    wanted = english.SHORTLY.get(tree.tokens[verb].lemma)
    if wanted is None:
        return None
    near = (i for i in tree.all(verb, "dobj", "advmod") if verb < i <= verb + _SOON)
    return next((i for i in near if tree.tokens[i].text.lower() in wanted), None)


def _takes_object(tree: Tree, verb: int) -> bool:
    """Tell whether the object is what is said: "denied the charge", "ruled out a vote", "polls show a close race"."""
    lemma = tree.tokens[verb].lemma
    named = tree.first(verb, "dobj")
    if named is not None and tree.tokens[named].lemma in english.OBJECT_NOUNS.get(lemma, ()):
        return True
    if lemma == "cite":
        return tree.tokens[verb].tag != "VBN" and tree.first(verb, "auxpass") is None
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


def supposed(tree: Tree, verb: int) -> Sequence[int]:
    """Return who "is believed" or "was accused", and "to have left" or "of breaking his word"."""
    lemma = tree.tokens[verb].lemma
    named = tree.first(verb, "nsubjpass")
    if named is None and tree.tokens[verb].dep == "conj" and lemma in english.SUPPOSED:
        named = subject(tree, verb)
    told = tree.first(verb, "xcomp") if lemma in english.BIDDING else None
    if told is not None and any(tree.tokens[i].tag == "TO" for i in tree.all(told, "aux")):
        return [i for i in tree.subtree(told) if i > verb]
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


def is_time(tree: Tree, index: int) -> bool:
    """Tell whether the word is of a day or hour: "agreed on Tuesday"."""
    return tree.tokens[index].text.lower() in english.DAYS


def charge(tree: Tree, verb: int) -> Sequence[int]:
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
    if (named is None or named < verb) and told is not None and told > verb:
        return _only_called(tree, verb, told)
    if named is not None and told is None and verb < named and (last := _named_so(tree, verb, named)) is not None:
        return range(min(tree.subtree(named)), last + 1)
    behind = [i for i in tree.all(named, "amod") if i > named] if named is not None and not seeing else []
    if named is not None and told is None and behind and named > verb:
        return range(min(tree.subtree(named)), max(tree.subtree(behind[-1])) + 1)  # "called the margin overwhelming"
    if named is None or told is None or not verb < named < told:
        return ()
    return range(min(tree.subtree(named)), max(tree.subtree(told)) + 1)


def _named_so(tree: Tree, verb: int, named: int) -> int | None:
    """Return the last word of the name that the parser has hung on what gets it: "called climate change a hoax"."""
    if tree.tokens[verb].lemma not in english.NAMING:
        return None
    names = (i for i in tree.all(named, "dobj", "appos", "attr", "npadvmod") if i > named and tree.first(i, "det"))
    name = next((i for i in names if tree.tokens[min(tree.subtree(i)) - 1].text != ","), None)
    return max(tree.subtree(name)) if name is not None else None


def _only_called(tree: Tree, verb: int, told: int) -> Sequence[int]:
    """Return "a farce" of "what he called a farce" and "the plan unworkable", taken for one phrase."""
    below = tree.subtree(told)
    if _is_as(tree, told):
        return below[1:] if tree.first(verb, "dobj") is not None else ()
    return range(below[0], below[-1] + 1)


def _antecedent(tree: Tree, verb: int) -> Sequence[int]:
    """Return "a charge" of "a charge that they deny"."""
    token = tree.tokens[verb]
    if token.dep != "relcl" or token.lemma not in english.OBJECTS or tree.tokens[token.head].pos == "PRON":
        return ()
    named, teller = tree.first(verb, "dobj"), tree.first(verb, "nsubj")
    if (named is not None and tree.tokens[named].tag not in ("WDT", "WP")) or teller is None:
        return ()
    if tree.tokens[teller].tag in ("WDT", "WP") or tree.all(verb, "xcomp", "ccomp"):
        return ()
    clause = min(tree.subtree(verb))
    return [i for i in tree.subtree(token.head) if i < clause]


def _is_as(tree: Tree, index: int) -> bool:
    return tree.tokens[min(tree.subtree(index))].text.lower() == "as"
