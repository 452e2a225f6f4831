"""Amounts in English news: money, counts with what is counted, percentages and measures."""

import re
from typing import Final, Literal

from dragoman.annotation.amounts import Amount, amounts
from dragoman.annotation.counts import counted
from dragoman.annotation.languages.english import MONTHS, MONTHS_SHORT, NUMBERED
from dragoman.annotation.languages.english_units import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    CODES,
    CURRENCIES,
    MEASURES,
    ONLY_WITH_SCALE,
    SYMBOLS,
)
from dragoman.annotation.numbers import alternatives, is_year, word_before
from dragoman.types import QuantityMention, Span

Bound = Literal["exact", "about", "at-least", "at-most"]
_Kind = Literal["money", "count", "percent", "measure"]

_PERCENT: Final = re.compile(r"\s?%|\s?-?(?:per\s?cent|pct)\b(?:age\spoints?)?|\spercentage\spoints?\b", re.IGNORECASE)
_CURRENCY: Final = re.compile(rf"[\s-](?P<name>{alternatives(CURRENCIES)})s?\b", re.IGNORECASE)
_CODE: Final = re.compile(rf"\s?(?P<name>{alternatives(CODES)}|€|£)(?!\w)")
_WORD_MEASURES: Final = [name for name in MEASURES if name.islower() and len(name) > 3]
_MEASURE: Final = re.compile(
    rf"(?:\s|-)?(?P<name>(?i:{alternatives(_WORD_MEASURES)})|{alternatives(set(MEASURES) - set(_WORD_MEASURES))})(?!\w)"
)
_BY_LOWER: Final = {name.lower(): unit for name, unit in MEASURES.items()}
_SIGN_CODES: Final = {sign.lower(): code for sign, code in SYMBOLS.items()} | {code.lower(): code for code in CODES}
_BOUND_WORDS: Final[dict[Bound, tuple[str, ...]]] = {"about": ABOUT, "at-least": AT_LEAST, "at-most": AT_MOST}
_BOUNDS: Final = {word: bound for bound, cues in _BOUND_WORDS.items() for word in cues}
_BOUND: Final = re.compile(rf"\b(?P<word>{alternatives(_BOUNDS)})\s+$", re.IGNORECASE)
_OPEN_END: Final = re.compile(r"\+|\sor\smore\b|\sor\sless\b|-plus\b", re.IGNORECASE)
_NO_COUNT_BEFORE: Final = re.compile(r"\b(?:group\sof|the\sbig)\s(?:the\s)?$", re.IGNORECASE)
_ONE_BEFORE: Final = frozenset(
    {"no", "any", "every", "some", "this", "that", "the", "which", "each", "only", "another"}
)


def find_quantities(text: str, start: int = 0, end: int | None = None) -> tuple[QuantityMention, ...]:
    """Return the amounts of ``text[start:end]``, sorted and disjoint; offsets count from 0 of ``text``.

    A span runs from the number (or its money sign) to its unit; words such as "more than" stay outside it and give
    ``bound``. "Hundreds of people" is 100, ``about``. Years, dates, ages, ordinals and numbers of papers are none.
    """
    stop = len(text) if end is None else min(end, len(text))
    kept: list[QuantityMention] = []
    for amount in amounts(text, start, stop):
        quantity = _quantity(text, amount, start, stop)
        if quantity and not (kept and quantity.span.overlaps(kept[-1].span)):
            kept.append(quantity)
    return tuple(kept)


def _quantity(text: str, amount: Amount, start: int, stop: int) -> QuantityMention | None:
    return (
        _money(text, amount, start, stop)
        or _percent(text, amount, start, stop)
        or _measure(text, amount, start, stop)
        or _count(text, amount, start, stop)
    )


def _made(
    text: str,
    amount: Amount,
    end: int,
    start: int,
    kind: _Kind,
    *,
    unit: str | None = None,
    currency: str | None = None,
) -> QuantityMention:
    span = Span(amount.start, end)
    return QuantityMention(
        span=span,
        text=span.of(text),
        kind=kind,
        amount=amount.low,
        amount_high=amount.high,
        bound=_bound(text, amount, start),
        unit=unit,
        currency=currency,
    )


def _bound(text: str, amount: Amount, start: int) -> Bound:
    before = _BOUND.search(text[max(start, amount.start - 24) : amount.start])
    if before:
        return _BOUNDS[" ".join(before["word"].lower().split())]
    after = _OPEN_END.match(text, amount.end)
    if after:
        return "at-most" if after.group().endswith("less") else "at-least"
    return "about" if amount.vague else "exact"


def _money(text: str, amount: Amount, start: int, stop: int) -> QuantityMention | None:
    if amount.sign:
        return _signed(text, amount, start, stop)
    place = _after_of(text, amount, stop)
    code = _CODE.match(text, place, stop)
    if code:
        name = code["name"]
        return _made(text, amount, code.end(), start, "money", currency=_SIGN_CODES[name.lower()])
    match = _CURRENCY.match(text, place, stop)
    if match is None:
        return None
    name = " ".join(match["name"].lower().split())
    if name in ONLY_WITH_SCALE and amount.low < 1000:
        return None
    return _made(text, amount, match.end(), start, "money", currency=CURRENCIES[name])


def _signed(text: str, amount: Amount, start: int, stop: int) -> QuantityMention | None:
    """Money with its sign before it; a letter straight behind the number makes it something else."""
    if text[amount.end : amount.end + 1].isalnum():
        return None
    sign = amount.sign.lower()
    currency = _SIGN_CODES.get(sign) or _SIGN_CODES[sign.rstrip(".")]
    return _made(text, amount, amount.end, start, "money", currency=currency)


def _after_of(text: str, amount: Amount, stop: int) -> int:
    """Return where the unit begins: behind "of" for "millions of dollars"."""
    if amount.vague and text[amount.end : min(stop, amount.end + 3)] == " of":
        return amount.end + 3
    return amount.end


def _percent(text: str, amount: Amount, start: int, stop: int) -> QuantityMention | None:
    match = _PERCENT.match(text, amount.end, stop)
    if match is None or amount.vague:
        return None
    unit = "percentage point" if "point" in match.group().lower() else "percent"
    return _made(text, amount, match.end(), start, "percent", unit=unit)


def _measure(text: str, amount: Amount, start: int, stop: int) -> QuantityMention | None:
    match = _MEASURE.match(text, _after_of(text, amount, stop), stop)
    if match is None:
        return None
    unit = _BY_LOWER[" ".join(match["name"].lower().split())]
    return _made(text, amount, match.end(), start, "measure", unit=unit)


def _count(text: str, amount: Amount, start: int, stop: int) -> QuantityMention | None:
    if _is_no_count(text, amount):
        return None
    place = _after_of(text, amount, stop)
    place += 1 if text[place : place + 1] == "+" else 0
    group = counted(text, place, stop, single=amount.low == 1 and amount.high is None)
    if group:
        return _made(text, amount, group[1], start, "count", unit=group[0])
    bare = amount.scaled and amount.low >= 1000 and not text[amount.end : amount.end + 1].isalnum()
    return (
        _made(text, amount, amount.end, start, "count") if bare and text[amount.end : amount.end + 1] != "-" else None
    )


def _is_no_count(text: str, amount: Amount) -> bool:
    """Tell a number that counts nothing: a year, a date's day, the number of a resolution, "no one"."""
    before = word_before(text, amount.start).strip("(\"'“‘").rstrip(".")
    if amount.wordy:
        return (
            amount.low == 1
            and not amount.scaled
            and (before in _ONE_BEFORE or before in NUMBERED or _is_pronoun(text, amount))
        )
    if before in NUMBERED or before in MONTHS or before in MONTHS_SHORT:
        return True
    if _NO_COUNT_BEFORE.search(text[max(0, amount.start - 16) : amount.start]):
        return True
    four_digits = text[amount.start : amount.start + 4].isdigit() and amount.end - amount.start in (4, 7, 9, 12)
    if not four_digits or not 1500 <= amount.low <= 2100:
        return False
    return is_year(text, amount.start, amount.start + 4)


def _is_pronoun(text: str, amount: Amount) -> bool:
    return bool(re.match(r"\s(?:another|side|way|by one|day)\b", text[amount.end : amount.end + 9], re.IGNORECASE))
