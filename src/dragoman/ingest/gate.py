"""A cheap look at a page before its article is looked for: pages without any actor hold no act."""

import re

from dragoman import register
from dragoman.ingest.language import language_of
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw

_NO_ACTOR = Flaw(reason="no-actor", detail="the page names no state, organisation, person or place of the register")
_ENOUGH = 600
"""Characters of main text from which on its language is believed; what is shorter may be a menu."""
_SHORT = 200
"""A main text below this many characters is likely not the article: then the whole page is looked at."""
_DECLARED = re.compile(r"<html\b[^>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z]{2})", re.IGNORECASE)


def flaw_of(html: str, *, options: IngestOptions) -> Flaw | None:
    """Return why a page cannot hold an act (``no-actor`` or ``language``), ``None`` where it may.

    One core looks at some hundred pages a second more than it can extract: ten times as many.
    """
    text = _text(html, main=True)
    if len(text) < _SHORT:
        text = _text(html, main=False)
    language = _language(html, text)
    if language and language not in options.languages:
        return Flaw(reason="language", detail=f"written in {language!r}; read are {', '.join(options.languages)}")
    return None if names_actor(text, options.actors) else _NO_ACTOR


def names_actor(text: str, files: tuple[str, ...] = ()) -> bool:
    """Tell whether a text names anybody or any place of the register.

    Words for groups that are of no state ("people", "villagers", "traders") do not count: hardly a page is without.
    """
    known = register.load(files)
    return any(hit.kind != "title" or not _is_group(known, hit) for hit in known.find(text))


def _is_group(known: register.Register, hit: register.Hit) -> bool:
    titles = [known.title(one) for one in hit.ids]
    return all(title is not None and title.scope == "group" and not title.country for title in titles)


def _text(html: str, *, main: bool) -> str:
    # Imported here, as all that only pages need.
    from resiliparse.extract.html2text import extract_plain_text

    try:
        return str(extract_plain_text(html, main_content=main, alt_texts=False, comments=False))
    except ValueError:  # a page that its parser cannot make a tree of
        return re.sub(r"<[^<>]{0,2000}>", " ", html)


def _language(html: str, text: str) -> str | None:
    """Return a language only where the text and the page agree that there is no doubt."""
    if len(text) < _ENOUGH:
        return None
    found, declared = language_of(text), _DECLARED.search(html[:5_000])
    return None if declared and found and declared[1].lower() != found and declared[1].lower() == "en" else found
