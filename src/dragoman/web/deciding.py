"""Decisions from the fields of a form: checked as those of the command line are, and kept in the same file."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast, get_args
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from dragoman import decisions
from dragoman import standing as standing_
from dragoman.decisions import FIELDS, Decision, Kind
from dragoman.errors import NotFoundError, UsageError
from dragoman.phrases import sentence
from dragoman.types import Event
from dragoman.web import nouns
from dragoman.web.desk import desk
from dragoman.web.resolving import begins
from dragoman.web.shelf import Reading
from dragoman.web.wording import shown

COOKIE = "dragoman-by"
"""Keeps the name of who decided last in this browser."""
_LONGEST: Mapping[str, int] = {"by": 80, "why": 1_000, "value": 500}
"""Characters."""
_YEAR = 365 * 86_400


class Standing(NamedTuple):
    """What a page that takes decisions knows of them."""

    by: str
    """The name given last in this browser."""
    made: tuple[Decision, ...]
    """What was decided about the mentions of the page."""
    fresh: Decision | None
    """What was decided a moment ago."""
    gone: str
    """What was undone a moment ago."""
    is_behind: bool
    """Whether something decided is still to be applied."""
    trouble: str
    fields: tuple[str, ...]
    """The fields that can be fixed."""


def place(request: Request) -> Path:
    """Return the file of decisions of the record that is served."""
    return decisions.beside(request.app.state.settings.record)


def standing(request: Request, mention_ids: Sequence[str] = ()) -> Standing:
    """Return what was decided about mentions, and what is going on."""
    own, said, at = frozenset(mention_ids), request.query_params.get("said", ""), desk(request.app)
    found, trouble = _read(request)
    return Standing(
        by=name(request),
        made=tuple(one for one in found if own.intersection(one.mentions)),
        fresh=next((one for one in found if one.id == said), None),
        gone=request.query_params.get("undone", "")[:40],
        is_behind=at.is_behind or request.app.state.shelf.is_turning,
        trouble=trouble or at.trouble,
        fields=tuple(FIELDS),
    )


def _read(request: Request) -> tuple[tuple[Decision, ...], str]:
    """Return what the file holds, or why it cannot be read: pages are shown all the same."""
    try:
        return decisions.read(place(request)).all, ""
    except UsageError as error:
        return (), f"{error}"


def name(request: Request) -> str:
    """Return the name of who decided last in this browser, empty where nobody did."""
    return unquote(request.cookies.get(COOKIE, ""))[: _LONGEST["by"]]


def remember(response: Response, by: str) -> None:
    """Have the browser keep the name of who decided."""
    response.set_cookie(COOKIE, quote(by, safe=""), max_age=_YEAR, httponly=True, samesite="strict")


def decision(reading: Reading, fields: Mapping[str, object], file: Path) -> Decision:
    """Return the decision that a form asks for.

    Raises :class:`UsageError` with a sentence for what cannot be decided, and :class:`NotFoundError` for a mention or
    event that is not there.
    """
    kind = _kind(_text(fields, "kind"))
    by, why = _line(fields, "by"), _line(fields, "why")
    if not by:
        raise UsageError("nobody is named who decides: write your name, so that others can ask you")
    if not why:
        raise UsageError("no reason is given: write why, for those who come after")
    wanted = ("a", "b") if kind in ("same", "different") else ("a",)
    meant = sorted(_meant(reading, _text(fields, part)) for part in wanted)
    if len({id for id, _ in meant}) < len(wanted):
        raise UsageError("both are the same mention: give two")
    ids, words = tuple(id for id, _ in meant), tuple(told for _, told in meant)
    if kind != "fix":
        return Decision(kind=kind, mentions=ids, told=words, by=by, why=why)
    field, value = _text(fields, "field"), _line(fields, "value")
    made = Decision(kind=kind, mentions=ids, told=words, field=field, value=value, by=by, why=why)
    _check(reading, made, file)
    return made


def _kind(given: str) -> Kind:
    if given not in get_args(Kind):
        raise UsageError(f"{given[:20]!r} cannot be decided: there are {', '.join(get_args(Kind))}")
    return cast(Kind, given)


def _check(reading: Reading, made: Decision, file: Path) -> None:
    """Raise unless the event can have the value, and nobody decided another for it."""
    owner = nouns.owners(reading, made.mentions).get(made.mentions[0])
    if owner is None:
        raise UsageError("the mention is in no event that could be fixed: it was dropped")
    event = nouns.event(reading, owner)
    decisions.fixed(event, made, standing_.register_of(reading.record))
    for other in decisions.load(file).of("fix"):
        if other.field == made.field and other.value != made.value and other.mentions[0] in event.mention_ids:
            raise UsageError(
                f"{other.by} decided {other.field} = {other.value or 'nothing'} for this event ({other.why}): "
                "undo that first"
            )


def _meant(reading: Reading, given: str) -> tuple[str, str]:
    """Return the mention that an id, or the beginning of one, stands for, and its words; of an event, its lowest."""
    kind, id = _whole(reading, given)
    if kind == "event":
        event: Event = nouns.event(reading, id)
        return min(event.mention_ids), sentence(event)
    if kind != "mention":
        raise UsageError(f"{id} is a story: give an event or a mention")
    found = nouns.mentions(reading, [id])
    if id not in found:
        raise NotFoundError(f"the record has no mention {id}: its story may have been read anew")
    return id, sentence(found[id])


def _whole(reading: Reading, given: str) -> tuple[str, str]:
    """Return what an id is of, and the whole of it."""
    kind, _, rest = given.partition("-")
    if kind in ("event", "mention") and len(rest) >= 20:
        return kind, given
    matches = begins(reading, given, limit=2)
    if len(matches) != 1:
        many = "begins several ids: write more of it" if matches else "is no id of this record"
        raise UsageError(f"{given[:40]!r} {many}: the page of an event shows its id")
    return matches[0]


def _text(fields: Mapping[str, object], name: str) -> str:
    value = fields.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def _line(fields: Mapping[str, object], name: str) -> str:
    """Return a text in one line, with nothing in it that steers a terminal or a page."""
    text = " ".join(str(shown(_text(fields, name))).split())
    if len(text) > _LONGEST[name]:
        raise UsageError(f"{name} is too long: {_LONGEST[name]:,} characters will do")
    return text
