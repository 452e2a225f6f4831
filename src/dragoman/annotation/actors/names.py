"""Names of people in one sentence, with the titles that stand before or after them."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from dragoman.annotation.actors.reading import STATE_KINDS, Reading
from dragoman.register import Hit, Spell, Title
from dragoman.register import Person as Holder
from dragoman.register.resolve import STATE_SECTORS
from dragoman.types import ActorMention, Span

_LINK_WORDS = frozenset({"of", "the", "for", "and", ",", "'s", "’s", "to"})
_NEAR = 30
"""Characters before a title within which a state is taken to be the title's."""
_MAX_TITLE_TOKENS = 12
_ALIAS = re.compile(r"\s*\([A-Z][\w.' -]{1,20}\)")
_HOME = frozenset({"of", "from"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp"})
_PLAIN_TITLES = frozenset({"leader", "politician"})
"""Titles that leave it to whom one leads: a party, rebels, a state."""
_FORMER = frozenset({"former", "ex", "late", "then", "outgoing", "ex-"})


class Person(NamedTuple):
    """A person's name in a sentence, before it is resolved."""

    first: int
    last: int
    ids: tuple[str, ...]
    words: str


def people(reading: Reading) -> Iterator[tuple[Person, ActorMention]]:
    """Yield each person named in the sentence with the mention made of the words and titles around the name."""
    found = _spans(reading)
    for number, person in enumerate(found):
        floor = found[number - 1].last + 1 if number else 0
        yield person, _mention(reading, person, floor)


def _spans(reading: Reading) -> list[Person]:
    """Return the names, from the register and from the entity recogniser, left to right, without overlaps."""
    tokens = reading.tree.tokens
    named = {token for hit in reading.of_kind("person", "short") for token in reading.tokens_of[hit.span]}
    taken = {
        token for hit in reading.hits if hit.kind not in ("person", "short") for token in reading.tokens_of[hit.span]
    }
    runs: list[list[int]] = []
    for index, token in enumerate(tokens):
        hyphen = token.text == "-" and token.entity == "PERSON" and bool(runs) and runs[-1][-1] == index - 1
        is_name = (
            hyphen
            or index in named
            or (token.entity == "PERSON" and index not in taken and token.tag in ("NNP", "NNPS", "NN"))
        )
        if not is_name or not (hyphen or index in named or token.text[0].isalpha()):
            continue
        if runs and runs[-1][-1] == index - 1 and not _new_name(reading, runs[-1], index):
            runs[-1].append(index)
        else:
            runs.append([index])
    names = [run for run in runs if tokens[run[0]].text[0].isupper() or run[0] in named]
    return [_person(reading, _misspelt(reading, run)) for run in names]


def _misspelt(reading: Reading, run: list[int]) -> list[int]:
    """Return the run with a misspelt family name behind a short name ("Retno LP Marsuid")."""
    tokens = reading.tree.tokens
    hit = next((h for h in reading.of_kind("short") if reading.tokens_of[h.span] == tuple(run)), None)
    if hit is None:
        return run
    people = [reading.register.persons[entry] for entry in hit.ids]
    parts = {part for p in people for name in (p.name, *p.aliases) for part in name.split()}
    for end in range(run[-1] + 1, min(run[-1] + 3, len(tokens))):
        word = tokens[end].text
        if not word[0].isupper() or not tokens[end].tag.startswith("NNP"):
            return run
        if any(_resembles(word, part) for part in parts):
            return [*run, *range(run[-1] + 1, end + 1)]
    return run


def _resembles(word: str, part: str) -> bool:
    """Tell whether a word is a part of a name but for a letter or two."""
    same = sorted(word.lower()[3:]) == sorted(part.lower()[3:]) or word.lower()[:-2] == part.lower()[:-2]
    return (
        len(word) > 4
        and word != part
        and word[:3].lower() == part[:3].lower()
        and (same or (abs(len(word) - len(part)) <= 1 and word[-1] == part[-1]))
    )


def _new_name(reading: Reading, run: list[int], index: int) -> bool:
    """Tell whether the token starts another name right after the run (two register hits side by side)."""
    hits = reading.of_kind("person", "short")
    return any(reading.tokens_of[hit.span][:1] == (index,) for hit in hits) and any(
        reading.tokens_of[hit.span][-1:] == (run[-1],) and hit.kind == "person" for hit in hits
    )


def _person(reading: Reading, run: list[int]) -> Person:
    span = reading.tree.span(run)
    full = reading.inside(span, "person")
    hits = full or reading.inside(span, "short")
    ids = hits[0].ids if hits else ()
    if hits and not full and len(run) > 1 and not _fits(reading, ids, span.of(reading.text)):
        ids = ()
    return Person(run[0], run[-1], ids, span.of(reading.text))


def _fits(reading: Reading, ids: tuple[str, ...], words: str) -> bool:
    """Tell whether a longer name ("Retno LP Marsudi") can be the person whose short name stands in it."""
    parts = {part.strip(".").lower() for part in words.split()}
    for person_id in ids:
        person = reading.register.persons[person_id]
        known = {part.strip(".").lower() for name in (person.name, *person.aliases) for part in name.split()}
        strange = {p for p in parts - known if len(p) > 2 and not any(_resembles(p, own) for own in known)}
        if not strange:
            return True
    return False


def _mention(reading: Reading, person: Person, floor: int) -> ActorMention:
    first, titles, states = _before(reading, person, floor)
    after = _after(reading, person)
    titles = titles or after[0]
    states = states or after[1] or _owned(reading, person)
    span = reading.phrase(first, person.last)
    alias = _ALIAS.match(reading.text, span.end)
    if alias and alias.end() <= reading.sentence.span.end:
        span = Span(span.start, alias.end())
    former = any(reading.tree.tokens[i].text.lower() in _FORMER for i in range(first, person.first))
    found = resolve(reading, person.words, person.ids, span, titles, states, former=former)
    return _followers(reading, person, found) or _as_described(reading, person, found, first)


def _as_described(reading: Reading, person: Person, found: ActorMention, first: int) -> ActorMention:
    """Return the mention with the sector of the words beside the name: "Indian virologist Meera Kothari"."""
    if found.sector is not None or found.via != "name":
        return found
    place = reading.tree.first(person.last, "appos")
    told = reading.told(reading.tree.span((first, person.first - 1))) if first < person.first else None
    if told is None and place is not None and place > person.last:
        told = reading.told(reading.tree.span((reading.left_edge(place), place)))
    return found if told is None or not told.sector else replace(found, sector=told.sector)


def _followers(reading: Reading, person: Person, found: ActorMention) -> ActorMention | None:
    """Return the mention of those whom somebody's name describes: "Trump supporters" are private people."""
    tokens = reading.tree.tokens
    head = tokens[person.last].head
    if found.actor_id is None or tokens[person.last].dep not in ("compound", "nmod") or head != person.last + 1:
        return None
    told = reading.told(tokens[head].span) if tokens[head].pos == "NOUN" else None
    if told is None or not told.sector or told.sector in STATE_SECTORS:
        return None
    span = Span(found.span.start, tokens[head].span.end)
    words = reading.text[found.span.end : span.end].strip()
    return ActorMention(span=span, name=words, country=found.country, sector=told.sector, via="title")


def _before(reading: Reading, person: Person, floor: int) -> tuple[int, tuple[Title, ...], tuple[str, ...]]:
    """Return (first token, titles, states) of the words before a name that belong to it."""
    floor = max(floor, _behind_place(reading, person))
    edge = max(floor, reading.left_edge(person.first))
    hits = [
        hit
        for hit in reading.of_kind("title")
        if _reaches(reading, hit, person.first, max(floor, person.first - _MAX_TITLE_TOKENS))
    ]
    first = min([edge, *(reading.tokens_of[hit.span][0] for hit in hits)])
    first = max(floor, min(first, reading.left_edge(first) if hits else first))
    region = reading.tree.span((first, person.first))
    held = reading.inside(region, "title")
    titles = tuple(reading.register.titles[hit.ids[0]] for hit in held)
    near = min([*(hit.span.start for hit in held), reading.tree.tokens[person.first].span.start]) - _NEAR
    states = [hit for hit in reading.inside(region, *STATE_KINDS, "organisation") if hit.span.end >= near]
    return first, titles, reading.countries(states)


def _behind_place(reading: Reading, person: Person) -> int:
    """Return the first token behind where somebody sets out from: "From Beijing Blinken flew to London"."""
    for hit in reading.of_kind("capital", "place"):
        places = reading.tokens_of[hit.span]
        if places and places[-1] == person.first - 1 and places[0] > 0:
            return person.first if reading.tree.tokens[places[0] - 1].tag in ("IN", "TO") else 0
    return 0


def _reaches(reading: Reading, hit: Hit, name: int, floor: int) -> bool:
    """Tell whether only words of a title stand between the title and the name."""
    places = reading.tokens_of[hit.span]
    if not places or places[0] < floor or places[-1] >= name:
        return False
    held = {token for other in reading.hits for token in reading.tokens_of[other.span]}
    tokens = reading.tree.tokens
    between = range(places[-1] + 1, name)
    if any(tokens[i].pos in ("VERB", "AUX") and i not in held for i in between):
        return False
    return all(
        i in held or tokens[i].text.lower() in _LINK_WORDS or tokens[i].dep in ("compound", "amod") for i in between
    ) and (not between or tokens[between[0]].text != "," or (_is_office(reading, hit) and len(between) <= 2))


def _is_office(reading: Reading, hit: Hit) -> bool:
    """Tell whether a title is one person's: "the assembly, Zelensky said" gives him none."""
    return reading.register.titles[hit.ids[0]].scope == "office"


def _after(reading: Reading, person: Person) -> tuple[tuple[Title, ...], tuple[str, ...]]:
    """Return the titles and states of an apposition: "Shoigu, Russia's security chief, ..."."""
    tree = reading.tree
    for index in (person.last, person.first):
        place = tree.first(index, "appos")
        if place is None or place <= person.last or place > person.last + _MAX_TITLE_TOKENS:
            continue
        span = tree.span([i for i in tree.subtree(place) if i <= place + 6])
        hits = reading.inside(span, "title")
        if hits:
            titles = tuple(reading.register.titles[hit.ids[0]] for hit in hits[:1])
            own = _own_words(reading, place)
            states = [hit for hit in reading.inside(span, *STATE_KINDS) if own.issuperset(reading.tokens_of[hit.span])]
            return titles, reading.countries(states)
    return (), ()


def _owned(reading: Reading, person: Person) -> tuple[str, ...]:
    """Return the states "of" which a person is, or that own what a name explains: "USAID's head, X"."""
    tree = reading.tree
    behind = tree.tokens[person.last + 1 : person.last + 2]
    if behind and behind[0].text == "of":
        near = [hit for hit in reading.of_kind(*STATE_KINDS) if _starts_within(reading, hit, person.last + 2)]
        return reading.countries(near[:1])
    head = next((i for i in (person.last, person.first) if tree.tokens[i].dep == "appos"), None)
    owner = tree.first(tree.tokens[head].head, "poss") if head is not None else None
    if owner is None:
        return ()
    span = tree.tokens[owner].span
    return reading.countries(h for h in reading.of_kind(*STATE_KINDS, "organisation") if h.span.overlaps(span))


def _starts_within(reading: Reading, hit: Hit, place: int) -> bool:
    return bool({place, place + 1} & set(reading.tokens_of[hit.span][:1]))


def _own_words(reading: Reading, place: int) -> set[int]:
    """Return the tokens of an apposition that may tell its state.

    They are the words before its noun, and what it is "of" or "from": whose sanctions a magnate is under is not
    where he belongs.
    """
    tree = reading.tree
    found = [place]
    for index in found:
        for child in tree.children[index]:
            token = tree.tokens[child]
            aside = token.dep in _CLAUSES or (token.dep == "prep" and token.text.lower() not in _HOME)
            if child < index or not aside:
                found.append(child)
    return set(found)


def resolve(
    reading: Reading,
    words: str,
    ids: tuple[str, ...],
    span: Span,
    titles: tuple[Title, ...],
    states: tuple[str, ...],
    *,
    former: bool = False,
) -> ActorMention:
    """Return the mention of a person: the register's entry if one fits the words around it, else what the words say."""
    title = next((title for title in titles if title.scope == "office"), titles[0] if titles else None)
    country = (title.country if title else "") or (states[0] if states else "")
    person_id = _choose(reading, ids, country, title)
    if person_id is None:
        return ActorMention(
            span=span,
            name=words,
            office=title.title if title else None,
            country=country or None,
            sector="ELI" if former else (title.sector if title else None),
            via="name",
        )
    return _known(reading, person_id, span, title, country, former=former)


def _choose(reading: Reading, ids: tuple[str, ...], country: str, title: Title | None) -> str | None:
    """Return the person that fits the state and title named with it; of several, the one in office on the day."""
    offices = {person_id: reading.register.persons[person_id].offices for person_id in ids}
    fitting = [p for p in ids if not country or any(office.country == country for office in offices[p])]
    if title is not None:
        held = [p for p in fitting if any(office.kind == title.kind for office in offices[p])]
        fitting = held or fitting or [p for p in ids if _holds(reading, p, title)]
    serving = [p for p in fitting if reading.on is not None and reading.register.offices(p, reading.on)]
    return next(iter(serving or fitting), None)


def _holds(reading: Reading, person_id: str, title: Title) -> bool:
    """Tell whether a person holds the office on the day, whatever state stands near the name."""
    spells = reading.register.offices(person_id, reading.on) if reading.on else ()
    return any(spell.kind == title.kind for spell in spells)


def _known(
    reading: Reading, person_id: str, span: Span, title: Title | None, country: str, *, former: bool
) -> ActorMention:
    person = reading.register.persons[person_id]
    serving = reading.register.offices(person_id, reading.on) if reading.on else ()
    same = [office for office in (serving or person.offices) if title is not None and office.kind == title.kind]
    office = next(iter(same or serving), None)
    out = not serving and (reading.on is not None or former)
    own = {spell.country for spell in person.offices}
    left = former and title is not None and title.sector in STATE_SECTORS and not _serves_state(reading, office)
    home = country if country in own else (office.country if office else person.offices[-1].country)
    return ActorMention(
        span=span,
        name=person.name,
        actor_id=person_id,
        office=(office.title if office else title.title if title and not out else None),
        country=home,
        sector="ELI" if left else _sector(reading, person, office, title, former=out and (title is None or former)),
        via="person",
    )


def _serves_state(reading: Reading, office: Spell | None) -> bool:
    """Tell whether an office held on the day is one of a state: a former minister may be president by now."""
    return office is not None and reading.register.sector_of_kind(office.kind) in STATE_SECTORS


def _sector(reading: Reading, person: Holder, office: Spell | None, title: Title | None, *, former: bool) -> str:
    """Return the sector of the title, else of the office; who left a state's office is of the elite.

    Who serves is in government, also where the title named is a former one.
    """
    last = office or max(person.offices, key=lambda spell: spell.end or date.max)
    own = reading.register.sector_of_kind(last.kind)
    if former and own in STATE_SECTORS:
        return "ELI"
    plain = title is None or not title.sector or title.title in _PLAIN_TITLES
    if plain or title is None or (office is not None and title.sector == "ELI"):
        return own
    return title.sector
