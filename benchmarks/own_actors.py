"""Who is meant: phrases of our own in sentences of our own, with the country and the sector that were decided by hand.

Two lines of ``corpus/actors`` stand beside one another: a phrase of a sentence, and which countries and sectors are
right for it (``null`` for none). They were decided from the definitions of PLOVER's sectors before the program was run.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from benchmarks.program import Json
from dragoman import register
from dragoman.types import Noun

PARTS = ("open", "held")
"""The half to look at while working, and the half that is scored only at the end."""
SECTORS = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP REL SOC".split()  # noqa: SIM905
)


class Named(Noun, frozen=True, kw_only=True):
    """A phrase in its text, and what is right for it."""

    id: str
    kind: str
    """What it is an example of: ``bare-title``, ``company``, ``sport`` ..."""
    published: date
    publisher: str | None
    text: str
    span: tuple[int, int]
    """Where the phrase stands, half-open."""
    country: tuple[str | None, ...]
    """Codes that are right, ``null`` for none."""
    sector: tuple[str | None, ...]
    who: str | None = None
    """Name of the person meant, where one is."""

    @property
    def words(self) -> str:
        """The phrase."""
        return self.text[slice(*self.span)]


class Answer(Noun, frozen=True, kw_only=True):
    """What the program makes of a phrase."""

    actor: str | None = None
    country: str | None = None
    sector: str | None = None


def read(path: Path) -> tuple[Named, ...]:
    """Return the phrases of one file of JSON lines. Raises ``msgspec.DecodeError`` on a line that does not fit."""
    lines = path.read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=Named) for line in lines if line.strip())


def file(folder: Path, part: str) -> Path:
    """Return where a part (``open``, ``held``) lies inside the corpus."""
    return folder / "actors" / f"{part}.jsonl"


def faults(row: Named) -> Iterator[str]:
    """Yield what is wrong with a phrase: a span that does not fit, codes that are none, a person nobody knows."""
    known = register.load()
    start, end = row.span
    if not 0 <= start < end <= len(row.text) or row.words != row.words.strip():
        yield "the span does not fit the text"
    elif any(0 < at < len(row.text) and row.text[at - 1].isalnum() and row.text[at].isalnum() for at in row.span):
        yield "the span cuts a word"
    if not row.country or not row.sector:
        yield "neither a code nor null"
    yield from (f"no country {code!r}" for code in row.country if code not in (*known.states, *register.BODIES, None))
    yield from (f"no sector {code!r}" for code in row.sector if code is not None and code not in SECTORS)
    if row.who is not None and not known.candidates(row.who):
        yield f"nobody called {row.who!r} in the register"


def in_text(row: Named, actors: Iterable[Json]) -> Answer:
    """Return the program's mention that shares most with the phrase; an empty answer where there is none."""
    start, end = row.span
    near = [one for one in actors if one["span"]["start"] < end and start < one["span"]["end"]]
    best = max(near, key=lambda one: _shared(row, one), default=None)
    return _answer(best) if best is not None else Answer()


def _shared(row: Named, given: Json) -> tuple[int, int]:
    """Return how many characters a mention shares with the phrase, and how much it has beside, below nought."""
    (start, end), span = row.span, given["span"]
    shared = min(end, span["end"]) - max(start, span["start"])
    return shared, shared - (span["end"] - span["start"])


def by_name(given: Json) -> Answer:
    """Return what ``dragoman actors resolve`` answers."""
    return _answer(given)


def _answer(given: Json) -> Answer:
    return Answer(actor=given["actor"], country=given["country"] or None, sector=given["sector"] or None)


def right(row: Named, answer: Answer) -> tuple[bool, bool, bool]:
    """Tell whether country, sector and person are right; where nobody is meant in person, the last is true."""
    sector = set(answer.sector.split(",")) if answer.sector else {None}
    who = row.who is None or (answer.actor is not None and register.load().name_of(answer.actor) == _full(row.who))
    return answer.country in row.country, bool(sector & set(row.sector)), who


def _full(name: str) -> str:
    """Return the name as the register has it."""
    known = register.load()
    found = known.candidates(name)
    return known.name_of(found[0]) if found else name


def is_taken_for_state(row: Named, answer: Answer) -> bool:
    """Tell whether a people, firm or team is taken for its state itself."""
    return "GOV" not in row.sector and answer.actor == answer.country is not None and answer.sector in ("GOV", None)


def shares(rows: Sequence[Named], answers: Sequence[Answer]) -> Iterator[tuple[str, float]]:
    """Yield the figures: per cent right, and per cent of those who are no government that are taken for the state."""
    told = [right(row, answer) for row, answer in zip(rows, answers, strict=True)]
    yield "country %", _percent(one[0] for one in told)
    yield "sector %", _percent(one[1] for one in told)
    yield "both %", _percent(one[0] and one[1] for one in told)
    yield "person, where one is meant %", _percent(one[2] for row, one in zip(rows, told, strict=True) if row.who)
    others = [(row, answer) for row, answer in zip(rows, answers, strict=True) if "GOV" not in row.sector]
    yield "no government, taken for the state %", _percent(is_taken_for_state(row, answer) for row, answer in others)


def _percent(told: Iterable[bool]) -> float:
    counted = list(told)
    return 100 * sum(counted) / max(1, len(counted))


def errors(rows: Sequence[Named], answers: Sequence[Answer]) -> Iterator[str]:
    """Yield a line for each phrase of which country, sector or person is wrong."""
    for row, answer in zip(rows, answers, strict=True):
        if not all(right(row, answer)):
            wanted = f"{'/'.join(map(str, row.country))} {'/'.join(map(str, row.sector))} {row.who or ''}".rstrip()
            yield f"{row.kind:14} {row.words!r}: {wanted} <> {answer.country} {answer.sector} {answer.actor}"
