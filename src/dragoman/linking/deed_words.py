"""The words that an act is told by: what is struck tells one strike from another, the word "strike" does not."""

from collections.abc import Iterator
from functools import cache

from dragoman.linking.wording import IRREGULAR
from dragoman.ontology.schema import acts

_VOWELS = frozenset("aeiou")


@cache
def deed_words(act: str) -> frozenset[str]:
    """Return the folded words by which stories tell an act: for ``bomb`` bombed, raid.

    Those are the verbs and nouns of its cues, and the verbs of acts that may word the same deed: their nouns may be
    what it is about (an agreement on a ceasefire).
    """
    known = acts().get(act)
    kin = (*known.same_deed, *known.turned) if known is not None else ()
    return frozenset().union(_nouns(act), _verbs(act), *map(_verbs, kin))


def _nouns(act: str) -> frozenset[str]:
    """Return the nouns of an act's cues; of "drone strike" the strike."""
    known = acts().get(act)
    nouns = (noun for cue in known.cue for noun in cue.nouns) if known is not None else ()
    return frozenset(noun.split()[-1] for noun in nouns if " of " not in noun)


@cache
def _verbs(act: str) -> frozenset[str]:
    """Return the verbs of an act's cues in their forms; of "rule out" not the ruling."""
    known = acts().get(act)
    verbs = {verb for cue in known.cue for verb in cue.verbs} if known is not None else set()
    heads = {verb.split()[0] for verb in verbs}
    found = {form for verb in verbs for form in _forms(verb.split()[0], nominal=" " not in verb)}
    return frozenset(found | {form for form, head in IRREGULAR.items() if head in heads})


def _forms(verb: str, nominal: bool) -> Iterator[str]:
    """Yield the forms of a regular verb, ``nominal`` with its noun."""
    stem = verb[:-1] if verb.endswith("e") else verb
    doubled = len(verb) > 2 and verb[-1] not in _VOWELS and verb[-2] in _VOWELS
    yield verb
    for ending in ("ed", "ing") if nominal else ("ed",):
        yield stem + ending
        if doubled:
            yield verb + verb[-1] + ending
