"""What grammar knows better than the network about who stands where: one clause's subject acts in no other.

In "Norway criticised the law, and Spain summoned the envoy" the network points at Spain for both acts. Who has a
subject of his own acts alone; whom a passive's "by" names acts; the direct object of a verb that does something to
somebody is whom it is done to; and what is talked about talks with nobody.
"""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.coding import words
from dragoman.coding.arguments import Argument, is_passive, subject_of
from dragoman.coding.match import Match, core
from dragoman.coding.sides import Scene, mention_at
from dragoman.ontology.codes import plover
from dragoman.tree import Tree
from dragoman.types import Status

_SUBJECTS = ("nsubj", "nsubjpass")
_OWNERS = frozenset(("agent", "after 'by'", "before the noun"))
"""Rules of grammar that tell whose deed a noun is."""
_BACKING = frozenset(("back", "condemn", "endorse", "oppose", "support", "welcome"))
"""What is done by others than those whose deed it is."""
_RELATIVES = ("WP", "WDT", "WRB", "PRP")
"""Tags of subjects that only stand for somebody."""
_TALKED = frozenset(("discuss", "debate", "review", "raise"))
"""Verbs whose object is a topic."""
_TALKS = "CONSULT"
_FRIENDLY = (1, 2)
"""PLOVER's classes of cooperation, by word and by deed."""


def without_topic(tree: Tree, match: Match, found: Sequence[Argument]) -> tuple[Argument, ...]:
    """Return the arguments without those inside the topic of talks: "discussed Russia's war" with somebody else."""
    verb = tree.tokens[match.head]
    if match.kind != "verb" or match.entry.act.plover.type != _TALKS or verb.lemma not in _TALKED:
        return tuple(found)
    topics = {i for item in tree.all(match.head, "dobj", "nsubjpass", "ccomp") for i in tree.subtree(item)}
    return tuple(one for one in found if one.token not in topics)


def without_backers(match: Match, found: Sequence[Argument]) -> tuple[Argument, ...]:
    """Return the arguments without who only speaks for a deed or against it, where it is said whose the deed is."""
    whose = any(one.role == "source" and one.rule in _OWNERS for one in found)
    backing = {f"subject of {verb!r}" for verb in _BACKING}
    return tuple(one for one in found if not (whose and match.kind == "noun" and one.rule in backing))


def by_clause(
    scene: Scene, match: Match, found: Sequence[Argument], pointed: Sequence[Argument], *, asked: bool
) -> tuple[Argument, ...]:
    """Return what the network points at, where the clause of the act allows it.

    ``found`` are the arguments that grammar gives the act; of one that is ``asked`` for, the source is who asks.
    """
    apart = _beside(scene.tree, match.head) | _opponents(scene.tree, match)
    given = tuple(one for one in without_topic(scene.tree, match, pointed) if one.token not in apart)
    if match.kind != "verb":
        return tuple(_by_owner(scene, match, found, given))
    if is_passive(scene.tree, match.head):
        return given if match.entry.act.mutual else tuple(_by_agent(scene, match.head, given))
    given = given if asked else tuple(_by_subject(scene, match.head, given))
    return tuple(_by_object(scene, found, given))


def _beside(tree: Tree, verb: int) -> frozenset[int]:
    """Return the objects of clauses that stand beside the verb's with a subject of their own.

    What is done to somebody there is not done to him here; who acts there may well be whom this act is about.
    """
    found: set[int] = set()
    for clause in tree.all(verb, "conj"):
        if tree.first(clause, *_SUBJECTS) is not None:
            found.update(i for item in tree.all(clause, "dobj") for i in tree.subtree(item))
    return frozenset(found)


def _opponents(tree: Tree, match: Match) -> frozenset[int]:
    """Return whom a friendly deed is directed against: "hailed Sweden's help against Iran" hails no Iran."""
    if plover(match.entry.act.id, "occurred").quad not in _FRIENDLY:
        return frozenset()
    below = tree.subtree(match.head)
    return frozenset(i for at in below if tree.tokens[at].lemma == "against" for i in tree.subtree(at))


def on_a_journey(tree: Tree, match: Match, status: Status) -> Status:
    """Return the status of an act, that of the journey which was made for it: "visited Doha for talks with him"."""
    noun = tree.tokens[match.head]
    way = tree.tokens[noun.head]
    made = tree.tokens[way.head]
    if match.kind != "noun" or noun.dep != "pobj" or way.text.lower() != "for" or made.tag != "VBD":
        return status
    went = made.lemma == "visit" or (made.lemma in words.TRAVEL and made.lemma != "be")
    held = match.entry.act.plover.type == _TALKS and went and tree.first(way.head, "neg") is None
    return "occurred" if held and status in ("planned", "possible") else status


def _by_owner(scene: Scene, match: Match, found: Sequence[Argument], given: Sequence[Argument]) -> Iterator[Argument]:
    """Yield the arguments; whose the deed is did it, and not who supports or condemns it: "backed the British raid"."""
    tree = scene.tree
    noun = tree.tokens[match.head]
    owners = [one.token for one in found if one.role == "source" and one.rule in _OWNERS]
    whose = [token for token in owners if tree.tokens[token].tag != "PRP$"]  # "its support": the subject's own
    verb = tree.tokens[noun.head].lemma
    carried = verb in words.SUPPORT or verb in words.LIGHT or verb in words.RECEIVING
    carries = noun.dep != "dobj" or (carried and verb not in _BACKING)
    subject = None if carries else subject_of(tree, noun.head)
    others = set(tree.conjuncts(subject)) if subject is not None and _is_known(scene, whose) else set()
    return (one for one in given if one.role != "source" or one.token not in others)


def _by_agent(scene: Scene, verb: int, given: Sequence[Argument]) -> Iterator[Argument]:
    """Yield the arguments, who does it on the source side and who stands before it opposite: "was freed by Qatar"."""
    tree = scene.tree
    acting = {i for agent in tree.all(verb, "agent") for item in tree.all(agent, "pobj") for i in tree.conjuncts(item)}
    if not _is_known(scene, acting):
        yield from given
        return
    below = {i for agent in tree.all(verb, "agent") for i in tree.subtree(agent)}
    for one in given:
        if one.token in acting:
            yield one._replace(role="source")
        elif one.role != "source" or one.token in below:
            yield one
        elif one.token < verb:
            yield one._replace(role="target")


def _by_subject(scene: Scene, verb: int, given: Sequence[Argument]) -> Iterator[Argument]:
    """Yield the arguments, but sources that are subjects of other verbs where this verb has its own, who is known."""
    tree = scene.tree
    own = tree.first(verb, "nsubj")
    alone = own is not None and tree.tokens[own].tag not in _RELATIVES and _is_known(scene, tree.conjuncts(own))
    for one in given:
        word = tree.tokens[one.token]
        elsewhere = word.dep in _SUBJECTS and word.head != verb
        if not (alone and elsewhere and one.role == "source"):
            yield one


def _by_object(scene: Scene, found: Sequence[Argument], given: Sequence[Argument]) -> Iterator[Argument]:
    """Yield the arguments, where the verb's object is known, that object alone as what the act is done to."""
    tree = scene.tree
    objects = [one.token for one in found if one.role == "target" and one.rule == "object"]
    done_to = {i for item in objects for i in tree.conjuncts(item)}
    near = {*done_to, *(i for item in done_to for i in tree.children[item])}
    if not _is_known(scene, done_to) or any(tree.tokens[i].tag in ("PRP", "PRP$") for i in near):
        yield from given
        return
    named = [one.token for one in found if one.role in ("target", "both")]
    after = [tree.tokens[item].head for item in named if tree.tokens[item].dep == "pobj"]
    below = {i for item in (*named, *after) for i in tree.subtree(item)}
    for one in given:
        if one.token in done_to:
            yield one._replace(role="target")
        elif one.role != "target" or one.token in below:
            yield one


def _is_known(scene: Scene, tokens: Iterable[int]) -> bool:
    """Tell whether at some token somebody stands who has a state or an entry in the register."""
    seen = (mention_at(scene, core(scene.tree, token)) for token in tokens)
    return any(one is not None and bool(one.country or one.countries or one.actor_id) for one in seen)
