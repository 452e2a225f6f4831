"""What the filters do with one line: bytes of a request in, bytes of its answer out, whatever the line holds."""

import json
from abc import ABC, abstractmethod
from collections.abc import Sequence

import msgspec

from dragoman import contract
from dragoman.answering.pairs import codes, undone
from dragoman.answering.story import story_of_text
from dragoman.coding import trigger_statuses
from dragoman.contract import Json, Refused, TextRequest
from dragoman.contract.requests import Id, refused
from dragoman.ingest import IngestOptions, dates
from dragoman.ingest.encoding import clean
from dragoman.ingest.streams import ByteLine
from dragoman.reading import Reader
from dragoman.register.resolve import resolve_name
from dragoman.types import AnnotatedStory, Rejection


class Filter(ABC):
    """Answers lines. Light to send to another process, which loads model and register itself (:meth:`warm`)."""

    def __init__(self, register_files: tuple[str, ...] = (), options: IngestOptions | None = None) -> None:
        """Keep what to read with: the user's register files, and the choices of ingest."""
        self.reader = Reader(register_files)
        self.options = options or IngestOptions()

    def __call__(self, line: ByteLine) -> bytes:
        """Return the answer, one JSON line; a bad line gets its id, empty lists and a rejection."""
        if line.too_large:
            return _dumped(self.empty(refused(None, "too-large", f"more than {self.options.max_bytes} bytes")))
        return _dumped(self.answer(line.data))

    def crashed(self, line: ByteLine, reason: str) -> bytes:
        """Return the answer that tells that reading the line failed: a bug of ours, and the next line goes on."""
        asked = contract.text_request(line.data)
        why = Rejection(stage="annotation", subject_id=str(asked.id), reason="crashed", detail=reason)
        return _dumped(self.empty(Refused(id=asked.id, rejection=why)))

    def warm(self) -> None:
        """Load what the answers need, once a process, before the first line."""
        self.reader.warm()

    @abstractmethod
    def answer(self, line: bytes) -> Json:
        """Return the answer to a line."""

    @abstractmethod
    def empty(self, why: Refused) -> Json:
        """Return the answer to a line that is no request."""

    def _read(self, asked: TextRequest) -> AnnotatedStory | Rejection:
        story = story_of_text(
            asked.text,
            published=asked.published,
            publisher=asked.publisher,
            headline=asked.headline,
            url=asked.url,
            language=asked.language,
            pointed_at=asked.pointed_at(),
            options=self.options,
        )
        return story if isinstance(story, Rejection) else self.reader.annotated(story)


class Mentions(Filter):
    """The lines of ``dragoman mentions``."""

    def answer(self, line: bytes) -> Json:
        """Return the event mentions of a text and one for each pair that is asked for."""
        asked = contract.text_request(line)
        if isinstance(asked, Refused):
            return self.empty(asked)
        found = self._read(asked)
        if isinstance(found, Rejection):
            return _coded(asked.id, [], [undone(asked.text, pair) for pair in asked.pairs], [*_undated(asked), found])
        mentions, pairs = codes(found, asked, self.reader.register)
        silent = not mentions and all(pair["act"] is None for pair in pairs)
        return _coded(asked.id, mentions, pairs, [*_undated(asked), *([_no_act(asked.id)] if silent else [])])

    def empty(self, why: Refused) -> Json:
        """Return an answer without mentions."""
        return _coded(why.id, [], [], [why.rejection])


class Annotations(Filter):
    """The lines of ``dragoman annotate``."""

    def answer(self, line: bytes) -> Json:
        """Return what is read in a text before it is coded, and the status of each given trigger."""
        asked = contract.text_request(line)
        if isinstance(asked, Refused):
            return self.empty(asked)
        found = self._read(asked)
        if isinstance(found, Rejection):
            unread = [{"span": contract.span(span), "status": None} for span in asked.triggers]
            return self._annotated(asked.id, None, unread, [*_undated(asked), found])
        statuses = zip(asked.triggers, trigger_statuses(found, asked.triggers), strict=True)
        triggers = [{"span": contract.span(span), "status": status} for span, status in statuses]
        return self._annotated(asked.id, found, triggers, _undated(asked))

    def empty(self, why: Refused) -> Json:
        """Return an answer without annotations."""
        return self._annotated(why.id, None, [], [why.rejection])

    def _annotated(
        self, id: Id, found: AnnotatedStory | None, triggers: Sequence[Json], why: Sequence[Rejection]
    ) -> Json:
        lists = contract.annotated(found, self.reader.register) if found else {name: [] for name in _LISTS}
        return {"id": id, **lists, "triggers": triggers, "rejections": [contract.rejection(one) for one in why]}


_LISTS = ("furniture", "sentences", "actors", "places", "times", "quantities", "attributions", "chains")


class Names(Filter):
    """The lines of ``dragoman actors resolve``."""

    def answer(self, line: bytes) -> Json:
        """Return whom a name means on its date; fields that the register does not tell are ``None``."""
        asked = contract.name_request(line)
        if isinstance(asked, Refused):
            return self.empty(asked)
        on = dates.parse(asked.date) if asked.date else None
        found = resolve_name(self.reader.register, clean(asked.name), clean(asked.context or ""), on)
        why = [_bad_date(asked.id, asked.date)] if asked.date and on is None else []
        return _resolved(asked.id, found.actor, found.country, found.sector, found.office, why)

    def empty(self, why: Refused) -> Json:
        """Return an answer that knows nobody."""
        return _resolved(why.id, None, None, None, None, [why.rejection])

    def crashed(self, line: ByteLine, reason: str) -> bytes:
        """Return the answer that tells that resolving the line's name failed."""
        asked = contract.name_request(line.data)
        why = Rejection(stage="annotation", subject_id=str(asked.id), reason="crashed", detail=reason)
        return _dumped(self.empty(Refused(id=asked.id, rejection=why)))

    def warm(self) -> None:
        """Load the register; names need no language model."""
        self.reader.register.find("")


def _coded(id: Id, mentions: Sequence[Json], pairs: Sequence[Json], why: Sequence[Rejection]) -> Json:
    return {"id": id, "mentions": mentions, "pairs": pairs, "rejections": [contract.rejection(one) for one in why]}


def _resolved(
    id: Id, actor: str | None, country: str | None, sector: str | None, office: str | None, why: Sequence[Rejection]
) -> Json:
    told = {"id": id, "actor": actor, "country": country, "sector": sector, "office": office}
    return {**told, "rejections": [contract.rejection(one) for one in why]}


def _undated(asked: TextRequest) -> list[Rejection]:
    """Return what is to be said of a publication date that cannot be read: the text is coded all the same."""
    unread = asked.published is not None and asked.published.strip() and dates.parse(asked.published) is None
    return [_bad_date(asked.id, asked.published)] if unread else []


def _bad_date(id: Id, given: str | None) -> Rejection:
    detail = f"{given!r} is no day that can be read; it counts as unknown"
    return Rejection(stage="ingest", subject_id=str(id), reason="bad-date", detail=detail)


def _no_act(id: Id) -> Rejection:
    return Rejection(stage="coding", subject_id=str(id), reason="no-act", detail="no sentence reports an act")


def _dumped(answer: Json) -> bytes:
    try:
        return msgspec.json.encode(answer) + b"\n"
    except UnicodeEncodeError:  # an id with half a surrogate pair, which JSON can write and UTF-8 cannot
        return json.dumps(answer).encode() + b"\n"
