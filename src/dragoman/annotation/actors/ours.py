"""Who is meant without a state's name in a text whose own state is known: "the President", "our troops", "we".

A bare office with a capital letter is that of the text's own state. It is somebody else's only where the sentence
itself names one, or where the sentence before was about such a one and nothing leads back home.
"""

from msgspec.structs import replace

from dragoman.annotation.actors.discourse import Discourse
from dragoman.annotation.actors.reading import STATE_KINDS, Reading
from dragoman.register import Title
from dragoman.register.roles import stem
from dragoman.types import ActorMention, Span

WE = frozenset({"we", "us", "our", "ours", "ourselves"})
ONE = frozenset({"i", "me", "myself"})
"""Who speaks, in a text in which one state speaks."""
_RELATIONS_TEXT = """
adversary ally colleague competitor counterpart creditor donor enemy foe friend neighbor neighbour opponent partner
rival supporter
"""
_RELATIONS = frozenset(_RELATIONS_TEXT.split())
"""Who they are to others: our allies are not ourselves."""
_TO_HIM = frozenset({"mr", "mr.", "madam", "madame", "mrs", "mrs.", "ms", "ms."})
_QUOTES = '\u201c\u201d"'


def at_home(reading: Reading, discourse: Discourse, mention: ActorMention) -> ActorMention | None:
    """Return the mention of a bare office with who holds it at home, or ``None`` where another may be meant."""
    state = discourse.home
    title = _title(reading, mention.span)
    if state is None or title is None or title.scope != "office" or title.country or not is_capital(reading, mention):
        return None
    words = mention.span.of(reading.text).lower().split()
    if words[0] in _TO_HIM:
        return _addressed(discourse, mention, words[1:])
    if words[-1].endswith("s") or not _is_bare(reading, mention.span):
        return None
    if discourse.names_office(reading.sentence.index, words) or _is_carried(reading, discourse, words, state):
        return None
    holders = reading.register.holders(title.kind, state, reading.on) if reading.on else ()
    if not holders and not (discourse.speaks and reading.register.holders(title.kind, state)):
        return None
    if holders and not set(words) & set(holders[0].title.lower().split()):
        return None  # "the Foreign Minister" is nobody whose office is called Secretary of State
    named = replace(mention, country=state)
    if len(holders) != 1:
        return named
    return replace(named, name=holders[0].holder, actor_id=holders[0].actor_id, office=holders[0].title)


def _addressed(discourse: Discourse, mention: ActorMention, words: list[str]) -> ActorMention | None:
    """Return the guest whom "Mr. President" means, or nobody in particular: nobody calls himself so."""
    if not discourse.speaks:
        return None
    found = discourse.by_title(words, but=discourse.home)
    return mention if found is None else replace(found, span=mention.span, via="coreference")


def _title(reading: Reading, span: Span) -> Title | None:
    found = reading.inside(span, "title")
    return reading.register.titles[found[-1].ids[0]] if found else None


def is_capital(reading: Reading, mention: ActorMention) -> bool:
    """Tell whether an office or body is written as a name: "the President", "Congress"."""
    return mention.span.of(reading.text)[0].isupper()


def _is_bare(reading: Reading, span: Span) -> bool:
    """Tell whether nothing but "the" or "our" stands before the words."""
    places = reading.tree.within(span)
    before = reading.tree.tokens[places[0] - 1] if places and places[0] else None
    return before is None or before.text.lower() in ("the", "our", "my") or before.pos not in ("DET", "PRON", "PART")


def _is_carried(reading: Reading, discourse: Discourse, words: list[str], state: str) -> bool:
    """Tell whether a report goes on about the office-holder of the sentence before, with nothing of home in this one.

    A state's own text speaks of its own all the same.
    """
    last = discourse.main_person(reading.sentence.index - 1)
    if discourse.speaks or last is None or last.country == state:
        return False
    office = (last.office or "").lower().replace(",", " ").split()
    hits = reading.of_kind(*STATE_KINDS, "place")
    return set(words) <= set(office) and all(reading.country(hit) != state for hit in hits)


def own(reading: Reading, discourse: Discourse, index: int) -> ActorMention | None:
    """Return the mention that "we" or "our" makes in a state's own text, outside of quotations."""
    token = reading.tree.tokens[index]
    others = token.dep == "poss" and stem(reading.tree.tokens[token.head].lemma.lower()) in _RELATIONS
    if not discourse.writers or others or _is_quoted(reading.text, token.span.start):
        return None
    states = discourse.writers
    names = [reading.register.name_of(code) for code in states]
    return ActorMention(
        span=token.span,
        name=" and ".join(names),
        actor_id=states[0] if len(states) == 1 else None,
        country=states[0] if len(states) == 1 else None,
        countries=states if len(states) > 1 else (),
        sector="GOV",
        via="pronoun",
    )


def _is_quoted(text: str, place: int) -> bool:
    """Tell whether a quotation that began in the paragraph is still open."""
    start = text.rfind("\n", 0, place) + 1
    return sum(text.count(mark, start, place) for mark in _QUOTES) % 2 == 1
