"""Lines that name the writer of a story, and when it was published."""

import re

from dragoman.ingest import dates
from dragoman.ingest.lines import Line

_NAME = r"(?:[^\W\d_a-z][\w.'\u2019-]*)(?: (?:(?:al|bin|de|van|von|der|la|el)[ -]){0,2}[^\W\d_a-z][\w.'\u2019-]*){0,3}"
_NAMES = rf"{_NAME}(?:(?:, | and | & |, and ){_NAME}){{0,4}}"
_LED = re.compile(
    rf"(?i:\(?(?:written|reported|posted|words|story|compiled|report) by|\(?by|authors?|writer|reporter|"
    rf"journalist|correspondent|editor|editors|translator|penulis|(?:additional )?reporting by|editing by)"
    rf"(?:\s*[:;]\s*|\s+|$)(?P<names>{_NAMES})?(?P<rest>.{{0,80}})"
)
_BARE = re.compile(rf"(?P<names>{_NAME})\s*[\u2022|\u00b7\u2013\u2014/]\s*(?P<rest>.{{4,60}})")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\b\.?)?", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b"
    r"(?:first |last )?(?:published|updated|posted|modified|created|date|issued|released|release|time|on|at|hrs?|local|"
    r"by|gmt|utc|wib|wita|ist|est|edt|cet|cest|msk|bst|pst|pdt|[ap]\.?m)\b\.?",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"(?:source|via|agency|credit)s?\s*:\s*(?P<agency>[\w /,.&-]{2,50})", re.IGNORECASE)
_MOST_WORDS = 4
_LONGEST = 160


def byline_of(line: Line) -> str | None:
    """Return the writers that ``line`` names, ``""`` where it is a byline without a name, ``None`` for other lines."""
    if len(line.text) > _LONGEST:
        return None
    led = _LED.fullmatch(line.text)
    if led and _is_remark(led["rest"]):
        return (led["names"] or "").strip()
    bare = _BARE.fullmatch(line.text)
    if bare and " " in bare["names"] and dates.find(bare["rest"]) and _remainder(bare["rest"]) == []:
        return bare["names"]
    return None


def is_date_line(line: Line) -> bool:
    """Tell whether ``line`` is a date with at most a time, a label and a few names, and no sentence."""
    if len(line.text) > _LONGEST or line.is_prose or not dates.find(line.text):
        return False
    left = _remainder(line.text)
    return len(left) <= _MOST_WORDS and all(not word[0].islower() for word in left)


def _remainder(text: str) -> list[str]:
    """Return the words of ``text`` other than its first date, times, weekdays and labels."""
    found = dates.find(text)
    rest = text[: found.span.start] + " " + text[found.span.end :] if found else text
    rest = _LABEL.sub(" ", _TIME.sub(" ", rest))
    return re.findall(r"[^\W\d_][\w.'\u2019-]*", rest)


def _is_remark(rest: str) -> bool:
    """Tell whether what follows the names is no sentence: nothing, a date, an outlet, an address, more credits."""
    rest = rest.strip(" ,;|\u2022\u00b7()-\u2013\u2014.")
    if not rest or dates.find(rest):
        return True
    credit = re.match(
        r"(?i)(?:and |in |for |at |with |editing|writing|additional|reporting|staff|special|updated|published|@|\S+@)",
        rest,
    )
    return credit is not None and len(rest.split()) <= 8


def agency_of(line: Line) -> str | None:
    """Return the agency of a credit such as ``SOURCE:AP``, or ``None``."""
    match = _AGENCY.fullmatch(line.text)
    return match["agency"].strip() if match else None
