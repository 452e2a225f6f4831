"""The outcome as a table, as a list of failing cases, and as the page ``docs/reference/behaviour.md``."""

from collections.abc import Sequence

from benchmarks.behaviour.cases import SLOTS
from benchmarks.behaviour.comparing import KINDS
from benchmarks.behaviour.measuring import Outcome, Row, rows
from benchmarks.tables import table

HEAD = ("behaviour", "cases", "holds %", *KINDS)
_EXAMPLES = 2
_INTRODUCTION = """\
# Behaviour

Made by `python -m benchmarks.behaviour --write`; do not edit it by hand. `make behaviour` prints the table.

{sentences} sentences of {acts} acts, written for this and for nothing else, are changed in ways whose outcome is known
beforehand. A case holds if the program reads the changed text as it must be read. None of the sentences was trained on.

| behaviour | what is done | what must come out |
| --- | --- | --- |
| as it is written | nothing | the act, the status `occurred`, each of the two states on its side |
| the two states swapped | each state stands where the other stood | the sides swapped, nothing else changed |
| other states | two others, from anywhere, also of several words | the new states on the sides, nothing else changed |
| furniture, a quotation, background | lines or sentences without an act stand around | nothing changed |
| status by the verb | "will", "did not" and so on before the verb | the status that it means; act and sides unchanged |
| active and passive | the sentence is turned | nothing changed |
| reported speech | "officials said", "according to ..." are added | the speaker; nothing else changed |
| the time in front | "On Monday, ..." | nothing changed |

"Nothing changed" is strict: act, status, the states on both sides, object, place, days, speaker, background, quantities
of the mention, and which other acts the sentence is said to tell (those held uncertain may come and go). A
case counts where the unchanged sentence is read as it is meant; the first line says how many are. A case that fails in
several ways counts for the first kind from the left. In what fails, `#` stands for a state.
"""


def console(some: Sequence[Outcome]) -> str:
    """Return the table as it is printed."""
    return table(HEAD, [_cells(row) for row in rows(some)])


def _cells(row: Row) -> tuple[str, ...]:
    return (row.behaviour, str(row.cases), f"{row.holds:.1f}", *(str(row.kinds[kind] or "-") for kind in KINDS))


def failing(some: Sequence[Outcome], most: int) -> str:
    """Return the first failing cases, each with its reference, its text and what came out."""
    return "\n\n".join(_told(one) for one in [one for one in some if one.failure][:most])


def _told(one: Outcome) -> str:
    assert one.failure is not None
    lines = [f"{one.case.behaviour} ({one.case.form})", f"  {one.failure.kind} {one.failure.detail}".rstrip()]
    lines += [f"  from  {one.case.reference}", *(f"  text  {line}" for line in one.case.text.split("\n") if line)]
    return "\n".join([*lines, *(f"  came  {line}" for line in one.came)])


def page(some: Sequence[Outcome]) -> str:
    """Return the page."""
    written = {one.case.sentence for one in some}
    head = _INTRODUCTION.format(sentences=len(written), acts=len({one.act for one in written}))
    found = rows(some)
    shares = _grid(HEAD, [_cells(row) for row in found])
    slots = _grid(("behaviour", *SLOTS), [_slots(row) for row in found if row.slots])
    parts = (("How often it holds", shares), ("Which other slot", slots), ("What fails, for example", _examples(some)))
    return "\n".join([head, *(line for title, lines in parts for line in (f"## {title}", "", *lines, ""))])


def _grid(head: Sequence[str], lines: Sequence[Sequence[str]]) -> list[str]:
    """Return a table in Markdown, numbers to the right."""
    grid = ["| " + " | ".join(cells) + " |" for cells in (head, *lines)]
    return [grid[0], "| --- |" + " ---: |" * (len(head) - 1), *grid[1:]]


def _slots(row: Row) -> tuple[str, ...]:
    return (row.behaviour, *(str(row.slots[slot] or "-") for slot in SLOTS))


def _examples(some: Sequence[Outcome]) -> list[str]:
    """Return the first failing texts of each behaviour, as a list."""
    lines = []
    for row in rows(some):
        own = [one for one in some if one.failure and one.case.behaviour == row.behaviour]
        lines += [_example(one) for one in own[:_EXAMPLES]]
    return lines


def _example(one: Outcome) -> str:
    assert one.failure is not None
    text = " ".join(one.case.text.split())
    return f"- {one.case.behaviour}: {one.failure.kind} {one.failure.detail}. *{text}*"
