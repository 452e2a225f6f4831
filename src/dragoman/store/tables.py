"""Which noun stands in which tables. The columns themselves are described in ``schema.sql`` alone."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, groupby
from typing import Any

from dragoman.store.results import RepeatRow, StoryRow
from dragoman.store.shapes import Columns, flatten, spread
from dragoman.types import (
    Attribution,
    Choice,
    Disagreement,
    Event,
    EventMention,
    Evidence,
    HistoryEntry,
    Link,
    Noun,
    Participant,
    Quantity,
    Reading,
    Reason,
    Rejection,
    Run,
    Sentence,
    Story,
    Tie,
    WireCopy,
)


class DisagreementRow(Noun, frozen=True):
    """One reading of one disagreement: a disagreement is as many rows as it has readings."""

    disagreement: int
    field: str
    value: str | None
    """``None`` where the disagreement has no reading at all."""
    mention_ids: tuple[str, ...] = ()


def _same(items: Iterable[Any]) -> tuple[Any, ...]:
    """Return the items as they are."""
    return tuple(items)


@dataclass(frozen=True, slots=True)
class Child:
    """A table with the elements of one tuple field: key columns, ``position``, the element's columns."""

    field: str
    table: str
    key: tuple[str, ...]
    kind: type[Any]
    column: str = ""
    """The one column of elements that are texts."""
    pack: Callable[[Iterable[Any]], tuple[Any, ...]] = _same
    """From the field's value to rows of ``kind``."""
    unpack: Callable[[Iterable[Any]], tuple[Any, ...]] = _same


@dataclass(frozen=True, slots=True)
class Shape:
    """The tables of one kind of noun: its own, and those of its tuple fields."""

    table: str
    kind: type[Any]
    key: tuple[str, ...]
    children: tuple[Child, ...] = ()

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of all tables of the noun, its own first."""
        return (self.table, *(child.table for child in self.children))


def _pack_disagreements(disagreements: Iterable[Disagreement]) -> tuple[DisagreementRow, ...]:
    """Return a row for each reading."""
    return tuple(
        DisagreementRow(
            disagreement=number, field=d.field, value=r.value if r else None, mention_ids=r.mention_ids if r else ()
        )
        for number, d in enumerate(disagreements)
        for r in d.readings or (None,)
    )


def _unpack_disagreements(rows: Iterable[DisagreementRow]) -> tuple[Disagreement, ...]:
    """Return the disagreements that the rows, in order, were made of."""
    groups = ((key, tuple(group)) for key, group in groupby(rows, key=lambda row: (row.disagreement, row.field)))
    return tuple(
        Disagreement(
            field=field,
            readings=tuple(Reading(value=r.value, mention_ids=r.mention_ids) for r in group if r.value is not None),
        )
        for (_, field), group in groups
    )


_M = ("mention_id",)
_E = ("event_id",)
STORIES = Shape("stories", Story, ("id",))
SENTENCES = Shape("sentences", Sentence, ("story_id", "index"))
ATTRIBUTIONS = Child("attributions", "attributions", ("story_id",), Attribution)
MENTIONS = Shape(
    "event_mentions",
    EventMention,
    ("id",),
    (
        Child("participants", "mention_participants", _M, Participant),
        Child("quantities", "mention_quantities", _M, Quantity),
        Child("evidence", "mention_evidence", _M, Evidence),
    ),
)
REJECTIONS = Shape("rejections", Rejection, ("stage", "subject_id", "reason", "detail"))
LINKING_STORIES = Shape("linking_stories", StoryRow, ("story_id",))
LINKING_REPEATS = Shape("linking_repeats", RepeatRow, ("days", "story_id", "of"))
WIRE_COPIES = Shape("wire_copies", WireCopy, ("story_id", "of", "overlap"))
LINKS = Shape(
    "links", Link, ("left_id", "right_id"), (Child("reasons", "link_reasons", ("left_id", "right_id"), Reason),)
)
EVENTS = Shape(
    "events",
    Event,
    ("id",),
    (
        Child("participants", "event_participants", _E, Participant),
        Child("quantities", "event_quantities", _E, Quantity),
        Child("history", "event_history", _E, HistoryEntry),
        Child("mention_ids", "event_mentions_of", _E, str, column="mention_id"),
        Child("chosen", "event_choices", _E, Choice),
        Child(
            "disagreements",
            "event_disagreements",
            _E,
            DisagreementRow,
            pack=_pack_disagreements,
            unpack=_unpack_disagreements,
        ),
    ),
)
_TIE = ("left_id", "right_id", "kind")
TIES = Shape("event_ties", Tie, _TIE, (Child("reasons", "event_tie_reasons", _TIE, Reason),))
RUNS = Shape("runs", Run, ("id",))


def tabulate(shape: Shape, nouns: Sequence[Any]) -> dict[str, Columns]:
    """Return the columns of every table of ``nouns``, by the table's name."""
    own = flatten(shape.kind, nouns)
    keys = [own[name] for name in shape.key]
    children = {c.table: tabulate_child(c, keys, [getattr(n, c.field) for n in nouns]) for c in shape.children}
    for child in shape.children:
        own.pop(child.field, None)  # texts in a table of their own are no list column
    return {shape.table: own, **children}


def tabulate_child(child: Child, keys: Sequence[Sequence[Any]], values: Sequence[Iterable[Any]]) -> Columns:
    """Return the columns of a child table: ``keys`` are its parents' key columns, ``values`` the parents' tuples."""
    rows = [child.pack(value) for value in values]
    counts = [len(row) for row in rows]
    items = list(chain.from_iterable(rows))
    columns: Columns = {name: spread(key, counts) for name, key in zip(child.key, keys, strict=True)}
    columns["position"] = list(chain.from_iterable(range(count) for count in counts))
    return columns | ({child.column: items} if child.column else flatten(child.kind, items))
