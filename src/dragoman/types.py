"""The nouns of the program: frozen, slotted, keyword-only records that the stages hand to one another.

Every offset is a :class:`Span` in code points of ``Story.text``. No record holds a ``dict``; ids are made
from content by :mod:`dragoman.ids`. This module imports nothing of the program.
"""

from datetime import date
from typing import Literal

import msgspec

Status = Literal[
    "occurred",
    "ongoing",
    "ended",
    "planned",
    "agreed",
    "offered",
    "proposed",
    "requested",
    "possible",
    "threatened",
    "refused",
    "cancelled",
    "postponed",
    "stalled",
    "denied",
    "negated",
]
Side = Literal["source", "target"]
Manner = Literal["direct", "indirect"]
Precision = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade", "century", "range", "open"]
Bound = Literal["exact", "about", "at-least", "at-most"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
SentenceKind = Literal["headline", "body"]
TieKind = Literal["part of", "yields", "denies", "next of"]
"""``part of``: talks held on a visit; ``yields``: talks and the agreement they end in; ``denies``: a denial and the
claim that it denies; ``next of``: the sixth round and the fifth."""


class Noun(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every noun: immutable, built by keyword, with ``==`` by content."""


class Span(msgspec.Struct, frozen=True, order=True, forbid_unknown_fields=True):
    """A half-open range of code points of ``Story.text``: ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


# --- what came in ---------------------------------------------------------------------------------------


class Origin(Noun, frozen=True, kw_only=True):
    """Where the bytes of a story came from."""

    uri: str
    """Path or address as given; ``-`` for standard input."""
    offset: int = 0
    """Byte offset (or line number less one, for line formats) of the story inside ``uri``."""
    length: int = 0
    """Number of bytes read for this story."""
    sha256: str = ""
    """SHA-256 of those bytes, in hex."""
    given_id: str | None = None
    """The id that the input itself gave to the story, if any."""


class Story(Noun, frozen=True, kw_only=True):
    """One news story as it came; ``text`` never changes after ingest (newlines are normalised to line feeds)."""

    id: str
    text: str
    origin: Origin
    publisher: str | None = None
    published: date | None = None
    """Publication date; ``None`` where unknown. Never today."""
    published_basis: str | None = None
    """What gave the date: ``metadata``, ``option``, ``head``, ``dateline`` or ``html``; ``unreadable`` where one was
    given that is no date."""
    language: str | None = None
    headline: str | None = None
    headline_span: Span | None = None
    """Where the headline stands in ``text``; ``None`` when it came as metadata only."""
    byline: str | None = None
    dateline_place: Span | None = None
    """The place in ``JAKARTA, Dec 3 (Agency) -``."""
    url: str | None = None
    furniture: tuple[Span, ...] = ()
    """Spans that are no report: share buttons, tags, bylines, counters, repeated headlines. Sorted, disjoint."""


class WireCopy(Noun, frozen=True, kw_only=True):
    """``story_id`` repeats ``of`` (an earlier or lower id); ``overlap`` is the Jaccard index of word shingles."""

    story_id: str
    of: str
    overlap: float


# --- what stands in the text ----------------------------------------------------------------------------


class Token(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One token of a sentence with its syntax, free of any parser's classes."""

    span: Span
    text: str
    lemma: str
    tag: str
    """Penn Treebank tag."""
    pos: str
    """Coarse part of speech: VERB, AUX, NOUN, PROPN, ADJ, ADV, ADP, PRON, DET, NUM, PART, CCONJ, SCONJ, PUNCT, X."""
    dep: str
    """Dependency label of the ClearNLP scheme that spaCy's English pipeline uses."""
    head: int
    """Index of the head inside the sentence; a root is its own head."""
    entity: str = ""
    """Named-entity label of the pipeline (PERSON, GPE, ORG, ...), or empty."""


class Sentence(Noun, frozen=True, kw_only=True):
    """One sentence of a story, in reading order."""

    story_id: str
    index: int
    span: Span
    kind: SentenceKind = "body"
    tokens: tuple[Token, ...] = ()
    read: bool = True
    """False where the sentence was passed over: nothing stood in it that can be an act between political actors."""


class ActorMention(Noun, frozen=True, kw_only=True):
    """Words that name a political actor, with what they are resolved to on the story's date."""

    span: Span
    name: str
    """The actor's full name where known, else the words."""
    actor_id: str | None = None
    office: str | None = None
    """Title of the office held, e.g. ``Minister of Defence``."""
    country: str | None = None
    """ISO 3166-1 alpha-3, or a PLOVER code for bodies without a state (IGO, UNO, EUR, NGO, MNC, IMG)."""
    sector: str | None = None
    """PLOVER sector code: GOV, MIL, LEG, JUD, COP, SPY, REB, OPP, PTY, BUS, ..."""
    countries: tuple[str, ...] = ()
    """For plural mentions ("the two countries"): every state (ISO3) or organisation (id) meant. Else empty."""
    via: str = ""
    """What resolved it: ``person``, ``register``, ``title``, ``demonym``, ``pronoun``, ``coreference``, ``name``."""


class PlaceMention(Noun, frozen=True, kw_only=True):
    """Words that name a place, with its state."""

    span: Span
    name: str
    country: str | None = None


class TimeMention(Noun, frozen=True, kw_only=True):
    """A time expression resolved to a closed interval of days, as far as the text and its date allow."""

    span: Span
    text: str
    start: date | None
    end: date | None
    precision: Precision | None
    type: TimeType
    timex3: str
    """TIMEX3 value: ``2021-12-14``, ``2021-W50``, ``2021-Q1``, ``P2Y``, ``PRESENT_REF``, ``XXXX-XX-XX``."""
    basis: str
    """How it was resolved: ``explicit``, ``published``, ``dateline``, ``text`` (another time) or ``unresolved``."""


class QuantityMention(Noun, frozen=True, kw_only=True):
    """An amount in the text."""

    span: Span
    text: str
    kind: Literal["money", "count", "percent", "measure"]
    amount: float
    """In units of ``unit`` or ``currency``, multiplied out: "$1.1 billion" is 1.1e9."""
    amount_high: float | None = None
    """Upper end of a range ("3 to 5 billion"), else ``None``."""
    bound: Bound = "exact"
    unit: str | None = None
    """Lemma of what is counted or measured: ``dose``, ``warship``, ``km``."""
    currency: str | None = None
    """ISO 4217, for money."""


class Attribution(Noun, frozen=True, kw_only=True):
    """Who says what: the speaker's words, the cue ("said") and what is said."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    speaker: ActorMention | None = None


class Chain(Noun, frozen=True, kw_only=True):
    """Mentions of one actor inside a story, in reading order."""

    name: str
    actor_id: str | None
    spans: tuple[Span, ...]


class AnnotatedStory(Noun, frozen=True, kw_only=True):
    """A story with everything that the coder reads. Tuples are sorted by span."""

    story: Story
    sentences: tuple[Sentence, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    ordinals: tuple["Ordinal", ...] = ()
    attributions: tuple[Attribution, ...] = ()
    chains: tuple[Chain, ...] = ()


# --- what is reported -----------------------------------------------------------------------------------


class Participant(Noun, frozen=True, kw_only=True):
    """One participant on one side of an act."""

    side: Side
    name: str
    span: Span
    actor: str | None = None
    """Id in the register."""
    office: str | None = None
    country: str | None = None
    sector: str | None = None


class Evidence(Noun, frozen=True, kw_only=True):
    """Which words made a value, and what read them."""

    field: str
    value: str
    span: Span | None
    by: str
    score: float = 1.0
    otherwise: str | None = None
    """What the reader of the value held for the next likeliest, with its probability."""


class ActObject(Noun, frozen=True, kw_only=True):
    """What the act is about: the instrument, the goods, the subject."""

    text: str
    span: Span


class Quantity(Noun, frozen=True, kw_only=True):
    """A quantity that belongs to an act; fields as in :class:`QuantityMention`."""

    kind: str
    amount: float
    unit: str | None
    currency: str | None
    text: str
    span: Span
    bound: Bound = "exact"
    """``at-most``: "up to $725 million"; ``at-least``: "more than 70 ships"."""


class Ordinal(Noun, frozen=True, kw_only=True):
    """ "sixth consultations" is 6, "first joint drills" is 1."""

    value: int
    text: str
    span: Span


class Occurs(Noun, frozen=True, kw_only=True):
    """When the act takes place: a closed interval of days; ``end`` ``None`` is open."""

    start: date | None
    end: date | None
    precision: Precision
    basis: str
    text: str
    span: Span


class Place(Noun, frozen=True, kw_only=True):
    """Where the act takes place."""

    name: str
    country: str | None
    span: Span


class Speaker(Noun, frozen=True, kw_only=True):
    """Who reports or claims the act."""

    name: str
    country: str | None
    cue: str
    manner: Manner
    span: Span


class EventMention(Noun, frozen=True, kw_only=True):
    """One story's report of one act."""

    id: str
    story_id: str
    sentence_index: int
    sentence: Span
    trigger: Span
    act: str
    status: Status
    participants: tuple[Participant, ...] = ()
    object: ActObject | None = None
    quantities: tuple[Quantity, ...] = ()
    ordinal: Ordinal | None = None
    occurs: Occurs | None = None
    place: Place | None = None
    speaker: Speaker | None = None
    contexts: tuple[str, ...] = ()
    """PLOVER contexts."""
    background: bool = False
    """True for history that the story recalls and does not report."""
    evidence: tuple[Evidence, ...] = ()
    score: float = 1.0
    probability: float | None = None
    """That the mention is right in act and sides, calibrated; ``None`` where the coder gives no probability."""
    uncertain: bool = False
    """True where the coder is not sure enough that the act is told, or of whom; the mention is kept and says so."""

    def side(self, side: Side) -> tuple[Participant, ...]:
        """Return the participants of one side, in order."""
        return tuple(p for p in self.participants if p.side == side)


# --- what happened in the world -------------------------------------------------------------------------


class Reason(Noun, frozen=True, kw_only=True):
    """One feature's part in a link: ``weight`` for (positive) or against (negative), with words that explain it."""

    feature: str
    weight: float
    detail: str


class Link(Noun, frozen=True, kw_only=True):
    """Why two mentions are (``same``) or are not one event. ``left`` < ``right``."""

    left: str
    right: str
    weight: float
    same: bool
    reasons: tuple[Reason, ...]
    probability: float = 0.0
    """That the two are one event, calibrated; 0 where a reason forbids it."""


class HistoryEntry(Noun, frozen=True, kw_only=True):
    """One status of an event: as of which day, by which mention."""

    status: Status
    as_of: date | None
    """Publication date of the story that reports it, or ``None``."""
    mention_id: str


class Choice(Noun, frozen=True, kw_only=True):
    """Which mention gave the event's value of a field, by which rule."""

    field: str
    mention_id: str
    rule: str


class Reading(Noun, frozen=True, kw_only=True):
    """One value of a field on which stories differ, and the mentions that hold it."""

    value: str
    mention_ids: tuple[str, ...]


class Disagreement(Noun, frozen=True, kw_only=True):
    """Different values that the event's mentions give for one field."""

    field: str
    readings: tuple[Reading, ...]


class Event(Noun, frozen=True, kw_only=True):
    """One act in the world, however many stories report it."""

    id: str
    act: str
    status: Status
    """The latest status of the history."""
    participants: tuple[Participant, ...]
    object: ActObject | None
    quantities: tuple[Quantity, ...]
    ordinal: Ordinal | None
    occurs: Occurs | None
    place: Place | None
    background: bool
    uncertain: bool
    """True where no mention is sure that the act is told."""
    history: tuple[HistoryEntry, ...]
    mention_ids: tuple[str, ...]
    chosen: tuple[Choice, ...]
    disagreements: tuple[Disagreement, ...]
    stories: int
    publishers: int
    origins: int
    """Independent origins: stories less their wire copies."""


class Tie(Noun, frozen=True, kw_only=True):
    """How two events hang together that are not one: "``left`` ``kind`` ``right``", and why."""

    left: str
    """Id of the event that is part of, yields, denies or comes next of the other."""
    right: str
    kind: TieKind
    reasons: tuple[Reason, ...]


# --- the rest -------------------------------------------------------------------------------------------


class Actor(Noun, frozen=True, kw_only=True):
    """An entry of the register."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: Literal["state", "organisation", "person"]
    country: str | None
    sector: str | None


class Office(Noun, frozen=True, kw_only=True):
    """Who was what, from when to when (``end`` ``None``: still)."""

    actor_id: str
    holder: str
    title: str
    kind: str
    country: str
    start: date
    end: date | None
    source: str


class Rejection(Noun, frozen=True, kw_only=True):
    """What was not taken in or not coded, and why. Nothing is dropped without one."""

    stage: Literal["ingest", "annotation", "coding", "linking"]
    subject_id: str
    """Story id, or the address of the input where there is no story yet."""
    reason: str
    """One word of a fixed list per stage, e.g. ``empty``, ``binary``, ``language``, ``no-act``."""
    detail: str = ""


class Run(Noun, frozen=True, kw_only=True):
    """The only record with a clock: what was run, when, with which configuration, models and ontology."""

    id: str
    started: str
    version: str
    config: str
    models: str
    ontology: str
    inputs: tuple[str, ...]
