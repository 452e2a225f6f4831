"""The decisions of people beside a record, made ready for its linking."""

from os import PathLike

import msgspec

from dragoman.config import Config
from dragoman.decisions import DECIDED, DROPPED, Applied, Decisions, beside
from dragoman.register import Register, load
from dragoman.store import Reader
from dragoman.types import Rejection

_THERE = "SELECT id, story_id FROM event_mentions WHERE id IN (SELECT unnest(?::VARCHAR[])) ORDER BY id"

_BEFORE = """
SELECT of_event.mention_id AS id FROM event_choices AS choice
JOIN event_mentions_of AS of_event USING (event_id) WHERE choice.rule LIKE ?
UNION SELECT unnest([left_id, right_id]) FROM link_reasons WHERE feature = 'decided'
UNION SELECT split_part(detail, ':', 1) FROM rejections WHERE stage = 'linking' AND reason = ?
"""


def settings_of(record: Reader) -> Config:
    """Return the configuration of the last run that the record tells of, the defaults where it tells of none."""
    told = [run.config for run in record.iter_runs() if run.config]
    return msgspec.json.decode(told[-1], type=Config) if told else Config()


def register_of(record: Reader) -> Register:
    """Return the register that the record was read with last."""
    return load(settings_of(record).actors.files)


def applied(record: Reader, decisions: Decisions, register: Register | None = None) -> Applied:
    """Return those decisions that apply to the mentions of a record; names are those of its own register."""
    if not decisions.all:
        return Applied(decisions, (), load())
    return Applied(decisions, _stories(record, decisions.mentions()), register or register_of(record))


def rejections(record: Reader, decided: Applied) -> tuple[Rejection, ...]:
    """Return a rejection for each mention that was dropped."""
    return decided.rejections(_stories(record, decided.dropped))


def touched(record: Reader, decided: Applied) -> frozenset[str]:
    """Return the mentions that decisions speak of now or spoke of when the record was linked: those to link again."""
    before = record.sql(_BEFORE, [f"{DECIDED} %", DROPPED])["id"].to_pylist()
    return frozenset(before) | decided.decisions.mentions()


def _stories(record: Reader, mentions: frozenset[str]) -> dict[str, str]:
    """Return mention -> story of those mentions that the record has."""
    found = record.sql(_THERE, [sorted(mentions)])
    return dict(zip(found["id"].to_pylist(), found["story_id"].to_pylist(), strict=True)) if mentions else {}


def inputs(record: str | PathLike[str], decisions: Decisions) -> tuple[str, ...]:
    """Return what a run tells of the decisions among its inputs: their file, how many they are, their hash."""
    if not decisions.all:
        return ()
    number = len(decisions.all)
    return (f"{beside(record)} ({number} decision{'s' * (number > 1)}, {decisions.digest})",)
