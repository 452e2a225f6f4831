"""The brief on two states; by ``Accept`` also as Markdown, as a page or as PDF."""

from functools import partial

import msgspec
from starlette.requests import Request

from dragoman.analysis.relations_nouns import code_of
from dragoman.briefing import Brief, format_names, media_type, written
from dragoman.briefing import brief as composed
from dragoman.web.api.endpoint import Answer, Asking, Endpoint, Since, State, Until
from dragoman.web.waiting import Question, needed


class Wanted(Asking, frozen=True, kw_only=True):
    """On whom a brief is wanted, and of what time."""

    left: State
    right: State
    since: Since = msgspec.field(name="from", default=None)
    until: Until = msgspec.field(name="to", default=None)


def brief(request: Request, asked: Wanted) -> Answer:
    """Return the brief."""
    words = (code_of(asked.left), code_of(asked.right), asked.since, asked.until)
    question = Question(("api-brief", words), lambda reading: composed(reading.record, *words), True)
    made: Brief = needed(request, question)
    return Answer(made, files={_plain(name): partial(written, made, name) for name in format_names()})


def _plain(name: str) -> str:
    """Return the media type of a format without its parameters."""
    return media_type(name).partition(";")[0]


ENDPOINTS = (
    Endpoint(
        "/api/brief/{left}/{right}",
        "Two pages on two states, each sentence with its footnote to story and sentence",
        Wanted,
        brief,
        Brief,
        files=tuple(map(_plain, format_names())),
    ),
)
