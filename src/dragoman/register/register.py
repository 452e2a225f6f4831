"""The register of actors: states, offices and their holders by date, organisations, places."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cached_property, lru_cache
from types import MappingProxyType

from dragoman.register.choose import Chooser
from dragoman.register.fold import fold
from dragoman.register.nouns import City, Hit, Organisation, Person, Seat, Spell, State, Title
from dragoman.register.patterns import Finder
from dragoman.register.peoples import Peoples
from dragoman.register.roles import Lexicon
from dragoman.register.shelves import Shelves, held

BODIES = MappingProxyType(
    {
        "UNO": "United Nations",
        "EUR": "European Union",
        "IGO": "intergovernmental organisation",
        "NGO": "non-governmental organisation",
        "ISM": "international movement",
        "IMG": "transnational armed group",
        "MNC": "multinational company",
    }
)
"""PLOVER codes that stand where there is no state, with their names."""
_NEAR = timedelta(days=366)
"""How long before or after an office a short name still means its holder first."""
_TEXTS = 64
"""Texts whose hits are remembered."""
_KINDS = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister", "security-council")
"""Offices that name a person before any other they hold on the same day."""


class Register:
    """Every entry, by id, by name and by date. Made by :func:`dragoman.register.load`."""

    def __init__(self, shelves: Shelves) -> None:
        """Take the shelves; the automaton is built when a name is first looked for."""
        self._shelves = shelves
        self._by_office: dict[tuple[str, str], list[Spell]] = defaultdict(list)
        for person in shelves.persons.values():
            for spell in person.offices:
                for country in {spell.country, spell.organisation} - {""}:
                    self._by_office[spell.kind, country].append(spell)
        self._hits = lru_cache(maxsize=_TEXTS)(self._all_hits)
        self._line_hits = lru_cache(maxsize=_TEXTS)(self._all_hits)

    def _all_hits(self, text: str) -> tuple[Hit, ...]:
        """Find every name of a text; the last few texts are remembered, for callers that ask sentence by sentence."""
        return self._chooser.hits(text, self._finder.matches(text))

    @cached_property
    def _finder(self) -> Finder:
        return Finder(self._shelves)

    @cached_property
    def _chooser(self) -> Chooser:
        return Chooser(self._shelves)

    @cached_property
    def _by_short(self) -> dict[str, tuple[str, ...]]:
        """Index persons by folded full names, short names and last words."""
        index: dict[str, list[str]] = defaultdict(list)
        for person in self._shelves.persons.values():
            full = (person.name, *person.aliases)
            for name in (*full, *person.short, *(name.split(" ")[-1] for name in full)):
                index[fold(name)].append(person.id)
        return {name: tuple(dict.fromkeys(ids)) for name, ids in index.items()}

    @cached_property
    def roles(self) -> Lexicon:
        """The words for what people and bodies do."""
        return Lexicon(self._shelves.roles)

    @cached_property
    def peoples(self) -> Peoples:
        """The peoples, faiths and regions that are no states."""
        return Peoples(self._shelves.peoples)

    @cached_property
    def lands(self) -> Mapping[str, frozenset[str]]:
        """The states that may be called by a word in lower case: "kingdom", "island", "west african"."""
        return {land.name.lower(): frozenset(land.countries) for land in self._shelves.lands}

    @cached_property
    def _by_bare_name(self) -> dict[str, str]:
        """Index the organisations by names that mean them only where nothing else is asked for."""
        return {fold(name): body.id for body in self._shelves.organisations.values() for name in body.bare}

    @cached_property
    def _kind_sectors(self) -> dict[str, str]:
        """The sector of each kind of office, as its first title with one says."""
        titles = [title for title in self._shelves.titles.values() if title.sector]
        return {title.kind: title.sector for title in reversed(titles)}

    @property
    def states(self) -> Mapping[str, State]:
        """Every state and territory by ISO3."""
        return MappingProxyType(self._shelves.states)

    @property
    def seats(self) -> Mapping[str, Seat]:
        """Every seat of power by id."""
        return MappingProxyType(self._shelves.seats)

    @property
    def organisations(self) -> Mapping[str, Organisation]:
        """Every organisation by id."""
        return MappingProxyType(self._shelves.organisations)

    @property
    def titles(self) -> Mapping[str, Title]:
        """Every title by id."""
        return MappingProxyType(self._shelves.titles)

    @property
    def cities(self) -> Mapping[str, City]:
        """Every place by id."""
        return MappingProxyType(self._shelves.cities)

    @property
    def persons(self) -> Mapping[str, Person]:
        """Every person by id."""
        return MappingProxyType(self._shelves.persons)

    def find(self, text: str, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
        """Return every name that stands in ``text[start:end]``, in order of place; spans count in ``text``.

        Of names that share characters the longest stays (names of countries stay inside titles); words that name
        entries of several kinds ("Security Council", organisation and title) give one hit a kind. The whole text is
        read even for a part of it, because some short names count only where the full name stands as well.
        """
        hits = self._hits(text)
        stop = len(text) if end is None else end
        first = bisect_left(hits, start, key=lambda hit: hit.span.start)
        last = bisect_left(hits, stop, lo=first, key=lambda hit: hit.span.start)
        return tuple(hit for hit in hits[first:last] if hit.span.end <= stop)

    def find_in_line(self, line: str) -> tuple[Hit, ...]:
        """Return every name in a line beside a text (headline, publisher); remembered apart, so that texts stay."""
        return self._line_hits(line)

    def state(self, iso3: str) -> State | None:
        """Return the state with that code."""
        return self._shelves.states.get(iso3)

    def seat(self, seat_id: str) -> Seat | None:
        """Return the seat of power with that id."""
        return self._shelves.seats.get(seat_id)

    def city(self, city_id: str) -> City | None:
        """Return the place with that id."""
        return self._shelves.cities.get(city_id)

    def organisation(self, organisation_id: str) -> Organisation | None:
        """Return the organisation with that id."""
        return self._shelves.organisations.get(organisation_id)

    def title(self, title_id: str) -> Title | None:
        """Return the title with that id."""
        return self._shelves.titles.get(title_id)

    def person(self, person_id: str) -> Person | None:
        """Return the person with that id."""
        return self._shelves.persons.get(person_id)

    def body_called(self, name: str) -> Organisation | None:
        """Return the organisation that a name means where nothing else is asked for ("Apple")."""
        return self.organisation(self._by_bare_name.get(fold(name.strip()), ""))

    def sector_of_kind(self, kind: str) -> str:
        """Return the PLOVER sector of offices of a kind: as their titles say, else ``GOV``."""
        return self._kind_sectors.get(kind, "GOV")

    def name_of(self, code: str) -> str:
        """Return the English name of a state, a PLOVER body code, an organisation or a person; else ``code`` itself."""
        if code in self._shelves.states:
            return self._shelves.states[code].name
        if code in BODIES:
            return BODIES[code]
        entry = self.organisation(code) or self.person(code)
        return entry.name if entry else code

    def country_of(self, kind: str, entry: str, on: date | None = None) -> str | None:
        """Return the country (ISO3 or PLOVER code) of an entry named by a hit of ``kind``, if it has one."""
        if kind in {"state", "demonym", "people", "capital"}:
            return entry
        if kind in {"person", "short"}:
            office = self.office(entry, on)
            return office.country if office else None
        found: Seat | City | Organisation | Title | None = {
            "seat": self.seat,
            "place": self.city,
            "organisation": self.organisation,
            "title": self.title,
        }[kind](entry)
        if found is None:
            return None
        return (found.iso3 if isinstance(found, Seat) else found.country) or None

    def offices(self, person_id: str, on: date | None = None) -> tuple[Spell, ...]:
        """Return the offices a person held on a day, the weightiest first; with no day, all of them, oldest first."""
        person = self._shelves.persons.get(person_id)
        if person is None:
            return ()
        if on is None:
            return person.offices
        return tuple(sorted((spell for spell in person.offices if held(spell, on)), key=_weight))

    def office(self, person_id: str, on: date | None = None) -> Spell | None:
        """Return the office that says best who a person was: held on that day, else the last before, else the next.

        With no day it is the one held still, else the last.
        """
        spells = self.offices(person_id)
        if on is None:
            current = sorted((spell for spell in spells if spell.end is None), key=_weight)
            return current[0] if current else max(spells, key=lambda spell: spell.end or date.max, default=None)
        now = self.offices(person_id, on)
        past = [spell for spell in spells if spell.end is not None and spell.end < on]
        return now[0] if now else max(past, key=lambda s: s.end or s.start, default=spells[0] if spells else None)

    def holders(self, kind: str, country: str, on: date | None = None) -> tuple[Spell, ...]:
        """Return who held the office of that kind on that day, the latest first; with no day, everyone who ever did.

        ``country`` is an ISO3 or PLOVER code, or the id of an organisation.
        """
        spells = self._by_office.get((kind, country), ())
        found = [spell for spell in spells if on is None or held(spell, on)]
        return tuple(sorted(found, key=lambda spell: (spell.start, spell.actor_id), reverse=True))

    def leading(self, country: str) -> str:
        """Return the kind of the office that leads a state: "the Italian leader" is no president of Italy."""
        state = self.state(country)
        return (state.led_by if state else "") or "head-of-state"

    def candidates(self, short_name: str, on: date | None = None) -> tuple[str, ...]:
        """Return the persons of that name (short, full, or last word), those in office around the day first."""
        ids = self._by_short.get(fold(short_name.strip()), ())
        return self.by_nearness(ids, on)

    def by_nearness(self, ids: tuple[str, ...], on: date | None = None) -> tuple[str, ...]:
        """Order persons: in office on the day, then within a year of it, then the others; else as they were."""
        return tuple(sorted(ids, key=lambda entry: self._distance(entry, on)))

    def _distance(self, person_id: str, on: date | None) -> tuple[int, tuple[int, int, int]]:
        """Rank a person by how near to the day they held an office; with no day, by whether they still do."""
        spells = self.offices(person_id)
        if on is None:
            still = [spell for spell in spells if spell.end is None]
            return (0 if still else 1, min(map(_weight, still or spells)))
        if any(held(spell, on) for spell in spells):
            return (0, min(_weight(spell) for spell in spells if held(spell, on)))
        near = any(spell.start - _NEAR <= on <= (spell.end or on) + _NEAR for spell in spells)
        return (1 if near else 2, min(map(_weight, spells)))

    def is_member(self, organisation_id: str, iso3: str) -> bool:
        """Tell whether a state is listed as a member of an organisation; every UN member belongs to the UN."""
        body = self.organisation(organisation_id)
        if body is None:
            return False
        if "*" in body.members:
            state = self.state(iso3)
            return state is not None and state.un_member
        return iso3 in body.members


def _weight(spell: Spell) -> tuple[int, int, int]:
    """Order offices: the weightiest kind first, of equals the later."""
    rank = _KINDS.index(spell.kind) if spell.kind in _KINDS else len(_KINDS)
    return (rank, -spell.start.toordinal(), 0)
