"""Those who are told by whom they stand with: "forces loyal to" a leader, "supporters of" another, his lawyers."""

import re

from dragoman.register.nouns import Hit, Resolved
from dragoman.register.phrase import Phrase, country_of

_JOINED = re.compile(
    r"\b(?:of|for|to|with|behind|by)\s+(?:the\s+)?(?:[\w'\u2019.\-]+\s+){0,4}\Z"
    r"|\b(?:supporting|backing|representing|defending|guarding|protecting)\s+(?:[\w'\u2019.\-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
"""What stands between them and the name; a title may stand before the name ("to Vice-President ...")."""

_THEMSELVES = frozenset({"CVL", "MIL", "UAF"})
"""What "supporters" and "forces" are by themselves; any other open head ("an ally of") is what the person named is."""


def of_person(phrase: Phrase, hit: Hit) -> Resolved | None:
    """Read a phrase whose head are people or a body of somebody named behind it; ``None`` where the name is the head.

    The country is the one that the phrase names, else that of the person named; the sector is what the head tells.
    """
    before = phrase.text[: hit.span.start]
    joined = _JOINED.search(before)
    if joined is None:
        return None
    head = before[: joined.start()]
    reading = phrase.register.roles.read(head)
    if reading is None or reading.position in ("modifier", "kin"):
        return None
    if reading.position == "open" and reading.sector not in _THEMSELVES:
        return None
    country = country_of(phrase) or phrase.register.country_of(hit.kind, hit.ids[0], phrase.on)
    return Resolved(actor=None, name=phrase.bare, country=country, sector=reading.sector, office=None)
