"""A text that a caller gives, as a story with the very same code points, so that offsets count in the caller's text."""

from collections.abc import Iterable

from msgspec.structs import replace

from dragoman.ingest import IngestOptions, story_of
from dragoman.ingest.language import language_of
from dragoman.ingest.raw import Raw
from dragoman.types import Origin, Rejection, Span, Story

_ENGLISH = ("en", "eng", "english")
_UNDECLARED = ("", "und", "unknown")


def story_of_text(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    headline: str | None = None,
    url: str | None = None,
    language: str | None = None,
    pointed_at: Iterable[Span] = (),
    options: IngestOptions | None = None,
) -> Story | Rejection:
    """Return the story of ``text`` with as many code points as it has, or why it is none (``empty``, ``language``...).

    A declared ``language`` outranks the detected one. Furniture that holds a span of ``pointed_at`` is report: who
    points at words wants them read.
    """
    options = options or IngestOptions()
    declared = _declared(language)
    if declared and declared not in options.languages:
        return _foreign(declared, options)
    if declared:
        options = replace(options, languages=(*options.languages, language_of(text) or declared))
    kept = text.replace("\r\n", " \n")  # ingest makes one newline of the two, and moves all that follows
    raw = Raw(text=kept, origin=Origin(uri="-"), published=published, publisher=publisher, headline=headline, url=url)
    story = story_of(raw, options=options)
    if isinstance(story, Rejection):
        return story
    assert len(story.text) == len(text), "ingest moved the offsets"
    return replace(story, language=declared or story.language, furniture=_unread(story, tuple(pointed_at)))


def _declared(language: str | None) -> str | None:
    """Return the ISO 639-1 code of a language tag, ``None`` where it says nothing."""
    main = (language or "").replace("_", "-").partition("-")[0].strip().lower()
    return None if main in _UNDECLARED else "en" if main in _ENGLISH else main


def _foreign(declared: str, options: IngestOptions) -> Rejection:
    detail = f"declared to be {declared!r}; read are {', '.join(options.languages)}"
    return Rejection(stage="ingest", subject_id="-", reason="language", detail=detail)


def _unread(story: Story, pointed_at: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(piece for piece in story.furniture if not any(piece.overlaps(span) for span in pointed_at))
