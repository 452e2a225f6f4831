"""One item of the input to one story, or to the reason why it cannot be one."""

import re
from datetime import date
from pathlib import PurePath

from dragoman.ids import content_id
from dragoman.ingest import dates, encoding, pages
from dragoman.ingest.head import Head, head_of
from dragoman.ingest.language import language_of
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Page, Raw
from dragoman.types import Rejection, Story


def story_of(item: Raw | Page, *, options: IngestOptions | None = None) -> Story | Rejection:
    """Return the story of ``item``, or a rejection: ``empty``, ``control-characters`` or ``language``.

    A page can also be rejected as :func:`dragoman.ingest.pages.raw_of` says.
    A publication date that cannot be read leaves the story without one. The date comes from the input's own
    field, else the options, else the text's head, else its dateline, else the page around it; never from the clock.
    """
    options = options or IngestOptions()
    raw = pages.raw_of(item, options=options) if isinstance(item, Page) else item
    if isinstance(raw, Flaw):
        return raw.at(item.address)
    text = encoding.clean(raw.text)
    flaw = _flaw(text)
    if flaw:
        return flaw.at(raw.address)
    language = language_of(text) or _declared(raw.language)
    if language and language not in options.languages:
        detail = f"written in {language!r}; read are {', '.join(options.languages)}"
        return Flaw(reason="language", detail=detail).at(raw.address)
    head = head_of(text, headline_given=_cleaned(raw.headline))
    return _story(raw, text, language, head, options)


def _flaw(text: str) -> Flaw | None:
    if not text.strip("\ufeff\u200b \t\n\xa0").strip():
        return Flaw(reason="empty", detail="there is no text")
    if encoding.is_control_characters(text):
        return Flaw(reason="control-characters", detail="the text is mostly control characters")
    return None


def _story(raw: Raw, text: str, language: str | None, head: Head, options: IngestOptions) -> Story:
    published, basis = _published(raw, head, options)
    publisher = _cleaned(raw.publisher) or _publisher(options.publisher, raw.origin.uri)
    return Story(
        id=content_id("story", publisher, published, head.headline, text),
        text=text,
        origin=raw.origin,
        publisher=publisher,
        published=published,
        published_basis=basis,
        language=language,
        headline=head.headline,
        headline_span=head.headline_span,
        byline=_cleaned(raw.byline) or head.byline,
        dateline_place=head.dateline_place,
        url=_cleaned(raw.url),
        furniture=head.furniture,
    )


def _publisher(given: str | None, uri: str) -> str | None:
    """Return the publisher of the options, with the name of the story's folder for ``{folder}``."""
    if given is None or "{folder}" not in given:
        return given
    folder = re.sub(r"[-_]+", " ", PurePath(uri).parent.name).strip()
    return given.replace("{folder}", folder.title()) if folder else None


def _published(raw: Raw, head: Head, options: IngestOptions) -> tuple[date | None, str | None]:
    given = dates.parse(raw.published) if raw.published else None
    ways = (
        (given if raw.published_basis == "metadata" else None, "metadata"),
        (options.published, "option"),
        (head.published, "head"),
        (head.dateline_day, "dateline"),
        (given, "html"),
    )
    unread = "unreadable" if raw.published and raw.published.strip() and given is None else None
    return next(((day, basis) for day, basis in ways if day), (None, unread))


def _declared(language: str | None) -> str | None:
    """Return the main part of a language tag: ``en`` of ``en-GB``."""
    return language.replace("_", "-").partition("-")[0].strip().lower() or None if language else None


def _cleaned(value: str | None) -> str | None:
    return encoding.clean(value).strip() or None if value else None
