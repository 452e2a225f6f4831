"""One mention on the screen: its story, its sentence with the words marked, and why each value is what it is."""

from collections.abc import Mapping

from rich.text import Text

from dragoman.cli.console import Screen
from dragoman.cli.marking import STYLES, marked, pieces
from dragoman.cli.tables import short
from dragoman.phrases import codes, sentence
from dragoman.plain import plain
from dragoman.store import Reader
from dragoman.types import EventMention, Evidence, Span, Story

_FIELD = 9
_VALUE = 24
_IN = "    "


def show_mention(record: Reader, id: str, console: Screen) -> None:
    """Print one mention and the event that it belongs to."""
    mention = record.mention(id)
    console.say(mention.id, "bold")
    console.say(plain(sentence(mention)))
    console.say(codes(mention.act, mention.status), "dim")
    told(console, mention, record.story(mention.story_id), number=1)
    for event in record.iter_events("id IN (SELECT event_id FROM event_mentions_of WHERE mention_id = ?)", [id]):
        console.heading("Event")
        console.say(plain(sentence(event)), lead=f"  {short(event.id)}  ")


def told(console: Screen, mention: EventMention, story: Story, number: int) -> None:
    """Print one mention: where it stands, its sentence, its evidence."""
    console.print()
    console.say(story_line(story), "bold", lead=f"[{number}] ")
    background = (", recalled history" if mention.background else "") + (", uncertain" if mention.uncertain else "")
    facts = f"story {short(story.id)}, sentence {mention.sentence_index + 1}, mention {short(mention.id)}"
    console.say(f"{facts}, score {mention.score:.2f}{background}", "dim", lead=_IN)
    cut = pieces(story.text, mention.sentence, mention.evidence)
    console.say(marked(cut, coloured=console.coloured), lead=_IN)
    _evidence(console, mention, story)


def story_line(story: Story) -> str:
    """Return headline, publisher and publication date of a story, in one line."""
    name = f'"{plain(story.headline)}"' if story.headline else plain(story.origin.uri)
    published = f"{story.published}" if story.published else "date unknown"
    return f"{name} — {plain(story.publisher or 'publisher unknown')}, {published}"


def _evidence(console: Screen, mention: EventMention, story: Story) -> None:
    """Print why each value is what it is; what is said twice stands once."""
    amounts = {quantity.span: f"{quantity.amount:,.15g}" for quantity in mention.quantities}
    rows = list(dict.fromkeys((e.field, _value(e, amounts), e.span, e.by) for e in mention.evidence))
    values = min(_VALUE, max((len(value) for _, value, _, _ in rows), default=0))
    for field, value, span, by in rows:
        lead = Text(_IN).append(f"{plain(field):<{_FIELD}} ", style=STYLES.get(field, ""))
        words = _words(Evidence(field=field, value=value, span=span, by=by), mention, story)
        console.say(f"{plain(value):<{values}}  {words}", lead=lead)


def _value(evidence: Evidence, amounts: Mapping[Span, str]) -> str:
    """Return a value as a reader has it: amounts in full digits."""
    known = evidence.span is not None and evidence.field == "quantity"
    return amounts.get(evidence.span, evidence.value) if known and evidence.span else evidence.value


def _words(evidence: Evidence, mention: EventMention, story: Story) -> str:
    """Return the words that made a value, and what read them."""
    if evidence.span is None:
        return f"no words of its own [{plain(evidence.by)}]"
    outside = "" if mention.sentence.covers(evidence.span) else " (elsewhere in the story)"
    return f'"{plain(evidence.span.of(story.text))}"{outside} [{plain(evidence.by)}]'
