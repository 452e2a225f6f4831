"""An event as one flat row: what the table formats (csv, parquet) have in common."""

from collections.abc import Iterable
from datetime import date

from dragoman.ontology.codes import cameo, plover
from dragoman.types import Event, Noun, Participant, Quantity, Side


class FlatEvent(Noun, frozen=True, kw_only=True):
    """One event a row; each field is a column. Lists are real lists in parquet, joined by ``|`` in csv."""

    id: str
    act: str
    status: str
    """The latest status."""
    occurs_start: date | None
    occurs_end: date | None
    """Last day; unknown where open."""
    occurs_precision: str | None
    occurs_basis: str | None
    sources: tuple[str, ...]
    """Names of the acting side."""
    source_countries: tuple[str, ...]
    """States of the acting side, each once, sorted: ISO 3166-1 alpha-3 or PLOVER codes."""
    targets: tuple[str, ...]
    target_countries: tuple[str, ...]
    object: str | None
    ordinal: int | None
    quantities: tuple[str, ...]
    """Amounts in plain digits with unit or currency: ``1100000000 USD``."""
    place: str | None
    place_country: str | None
    background: bool
    uncertain: bool
    plover_of_act: str
    """PLOVER type of the act itself."""
    plover_type: str | None
    """PLOVER type of act and status together."""
    plover_mode: str
    plover_contexts: tuple[str, ...]
    quad: int | None
    plover_score: float | None
    cameo: str | None
    """CAMEO code as text: leading zeros count."""
    cameo_version: str
    goldstein: float | None
    stories: int
    publishers: int
    origins: int
    first_published: date | None
    """Publication date of the first report with a date."""
    last_published: date | None
    history: tuple[str, ...]
    """``status@date`` of every entry, oldest first; without a date ``status@``."""
    mention_ids: tuple[str, ...]


def flat(event: Event) -> FlatEvent:
    """Return the event as one row."""
    type_, code = plover(event.act, event.status), cameo(event.act, event.status)
    when, where = event.occurs, event.place
    return FlatEvent(
        id=event.id,
        act=event.act,
        status=event.status,
        occurs_start=when.start if when else None,
        occurs_end=when.end if when else None,
        occurs_precision=when.precision if when else None,
        occurs_basis=when.basis if when else None,
        sources=_names(event, "source"),
        source_countries=_countries(event, "source"),
        targets=_names(event, "target"),
        target_countries=_countries(event, "target"),
        object=event.object.text if event.object else None,
        ordinal=event.ordinal.value if event.ordinal else None,
        quantities=tuple(amount(quantity) for quantity in event.quantities),
        place=where.name if where else None,
        place_country=where.country if where else None,
        background=event.background,
        uncertain=event.uncertain,
        plover_of_act=type_.of_act,
        plover_type=type_.event_type,
        plover_mode=type_.mode,
        plover_contexts=type_.contexts,
        quad=type_.quad,
        plover_score=type_.score,
        cameo=code.code,
        cameo_version=code.version,
        goldstein=code.goldstein,
        stories=event.stories,
        publishers=event.publishers,
        origins=event.origins,
        first_published=min(_days(event), default=None),
        last_published=max(_days(event), default=None),
        history=_history(event),
        mention_ids=event.mention_ids,
    )


def _days(event: Event) -> list[date]:
    return [entry.as_of for entry in event.history if entry.as_of]


def _history(event: Event) -> tuple[str, ...]:
    return tuple(f"{entry.status}@{entry.as_of or ''}" for entry in event.history)


def _names(event: Event, side: Side) -> tuple[str, ...]:
    """Return the names of one side, each once, in order."""
    return tuple(dict.fromkeys(p.name for p in _side(event.participants, side)))


def _countries(event: Event, side: Side) -> tuple[str, ...]:
    """Return the states of one side, each once, sorted."""
    return tuple(sorted({p.country for p in _side(event.participants, side) if p.country}))


def _side(participants: Iterable[Participant], side: Side) -> Iterable[Participant]:
    """Yield the participants of one side."""
    return (p for p in participants if p.side == side)


def amount(quantity: Quantity) -> str:
    """Return an amount in plain digits with its unit: ``1100000000 USD``, ``3 corvette``, ``4.5 percent``."""
    number = f"{quantity.amount:.10f}".rstrip("0").rstrip(".")
    unit = quantity.currency or quantity.unit or ("percent" if quantity.kind == "percent" else "")
    return f"{number} {unit}".strip()


def joined(values: Iterable[object]) -> str:
    """Return a list in one cell, joined by ``|``; a ``|`` inside a value becomes ``/``."""
    return "|".join(str(value).replace("|", "/") for value in values)
