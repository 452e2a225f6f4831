"""Tables as files: the rows of a chart as CSV."""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from urllib.parse import quote

from starlette.responses import Response

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a text that begins so for a formula; the texts are those of strangers."""
_OTHER = re.compile(r"[^\w.-]+")


def csv_file(name: str, heads: Sequence[str], rows: Iterable[Mapping[str, object]]) -> Response:
    """Return rows as a CSV file to be saved as ``NAME.csv``: lists joined by ``|``, unknown values empty.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows([[_cell(row.get(head)) for head in heads] for row in rows])
    file = _OTHER.sub("-", name)
    return Response(
        out.getvalue().encode("utf-8", "replace"),
        media_type="text/csv",
        headers={"content-disposition": f"attachment; filename*=UTF-8''{quote(file)}.csv"},
    )


def _cell(value: object) -> object:
    """Return a value as CSV has it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        value = "|".join(str(item).replace("|", "/") for item in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
