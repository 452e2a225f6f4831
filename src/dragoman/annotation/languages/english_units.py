"""English words for money, measures and counted things: constants only, read by the quantities."""

from collections.abc import Mapping
from typing import Final

from dragoman.annotation.languages.english import words

SYMBOLS: Final[Mapping[str, str]] = {
    "US$": "USD",
    "U.S.$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "NT$": "TWD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₪": "ILS",
    "₫": "VND",
    "₱": "PHP",
    "฿": "THB",
    "₦": "NGN",
    "₸": "KZT",
    "Rp": "IDR",
    "Rp.": "IDR",
    "RM": "MYR",
    "RMB": "CNY",
}
"""Signs before a number; a bare dollar is the United States', a bare yen sign Japan's."""
CODES: Final = words(
    """
    AED AMD ARS AUD AZN BDT BRL BYN CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR IQD IRR JPY
    KES KRW KWD KZT LKR MXN MYR NGN NOK NZD PHP PKR PLN QAR RUB SAR SEK SGD THB TRY TWD UAH USD UZS VND XAF XOF
    ZAR
    """
)
CURRENCIES: Final[Mapping[str, str | None]] = {
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "american dollar": "USD",
    "australian dollar": "AUD",
    "canadian dollar": "CAD",
    "new zealand dollar": "NZD",
    "singapore dollar": "SGD",
    "hong kong dollar": "HKD",
    "taiwan dollar": "TWD",
    "dollar": "USD",
    "euro": "EUR",
    "british pound": "GBP",
    "pounds sterling": "GBP",
    "egyptian pound": "EGP",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "rupiah": "IDR",
    "ruble": "RUB",
    "rouble": "RUB",
    "indian rupee": "INR",
    "pakistani rupee": "PKR",
    "sri lankan rupee": "LKR",
    "rupee": "INR",
    "south korean won": "KRW",
    "north korean won": "KPW",
    "won": "KRW",
    "turkish lira": "TRY",
    "lira": "TRY",
    "uae dirham": "AED",
    "moroccan dirham": "MAD",
    "dirham": "AED",
    "saudi riyal": "SAR",
    "qatari riyal": "QAR",
    "iranian rial": "IRR",
    "omani rial": "OMR",
    "riyal": "SAR",
    "rial": "IRR",
    "baht": "THB",
    "philippine peso": "PHP",
    "mexican peso": "MXN",
    "argentine peso": "ARS",
    "chilean peso": "CLP",
    "peso": None,
    "ringgit": "MYR",
    "dong": "VND",
    "hryvnia": "UAH",
    "zloty": "PLN",
    "swiss franc": "CHF",
    "cfa franc": "XOF",
    "franc": None,
    "swedish krona": "SEK",
    "swedish kronor": "SEK",
    "norwegian krone": "NOK",
    "norwegian kroner": "NOK",
    "danish krone": "DKK",
    "danish kroner": "DKK",
    "shekel": "ILS",
    "rand": "ZAR",
    "naira": "NGN",
    "reais": "BRL",
    "brazilian real": "BRL",
    "tenge": "KZT",
    "taka": "BDT",
    "kuwaiti dinar": "KWD",
    "iraqi dinar": "IQD",
    "serbian dinar": "RSD",
    "dinar": None,
    "kenyan shilling": "KES",
    "shilling": None,
}
"""Names of money to ISO 4217; ``None`` where several states share the name."""
ONLY_WITH_SCALE: Final = frozenset({"won", "rand", "pound", "dong"})
"""Names that are other words too: money only behind a thousand or more."""

MEASURES: Final[Mapping[str, str]] = {
    "square kilometres": "km2",
    "square kilometers": "km2",
    "square kilometre": "km2",
    "square kilometer": "km2",
    "sq km": "km2",
    "km2": "km2",
    "km²": "km2",
    "square miles": "square mile",
    "square metres": "m2",
    "square meters": "m2",
    "cubic metres": "m3",
    "cubic meters": "m3",
    "billion cubic metres": "bcm",
    "bcm": "bcm",
    "nautical miles": "nautical mile",
    "nautical mile": "nautical mile",
    "kilometres per hour": "km/h",
    "kilometers per hour": "km/h",
    "km/h": "km/h",
    "kph": "km/h",
    "miles per hour": "mph",
    "mph": "mph",
    "knots": "knot",
    "kilometres": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometer": "km",
    "km": "km",
    "kms": "km",
    "miles": "mile",
    "mile": "mile",
    "metres": "m",
    "meters": "m",
    "metre": "m",
    "meter": "m",
    "centimetres": "cm",
    "centimeters": "cm",
    "cm": "cm",
    "millimetres": "mm",
    "millimeters": "mm",
    "mm": "mm",
    "feet": "foot",
    "foot": "foot",
    "ft": "foot",
    "inches": "inch",
    "hectares": "hectare",
    "hectare": "hectare",
    "ha": "hectare",
    "acres": "acre",
    "acre": "acre",
    "metric tons": "tonne",
    "metric tonnes": "tonne",
    "tonnes": "tonne",
    "tonne": "tonne",
    "tons": "ton",
    "ton": "ton",
    "kilograms": "kg",
    "kilogram": "kg",
    "kilos": "kg",
    "kg": "kg",
    "grams": "g",
    "kilotons": "kiloton",
    "megatons": "megaton",
    "barrels per day": "barrel per day",
    "barrels a day": "barrel per day",
    "barrels of oil per day": "barrel per day",
    "bpd": "barrel per day",
    "barrels": "barrel",
    "barrel": "barrel",
    "litres": "litre",
    "liters": "litre",
    "gallons": "gallon",
    "bushels": "bushel",
    "ounces": "ounce",
    "megawatts": "MW",
    "megawatt": "MW",
    "gigawatts": "GW",
    "gigawatt": "GW",
    "kilowatts": "kW",
    "kilowatt-hours": "kWh",
    "megawatt-hours": "MWh",
    "terawatt-hours": "TWh",
    "MW": "MW",
    "GW": "GW",
    "kW": "kW",
    "kWh": "kWh",
    "MWh": "MWh",
    "GWh": "GWh",
    "TWh": "TWh",
    "degrees": "degree",
    "hertz": "Hz",
}

ABOUT: Final = (
    "about",
    "around",
    "roughly",
    "approximately",
    "nearly",
    "almost",
    "some",
    "an estimated",
    "estimated",
    "close to",
    "circa",
)
AT_LEAST: Final = (
    "more than",
    "over",
    "at least",
    "no less than",
    "not less than",
    "no fewer than",
    "upwards of",
    "in excess of",
    "exceeding",
    "a minimum of",
)
AT_MOST: Final = (
    "up to",
    "as many as",
    "as much as",
    "no more than",
    "not more than",
    "less than",
    "fewer than",
    "under",
    "at most",
    "a maximum of",
)

IRREGULAR_PLURALS: Final[Mapping[str, str]] = {
    "people": "people",
    "personnel": "personnel",
    "police": "police",
    "men": "man",
    "women": "woman",
    "servicemen": "serviceman",
    "fishermen": "fisherman",
    "businessmen": "businessman",
    "policemen": "policeman",
    "children": "child",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "craft": "craft",
    "cattle": "cattle",
    "sheep": "sheep",
    "dead": "dead",
    "wounded": "wounded",
    "injured": "injured",
    "feet": "foot",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "staff": "staff",
    "crew": "crew",
    "series": "series",
    "species": "species",
    "crises": "crisis",
    "bases": "base",
    "cases": "case",
    "purchases": "purchase",
    "houses": "house",
    "warehouses": "warehouse",
    "missiles": "missile",
    "doses": "dose",
    "troops": "troop",
    "movies": "movie",
    "headquarters": "headquarters",
    "buses": "bus",
    "viruses": "virus",
    "heroes": "hero",
    "vetoes": "veto",
    "torpedoes": "torpedo",
    "embargoes": "embargo",
    "axes": "axe",
    "taxes": "tax",
    "boxes": "box",
    "criteria": "criterion",
    "satellites": "satellite",
}
ATTRIBUTIVE_PLURALS: Final = words(
    """
    arms sports rights goods weapons sanctions sales affairs savings customs drugs operations communications
    parts
    """
)
"""Plurals that often stand before the noun that is counted: "three arms deals"."""
NO_PLURALS: Final = words(
    """
    is was has does this its his as us yes thus news always perhaps besides towards afterwards less ours theirs
    whereas says sees vs gas bus plus minus across unless previous times
    """
)
"""Words in -s that are no plural."""
TIME_UNITS: Final = words(
    """
    second seconds minute minutes hour hours day days night nights week weeks fortnight fortnights weekend
    weekends month months quarter quarters year years decade decades century centuries am pm gmt utc o'clock
    yearold
    """
)
GROUP_END: Final = words(
    """
    a an the of in on at to for from by with and or nor but as than that which who whom whose where when while
    if so because is are was were be been being am has have had do does did will would shall should can could
    may might must not no it its he she they we you i his her their our my your this these those there here into
    onto over under about after before during until since between among against through across along around near
    off out up down per via within without also both all each every only just even more most less other than
    said says say told met visited held came went made took gave signed agreed killed died began left got per
    plus including such still yet already later earlier ago only too very
    """
)
"""Words that end the noun group behind a number."""
