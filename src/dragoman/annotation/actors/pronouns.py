"""Whether a pronoun means somebody the story named as an actor, or the nearest subject that is none.

"The storm came ashore. It crossed the Philippines." names no state that crosses another: the nearest subject that "it"
can mean is the storm. A pronoun looks at the subjects before it in its sentence, then at those of the sentence before.
"""

from typing import Literal, NamedTuple

from dragoman.annotation.actors.discourse import Discourse, discourse_key
from dragoman.annotation.actors.reading import Reading
from dragoman.annotation.actors.several import plural
from dragoman.annotation.languages import english_reference as english
from dragoman.types import ActorMention

Kind = Literal["person", "thing", "many"]
_SUBJECTS = ("nsubj", "nsubjpass")
_NOUNS = frozenset({"NN", "NNP", "NNS", "NNPS"})
_LINKING = frozenset({"be", "seem", "appear", "remain", "become"})
_HUMAN_ENDINGS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee", "ess", "son", "dent", "gent", "tient")
_HUMANS_TEXT = """
adult aide analyst athlete boy candidate captain chief child cleric coach cook critic daughter delegate diplomat envoy
expert father friend girl guard guide guerrilla husband king mother nurse official parent pilot police pope premier
queen rebel scout son teen troop victim wife witness youth
"""
_HUMANS = frozenset(_HUMANS_TEXT.split())


class Antecedent(NamedTuple):
    """The nearest subject that a pronoun can mean: the mention there, ``None`` where nobody known stands there."""

    mention: ActorMention | None


def nearest(reading: Reading, discourse: Discourse, index: int) -> Antecedent | None:
    """Return the nearest subject that the pronoun at ``index`` can mean; ``None`` where there is none of its kind.

    What a verb is done to is not its subject, and whose something is may be anybody's in the clause: for such pronouns
    only the sentence before counts, and only where nobody was named in this one.
    """
    token = reading.tree.tokens[index]
    kind = _wanted(token.text.lower())
    if kind is None:
        return None
    again = _said_before(reading, index) if kind == "many" else None
    if again is not None:
        return Antecedent(_known(discourse.at(reading.tree.tokens[again].span)))
    if token.dep in _SUBJECTS:
        fitting = [place for place in range(index - 1, -1, -1) if kind_of(reading, place) == kind]
        subjects = [place for place in fitting if reading.tree.tokens[place].dep in _SUBJECTS]
        chosen = (subjects or (fitting if kind == "many" else []))[:1]
        if chosen:
            return _meant(reading, discourse, chosen[0])
    elif discourse.has_named(reading.sentence.index):
        return None
    found = [meant for other, meant in discourse.subjects.get(reading.sentence.index - 1, ()) if other == kind]
    return Antecedent(found[0]) if found else None


def _meant(reading: Reading, discourse: Discourse, index: int) -> Antecedent:
    """Return whom a subject names: all who are joined in it."""
    tree = reading.tree
    found = [_known(discourse.at(tree.tokens[place].span)) for place in tree.conjuncts(index)]
    known = {discourse_key(one): one for one in found if one is not None}
    if len(found) == 1 or not all(found):
        return Antecedent(found[0] if all(found) else None)
    return Antecedent(plural(tuple(known.values()), tree.tokens[index].span) or found[0])


def _said_before(reading: Reading, index: int) -> int | None:
    """Return an earlier pronoun of the sentence for several, who are the same: "their strength ... they fight"."""
    tokens = reading.tree.tokens
    acting = (place for place in range(index) if tokens[place].dep in (*_SUBJECTS, "poss"))
    found = [place for place in acting if tokens[place].text.lower() in english.PLURAL_PRONOUNS]
    return found[-1] if found and tokens[index].dep in _SUBJECTS else None


def is_empty(reading: Reading, index: int) -> bool:
    """Tell whether "it" means nothing: "it is clear that", "it remains to be seen"."""
    tree = reading.tree
    token = tree.tokens[index]
    verb = tree.tokens[token.head]
    if token.text.lower() != "it" or token.dep not in _SUBJECTS or verb.lemma.lower() not in _LINKING:
        return False
    said = tree.all(token.head, "acomp", "oprd")
    clause = tree.first(token.head, "ccomp", "xcomp", "advcl") is not None
    return any(clause or tree.first(place, "xcomp", "ccomp", "prep") is not None for place in said)


def note_subjects(reading: Reading, discourse: Discourse) -> None:
    """Remember the subjects of a sentence, those of its main clause first."""
    tokens = reading.tree.tokens
    found: list[tuple[bool, int, Kind]] = []
    for index, token in enumerate(tokens):
        kind = kind_of(reading, index) if token.dep in _SUBJECTS else None
        if kind is not None:
            found.append((tokens[token.head].dep != "ROOT", index, kind))
    discourse.subjects[reading.sentence.index] = tuple(
        (kind, _meant(reading, discourse, index).mention) for _, index, kind in sorted(found)
    )


def _wanted(word: str) -> Kind | None:
    if word in english.PERSON_PRONOUNS:
        return "person"
    if word in english.THING_PRONOUNS:
        return "thing"
    return "many" if word in english.PLURAL_PRONOUNS else None


def kind_of(reading: Reading, index: int) -> Kind | None:
    """Return which pronoun can mean a noun or another pronoun: "he", "it" or, for several people, "they"."""
    token = reading.tree.tokens[index]
    if token.tag not in _NOUNS:
        return _wanted(token.text.lower()) if token.tag == "PRP" else None
    human = token.entity in ("PERSON", "NORP") or _is_human(reading, token.lemma.lower())
    if token.tag in ("NNS", "NNPS") or reading.tree.first(index, "conj") is not None:
        return "many" if human or token.entity in ("ORG", "GPE") else None
    return "person" if human else "thing"


def _is_human(reading: Reading, lemma: str) -> bool:
    """Tell whether a common noun is said of people: a role word with the ending of one."""
    if lemma in _HUMANS or lemma == "people":
        return True
    role = reading.register.roles.of_head(lemma) if lemma.endswith(_HUMAN_ENDINGS) else None
    return role is not None and role.position != "thing"


def _known(mention: ActorMention | None) -> ActorMention | None:
    """Return the mention where it is of somebody known, by his state at least."""
    if mention is None or not (mention.country or mention.actor_id or mention.countries):
        return None
    return mention
