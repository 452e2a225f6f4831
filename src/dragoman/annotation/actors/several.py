"""Several at once: "both sides", "the two countries", "the leaders", "the national security advisers"."""

from dragoman.annotation.actors.discourse import Discourse, discourse_key
from dragoman.annotation.actors.reading import Reading
from dragoman.annotation.actors.spoken import RIVALS
from dragoman.annotation.languages import english_reference as english
from dragoman.types import ActorMention, Span

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECT = frozenset({"dobj", "dative"})
_HEADS = frozenset({"head-of-state", "head-of-government", "leader"})
_EITHER = frozenset({"either", "neither", "each"})


def pair_of(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention | None:
    """Return both leaders where a plural title means them: "the leaders", "both presidents", "the two ministers"."""
    places = reading.tree.within(mention.span)
    if not places or reading.tree.tokens[places[-1]].tag not in ("NNS", "NNPS"):
        return None
    before = {reading.tree.tokens[i].text.lower() for i in range(max(0, places[0] - 2), places[0] + 1)}
    several = _of_one_kind(reading, discourse, mention)
    if len(several) > 1 and "a" not in before:
        return plural(several, mention.span)
    if (
        not before & {"the", "both", "two", "three", "their"}
        or reading.tree.tokens[places[-1]].lemma.lower().rstrip("s") not in english.LEADER_WORDS
    ):
        return None
    count = 3 if "three" in {word.lower() for word in mention.span.of(reading.text).split()} | before else 2
    return plural(discourse.pair(people=True, count=count) or discourse.pair(count=count), mention.span)


def _of_one_kind(reading: Reading, discourse: Discourse, mention: ActorMention) -> tuple[ActorMention, ...]:
    """Return those named so far who hold the office that a plural tells: "the national security advisers"."""
    titles = [reading.register.titles[hit.ids[0]] for hit in reading.inside(mention.span, "title")]
    if not titles or titles[-1].scope != "office" or reading.on is None:
        return ()
    found: dict[str, ActorMention] = {}
    for named in discourse.people:
        spells = reading.register.offices(named.mention.actor_id or "", reading.on)
        if any(spell.kind == titles[-1].kind for spell in spells):
            found.setdefault(discourse_key(named.mention), named.mention)
    return tuple(found.values())


def is_several_heads(reading: Reading, mention: ActorMention) -> bool:
    """Tell whether a plural is of offices of which a state has one: "the heads of state" are of several states."""
    places = reading.tree.within(mention.span)
    titles = [reading.register.titles[hit.ids[0]] for hit in reading.inside(mention.span, "title")]
    plural_noun = any(reading.tree.tokens[place].tag in ("NNS", "NNPS") for place in places)
    return plural_noun and bool(titles) and titles[-1].kind in _HEADS


def is_theirs(reading: Reading, mention: ActorMention) -> bool:
    """Tell whether "their" stands before the words: whose ministers they are, several have just done something."""
    places = reading.tree.within(mention.span)
    words = {reading.tree.tokens[i].text.lower() for i in range(max(0, places[0] - 1), places[0] + 1)} if places else ()
    return "their" in words


def stands_alone(reading: Reading, index: int) -> bool:
    """Tell whether "both" or "the two" counts nobody that stands beside it: "both of the ministers"."""
    tokens = reading.tree.tokens
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    aside = {tokens[i].dep for i in reading.tree.children[index]} <= {"det", "prep", "appos"}
    counted = tokens[index + 2].text if index + 2 < len(tokens) else ""
    return aside and not (after == "of" and counted in ("the", "them", "these"))


def both(reading: Reading, discourse: Discourse, index: int) -> ActorMention | None:
    """Return the mention of "the two countries", "both sides", "the leaders"."""
    tree = reading.tree
    token = tree.tokens[index]
    left = reading.left_edge(index)
    words = {tree.tokens[i].text.lower() for i in range(left, index)}
    if token.tag not in ("NNS", "NNPS"):
        either = words & _EITHER and token.lemma.lower() in english.PAIR_WORDS | RIVALS
        acting = acting_on(reading, discourse, index)
        return plural(discourse.pair(but=acting), tree.span((left, index))) if either else None
    people = token.lemma.lower() in english.LEADER_WORDS
    three = {"the", "three"} <= words
    marked = words & english.PAIR_MARKS or {"the", "two"} <= words or three
    if not marked and not (people and words == {"the"}):
        return None
    count = 3 if three else 2
    acting = acting_on(reading, discourse, index)
    meant = discourse.pair(people=people, count=count, but=acting) or discourse.pair(count=count, but=acting)
    return plural(meant, tree.span((left, index)))


def acting_on(reading: Reading, discourse: Discourse, index: int) -> str | None:
    """Return who does what the words are the object of: "the UN urged both foes"."""
    tree = reading.tree
    token = tree.tokens[index]
    verb = token.head
    if token.dep == "pobj" and tree.tokens[verb].text in ("to", "with", "on", "against", "at"):
        verb = tree.tokens[verb].head
    elif token.dep not in _OBJECT:
        return None
    subject = tree.first(verb, *_SUBJECT)
    found = discourse.at(tree.tokens[subject].span) if subject is not None and subject < index else None
    return None if found is None else discourse_key(found)


def plural(meant: tuple[ActorMention, ...], span: Span) -> ActorMention | None:
    """Return the mention of several by the words at ``span``; ``None`` where fewer than two are meant."""
    if len(meant) < 2:
        return None
    countries = tuple(discourse_key(mention) for mention in meant)
    return ActorMention(
        span=span,
        name=" and ".join(mention.name for mention in meant),
        country=None,
        countries=countries,
        sector="GOV",
        via="coreference",
    )
