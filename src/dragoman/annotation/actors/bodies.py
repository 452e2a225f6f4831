"""States, organisations, offices without a name and bodies of states in one sentence."""

from collections.abc import Iterator

from dragoman.annotation.actors.described import described, is_of_thing
from dragoman.annotation.actors.owners import LOCAL_KINDS, of_owner, owner_before
from dragoman.annotation.actors.reading import STATE_KINDS, Reading
from dragoman.annotation.languages.english_reference import COUNTERPARTS
from dragoman.register import BODIES, Hit, Title
from dragoman.register.phrase import is_seat_of
from dragoman.types import ActorMention, Span

_GOVERNMENT = "GOV"
_MEDIA = "JRN"
_KIND_SECTORS = {"media": "JRN", "company": "BUS", "armed-group": "REB", "party": "PTY", "court": "JUD", "ngo": "SOC"}
_SINGLE = frozenset(
    {
        "head-of-state",
        "head-of-government",
        "foreign-minister",
        "defence-minister",
        "interior-minister",
        "security-council",
        "leader",
    }
)
"""Kinds of office with one holder at a time, so that the title alone names a person."""
_UNION = "eu"
_SHORE = frozenset(
    (
        "river",
        "rivers",
        "lake",
        "canal",
        "stream",
        "creek",
        "left",
        "right",
        "opposite",
        "far",
        "northern",
        "southern",
        "eastern",
        "western",
    )
)
"""Words near a bank that is no bank for money."""
_FIGHTERS = frozenset({"REB", "PRM", "UAF"})
_ACTING = frozenset({"nsubj", "nsubjpass", "poss", "dative"})
_ASKING = frozenset(
    ("accuse", "ask", "beg", "blame", "criticise", "criticize", "press", "sue", "tell", "thank", "urge", "warn")
)
"""What is done to somebody and to no town."""
_WHOLE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr", "dative"})
"""Where a noun stands for itself."""
_DEALT_WITH = frozenset({"by", "with", "between", "against"})
_HOME = frozenset({"from", "in"})
_LISTED = frozenset({",", "and", "the"})


def bodies(reading: Reading, taken: set[int]) -> Iterator[ActorMention]:
    """Yield the mentions that are no people's names, outside the tokens ``taken``, adding their tokens to it."""
    for hit in reading.of_kind("title"):
        free = not taken.intersection(reading.tokens_of[hit.span]) and not _is_shore(reading, hit)
        if free and not _is_modifier(reading, hit):
            yield _claim(reading, taken, _title_mention(reading, hit, taken))
    for hit in reading.of_kind("organisation"):
        if not taken.intersection(reading.tokens_of[hit.span]):
            yield _claim(reading, taken, _organisation(reading, hit))
    yield from _counterparts(reading, taken)
    for somebody in described(reading, taken):
        yield _claim(reading, taken, somebody)
    for hit in (*reading.of_kind("seat"), *reading.of_kind(*STATE_KINDS)):
        if not taken.intersection(reading.tokens_of[hit.span]):
            mention = _state(reading, hit) if not _is_nobody(reading, hit) else None
            if mention is not None:
                yield _claim(reading, taken, mention)
    yield from _unknown(reading, taken)


def _counterparts(reading: Reading, taken: set[int]) -> Iterator[ActorMention]:
    """Yield "his Chinese counterpart": somebody of that state, whose office the one before tells."""
    for index, token in enumerate(reading.tree.tokens):
        if token.lemma.lower() not in COUNTERPARTS:
            continue
        left = reading.left_edge(index)
        span = reading.phrase(left, index)
        states = reading.countries(reading.inside(span, *STATE_KINDS))
        if states:
            yield _claim(
                reading,
                taken,
                ActorMention(
                    span=span,
                    name=span.of(reading.text),
                    country=states[0],
                    countries=states if len(states) > 1 else (),
                    sector=_GOVERNMENT,
                    via="title",
                ),
            )


def _claim(reading: Reading, taken: set[int], mention: ActorMention) -> ActorMention:
    taken.update(reading.tree.within(mention.span))
    return mention


def _is_modifier(reading: Reading, hit: Hit) -> bool:
    """Tell whether the title only describes another noun ("army base", "government bonds")."""
    last = reading.tokens_of[hit.span][-1:]
    if not last:
        return True
    token = reading.tree.tokens[last[0]]
    head = reading.tree.tokens[token.head]
    if token.dep == "poss" and token.entity == head.entity == "ORG":
        return True  # "Queen's University" is no queen's
    return (
        token.dep in ("compound", "nmod", "amod")
        and head.entity != "PERSON"
        and head.pos in ("NOUN", "PROPN")
        and token.head > last[0]
    )


def _is_shore(reading: Reading, hit: Hit) -> bool:
    """Tell whether a bank is that of a river."""
    if hit.span.of(reading.text).lower() not in ("bank", "banks"):
        return False
    tokens = reading.tree.tokens
    last = reading.tokens_of[hit.span][-1:]
    near = {tokens[i].text.lower() for place in last for i in range(max(0, place - 1), min(place + 6, len(tokens)))}
    return bool(near & _SHORE)


def _title_mention(reading: Reading, hit: Hit, taken: set[int]) -> ActorMention:
    places = reading.tokens_of[hit.span]
    title = reading.register.titles[hit.ids[0]]
    left = reading.left_edge(places[0])
    while left < places[0] and left in taken:
        left += 1
    last = _of_phrase(reading, places[-1], taken, title)
    region = reading.tree.span((left, last))
    states = (
        reading.countries(reading.own(reading.inside(region, *STATE_KINDS, "organisation", *_near(title))))
        or _from_phrase(reading, last, title)
        or reading.countries(reading.inside(region, "person", "short"))
        or _of_people(reading, region)
    )
    country = title.country or (states[0] if states else None)
    owner = owner_before(reading, left, places[0])
    holder = (None if owner else _holder(reading, title, country, hit)) or _whole(reading, region, hit, title)
    return ActorMention(
        span=reading.phrase(left, last),
        name=holder[1] if holder else hit.span.of(reading.text),
        actor_id=holder[0] if holder else None,
        office=title.title if title.scope == "office" and not _is_body(reading, holder) else None,
        country=country,
        sector=of_owner(reading, owner, title)
        or _sector_of_title(reading, reading.tree.span((left, places[-1])), title)
        or None,
        countries=states if len(states) > 1 and not title.country else (),
        via="title",
    )


def _sector_of_title(reading: Reading, region: Span, title: Title) -> str:
    """Return the sector of a title, unless the words before it tell another of all that follow: "separatist forces"."""
    told = reading.told(region)
    return told.sector if told is not None and told.position == "strong" and told.sector else title.sector


def _whole(reading: Reading, region: Span, hit: Hit, title: Title) -> tuple[str, str] | None:
    """Return (id, name) of the armed group or body of many states for which several act: "troops of SADC"."""
    if title.scope == "office" and not hit.span.of(reading.text).endswith("s"):
        return None
    named = reading.inside(region, "organisation")
    body = reading.register.organisations[named[0].ids[0]] if len(named) == 1 else None
    if body is None or reading.inside(region, *STATE_KINDS):
        return None
    own = body.country in BODIES or body.sector_on(reading.on) in _FIGHTERS
    return (body.id, body.name) if own else None


def _of_people(reading: Reading, region: Span) -> tuple[str, ...]:
    """Return the state of a people that is named before a title: "the Catalan leader"."""
    found = reading.register.peoples.find(region.of(reading.text))
    return found.people.countries[:1] if found is not None and len(found.people.countries) == 1 else ()


def _is_body(reading: Reading, holder: tuple[str, str] | None) -> bool:
    return holder is not None and holder[0] in reading.register.organisations


def _from_phrase(reading: Reading, last: int, title: Title) -> tuple[str, ...]:
    """Return the states named right after a body: "hackers from North Korea", "the junta in Niger"."""
    tokens = reading.tree.tokens
    away = title.scope == "office" and title.kind not in LOCAL_KINDS
    home = {"from"} if away else _HOME  # leaders meet in places that are not theirs
    if last + 1 >= len(tokens) or tokens[last + 1].text not in home:
        return ()
    found: list[str] = []
    end = last
    for hit in reading.of_kind("state", "capital", "place"):
        places = reading.tokens_of[hit.span]
        country = reading.country(hit)
        if not places or places[0] <= end or country is None:
            continue
        between = {tokens[i].text for i in range(end + 1, places[0])}
        if not between <= (_HOME | {"the"} if end == last else _LISTED):
            break
        found.append(country)
        end = places[-1]
    return tuple(dict.fromkeys(found))


def _near(title: Title) -> tuple[str, ...]:
    """Return what else a group or a local office may be of: residents of a town are no officials of its state."""
    return ("place",) if title.scope == "group" or title.kind in LOCAL_KINDS else ()


def _owns(reading: Reading, last: int) -> bool:
    """Tell whether a name owns what follows it: "the men of Russia's spy service" are not Russia's."""
    return last + 1 < len(reading.tree.tokens) and reading.tree.tokens[last + 1].tag == "POS"


def _of_phrase(reading: Reading, last: int, taken: set[int], title: Title) -> int:
    """Return the last token of "of Russia" after a title, or ``last``."""
    tokens = reading.tree.tokens
    if last + 1 >= len(tokens) or tokens[last + 1].text != "of":
        return last
    ends: list[int] = []
    listed = False
    for hit in reading.of_kind("state", "capital", "organisation", *_near(title)):
        places = reading.tokens_of[hit.span]
        end = ends[-1] if ends else last
        if not places or places[0] <= end or taken.intersection(places) or _owns(reading, places[-1]):
            continue
        between = {tokens[i].text for i in range(end + 1, places[0])}
        if between <= (_LISTED if ends else {"of", "the"}):
            ends.append(places[-1])
            listed = listed or "and" in between
    return (ends[-1] if listed else ends[0]) if ends else last


def _holder(reading: Reading, title: Title, country: str | None, hit: Hit) -> tuple[str, str] | None:
    """Return (id, name) of the one who holds the office on the day, where the title means one person."""
    if reading.on is None or not country or title.kind not in _SINGLE:
        return None
    before = reading.tree.tokens[max(0, reading.tokens_of[hit.span][0] - 1)].text.lower()
    if before in ("former", "ex", "deputy", "vice", "assistant") or hit.span.of(reading.text).endswith("s"):
        return None
    kind = reading.register.leading(country) if title.kind == "leader" else title.kind
    offices = reading.register.holders(kind, country, reading.on)
    return (offices[0].actor_id, offices[0].holder) if len(offices) == 1 else None


def _organisation(reading: Reading, hit: Hit) -> ActorMention:
    body = reading.register.organisations[hit.ids[0]]
    return ActorMention(
        span=_with_description(reading, hit, body.country),
        name=body.name,
        actor_id=body.id,
        country=body.country,
        sector=_MEDIA if body.kind == "media" else (body.sector_on(reading.on) or _KIND_SECTORS.get(body.kind)),
        via="register",
    )


def _with_description(reading: Reading, hit: Hit, country: str | None) -> Span:
    """Return the words of a body's name with whose or what it is said to be: "Russia's FSB", "energy group Eni"."""
    first, last = reading.tokens_of[hit.span][0], reading.tokens_of[hit.span][-1]
    left = reading.left_edge(first)
    if left == first:
        return reading.tree.span((first, last))
    region = reading.tree.span((left, first - 1))
    owners = reading.inside(region, *STATE_KINDS)
    own = [reading.country(owner) for owner in owners] == [country] and owners[0].span.end >= region.end - len("'s")
    return reading.phrase(left if own or reading.told(region) is not None else first, last)


def _state(reading: Reading, hit: Hit) -> ActorMention | None:
    code = reading.country(hit)
    if code is None:
        return None
    adjective = hit.kind == "demonym"
    if reading.sport:
        return ActorMention(span=hit.span, name=reading.register.name_of(code), via="name")
    if _is_some_people(reading, hit):
        return _some_people(reading, hit, code)
    if hit.kind == "capital" and _acts_for_union(reading, hit):
        return ActorMention(
            span=hit.span,
            name=reading.register.name_of(_UNION),
            actor_id=_UNION,
            country="EUR",
            sector=_GOVERNMENT,
            via="register",
        )
    return ActorMention(
        span=_with_description(reading, hit, code) if hit.kind == "seat" else hit.span,
        name=reading.register.name_of(code),
        actor_id=code,
        country=code,
        sector=None if adjective or hit.kind == "people" else _sector_of_seat(reading, hit) or _GOVERNMENT,
        via="demonym" if adjective else "register",
    )


def _sector_of_seat(reading: Reading, hit: Hit) -> str:
    """Return the sector of those who sit in a building: the Pentagon's are soldiers."""
    seat = reading.register.seat(hit.ids[0]) if hit.kind == "seat" else None
    return seat.sector if seat else ""


def _is_some_people(reading: Reading, hit: Hit) -> bool:
    """Tell whether a people's name means some of it: "Russians", "an Iranian"; "the Russians" are those who act."""
    places = reading.tokens_of[hit.span]
    if not places or hit.kind not in ("people", "demonym"):
        return False
    token = reading.tree.tokens[places[-1]]
    before = reading.tree.tokens[places[0] - 1] if places[0] else None
    if hit.kind == "people":
        return before is None or before.text.lower() != "the"
    article = before is not None and (before.text.lower() in ("a", "an") or before.tag == "CD")
    return article and token.dep in _WHOLE and token.pos in ("NOUN", "PROPN")


def _some_people(reading: Reading, hit: Hit, code: str) -> ActorMention:
    """Return the mention of some of a people: "Black Americans", "thousands of Ukrainians"."""
    last = reading.tokens_of[hit.span][-1]
    span = reading.phrase(reading.left_edge(last), last)
    span = span if span.covers(hit.span) else hit.span
    return ActorMention(span=span, name=span.of(reading.text), country=code, sector="CVL", via="register")


def _is_nobody(reading: Reading, hit: Hit) -> bool:
    """Tell whether a state's name only describes what does nothing, or says where somebody sits."""
    return is_of_thing(reading, hit) or is_seat_of(reading.text, hit.span)


def _acts_for_union(reading: Reading, hit: Hit) -> bool:
    """Tell whether "Brussels" is the European Union: it acts or is dealt with, and nothing in the text is Belgian."""
    if hit.span.of(reading.text) != "Brussels" or "Belgi" in reading.text:
        return False
    places = reading.tokens_of[hit.span]
    token = reading.tree.tokens[places[-1]] if places else None
    if token is None:
        return False
    head = reading.tree.tokens[token.head]
    asked = token.dep == "dobj" and head.lemma in _ASKING
    return asked or token.dep in _ACTING or (token.dep == "pobj" and head.text.lower() in _DEALT_WITH)


def _unknown(reading: Reading, taken: set[int]) -> Iterator[ActorMention]:
    """Yield organisations that only the entity recogniser knows, with a state named in their noun phrase."""
    tokens = reading.tree.tokens
    taken.update(place for hit in reading.of_kind("place") for place in reading.tokens_of[hit.span])
    index = 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and tokens[end].entity == "ORG" and end not in taken:
            end += 1
        if end > index and any(t.tag.startswith("NNP") for t in tokens[index:end]):
            yield _claim(reading, taken, _unknown_body(reading, index, end - 1))
        index = max(end, index + 1)


def _unknown_body(reading: Reading, first: int, last: int) -> ActorMention:
    left = reading.left_edge(first)
    region = Span(reading.tree.tokens[left].span.start, reading.tree.tokens[last].span.end)
    states = reading.countries(reading.inside(region, *STATE_KINDS))
    titles = reading.inside(region, "title")
    return ActorMention(
        span=reading.phrase(first, last),
        name=reading.phrase(first, last).of(reading.text),
        country=states[0] if states else None,
        sector=reading.register.titles[titles[-1].ids[0]].sector if titles else None,
        via="name",
    )
