"""The rows of the register's tables and what a look-up gives back. Columns of the CSV files are fields here."""

from datetime import date
from typing import Literal

from dragoman.types import Noun, Office, Span

HitKind = Literal["person", "short", "organisation", "state", "demonym", "people", "capital", "seat", "place", "title"]
StateKind = Literal["member", "observer", "partly-recognised", "territory", "historical"]
BodyKind = Literal["igo", "bloc", "ngo", "armed-group", "party", "company", "agency", "court", "media"]
PlaceKind = Literal["city", "region", "island", "sea", "river", "border-area"]
TitleScope = Literal["office", "body", "group"]
RolePosition = Literal["firm", "open", "strong", "modifier", "kin", "thing"]
Need = Literal["", "title", "full-name", "state"]


class Row(Noun, frozen=True):
    """Base of every row: who says so, and when it was last checked."""

    source: str
    checked: date


class State(Row, frozen=True):
    """A state or territory, now or in the past."""

    iso3: str
    """ISO 3166-1 alpha-3; own codes for states without one (``XKX``, ``XAB``), old ISO codes for states of the past."""
    kind: StateKind
    name: str = ""
    """English name: CLDR's where the table gives none."""
    iso2: str = ""
    cow: int | None = None
    """Number of the Correlates of War state list."""
    names: tuple[str, ...] = ()
    """Other names and abbreviations."""
    demonyms: tuple[str, ...] = ()
    """Adjectives; one that ends in a hyphen ("Sino-") counts only before a hyphen."""
    people: tuple[str, ...] = ()
    capital: str = ""
    capital_aliases: tuple[str, ...] = ()
    of: str = ""
    """Partly recognised states and territories: the state that they are counted to, as a rule."""
    since: date | None = None
    until: date | None = None
    led_by: Literal["", "head-of-state", "head-of-government"] = ""
    """Kind of the office that leads it, where that is not its head of state: of monarchs and presidents who reign."""

    @property
    def un_member(self) -> bool:
        """Whether it is a member of the United Nations."""
        return self.kind == "member"

    def all_names(self) -> tuple[str, ...]:
        """Return the name and every other name."""
        return tuple(dict.fromkeys((self.name, *self.names)))


class Seat(Row, frozen=True):
    """A building or street that stands for those who sit in it: "the Kremlin"."""

    iso3: str
    name: str
    aliases: tuple[str, ...] = ()
    sector: str = "GOV"
    office_kind: str = ""
    """Kind of the office whose holder sits there, if one is meant."""

    @property
    def id(self) -> str:
        """The seat's id: its name."""
        return self.name


class Organisation(Row, frozen=True):
    """A body that is no state: union, bloc, group, party, company, agency, court, news agency."""

    id: str
    name: str
    kind: BodyKind
    country: str
    """ISO3, or a PLOVER code: UNO, EUR, IGO, NGO, IMG, MNC."""
    sector: str = ""
    """PLOVER sector, or empty."""
    aliases: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    """ISO3 of the present members."""
    start: date | None = None
    end: date | None = None
    bare: tuple[str, ...] = ()
    """Names that mean it only where nothing else is asked for ("Apple"), because texts use them for other things."""
    earlier: tuple[str, ...] = ()
    """What it was before: ``REB:2021-08-14`` is the sector up to and with that day; oldest first."""

    def all_names(self) -> tuple[str, ...]:
        """Return the name and every alias."""
        return tuple(dict.fromkeys((self.name, *self.aliases)))

    def sector_on(self, on: date | None) -> str | None:
        """Return its PLOVER sector on a day (with no day: now), or ``None``."""
        for entry in self.earlier if on else ():
            sector, _, last = entry.partition(":")
            if on and on <= date.fromisoformat(last):
                return sector or None
        return self.sector or None


class Title(Row, frozen=True):
    """Words for an office, a body or a group of a state: "foreign minister", "foreign ministry", "troops"."""

    pattern: tuple[str, ...]
    """Phrases in lower case. Plurals of offices and American spellings are made, not listed."""
    kind: str
    title: str
    """How it is written: ``Minister of Foreign Affairs``."""
    sector: str = ""
    """PLOVER sector; empty for offices of international bodies."""
    country: str = ""
    """ISO3 or PLOVER code, where the phrase is said of one country only."""
    scope: TitleScope = "office"
    case: Literal["any", "capital"] = "any"
    """``capital``: counts only with a capital letter, because the word is common ("General")."""

    @property
    def id(self) -> str:
        """The id: first phrase, and the country if there is one (``secretary of state@USA``)."""
        return f"{self.pattern[0]}@{self.country}" if self.country else self.pattern[0]


class City(Row, frozen=True):
    """A place that is no capital: city, region, island, sea, river."""

    name: str
    kind: PlaceKind
    country: str = ""
    """ISO3; empty where no one state owns it, or where that is the dispute."""
    aliases: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id: name, and country if there is one (``Valencia@ESP``)."""
        return f"{self.name}@{self.country}" if self.country else self.name


class OfficeRow(Row, frozen=True):
    """One spell of one person in one office, as the table has it."""

    person_id: str
    person: str
    country: str
    kind: str
    title: str
    start: date
    end: date | None = None
    aliases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    organisation: str = ""
    """Id of the body, where the office is one of a body (country UNO, EUR, IGO...)."""


class Role(Row, frozen=True):
    """A word for what people or bodies do, and the PLOVER sector that it tells: "lawmaker", "rights group"."""

    word: str
    """In lower case and the singular; may be several words."""
    position: RolePosition
    """``firm``: as a head it decides. ``open``: as a head it leaves the sector to the words before it or behind
    "of" ("army spokesman"). ``strong``: decides wherever it stands ("rebel commander"). ``modifier``: tells only what
    an open head means. ``kin``: somebody's family, of the elite where that somebody holds an office. ``thing``: what
    belongs to a people and does nothing: a state before it names nobody ("an Italian restaurant")."""
    sector: str = ""
    """PLOVER sector; of open heads the one that holds where nothing tells more."""


class People(Row, frozen=True):
    """A people, faith or region whose name is no demonym of a state: "Rohingya", "Copts"."""

    name: str
    countries: tuple[str, ...]
    """ISO3 of the states that they live in, likeliest first; the context chooses."""
    sector: str = "CVL"


class Land(Row, frozen=True):
    """A word for what a state is or where it lies: "kingdom", "island", "West African"."""

    name: str
    countries: tuple[str, ...]
    """ISO3 of the states that may be called so."""


class Agency(Row, frozen=True):
    """A news agency: whose reports other outlets print."""

    id: str
    name: str
    country: str
    """ISO3 of its seat."""
    aliases: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    """Short names that mean it only where a story names its source ("PA"), because texts use them for other things."""


class Block(Row, frozen=True):
    """A phrase that holds a register name but names no actor: "Paris Agreement", "Washington Post"."""

    name: str


class Ambiguity(Row, frozen=True):
    """When a name of the register does not mean its entry."""

    name: str
    not_after: tuple[str, ...] = ()
    """Words before it that make it something else ("Michael" Jordan)."""
    not_before: tuple[str, ...] = ()
    """Words after it that make it something else (Georgia "Tech")."""
    needs: Need = ""
    """``title``: only right after a title or "Mr"; ``full-name``: only if the person's full name stands in the text;
    ``state``: only if its state is named in the text."""


class Spell(Office, frozen=True):
    """An office that someone held, with the body it belongs to."""

    organisation: str = ""
    """Id of the body, or empty for offices of states."""


class Person(Noun, frozen=True):
    """Someone who holds or held an office."""

    id: str
    name: str
    aliases: tuple[str, ...]
    short: tuple[str, ...]
    """Names that alone mean this person."""
    offices: tuple[Spell, ...]
    """Every spell, oldest first."""


class Hit(Noun, frozen=True):
    """A name of the register that stands in a text."""

    span: Span
    kind: HitKind
    ids: tuple[str, ...]
    """Every entry that has this name, likeliest first."""


class Resolved(Noun, frozen=True):
    """What a name or noun phrase means on a day."""

    actor: str | None
    """Id of the person, organisation or state (ISO3); ``None`` where nothing fits."""
    name: str
    country: str | None
    sector: str | None
    office: str | None
    """Title of the office held."""
