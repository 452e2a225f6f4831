"""What was not taken in or not coded, and why: nothing is dropped in silence."""

from datetime import date
from types import MappingProxyType
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.errors import UsageError
from dragoman.types import Noun
from dragoman.web.index_nouns import Reason
from dragoman.web.querying import rows
from dragoman.web.rendering import address, page

NAV = "Rejections"
NAV_RANK = 80
_PAGE = 50
STAGES = ("ingest", "annotation", "coding", "linking")
HINTS: MappingProxyType[str, str] = MappingProxyType(
    {
        "bad-date": "The publication date cannot be read; the story was taken in without one.",
        "bad-json": "A line is no JSON; mend it where it comes from.",
        "binary": "The bytes are no text.",
        "crashed": "Reading this story ended its process; the rest went on. Please report it.",
        "empty": "There is nothing in it.",
        "encoding": "The bytes are no text in any encoding that was tried.",
        "format": "No format reads this kind of file.",
        "language": "It is not written in a language that is read here.",
        "no-act": "It was read, and no sentence reports an act of the codebook.",
        "no-actor": "An act is told, but nobody who is named does it.",
        "no-article": "The page has no text that stands out as a story.",
        "no-text": "The entry has no text.",
        "too-large": "It is larger than ingest.max_bytes of the configuration.",
        "unreadable": "The file may not be read, or is damaged.",
    }
)
"""Reason -> what it means, for those that do not say it themselves."""


class Rejected(Noun, frozen=True):
    """One rejection."""

    stage: str
    reason: str
    subject: str
    is_story: bool
    story: str | None
    publisher: str | None
    published: date | None
    detail: str


def rejections(request: Request) -> Response:
    """Show what was rejected, by stage and reason, a page at a time."""
    stage, reason = (request.query_params.get(name) or None for name in ("stage", "reason"))
    if stage is not None and stage not in STAGES:
        raise UsageError(f"there is no stage {stage!r}: there are {', '.join(STAGES)}")
    with request.app.state.shelf.reading() as reading:
        after = _place(request.query_params.get("after", ""))
        found = rows(reading, "rejections", Rejected, stage=stage, reason=reason, limit=_PAGE + 1, **after)
        reasons = reading.index.told("reasons", list[Reason])
        if reasons is None:
            reasons = reading.remembered("reasons", lambda: rows(reading, "index_reasons", Reason))
        return page(
            request,
            "rejections.html",
            reading=reading,
            found=found[:_PAGE],
            reasons=reasons,
            total=sum(one.number for one in reasons),
            chosen=(stage, reason),
            hint=HINTS.get(reason or "", ""),
            next=_next(request, found, stage, reason),
        )


def _next(request: Request, found: list[Rejected], stage: str | None, reason: str | None) -> str | None:
    """Return the address of the next page, if there is one."""
    if len(found) <= _PAGE:
        return None
    last = found[_PAGE - 1]
    place = msgspec.json.encode([last.stage, last.reason, last.subject, last.detail]).decode()
    return address(request, "rejections", stage=stage, reason=reason, after=place)


def _place(text: str) -> dict[str, Any]:
    """Return after which row a page begins: stage, reason, subject and detail of the last row of the page before."""
    names = ("after_stage", "after_reason", "after_subject", "after_detail")
    if not text:
        return dict.fromkeys(names, "")
    try:
        values = msgspec.json.decode(text, type=tuple[str, str, str, str])
    except msgspec.DecodeError as error:
        raise UsageError("that is no place in the list: follow the links below it") from error
    return dict(zip(names, values, strict=True))


ROUTES = (Route("/rejections", rejections, name="rejections"),)
