"""The codebook as one page of Markdown."""

from collections.abc import Iterable, Sequence

from dragoman.cli.codebook_nouns import ActPage, Code, Codebook, NotThis, Sentence, StatusPage
from dragoman.store import TableDoc

_INTRODUCTION = """# Codebook

Made by `dragoman codebook` from the ontology and the schema; do not edit it by hand.

An event has an **act** (what is done or would be done) and a **status** (how far it has got, according to who says
so). PLOVER and CAMEO codes follow from the two by the tables below. CAMEO codes are text and of version {cameo}.
"""


def markdown(book: Codebook) -> str:
    """Return the page, without a newline at its end."""
    parts = [
        _INTRODUCTION.format(cameo=book.cameo_version),
        "## Statuses\n\nThe furthest along the life of an act first.\n",
        *map(_status, book.statuses),
        f"## Acts\n\n{', '.join(f'[{act.id}](#{act.id})' for act in book.acts)}\n",
        *map(_act, book.acts),
        "## Tables\n\nEvery table and view of a record.\n",
        *map(_table, book.tables),
        "## Relations\n\nHow they are counted, and what they do not show: docs/explanation/relations.md.\n",
        *map(_table, book.relations),
    ]
    return "\n".join(parts).rstrip("\n")


def _status(page: StatusPage) -> str:
    return "\n".join(
        [
            f"### Status: {page.id}\n",
            f"{page.definition} {page.border}\n",
            f"Rank {page.rank}; with a negation: {page.negated}. Words: {_words(page.words)}.\n",
        ]
    )


def _words(words: Iterable[str]) -> str:
    return ", ".join(words) or "none of its own"


def _act(page: ActPage) -> str:
    """Return the page of one act."""
    facts = [
        "Both sides do the same." if page.mutual else "",
        f"Sides that must be named: {page.needs}.",
        f"PLOVER contexts: {', '.join(page.contexts)}." if page.contexts else "",
        f"Often told together with: {', '.join(page.kin)}." if page.kin else "",
    ]
    return "\n".join(
        [
            f"### {page.id}\n",
            f"**{page.label}.** {page.definition}\n",
            *(f"- {line}" for line in page.border),
            *([""] if page.border else []),
            f"{' '.join(fact for fact in facts if fact)}\n",
            f"Cues: {_words(page.cues)}.\n",
            _codes(page.codes),
            "Examples:\n",
            *map(_example, page.examples),
            *map(_counter, page.counter_examples),
            "",
        ]
    )


def _example(one: Sentence) -> str:
    return f'- "{one.text}" ({one.status}; {_sides(one.source)} → {_sides(one.target)})'


def _sides(codes: Sequence[str]) -> str:
    return ", ".join(codes) or "nobody named"


def _counter(one: NotThis) -> str:
    return f'- Not this: "{one.text}" {one.why}'


def _codes(codes: Iterable[Code]) -> str:
    """Return the codes of one act, a row a status."""
    rows = (
        (c.status, _type(c), c.quad, c.plover_score, f"{c.cameo} {c.cameo_label}" if c.cameo else None, c.goldstein)
        for c in codes
    )
    return _grid(("status", "PLOVER", "quad", "score", "CAMEO", "Goldstein"), rows)


def _type(code: Code) -> str | None:
    return f"{code.plover} {code.mode}".strip() if code.plover else None


def _table(doc: TableDoc) -> str:
    """Return one table or view with its columns."""
    kind = "View" if doc.view else "Table"
    rows = ((f"`{column.name}`", f"`{column.type}`", column.comment) for column in doc.columns)
    return f"### {kind}: {doc.name}\n\n{doc.comment}\n\n{_grid(('column', 'type', 'meaning'), rows)}"


def _grid(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table; unknown cells are dashes."""
    lines = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(value: object) -> str:
    return "–" if value is None else str(value).replace("|", "\\|").replace("\n", " ")
