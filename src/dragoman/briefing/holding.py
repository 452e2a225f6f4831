"""Who holds which office: the main offices of the two on the day, and when the record last names their holders."""

from collections.abc import Iterator, Sequence

from dragoman.briefing.dates import day
from dragoman.briefing.gathering import Fact, Gathered
from dragoman.briefing.naming import heading, register
from dragoman.briefing.notes import Notes
from dragoman.briefing.nouns import Line, Said, Section
from dragoman.register import Spell
from dragoman.types import EventMention

_KINDS = (
    "head-of-state", "head-of-government", "foreign-minister", "defence-minister", "security-council",
    "national-security-adviser", "secretary-general",
)  # fmt: skip


def offices(gathered: Gathered, most: int, notes: Notes) -> Section:
    """Return the section: a line a state. Holders are those of the register on the day that the brief speaks of."""
    lines = [_line(code, gathered, most, notes) for code in (gathered.left, gathered.right)]
    return Section(
        id="offices",
        title=f"Who holds which office on {day(gathered.as_of)}" if gathered.as_of else "Who holds which office",
        lines=tuple(line for line in lines if line is not None),
        empty="The register names no holder for that day.",
    )


def _line(code: str, gathered: Gathered, most: int, notes: Notes) -> Line | None:
    said = tuple(_said(code, gathered, most, notes))
    return Line(lead=heading(code), said=said) if said else None


def _said(code: str, gathered: Gathered, most: int, notes: Notes) -> Iterator[Said]:
    named, held = _last_named(gathered.facts), _holders(code, gathered)[:most]
    sources = "; ".join(f"{spell.holder}, {spell.source.partition(';')[0]}" for spell in held)
    for spell in held:
        since = f" (since {day(spell.start)})"
        source = notes.registered(f"Dragoman's register of offices, not a story: {sources}.")
        mention, told = named.get(spell.actor_id, (None, ""))
        again = f"; last named here {told}" if told else ""
        more = notes.of_mentions([mention]) if mention else ()
        yield Said(text=f"{spell.title}: {spell.holder}{since}{again}.", notes=(*source, *more))


def _holders(code: str, gathered: Gathered) -> list[Spell]:
    """Return who holds the main offices, one line a person."""
    found = [spell for kind in _KINDS for spell in register().holders(kind, code, gathered.as_of)[:1] if gathered.as_of]
    kept: dict[str, Spell] = {}
    for spell in found:
        kept.setdefault(spell.actor_id, spell)
    return list(kept.values())


def _last_named(facts: Sequence[Fact]) -> dict[str, tuple[EventMention, str]]:
    """Return person -> the last mention that names them, and its day."""
    found: dict[str, tuple[EventMention, str]] = {}
    dated = [(item.published, item.mention) for fact in facts for item in fact.items if item.published]
    for published, mention in sorted(dated, key=lambda pair: (pair[0], pair[1].id)):
        for one in mention.participants:
            if one.actor and one.actor != one.country:
                found[one.actor] = (mention, day(published))
    return found
