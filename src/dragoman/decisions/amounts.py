"""Amounts as they are typed: ``725 million USD``, ``at-most 3 aircraft``, ``25 %``; several are parted by ``;``."""

import re
from collections.abc import Iterable
from typing import get_args

from dragoman.errors import UsageError
from dragoman.types import Bound, Quantity, Span

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FORM = re.compile(
    rf"(?:(?P<bound>{'|'.join(get_args(Bound))})\s+)?(?P<number>\d[\d,]*(?:\.\d+)?)"
    rf"(?:\s*(?P<scale>{'|'.join(_SCALES)}))?\s*(?P<unit>%|[^\W\d].*)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{3}")
_HOW = "write a number and its currency or unit, such as 725 million USD, 24 aircraft or at-least 25 %"


def amounts(text: str, before: Iterable[Quantity], span: Span) -> tuple[Quantity, ...]:
    """Return the quantities of a text; ``before`` tells which units are measures.

    Raises :class:`UsageError` for what is no amount, and for three capitals that are no currency.
    """
    measures = {one.unit for one in before if one.kind == "measure"}
    return tuple(_amount(part.strip(), measures, span) for part in text.split(";"))


def _amount(text: str, measures: set[str | None], span: Span) -> Quantity:
    found = _FORM.fullmatch(text)
    unit = found["unit"].strip() if found else ""
    if found is None or unit.lower() in _SCALES:
        raise UsageError(f"{text!r} is no amount: {_HOW}")
    money, percent = _is_money(unit), unit == "%"
    bounds: dict[str, Bound] = {bound: bound for bound in get_args(Bound)}
    return Quantity(
        kind="money" if money else "percent" if percent else "measure" if unit in measures else "count",
        amount=float(found["number"].replace(",", "")) * _SCALES.get((found["scale"] or "").lower(), 1),
        unit=None if money else unit,
        currency=unit if money else None,
        text=text,
        span=span,
        bound=bounds[(found["bound"] or "exact").lower()],
    )


def _is_money(unit: str) -> bool:
    """Tell whether a unit is a currency, by its ISO 4217 code."""
    if not _CODE.fullmatch(unit):
        return False
    from babel.numbers import list_currencies

    if unit not in list_currencies():
        raise UsageError(f"{unit} is no currency of ISO 4217: {_HOW}")
    return True
