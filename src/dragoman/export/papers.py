"""Codebook and manifest of an export: what its columns mean, and what it was made from. Neither has a clock."""

from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import file_digest
from pathlib import Path
from typing import Any

import msgspec

from dragoman import __about__, decisions, ontology, registry
from dragoman.export.chosen import Chosen, Written
from dragoman.export.layout import Column, layout
from dragoman.ontology.codes import CAMEO_VERSION
from dragoman.types import Noun, Run

_SQL = "dragoman.export.sql"


class RunNote(Noun, frozen=True, kw_only=True):
    """One build of the record; its time is the only one there is."""

    id: str
    started: str
    version: str
    models: str
    ontology: str
    config: Any
    """The configuration, as JSON has it; ``None`` where the build told none."""
    inputs: tuple[str, ...]


class Whole(Noun, frozen=True, kw_only=True):
    """The record that the events are from."""

    file: str
    stories: int
    wire_copies: int
    mentions: int
    events: int
    rejections: int
    first_published: date | None
    last_published: date | None
    stories_sha256: str | None
    """SHA-256 of the stories' ids and the hashes of their bytes, sorted, a line each."""


class DecisionsNote(Noun, frozen=True, kw_only=True):
    """People's decisions that stand beside the record."""

    file: str
    decisions: int
    digest: str
    """Equal for the same decisions in any order."""


class Manifest(Noun, frozen=True, kw_only=True):
    """What an export was made from."""

    format: str
    summary: str
    program: str
    cameo_version: str
    ontology: str
    """Identity of the ontology that the codes were derived with, when the file was written."""
    filters: Mapping[str, Any]
    record: Whole
    decisions: DecisionsNote | None
    runs: tuple[RunNote, ...]
    row: str
    losses: tuple[str, ...]
    columns: tuple[Column, ...]


def manifest(chosen: Chosen, name: str) -> Manifest:
    """Return what an export in the format ``name`` is made from."""
    told = layout(name)
    return Manifest(
        format=name,
        summary=told.summary,
        program=f"dragoman {__about__.__version__}",
        cameo_version=CAMEO_VERSION,
        ontology=ontology.identity(),
        filters=msgspec.to_builtins(chosen.filters),
        record=_whole(chosen),
        decisions=_decisions(chosen.record.path),
        runs=tuple(map(_run, chosen.record.iter_runs())),
        row=told.row,
        losses=told.losses,
        columns=told.columns,
    )


def inside(chosen: Chosen, name: str) -> dict[str, str]:
    """Return codebook and manifest for a format that has room for them in its file."""
    told = msgspec.json.encode(manifest(chosen, name)).decode()
    return {"dragoman.codebook": codebook(name), "dragoman.manifest": told}


def write_manifest(chosen: Chosen, name: str, written: Written, file: Path, called: str, place: Path) -> None:
    """Write the manifest of ``file`` (which will be ``called`` so) to ``place``, an input a line."""
    with file.open("rb") as data:
        digest = file_digest(data, "sha256").hexdigest()
    facts = {"file": called, "sha256": digest, "bytes": file.stat().st_size, "rows": written.rows}
    facts |= {"events": written.events, "left_out": {one.reason: one.events for one in written.left_out}}
    head = facts | msgspec.to_builtins(manifest(chosen, name))
    with place.open("wb") as out:
        out.write(msgspec.json.format(msgspec.json.encode(head), indent=2).removesuffix(b"\n}"))
        out.write(b',\n  "inputs": [')
        for number, row in enumerate(_inputs(chosen)):
            out.write((b"," if number else b"") + b"\n    " + msgspec.json.encode(row))
        out.write(b"\n  ]\n}\n")


def _inputs(chosen: Chosen) -> Iterator[dict[str, Any]]:
    for some in chosen.record.sql(registry.read_text(_SQL, "inputs.sql")).to_batches():
        yield from some.to_pylist()


def _whole(chosen: Chosen) -> Whole:
    (row,) = chosen.record.sql(registry.read_text(_SQL, "whole.sql")).to_pylist()
    return Whole(file=chosen.record.path.name, **row)


def _decisions(record: Path) -> DecisionsNote | None:
    file = decisions.beside(record)
    if not file.is_file():
        return None
    found = decisions.read(file)
    return DecisionsNote(file=file.name, decisions=len(found.all), digest=found.digest)


def _run(run: Run) -> RunNote:
    return RunNote(
        id=run.id,
        started=run.started,
        version=run.version,
        models=run.models,
        ontology=run.ontology,
        config=msgspec.json.decode(run.config) if run.config else None,
        inputs=run.inputs,
    )


def codebook(name: str, called: str = "") -> str:
    """Return the codebook of a format as a page, for the file that is ``called`` so; without that, the columns only."""
    told = layout(name)
    parts = [
        f"# Codebook of {called or 'this file'}\n",
        f"Made by `dragoman export {name}`, dragoman {__about__.__version__}.\n",
        f"{told.summary}\n\nA row: {told.row}\n",
        "## Columns\n",
        _grid(("column", "type", "unit", "made from", "meaning"), (_column(one) for one in told.columns)),
        "*recorded*: as the record has it. *derived*: by a rule, from the fields named. *part*: not all of what the",
        "record has. *empty*: the layout has the column, the export nothing to put into it.\n",
        "## What is lost\n",
        *(f"- {loss}" for loss in told.losses),
    ]
    return "\n".join([*parts, *(_values(name) if called else ())])


def _values(name: str) -> Iterator[str]:
    """Yield further tables, and what statuses and acts mean."""
    yield from _more(name)
    yield "\n## Statuses\n"
    yield _grid(("status", "meaning"), ((one.id, one.definition) for one in ontology.statuses().values()))
    yield f"## Acts\n\nPLOVER and CAMEO {CAMEO_VERSION} codes follow from act and status: `dragoman codebook`.\n"
    yield _grid(("act", "meaning"), ((one.id, one.definition) for one in ontology.acts().values()))


def _column(one: Column) -> tuple[str, ...]:
    source = one.holds if one.holds in ("recorded", "empty") and not one.from_ else f"{one.holds}: {one.from_}"
    return f"`{one.name}`", one.type, one.unit, source, one.means


def _more(name: str) -> Iterator[str]:
    """Yield what a format that has more tables than one says of them."""
    module = registry.load("dragoman.export.formats", name)
    if hasattr(module, "tables"):
        for doc in module.tables():
            yield f"\n## Table {doc.name}\n\n{doc.comment}\n"
            yield _grid(("column", "type", "meaning"), ((f"`{c.name}`", c.type, c.comment) for c in doc.columns))


def _grid(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)
