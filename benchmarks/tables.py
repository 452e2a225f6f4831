"""Rows of text as a table whose columns are as wide as they need to be."""

from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return the table; the first column stands left, and so do columns that hold words; numbers stand right."""
    widths = [max(len(row[place]) for row in (head, *rows)) for place in range(len(head))]
    right = [place > 0 and all(_is_number(row[place]) for row in rows) for place in range(len(head))]
    lines = [_line(head, widths, right), "  ".join("-" * width for width in widths)]
    return "\n".join([*lines, *(_line(row, widths, right) for row in rows)])


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    cells = (
        cell.rjust(width) if to_right else cell.ljust(width)
        for cell, width, to_right in zip(row, widths, right, strict=True)
    )
    return "  ".join(cells).rstrip()


def _is_number(cell: str) -> bool:
    return cell == "-" or cell.lstrip("-").replace(".", "", 1).isdigit()
