"""Story-wide resolution: later names, pronouns, "the minister", "both sides"."""

from collections.abc import Iterable, Iterator

import msgspec

from dragoman.annotation.actors.abbreviations import explained
from dragoman.annotation.actors.bodies import bodies
from dragoman.annotation.actors.discourse import Discourse, is_person
from dragoman.annotation.actors.home import home
from dragoman.annotation.actors.names import people
from dragoman.annotation.actors.ours import ONE, WE, at_home, is_capital, own
from dragoman.annotation.actors.pronouns import is_empty, nearest, note_subjects
from dragoman.annotation.actors.reading import Reading
from dragoman.annotation.actors.several import (
    acting_on,
    both,
    is_several_heads,
    is_theirs,
    pair_of,
    plural,
    stands_alone,
)
from dragoman.annotation.actors.spoken import RIVALS, called_by_noun
from dragoman.annotation.languages import english_reference as english
from dragoman.register.sport import tells_sport
from dragoman.types import ActorMention, Span, Story

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECT = frozenset({"dobj", "dative"})
_TAKING_PART = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})
_BARE = frozenset(("police", "authorities", "parliament", "prosecutors", "lawmakers", "officials"))
"""Bodies of a state that need no article."""
_MAIN = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_OFFICES = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY"})
"""Sectors of a state, whose people and bodies belong to the state that is spoken of."""
_REACH = 2
"""Sentences back in which those stand whom "they" means."""
_PUBLIC = _OFFICES | {"OPP", "PTY", "PRM", "ELI", None}
"""Sectors whose people and bodies are those of the state that a story is about, though it does not say so."""
_GROUPS = frozenset({"BUS", "REB", "PRM", "PTY", "CRM"})
"""Sectors whose bodies are spoken of again by a common noun."""


def actors(readings: Iterable[Reading], story: Story | None = None) -> tuple[ActorMention, ...]:
    """Return every mention of an actor in a story's sentences, sorted by span, resolved on the story's date.

    The story tells its publisher and headline, and they whose "the President" is.
    """
    read = tuple(readings)
    explained(read)
    for reading, sport in zip(read, tells_sport([one.sentence.span.of(one.text) for one in read]), strict=True):
        reading.sport = sport
    discourse = Discourse(home(read, story))
    found = [mention for reading in read for mention in _sentence(reading, discourse)]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _sentence(reading: Reading, discourse: Discourse) -> Iterator[ActorMention]:
    """Yield the mentions of one sentence in order; what they name is remembered for the next."""
    taken: set[int] = set()
    named: list[ActorMention] = []
    humans: set[Span] = set()
    for person, mention in people(reading):
        if not taken.intersection(range(person.first, person.last + 1)):
            named.append(mention)
            humans.add(mention.span)
            taken.update(reading.tree.within(mention.span))
    named.extend(bodies(reading, taken))
    by_token = {reading.tree.within(mention.span)[0]: mention for mention in named if reading.tree.within(mention.span)}
    for index in range(len(reading.tree.tokens)):
        here = by_token.get(index)
        found = _again(reading, discourse, here) if here else _reference(reading, discourse, index, taken)
        if found is not None:
            subject = _is_subject(reading, found.span)
            main = subject and is_main(reading, found.span)
            human = found.span in humans and found.via != "title"
            discourse.note(reading.sentence.index, subject, found, main=main, human=human)
            yield found
    note_subjects(reading, discourse)


def head_of(reading: Reading, span: Span) -> int | None:
    """Return the token of ``span`` whose head lies outside it."""
    places = reading.tree.within(span)
    inside = set(places)
    tokens = reading.tree.tokens
    heads = [i for i in places if tokens[i].head not in inside or tokens[i].head == i]
    return heads[-1] if heads else None


def _is_subject(reading: Reading, span: Span) -> bool:
    head = head_of(reading, span)
    return head is not None and reading.tree.tokens[head].dep in _SUBJECT


def is_main(reading: Reading, span: Span) -> bool:
    """Tell whether the words are the subject of the sentence's main clause, or of what is said in it."""
    tree = reading.tree
    head = head_of(reading, span)
    verb = tree.tokens[head].head if head is not None else None
    return verb is not None and all(tree.tokens[i].dep in _MAIN for i in (verb, *tree.ancestors(verb)))


def _acts(reading: Reading, span: Span) -> bool:
    """Tell whether the words are a subject or an owner: whom somebody meets may well be a foreigner."""
    head = head_of(reading, span)
    return head is not None and reading.tree.tokens[head].dep in (*_SUBJECT, "poss")


def _again(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention:
    """Return the mention with what earlier sentences tell about it."""
    sentence = reading.sentence.index
    if mention.via == "title" and mention.country is None:
        ours = at_home(reading, discourse, mention)
        if ours is not None:
            return ours
    if mention.via == "name" or (mention.via == "title" and is_person(mention)):
        earlier = _earlier(reading, discourse, mention)
        if earlier is not None:
            return _same_as(earlier, mention.span)
    if mention.via == "name" and mention.country is None and mention.office and mention.sector in _OFFICES:
        owner = _owner(reading, discourse, mention)
        country = owner.country if owner is not None else None
        if owner is None and _acts(reading, mention.span):
            country = discourse.last_state(sentence)
        return msgspec.structs.replace(mention, country=country)
    if mention.via == "title" and mention.office is None and mention.name == mention.span.of(reading.text):
        mention = _counterpart(reading, discourse, mention)
    if mention.via == "title" and mention.country is None:
        body = _named_body(reading, discourse, mention)
        if body is not None:
            return body
        pair = pair_of(reading, discourse, mention) if is_theirs(reading, mention) else None
        if pair is not None:
            return pair
        owner = _owner(reading, discourse, mention)
        if owner is not None:
            own = owner.sector in _GROUPS and owner.actor_id and not is_person(owner) and mention.office is None
            return _same_as(owner, mention.span) if own else msgspec.structs.replace(mention, country=owner.country)
        pair = pair_of(reading, discourse, mention)
        if pair is not None:
            return pair
        return _of_whom_is_spoken(reading, discourse, mention)
    return mention


def _of_whom_is_spoken(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention:
    """Return a body or office without a state with the state that is spoken of, where that is its own."""
    if not (discourse.speaks and is_several_heads(reading, mention)):
        named = _has_the(reading, mention.span) or mention.span.of(reading.text).lower() in _BARE
        if named and mention.sector in _PUBLIC:
            theirs = discourse.speaks and is_capital(reading, mention) and not is_person(mention)
            state = discourse.home if theirs else discourse.last_state(reading.sentence.index)
            return msgspec.structs.replace(mention, country=_inherited(reading, mention, state))
    return mention


def _inherited(reading: Reading, mention: ActorMention, country: str | None) -> str | None:
    """Return the country that a mention without one takes over: a body's is a state, not the code of a group."""
    return country if mention.office is not None or country in reading.register.states else None


def _named_body(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention | None:
    """Return the body that "the company" or "the rebels" means: the last one named of that sector."""
    places = reading.tree.within(mention.span)
    if mention.office is not None or not places or not places[0]:
        return None
    if mention.sector not in _GROUPS or reading.tree.tokens[places[0] - 1].text.lower() != "the":
        return None
    found = discourse.body(mention.sector)
    return None if found is None else _same_as(found, mention.span)


def _counterpart(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention:
    """Return "his Chinese counterpart" with the office of the one it is counterpart to, and who holds it on the day."""
    head = head_of(reading, mention.span)
    if head is None or reading.tree.tokens[head].lemma.lower() not in english.COUNTERPARTS or mention.country is None:
        return mention
    other = _clause_subject(reading, discourse, head, "his") or discourse.person(reading.sentence.index)
    if other is None or other.office is None:
        return mention
    country = mention.country
    mention = msgspec.structs.replace(mention, office=other.office)
    spells = reading.register.offices(other.actor_id or "", reading.on) if reading.on else ()
    for kind in dict.fromkeys(_same_rank(reading, spell.kind, spell.country, country) for spell in spells):
        holders = reading.register.holders(kind, country, reading.on)
        if len(holders) == 1:
            found = holders[0]
            return msgspec.structs.replace(mention, name=found.holder, actor_id=found.actor_id, office=found.title)
    return mention


def _same_rank(reading: Reading, kind: str, own: str, other: str) -> str:
    """Return the kind of the office with which another state answers one: who leads meets who leads."""
    return reading.register.leading(other) if kind == reading.register.leading(own) else kind


def _earlier(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention | None:
    """Return the person named before that a later name or bare title means."""
    if mention.via == "name":
        found = discourse.by_surname(mention.name)
        if found is not None and (not mention.country or mention.country == found.country):
            return found
    if mention.via == "title" and mention.actor_id is None and mention.office and _definite(reading, mention.span):
        spoken = mention.span.of(reading.text).lower().split()
        if set(spoken) & english.LOWER_RANKS:
            return None
        found = discourse.by_title(spoken[-2:]) or discourse.by_title(mention.name.split())
        if found is not None and (not mention.country or mention.country == found.country):
            return found
    return None


def _has_the(reading: Reading, span: Span) -> bool:
    """Tell whether "the" stands before the words, or they are written as a name ("Defence Ministry")."""
    places = reading.tree.within(span)
    if not places:
        return False
    before = reading.tree.tokens[places[0] - 1].text.lower() if places[0] else ""
    last = reading.tree.tokens[places[-1]]
    return before in ("the", "its", "their", "his", "her") or (last.text[0].isupper() and last.tag in ("NNP", "NN"))


def _definite(reading: Reading, span: Span) -> bool:
    """Tell whether "the", a capital letter or nothing else stands before the words: not "a minister"."""
    places = reading.tree.within(span)
    before = reading.tree.tokens[places[0] - 1].text.lower() if places and places[0] else ""
    return before not in ("a", "an", "some", "any", "another", "no", "every", "each")


def _owner(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention | None:
    """Return whom "his", "its" or "their" before the title means."""
    for index in reading.tree.within(mention.span):
        word = reading.tree.tokens[index].text.lower()
        if word in (*WE, "my"):
            return own(reading, discourse, index)
        if reading.tree.tokens[index].tag == "PRP$" or word in ("his", "her", "its", "their"):
            near = _coordinated(reading, discourse, mention) or _clause_subject(reading, discourse, index, word)
            other = nearest(reading, discourse, index) if near is None else None
            if other is not None and other.mention is None:
                return None
            if near is not None:
                return near
            if word in english.PERSON_PRONOUNS:
                return discourse.person(reading.sentence.index)
            if word in english.THING_PRONOUNS:
                return discourse.thing(reading.sentence.index)
    return None


def _coordinated(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention | None:
    """Return the person that the words are joined to: "President Prabowo and his defence minister"."""
    head = head_of(reading, mention.span)
    if head is None or reading.tree.tokens[head].dep != "conj":
        return None
    return discourse.at(reading.tree.tokens[reading.tree.tokens[head].head].span)


def _clause_subject(reading: Reading, discourse: Discourse, index: int, word: str) -> ActorMention | None:
    """Return the nearest subject above a pronoun, where it is of the right kind."""
    tree = reading.tree
    for place in tree.ancestors(index):
        subject = tree.first(place, *_SUBJECT)
        if subject is None or subject >= index:
            continue
        meant = discourse.at(tree.tokens[subject].span)
        several = meant is not None and bool(meant.countries) and word not in english.PLURAL_PRONOUNS | {"their"}
        if meant is not None and not several and is_person(meant) == (word in english.PERSON_PRONOUNS):
            return meant
    return None


def _reference(reading: Reading, discourse: Discourse, index: int, taken: set[int]) -> ActorMention | None:
    """Return the mention that a pronoun or plural phrase at ``index`` makes, if any."""
    if index in taken:
        return None
    token = reading.tree.tokens[index]
    word = token.text.lower()
    sentence = reading.sentence.index
    if is_empty(reading, index):
        return None
    other = nearest(reading, discourse, index)
    if other is not None and (other.mention is None or word in english.PLURAL_PRONOUNS):
        return _pronoun(other.mention, token.span)
    if word in english.PERSON_PRONOUNS:
        near = _clause_subject(reading, discourse, index, word)
        if token.dep in _OBJECT and token.tag == "PRP" and not word.endswith("self"):
            return _pronoun(discourse.person(sentence, but=near), token.span)
        return _pronoun(near or discourse.person(sentence), token.span)
    if word in english.THING_PRONOUNS and token.tag in ("PRP", "PRP$"):
        near = _clause_subject(reading, discourse, index, word)
        return _pronoun(near or discourse.thing(sentence), token.span)
    if word in WE or (word in ONE and len(discourse.writers) == 1):
        return own(reading, discourse, index)
    if word in english.PLURAL_PRONOUNS:
        since = max(0, sentence - _REACH)
        people = discourse.pair(people=True, since=0 if token.dep in _SUBJECT else since)
        return plural(people or discourse.pair(since=since), token.span)
    lemma = token.lemma.lower().removesuffix("s") if token.tag == "NNPS" else token.lemma.lower()
    if lemma in english.TRIO_WORDS:
        return plural(discourse.pair(people=True, count=3) or discourse.pair(count=3), token.span)
    if lemma in english.PAIR_WORDS or lemma in english.LEADER_WORDS or lemma in RIVALS:
        return both(reading, discourse, index) or called_by_noun(reading, discourse, index)
    if word in ("both", "two") and token.dep in _TAKING_PART and stands_alone(reading, index):
        acting = acting_on(reading, discourse, index)
        return plural(discourse.pair(people=True, but=acting) or discourse.pair(but=acting), token.span)
    return called_by_noun(reading, discourse, index)


def _pronoun(meant: ActorMention | None, span: Span) -> ActorMention | None:
    return None if meant is None else msgspec.structs.replace(_same_as(meant, span), via="pronoun")


def _same_as(meant: ActorMention, span: Span) -> ActorMention:
    return msgspec.structs.replace(meant, span=span, via="coreference")
