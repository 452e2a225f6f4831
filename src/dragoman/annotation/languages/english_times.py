"""English words that stand around a time: they widen it, bound it, or make a plain noun a time."""

import re
from typing import Final

from dragoman.annotation.languages.english import words

ABOUT: Final = (
    "about",
    "around",
    "nearly",
    "almost",
    "roughly",
    "approximately",
    "some",
    "more than",
    "less than",
    "no more than",
    "no less than",
    "not more than",
    "at least",
    "at most",
    "up to",
    "close to",
    "just over",
    "just under",
    "well over",
)
"""Words before a length that belong to it."""
LENGTHENING: Final = ("another", "a further", "an additional", "these", "those", "the remaining", "the ensuing")
"""Words before "two weeks" that belong to it and do not move it."""
UNIT_TIMELY_BEFORE: Final = words("during for throughout within in over through")
"""Words before "the year" that make it a time."""
UNIT_TIMELY_OF: Final = words("rest remainder most much course part all")
"""Words before "of the year" that make it a time."""
UNIT_NAMED_AFTER: Final = words("of that when which since to after before in ended ending he she they it we")
"""Words after "the year" that say which one, so that it is not the one spoken of."""
LENGTH_BEFORE: Final = words(
    "for in after over took within spent take takes lasted during through throughout of than following"
)
"""Words before "months" that make it a length of time."""
BEFORE_VERB: Final = words("to will would could can may might should must not cannot")
"""Words before "last two weeks" that make "last" a verb."""
ONCE_BEFORE: Final = words("was were had who which that has have been is are he she they it and but")
"""Words before "once" that, with no sentence behind it, make it "formerly"."""
ONCE_AFTER: Final = words(
    """
    a an per every each again more and or the he she they it we you i in for all before after at on by there this that
    these those its his her their our my your upon
    """
)
"""Words after "once" that make it a count, or "as soon as"."""
IN_A_ROW: Final = ("consecutive", "straight", "successive", "full", "whole", "solid", "long", "more", "additional")
"""Words between the number and the unit of a length."""
TWILIGHT: Final = {
    "dawn": "MO",
    "daybreak": "MO",
    "sunrise": "MO",
    "first light": "MO",
    "dusk": "EV",
    "sunset": "EV",
    "sundown": "EV",
    "nightfall": "NI",
}
"""Turns of the day, with the TIMEX3 part that comes nearest."""
TWILIGHT_BEFORE: Final = words("at before by until till after from since around near towards toward about")
CLAUSE_AFTER_DAY: Final = words(
    """
    and or but the a an they he she it we his their its as at in on by with when after before while to that this where
    who which was is are were had has have will would there under from for only of both all british french german
    """
)
"""Words after "the 12th" that show that no noun is counted by it."""
NOT_CURRENT: Final = words("account accounts affairs events through")
"""Nouns that make "current" part of a fixed term."""
SEASON_BEFORE: Final = words(
    "in since by until during early late over mid through throughout for from before after of following"
)
"""Words before "the winter" that make it a time."""
EDGES: Final = words("early first opening initial last closing final later latter")
"""Words before "days of 1944" that name a part of it."""
SEASON_NOUNS: Final = words("offensive campaign session games school break olympics fashion collection harvest")
"""Nouns that a season only describes."""
FEAST_NAMES: Final = words("agreement accord accords pact deal peace process rising island egg eggs bunny massacre")
"""Words after a feast that make it a name: the Good Friday Agreement."""
HALF_BEFORE: Final = words("in for during from over since by until through throughout")
"""Words before "the first half" that make it half a year."""
SPORTING: Final = words(
    """
    goal goals scored scoring match matches game games penalty half-time halftime kickoff kick-off touchdown coach
    league cup player players minute minutes striker
    """
)
"""Words near "the first half" that make it part of a game."""
COMPARISONS: Final = (
    "from",
    "against",
    "compared with",
    "compared to",
    "versus",
    "vs",
    "than",
    "over",
    "below",
    "above",
)
"""Words before "a year ago" that hold one period against the same one of another year."""
SETTING: Final = (
    "set",
    "sets",
    "call",
    "calls",
    "called",
    "fix",
    "fixed",
    "convened",
    "booked",
    "slated",
    "summoned",
    "pledged",
    "promised",
)
"""Verbs whose "for May 12" lies ahead of them, whatever their tense."""

_SOME_WORDS: Final = r"[^.;:,]{0,60}$"
PLANNED_BEFORE: Final = re.compile(
    r"\bhad been (?:to|due|scheduled|supposed|planned|slated|expected)\b[^.;:,]{0,60}$"
    r"|\bhad (?:set|fixed|planned|pledged|promised|scheduled)(?: [\w'’-]+){0,5} for (?:the )?$",
    re.IGNORECASE,
)
"""Before a time that a plan had in the past of the past: it may lie behind or ahead of the day of writing."""
UNREAL: Final = re.compile(rf"\b(?:was|were) to have\b{_SOME_WORDS}", re.IGNORECASE)
"""Before a time that was planned and did not come so: "was to have expired"."""
PAST_PLAN: Final = re.compile(
    rf"\b(?:was|were|had been) (?:to|due|scheduled|supposed|planned|slated|expected)\b{_SOME_WORDS}", re.IGNORECASE
)
"""Before a date that lay ahead of some time in the past, and may be over."""
SHELVED: Final = re.compile(
    r"[^.;:]{0,40}\b(?:was|were|has been|had been|have been) "
    r"(?:cancelled|canceled|postponed|put off|called off|delayed|scrapped|shelved|abandoned)\b",
    re.IGNORECASE,
)
"""Behind the day of a plan that came to nothing."""
FUTURES: Final = re.compile(r"\s(?:delivery|futures|contracts?|settlement)\b")
"""Behind the month in which goods bought now are to be handed over."""
