"""Arguments -> participants: which actor stands at a token, and which side it is on."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.coding.arguments import FLIPPED, OWN_STATE, Argument
from dragoman.coding.match import core
from dragoman.register import Register
from dragoman.tree import Tree
from dragoman.types import ActorMention, Participant, PlaceMention, Side, Span

_MODIFIER_DEPS = ("amod", "compound", "nmod", "poss", "npadvmod")
APART = frozenset(
    {
        "REB",
        "UAF",
        "OPP",
        "CVL",
        "PTY",
        "LAB",
        "BUS",
        "JRN",
        "MED",
        "CRM",
        "SOC",
        "REL",
        "EDU",
        "REF",
        "ELI",
        "AGR",
        "PRM",
    }
)
"""Sectors that may stand against their own state."""
_WITHIN = frozenset({"in", "at", "near", "inside", "against", "on"})
_OF = frozenset({"of", "from"})
_WHERE = frozenset(("in", "at", "near", "outside", "around", "into", "inside"))
_TOWNS = frozenset(
    (
        "area",
        "city",
        "coast",
        "department",
        "district",
        "island",
        "outskirt",
        "port",
        "province",
        "region",
        "state",
        "town",
        "village",
    )
)
_COUNTS = frozenset(("ten", "dozen", "score", "hundred", "thousand", "million", "number", "some", "several", "many"))


_NOBODY = frozenset(("Jr.", "Sr.", "Dr.", "Mr.", "Mrs.", "Ms.", "Adm.", "Gen.", "Col.", "Lt.", "Sgt.", "Capt.", "No."))
_THINGS_TEXT = """
bank base camp farm forum hospital hotel oil pipeline plant platform port school ship station tanker terminal
university village war
"""
_THINGS = frozenset(_THINGS_TEXT.split())
"""Role words that as a side of an act are things: platforms that are attacked."""
_PEOPLE_TEXT = """
ally attacker believer bystander captive civilian column country creditor defector diaspora donor enemy evacuee exile
faithful foe foreigner government guest host islander insurgent king kingdom loyalist majority mob nation neighbour
neighbor observer partner passerby patrol peer person population power public queen regime returnee rival supporter
survivor suspect town traveller troop victim volunteer youth
"""
_PEOPLE = frozenset(_PEOPLE_TEXT.split())
"""People and bodies that the register's role words do not have."""
_PEOPLES_ENDINGS = ("ist", "man", "woman", "people", "folk", "ite")


class Scene(NamedTuple):
    """What a sentence offers: its tree, and the actors and places in it."""

    tree: Tree
    actors: Sequence[ActorMention]
    places: Sequence[PlaceMention]
    register: Register


class Seen(NamedTuple):
    """A participant before it has a side, and the token that it was found at."""

    mention: ActorMention
    how: str


def participants(
    scene: Scene, found: Iterable[Argument], *, mutual: bool, joint: bool = False, in_person: bool = False
) -> tuple[Participant, ...]:
    """Return the participants of an act, sources first; nobody is on both sides.

    In cooperation, the subject of a verb that carries a noun stands opposite the state that the noun names ("Jakarta
    kept alive a Russian jet deal"). ``in_person``: only who is named can take part, not what is a state's ("met
    threats from").
    """
    sides: dict[str, list[Participant]] = {"source": [], "target": [], "both": []}
    used: dict[Span, int] = {}
    for argument in _certain_first(scene, found, in_person=in_person):
        if argument.role not in sides:
            continue
        if _is_bare_noun(scene, argument, in_person=in_person) and sides["source"] and sides["target"]:
            continue  # the "Singapore" of "the Singapore summit" is where it is, not who meets
        side: Side = "target" if argument.role == "target" else "source"
        if argument.rule == OWN_STATE and sides[argument.role]:
            continue  # whose troops they are tells who acts only where nobody else is said to act
        before = tuple(sides["source"])
        for token in scene.tree.conjuncts(argument.token):
            seen = mention_at(scene, core(scene.tree, token))
            if in_person and seen is None:
                continue
            if seen is not None and used.setdefault(seen.span, token) != token:
                continue  # "States" of "Organization of American States" is nobody else
            for participant in at_token(scene, token, side, place=argument.role == "target"):
                opposite = joint and argument.rule.startswith("subject of") and _others(before, participant)
                if argument.rule == FLIPPED and participant.country is None:
                    continue  # a brand or a thing, not somebody
                if argument.rule == FLIPPED and not _others(sides["source"], participant):
                    continue  # "Russia sent Russian troops" names nobody else
                _add(sides["target" if opposite else argument.role], participant)
    return _settle(sides, mutual=mutual)


def joined(scene: Scene, found: Iterable[Argument], *, mutual: bool) -> tuple[Participant, ...]:
    """Return the participants at tokens of certain sides, and those who are listed with them.

    Who do something to each other are not listed: of "France and Chad met", each is pointed at. The surest stand
    first, and nobody stands on the other side too, unless a plural is both ("the two sides met"). Words that name
    nobody known stand for themselves: "gunmen".
    """
    sides: dict[str, list[Participant]] = {"source": [], "target": [], "both": []}
    given = tuple(found)
    whole = given if mutual else tuple(_listed(scene, given))
    for argument in _together(scene.tree, whole, mutual=mutual):
        side: Side = "target" if argument.role == "target" else "source"
        other = sides["source" if side == "target" else "target"]
        who = at_token(scene, argument.token, side, place=side == "target") or _unknown(scene, argument.token, side)
        plural = len(who) > 1 and mutual
        for participant in who:
            if plural or not any(_same(participant, one) or _whole_and_part(participant, one) for one in other):
                _add(sides[side], participant)
    return _settle(sides, mutual=mutual)


def _listed(scene: Scene, given: Sequence[Argument]) -> Iterator[Argument]:
    """Yield the arguments, each with those known who stand in a list with it: "to Beirut, Baghdad and Ankara"."""
    named = {argument.token for argument in given}
    for argument in given:
        yield argument
        first = argument.token
        while scene.tree.tokens[first].dep == "conj" and scene.tree.tokens[first].head != first:
            first = scene.tree.tokens[first].head
        for token in scene.tree.conjuncts(first):
            mention = mention_at(scene, token) if token not in named else None
            if mention is not None and (mention.country or mention.actor_id):
                named.add(token)
                yield argument._replace(token=token)


def _together(tree: Tree, found: Iterable[Argument], *, mutual: bool) -> Iterable[Argument]:
    """Yield the arguments; what is coordinated with an earlier one is on its side, unless both act on each other."""
    placed: dict[int, Argument] = {}
    for argument in found:
        near = next((one for token, one in placed.items() if _coordinated(tree, token, argument.token)), None)
        kept = argument._replace(role=near.role) if near is not None and not mutual else argument
        placed.setdefault(kept.token, kept)
        yield kept


def _coordinated(tree: Tree, left: int, right: int) -> bool:
    return right in tree.conjuncts(left)[1:] or left in tree.conjuncts(right)[1:]


def _unknown(scene: Scene, token: int, side: Side) -> list[Participant]:
    """Return who is only described at a token: "gunmen", "the villagers"; no pronoun, no thing and no place."""
    tree = scene.tree
    if not _is_somebody(scene, token):
        return []
    first = min([token, *tree.all(token, *_MODIFIER_DEPS, "nummod")])
    span = tree.span((first, token))
    words = " ".join(tree.tokens[i].text for i in range(first, token + 1))
    return [Participant(side=side, name=words, span=span)]


def _is_somebody(scene: Scene, token: int) -> bool:
    """Tell whether a noun means people or a body: by its entity label, its role word or its ending."""
    word = scene.tree.tokens[token]
    if _is_town(scene.tree, token):
        return False
    if word.pos not in ("NOUN", "PROPN") or not word.text[0].isalpha() or word.text in _NOBODY:
        return False
    if word.entity or word.pos == "PROPN":
        return word.entity in ("PERSON", "ORG", "NORP") or (not word.entity and word.dep not in _MODIFIER_DEPS)
    lemma = word.lemma.lower()
    role = scene.register.roles.read(lemma) if lemma not in _THINGS else None
    return (role is not None and role.position != "modifier") or lemma in _PEOPLE or lemma.endswith(_PEOPLES_ENDINGS)


def _is_town(tree: Tree, token: int) -> bool:
    """Tell whether a name is that of a place: "the town of Hilaliya", "in Tonka"."""
    head = tree.tokens[token].head
    if tree.tokens[token].pos != "PROPN" or tree.tokens[token].dep != "pobj":
        return False
    above = tree.tokens[tree.tokens[head].head].lemma.lower()
    return tree.tokens[head].text.lower() in _WHERE or (tree.tokens[head].text == "of" and above in _TOWNS)


def _others(side: Iterable[Participant], participant: Participant) -> bool:
    """Tell whether the side has states, and the participant's is none of them."""
    countries = {other.country for other in side}
    return bool(countries) and participant.country not in countries


def _certain_first(scene: Scene, found: Iterable[Argument], *, in_person: bool) -> list[Argument]:
    """Return the arguments with the least certain ones, bare names before the noun, at the end."""
    return sorted(found, key=lambda argument: _is_bare_noun(scene, argument, in_person=in_person))


def _is_bare_noun(scene: Scene, argument: Argument, *, in_person: bool) -> bool:
    return in_person and argument.rule == "before the noun" and scene.tree.tokens[argument.token].dep == "compound"


def _add(side: list[Participant], participant: Participant) -> None:
    if all(participant.span != other.span or participant.country != other.country for other in side) and not any(
        _same(participant, other) for other in side
    ):
        side.append(participant)


def _same(left: Participant, right: Participant) -> bool:
    if left.actor and right.actor:
        return left.actor == right.actor
    return (left.country, left.office, left.name) == (right.country, right.office, right.name)


def _settle(sides: dict[str, list[Participant]], *, mutual: bool) -> tuple[Participant, ...]:
    """Divide those who act on one another, and keep nobody on both sides."""
    source, target = sides["source"], sides["target"]
    both = [p for p in sides["both"] if not any(_same(p, other) for other in (*source, *target))]
    if both and not source:
        source, both = both[:1], both[1:]
    target = target + both
    if mutual and not target and len(source) > 1:
        source, target = source[:1], source[1:]
    kept = [p for p in target if not any(_same(p, other) or _whole_and_part(p, other) for other in source)]
    return (*(_on(p, "source") for p in source), *(_on(p, "target") for p in kept))


def _whole_and_part(left: Participant, right: Participant) -> bool:
    """Tell whether one is the state of the other, so that they are no two sides ("Russia's army attacked Russia")."""
    if left.country is None or left.country != right.country or {left.sector, right.sector} & APART:
        return False
    return left.actor == left.country or right.actor == right.country


def _on(participant: Participant, side: Side) -> Participant:
    return Participant(
        side=side,
        name=participant.name,
        span=participant.span,
        actor=participant.actor,
        office=participant.office,
        country=participant.country,
        sector=participant.sector,
    )


def at_token(scene: Scene, token: int, side: Side, *, place: bool) -> list[Participant]:
    """Return who stands at a token: the mention there, else the state before the noun, else (for targets) the place."""
    token = _counted(scene.tree, core(scene.tree, token))
    seen = mention_at(scene, token)
    if seen is not None and (seen.country or seen.countries or seen.actor_id):
        return _expand(scene, seen, side)
    found = _by_modifier(scene, token, inside=place)
    if seen is not None:
        countries = tuple(dict.fromkeys(m.country for m in found if m.country))
        whole = replace(
            seen, country=countries[0] if countries else None, countries=countries if len(countries) > 1 else ()
        )
        return _expand(scene, whole, side)
    if found:
        return [
            participant
            for mention in found
            for participant in _expand(scene, mention, side, scene.tree.tokens[token].span)
        ]
    return _by_place(scene, token, side) if place else []


def _counted(tree: Tree, token: int) -> int:
    """Return the noun that a number counts: "195 of its nationals", "tens of thousands of refugees"."""
    while tree.tokens[token].pos == "NUM" or tree.tokens[token].lemma.lower() in _COUNTS:
        of = next((i for i in tree.all(token, "prep") if tree.tokens[i].text == "of"), None)
        inner = tree.first(of, "pobj") if of is not None else None
        if inner is None:
            break
        token = inner
    return token


def mention_at(scene: Scene, token: int) -> ActorMention | None:
    """Return the mention whose words end in, or else cover, the token."""
    span = scene.tree.tokens[token].span
    covering = [actor for actor in scene.actors if actor.span.overlaps(span)]
    return min(covering, key=lambda actor: (actor.span.end - actor.span.start, actor.span), default=None)


def _by_modifier(scene: Scene, token: int, depth: int = 0, *, inside: bool = False) -> list[ActorMention]:
    """Return the states that stand before a noun or after its "of" ("Chinese vessels", "leaders of Chad and Mali")."""
    tree = scene.tree
    if tree.tokens[token].pos not in ("NOUN", "PROPN", "ADJ"):
        return []
    before = [i for child in tree.all(token, *_MODIFIER_DEPS) for i in tree.conjuncts(child)]
    found = [mention for mention in (mention_at(scene, i) for i in before) if mention is not None]
    adjectives = [mention for mention in found if mention.via == "demonym"]
    if found or depth > 2:
        return adjectives or found  # "his Hungarian counterpart" is Hungary's
    for prep in tree.all(token, "prep"):
        if tree.tokens[prep].text.lower() in (_OF | _WITHIN if inside else _OF):
            for item in (i for pobj in tree.all(prep, "pobj") for i in tree.conjuncts(pobj)):
                named = mention_at(scene, item)
                found.extend([named] if named is not None else _by_modifier(scene, item, depth + 1, inside=inside))
    return found


def _expand(scene: Scene, mention: ActorMention, side: Side, head: Span | None = None) -> list[Participant]:
    """Return one participant, or one for each state of a plural mention."""
    if mention.sector == "JRN" and mention.via == "register":
        return []  # a news agency reports and does not act; journalists who are arrested are another matter
    span = mention.span if head is None else Span(min(mention.span.start, head.start), max(mention.span.end, head.end))
    if len(mention.countries) > 1:
        return [_one_of(scene, code, side, span, mention.sector) for code in mention.countries]
    return [
        Participant(
            side=side,
            name=mention.name,
            span=span,
            actor=mention.actor_id,
            office=mention.office,
            country=mention.country,
            sector=mention.sector,
        )
    ]


def _one_of(scene: Scene, code: str, side: Side, span: Span, sector: str | None) -> Participant:
    """Return one of those that a plural mention means."""
    body = scene.register.organisations.get(code)
    if body is not None:
        return Participant(
            side=side, name=body.name, span=span, actor=body.id, country=body.country, sector=body.sector or None
        )
    return Participant(side=side, name=scene.register.name_of(code), span=span, actor=code, country=code, sector=sector)


def _by_place(scene: Scene, token: int, side: Side) -> list[Participant]:
    span = scene.tree.tokens[token].span
    for place in scene.places:
        if place.span.overlaps(span) and place.country:
            return [Participant(side=side, name=place.name, span=place.span, country=place.country)]
    return []


def known(side: Iterable[Participant]) -> bool:
    """Tell whether a side has somebody with a state or an entry in the register."""
    return any(participant.country or participant.actor for participant in side)
