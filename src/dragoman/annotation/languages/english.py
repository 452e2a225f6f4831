"""English words for times, numbers and units: constants only, read by the grammars of :mod:`dragoman.annotation`."""

from collections.abc import Mapping
from typing import Final


def words(text: str) -> frozenset[str]:
    """Return the words of ``text``, for lists that read better as prose than as code."""
    return frozenset(text.split())


MONTHS: Final[Mapping[str, int]] = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
}
MONTHS_SHORT: Final[Mapping[str, int]] = {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sept": 9,
    "sep": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
MONTHS_ALSO_WORDS: Final = frozenset({"march", "may", "august"})
"""Months that are other words in lower case; these count only with a capital."""
MONTHS_ALSO_NAMES: Final = frozenset({"march", "may"})
"""Months that need a word beside them that speaks of time, even with a capital (Theresa May, the Long March)."""

WEEKDAYS: Final[Mapping[str, int]] = {
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
WEEKDAYS_SHORT: Final[Mapping[str, int]] = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
WEEKDAY_NAMES_BEFORE: Final = frozenset({"good", "black", "bloody", "palm", "ash", "easter", "super", "man"})
"""Words that make a weekday part of a name: Good Friday, Bloody Sunday."""
WEEKDAY_NAMES_AFTER: Final = frozenset(
    {"times", "telegraph", "mail", "express", "herald", "mirror", "post", "independent"}
)
"""Words that make a weekday part of a newspaper's name: the Sunday Times."""
NEWSPAPERS_TODAY: Final = frozenset({"usa", "russia", "india", "malaysia", "eurasia", "indonesia", "news", "arms"})
"""Words that make Today part of an outlet's name, when both have a capital."""

DAY_PARTS: Final[Mapping[str, str]] = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
}
SEASONS: Final[Mapping[str, int]] = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
DECADES: Final[Mapping[str, int]] = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}
HOLIDAYS: Final[Mapping[str, tuple[int, int]]] = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "international women's day": (3, 8),
    "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17),
    "anzac day": (4, 25),
    "may day": (5, 1),
    "ve day": (5, 8),
    "juneteenth": (6, 19),
    "fourth of july": (7, 4),
    "july fourth": (7, 4),
    "bastille day": (7, 14),
    "united nations day": (10, 24),
    "halloween": (10, 31),
    "all saints' day": (11, 1),
    "armistice day": (11, 11),
    "human rights day": (12, 10),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}
"""Holidays with one date all over the world; national days of many states share a name and are left out."""

UNITS: Final[Mapping[str, str]] = {
    "second": "second",
    "seconds": "second",
    "minute": "minute",
    "minutes": "minute",
    "hour": "hour",
    "hours": "hour",
    "day": "day",
    "days": "day",
    "night": "day",
    "nights": "day",
    "week": "week",
    "weeks": "week",
    "fortnight": "fortnight",
    "fortnights": "fortnight",
    "weekend": "weekend",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "quarters": "quarter",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
    "centuries": "century",
}
FREQUENCIES: Final[Mapping[str, str]] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "biweekly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "biannual": "P6M",
    "annual": "P1Y",
    "annually": "P1Y",
    "yearly": "P1Y",
    "biennial": "P2Y",
}
PRESENT_WORDS: Final = (
    "right now",
    "for now",
    "now",
    "nowadays",
    "currently",
    "at present",
    "at the moment",
    "at this moment",
    "these days",
)
PAST_WORDS: Final = (
    "recently",
    "lately",
    "previously",
    "formerly",
    "in the past",
    "in the recent past",
    "the recent past",
    "long ago",
)
FUTURE_WORDS: Final = ("soon", "shortly", "near future", "in the future", "in future", "foreseeable future")

ONES: Final[Mapping[str, int]] = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS: Final[Mapping[str, int]] = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES: Final[Mapping[str, int]] = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
SCALES_SHORT: Final[Mapping[str, int]] = {
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "bln": 1_000_000_000,
    "t": 1_000_000_000_000,
    "tn": 1_000_000_000_000,
    "trn": 1_000_000_000_000,
}
PLURAL_SCALES: Final[Mapping[str, int]] = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "millions": 1_000_000,
    "billions": 1_000_000_000,
    "trillions": 1_000_000_000_000,
}
ORDINAL_ONES: Final[Mapping[str, int]] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
}
ORDINAL_TENS: Final[Mapping[str, int]] = {
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
}

COUNTED: Final = words(
    """
    people persons men women children soldiers troops civilians refugees migrants police officers personnel
    fighters militants rebels prisoners hostages migrants workers students citizens residents members delegates
    participants protesters demonstrators victims casualties deaths injuries cases doses tonnes tons barrels
    kilometres kilometers miles metres meters hectares acres ships vessels warships aircraft jets planes tanks
    missiles drones rockets shells vehicles villages homes houses companies firms euros dollars rubles roubles
    yen yuan rupiah pounds units weapons guns rounds votes seats pages families households diplomats servicemen
    recruits conscripts marines sailors reservists megawatts kilograms kg km litres liters square cubic nautical
    metric mw inhabitants passengers guests visitors pilgrims tourists dead wounded
    """
)
"""Nouns that turn a four-digit number before them into a count: "1900 soldiers"."""
NUMBERED: Final = words(
    """
    resolution resolutions resolution's no no. nos number flight boeing airbus falcon page route law article
    articles section decree room unscr chapter highway decision directive regulation
    vision agenda expo euro phase platoon convention's code version windows
    formula covid c vitamin
    """
)
"""Words that make the number behind them a name or a reference and no amount or year."""
