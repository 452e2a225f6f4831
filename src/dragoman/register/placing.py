"""Place office spells that others give: which state, which kind of office, from which day to which."""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

import msgspec

from dragoman.register.fold import fold
from dragoman.register.given_spells import GivenSpell
from dragoman.register.nouns import OfficeRow, Title
from dragoman.register.register import Register
from dragoman.types import Noun

_DATE = re.compile(r"\+?(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T[\d:.]*Z?)?\Z")
_ITEM = re.compile(r"(?:.*/)?(Q\d+)\Z")
_BLANK = re.compile(r"(?:t\d+|_:.*|https?://.*(?:genid|well-known).*)\Z")
_SLUG = re.compile(r"[^a-z0-9]+")
_KINDS = {
    "GOV": "officials",
    "LEG": "lawmaker",
    "JUD": "judge",
    "MIL": "military-chief",
    "COP": "police",
    "SPY": "spy-chief",
    "REL": "cleric",
}
"""The kind of offices of a sector whose position has no title of its own."""
_YEARS = range(1800, 2200)
_MONTHS_END = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Unplaced(Noun, frozen=True):
    """A row that says too little, and why."""

    line: int
    person: str
    position: str
    reason: str


class Placed(Noun, frozen=True):
    """What became of the rows of a result."""

    rows: tuple[OfficeRow, ...]
    read: int
    known: int
    """Rows that the register has already: the same person in that office at that time."""
    repeated: int
    """Rows that say what an earlier row says."""
    unplaced: tuple[Unplaced, ...]


class Placer:
    """Places spells in a register."""

    def __init__(self, register: Register) -> None:
        """Index the names of states and of persons."""
        self._register = register
        self._states = {fold(name): s.iso3 for s in register.states.values() for name in s.all_names()}
        self._persons: dict[str, list[str]] = {}
        for person in register.persons.values():
            for name in dict.fromkeys((person.name, *person.aliases)):
                self._persons.setdefault(fold(name), []).append(person.id)
        self.kind = lru_cache(maxsize=None)(self._kind)

    def country(self, spell: GivenSpell) -> str | None:
        """Return the ISO3 code of a row's state: its code, its name, or the one that the position names."""
        if self._register.state(spell.iso3.upper()):
            return spell.iso3.upper()
        return self._states.get(fold(spell.country)) or self._named(spell.position)

    def _named(self, position: str) -> str | None:
        """Return the state that a position names ("President of Kenya")."""
        hits = self._register.find(position)
        return next((hit.ids[0] for hit in hits if hit.kind in {"state", "demonym", "capital"}), None)

    def _kind(self, position: str, country: str) -> Title | None:
        """Return the title that a position means in a state, the longest where several stand in it."""
        words = position.strip(" \"'").lower()
        hits = [hit for hit in self._register.find(words) if hit.kind == "title"]
        if not hits:
            return self._by_role(position)
        first = min(hits, key=lambda hit: (hit.span.start, hit.span.start - hit.span.end))
        titles = [title for entry in first.ids if (title := self._register.title(entry)) and title.scope == "office"]
        own = [title for title in titles if title.country == country]
        general = [title for title in titles if not title.country]
        return next(iter(own or general), None) or self._by_role(position)

    def _by_role(self, position: str) -> Title | None:
        """Return a title of the kind that the words of a position tell: "Justice of the Supreme Court" is a judge."""
        reading = self._register.roles.read(position)
        kind = _KINDS.get(reading.sector) if reading else None
        if reading is None or kind is None:
            return None
        return Title(
            source="", checked=date(2000, 1, 1), pattern=(position,), kind=kind, title=position, sector=reading.sector
        )

    def person(self, name: str, country: str) -> str | None:
        """Return our id of a person of that name who held an office of that state."""
        for entry in self._persons.get(fold(name), ()):
            if any(spell.country == country for spell in self._register.offices(entry)):
                return entry
        return None


def place(register: Register, spells: Iterable[GivenSpell], checked: date | None = None) -> Placed:
    """Return the rows for the register that a result gives, sorted by state, office and day.

    ``checked`` is the day on which the result was fetched; without one, the latest day that it names.
    """
    work = _Work(Placer(register), register)
    for spell in spells:
        work.take(spell)
    day = checked or max((row.start for row in work.rows.values()), default=date(2000, 1, 1))
    rows = sorted(work.rows.values(), key=lambda row: (row.country, row.kind, row.start, row.person_id))
    return Placed(
        rows=tuple(_checked(row, day) for row in rows),
        read=work.read,
        known=work.known,
        repeated=work.repeated,
        unplaced=tuple(work.unplaced),
    )


class _Work:
    """The state of one placing."""

    def __init__(self, placer: Placer, register: Register) -> None:
        self.placer = placer
        self.register = register
        self.rows: dict[tuple[str, str, str, date], OfficeRow] = {}
        self.unplaced: list[Unplaced] = []
        self.read = self.known = self.repeated = 0
        self.ids: dict[str, str] = {}

    def take(self, spell: GivenSpell) -> None:
        """Place one row, or say why not."""
        self.read += 1
        row = self._row(spell)
        if isinstance(row, str):
            self.unplaced.append(Unplaced(line=spell.line, person=spell.person, position=spell.position, reason=row))
            return
        if self._is_known(row):
            self.known += 1
            return
        key = (row.person_id, row.country, row.kind, row.start)
        other = self.rows.get(key)
        if other is not None:
            self.repeated += 1
        if other is None or (row.end is not None and (other.end is None or row.end > other.end)):
            self.rows[key] = row

    def _row(self, spell: GivenSpell) -> OfficeRow | str:
        """Return the row for the register, or the reason why there is none."""
        if not spell.person or _ITEM.match(spell.person):
            return "no name of the person"
        if not spell.position or _ITEM.match(spell.position):
            return "no name of the position"
        country = self.placer.country(spell)
        if country is None:
            return f"no state called {spell.iso3 or spell.country or '(nothing)'}"
        title = self.placer.kind(spell.position, country)
        if title is None:
            return "no title of the register in the position"
        start, end = day_of(spell.start), day_of(spell.end, last=True)
        if isinstance(start, str) or isinstance(end, str):
            return start if isinstance(start, str) else str(end)
        if start is None:
            return "no first day"
        if end is not None and end < start:
            return f"ends {end}, before {start}"
        return self._made(spell, country, title, start, end)

    def _made(self, spell: GivenSpell, country: str, title: Title, start: date, end: date | None) -> OfficeRow:
        """Make the row."""
        item = _ITEM.match(spell.id)
        return OfficeRow(
            source=f"Wikidata {item[1]}" if item else "imported",
            checked=start,
            person_id=self.placer.person(spell.person, country) or self._id(spell.person, item[1] if item else ""),
            person=spell.person,
            country=country,
            kind=title.kind,
            title=title.title,
            start=start,
            end=end,
        )

    def _id(self, name: str, item: str) -> str:
        """Return a new id of a person: their name, with the item where another has the same."""
        slug = _SLUG.sub("-", fold(name)).strip("-") or "person"
        taken = self.ids.setdefault(slug, item)
        if taken != item or self.register.person(slug) is not None:
            slug = f"{slug}-{item.lower() or 'other'}"
        return slug

    def _is_known(self, row: OfficeRow) -> bool:
        """Tell whether the register has that person in that office at that time."""
        last = row.end or date.max
        return any(
            spell.kind == row.kind
            and spell.country == row.country
            and spell.start <= last
            and row.start <= (spell.end or date.max)
            for spell in self.register.offices(row.person_id)
        )


def _checked(row: OfficeRow, day: date) -> OfficeRow:
    """Return the row with the day on which it was looked up."""
    return msgspec.structs.replace(row, checked=day)


def day_of(text: str, *, last: bool = False) -> date | str | None:
    """Return the day of a date, the first or last of a month or year; ``None`` of nothing, a reason of no date."""
    if not text or _BLANK.match(text):
        return None
    found = _DATE.match(text)
    if found is None or int(found[1]) not in _YEARS:
        return f"{text!r} is no date"
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if not month:
        return date(year, 12, 31) if last else date(year, 1, 1)
    try:
        return date(year, month, day or (_month_end(year, month) if last else 1))
    except (ValueError, IndexError):
        return f"{text!r} is no date"


def _month_end(year: int, month: int) -> int:
    """Return the last day of a month."""
    leap = month == 2 and (year % 400 == 0 or (year % 4 == 0 and year % 100 != 0))
    return 29 if leap else _MONTHS_END[month - 1]
