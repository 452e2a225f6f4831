"""What the formats of a brief have in common: its head, and a footnote in words."""

from dragoman.briefing.dates import day
from dragoman.briefing.nouns import Brief, Note


def subtitle(given: Brief) -> str:
    """Return the line below the title."""
    since = f", from {day(given.since)}" if given.since else ""
    return f"Brief as of {day(given.as_of)}{since}" if given.as_of else f"Brief on stories of unknown days{since}"


def source(note: Note) -> str:
    """Return where a footnote's sentence stands: ``Ostermere Post, 17 March 2023, “Headline”, sentence 4``."""
    if note.kind != "story":
        return ""
    headline = f"“{note.headline}”" if note.headline else ""
    publisher = note.publisher or ("" if headline else "Story without a headline")
    published = day(note.published) if note.published else "undated"
    told = ", ".join(part for part in (publisher, published, headline, f"sentence {note.sentence}") if part)
    return f"{told[:1].upper()}{told[1:]}"


def short(story_id: str) -> str:
    """Return an id as people read it aloud."""
    return story_id.rpartition("-")[2][:8]
