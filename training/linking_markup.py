"""The way the stories for linking are written by hand: a story's lines, then a line for each mention, then the events.

``S`` the id, ``U`` publisher, day (``-``: none) and headline, ``C`` the agency credited, ``Y`` the story it repeats,
``|`` a paragraph, ``M`` a mention::

    S o07
    U Nairobi Ledger | 2024-05-03 | Kenya and Ethiopia talk
    | NAIROBI, May 3 - Kenya's defence minister met his Ethiopian counterpart on Friday, the ministry said.
    M meet occurred | e=nairobi-talks | t=met | s=Kenya's defence minister>Soipan Tuya:KEN
      | r=his Ethiopian counterpart:ETH | w=2024-05-03 | p=NAIROBI | by=the ministry

A mention stands in one line. ``e`` names the world's act, ``t`` the trigger, which must stand once in the text, or in
the sentence that ``x`` names by some of its words. Parties are WORDS>NAME:STATE, the name and the state where they add
something, no words where the sentence leaves the party out. ``w`` is a day or FIRST/LAST, ``p`` the place, ``o`` the
object, ``q`` WORDS>AMOUNT UNIT (a currency in three capitals), ``n`` WORDS>NUMBER, ``by`` the speaker, ``bg`` history.

An event that is only told as done, in mentions of one act, and is no part of another needs no line. Others have one::

    V nairobi-talks meet fulfilled | part=nairobi-visit | differs=place | h=2024-04-28 planned; 2024-05-03 occurred

Without ``h`` the history is made of the statuses of the mentions that are no background, by the day of their story.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from training.corpus import STATUSES
from training.linking_corpus import (
    DEEDS,
    LinkAmount,
    LinkEvent,
    LinkMention,
    LinkOrdinal,
    LinkParty,
    LinkStory,
    Place,
    World,
    faults,
    files,
)
from training.markup import MarkupError

KEYS = ("e", "t", "x", "s", "r", "w", "p", "o", "q", "n", "by")
_SIDE = re.compile(r"(?P<words>[^>]*?)(?:>(?P<name>[^>]+?))?(?::(?P<iso3>[A-Z]{3}))?")
_AMOUNT = re.compile(r"(?P<words>[^>]+)>(?P<amount>[0-9.e+]+)(?: (?P<unit>.+))?")
_NO_END = re.compile(r"\b(?:Mr|Mrs|Dr|Gen|Col|St|Mt|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$")
_END = re.compile(r"[.!?][\"”’')\]]*(?=\s+[\"“‘'(]?[A-Z0-9]|\s*\n|\s*\Z)")


def parse(markup: str, part: str) -> tuple[World, list[str]]:
    """Return the half that a marked text holds, and one message for each thing that is wrong with it."""
    stories: list[LinkStory] = []
    given: dict[str, dict[str, Any]] = {}
    wrong: list[str] = []
    for block in re.split(r"\n(?=[SV] )", "\n" + markup.strip()):
        lines = [line.strip() for line in block.strip().splitlines() if line.strip()]
        try:
            if not lines:
                continue
            if lines[0].startswith("V "):
                name, fields = _told_event(lines)
                given[name] = fields
            else:
                stories.append(_story(lines, part, wrong))
        except (MarkupError, msgspec.ValidationError) as error:
            wrong.append(f"{lines[0][:60]}: {error}")
    stories = _named_alike(stories)
    world = World(tuple(stories), tuple(_events(stories, given, wrong)))
    if not wrong:
        wrong += faults(world)
    return world, wrong


# --- a story --------------------------------------------------------------------------------------------


def _story(lines: Sequence[str], part: str, wrong: list[str]) -> LinkStory:
    """Return one story of its lines; what is wrong with a mention is added to ``wrong``."""
    if strange := [line for line in lines if line.split()[0] not in ("S", "U", "C", "Y", "|", "M")]:
        raise MarkupError(f"a line must begin with S, U, C, Y, | or M: {strange[0][:40]!r}")
    head = [line[2:].split(" | ", 2) for line in lines if line.startswith("U ")]
    text = "\n\n".join(line[2:].strip() for line in lines if line.startswith("| "))
    if not lines[0].startswith("S ") or len(head) != 1 or len(head[0]) != 3 or not text:
        raise MarkupError("a story needs S with an id, one U with publisher, day and headline, and a text")
    publisher, published, headline = (one.strip() for one in head[0])
    story_id = _id(lines[0][2:], part)
    mentions: list[LinkMention] = []
    for line in (line for line in lines if line.startswith("M ")):
        try:
            mentions.append(_mention(text, line[2:], f"{story_id}.{len(mentions) + 1}"))
        except MarkupError as error:
            wrong.append(f"{lines[0]}: {line[2:50]}: {error}")
    copied = _only(lines, "Y ")
    return LinkStory(
        id=story_id,
        publisher=publisher,
        published=None if published == "-" else _day(published),
        headline=headline,
        text=text,
        credit=_only(lines, "C "),
        copy_of=_id(copied, part) if copied else None,
        mentions=tuple(mentions),
    )


def _id(words: str, part: str) -> str:
    """Return the id of a story in the corpus: ``o07`` is ``open-07``."""
    return f"{part}-{words.strip().lstrip('oh')}"


def _only(lines: Iterable[str], start: str) -> str | None:
    """Return the line with a start, without it; ``None`` where there is none."""
    found = [line.removeprefix(start).strip() for line in lines if line.startswith(start)]
    if len(found) > 1:
        raise MarkupError(f"two lines of {start}")
    return found[0] if found else None


# --- a mention ------------------------------------------------------------------------------------------


def _mention(text: str, line: str, mention_id: str) -> LinkMention:
    """Return one mention of its line."""
    head, *parts = [part.strip() for part in line.split(" | ")]
    act, _, status = head.partition(" ")
    if status not in STATUSES:
        raise MarkupError(f"M must go on with an act and a status: {head!r}")
    fields = _fields([part for part in parts if part != "bg"], KEYS)
    if "e" not in fields or "t" not in fields:
        raise MarkupError("no event (e=) or no trigger (t=)")
    trigger, sentence = _trigger(text, fields["t"], fields.get("x", ""))
    start, end = _days(fields.get("w", ""))
    place = fields.get("p")
    if place is not None and place.casefold() not in text.casefold():
        raise MarkupError(f"the place {place!r} does not stand in the text")
    made: dict[str, Any] = {
        "id": mention_id,
        "act": act,
        "status": status,
        "event": fields["e"],
        "trigger": trigger,
        "sentence": sentence,
        "source": _parties(text, sentence, fields.get("s", "")),
        "target": _parties(text, sentence, fields.get("r", "")),
        "object": fields.get("o"),
        "object_span": _optional(text, sentence, fields.get("o")),
        "place": place,
        "start": start,
        "end": end,
        "quantities": _amounts(text, sentence, fields.get("q", "")),
        "ordinal": _ordinal(text, sentence, fields.get("n")),
        "speaker": fields.get("by"),
        "background": "bg" in parts,
    }
    return LinkMention(**made)


def _fields(parts: Iterable[str], keys: Sequence[str]) -> dict[str, str]:
    """Return the values of a line by key, without the empty ones."""
    found: dict[str, str] = {}
    for part in parts:
        key, _, value = part.partition("=")
        if key not in keys or key in found:
            raise MarkupError(f"no field {key!r}, or there twice")
        found[key] = value.strip()
    return {key: value for key, value in found.items() if value}


def _trigger(text: str, words: str, beside: str) -> tuple[Place, Place]:
    """Return where the trigger stands and its sentence; ``beside`` are words of that sentence, where it needs them."""
    if beside:
        sentence = _sentence(text, _once(text, beside, (0, len(text)))[0])
        return _once(text, words, sentence), sentence
    trigger = _once(text, words, (0, len(text)))
    return trigger, _sentence(text, trigger[0])


def _once(text: str, words: str, inside: Place) -> Place:
    """Return where words stand as whole words, which they must do once."""
    found = [match.span() for match in _whole(words).finditer(text, *inside)]
    if len(found) != 1:
        raise MarkupError(f"{words!r} stands {len(found)} times")
    return found[0]


def _first(text: str, words: str, inside: Place) -> Place:
    """Return where words first stand as whole words."""
    found = _whole(words).search(text, *inside)
    if found is None:
        raise MarkupError(f"{words!r} does not stand in {text[slice(*inside)][:50]!r}")
    return found.span()


def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")


def _sentence(text: str, at: int) -> Place:
    """Return the sentence around a place: it ends with the paragraph, or at a full stop before a capital letter."""
    start = text.rfind("\n", 0, at) + 1
    last = text.find("\n", at)
    last = len(text) if last < 0 else last
    for end in _END.finditer(text, start, last):
        if _NO_END.search(text, 0, end.start() + 1):
            continue
        if end.end() > at:
            return start, end.end()
        start = end.end() + len(text[end.end() : last]) - len(text[end.end() : last].lstrip())
    return start, last


def _parties(text: str, sentence: Place, words: str) -> tuple[LinkParty, ...]:
    """Return the parties of a side."""
    found = []
    for part in filter(None, (part.strip() for part in words.split(";"))):
        read = _SIDE.fullmatch(part)
        if read is None or not (read["words"] or read["name"]):
            raise MarkupError(f"no party: {part!r}")
        place = _first(text, read["words"], sentence) if read["words"] else None
        found.append(LinkParty(name=read["name"] or read["words"], iso3=read["iso3"], span=place))
    return tuple(found)


def _named_alike(stories: Sequence[LinkStory]) -> list[LinkStory]:
    """Return the stories with one name for a party: "Acting Minister Kim Seon-ho" is "Kim Seon-ho" elsewhere."""
    given = set()
    for story in stories:
        for party in (party for one in story.mentions for party in (*one.source, *one.target)):
            if party.span is None or story.text[slice(*party.span)] != party.name:
                given.add((party.iso3, party.name))
    names = sorted(given, key=lambda one: (-len(one[1]), one[1]))

    def renamed(party: LinkParty) -> LinkParty:
        inside = [name for iso3, name in names if iso3 == party.iso3 and _whole(name).search(party.name)]
        return msgspec.structs.replace(party, name=inside[0]) if inside else party

    def mended(one: LinkMention) -> LinkMention:
        return msgspec.structs.replace(
            one, source=tuple(map(renamed, one.source)), target=tuple(map(renamed, one.target))
        )

    return [msgspec.structs.replace(story, mentions=tuple(map(mended, story.mentions))) for story in stories]


def _amounts(text: str, sentence: Place, words: str) -> tuple[LinkAmount, ...]:
    """Return the quantities of a mention."""
    found = []
    for part in filter(None, (part.strip() for part in words.split(";"))):
        read = _AMOUNT.fullmatch(part)
        if read is None:
            raise MarkupError(f"no quantity: {part!r}")
        is_money = re.fullmatch(r"[A-Z]{3}", read["unit"] or "") is not None
        found.append(
            LinkAmount(
                text=read["words"],
                span=_first(text, read["words"], sentence),
                amount=float(read["amount"]),
                unit=None if is_money else read["unit"],
                currency=read["unit"] if is_money else None,
            )
        )
    return tuple(found)


def _ordinal(text: str, sentence: Place, words: str | None) -> LinkOrdinal | None:
    if words is None:
        return None
    said, _, value = words.partition(">")
    return LinkOrdinal(text=said, span=_first(text, said, sentence), value=int(value))


def _optional(text: str, sentence: Place, words: str | None) -> Place | None:
    return None if words is None or not _whole(words).search(text, *sentence) else _first(text, words, sentence)


def _days(words: str) -> tuple[date | None, date | None]:
    """Return first and last day."""
    if not words:
        return None, None
    first, slash, last = words.partition("/")
    return _day(first), _day(last if slash else first)


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise MarkupError(f"{words!r} is no day") from error


# --- the events -----------------------------------------------------------------------------------------


def _told_event(lines: Sequence[str]) -> tuple[str, dict[str, Any]]:
    """Return the name of an event and what its line says of it."""
    if len(lines) > 1:
        raise MarkupError(f"an event has one line, not also {lines[1][:40]!r}")
    head, *parts = [part.strip() for part in lines[0][2:].split(" | ")]
    words = head.split()
    if len(words) != 3:
        raise MarkupError("V must go on with a name, an act and a state")
    fields = _fields(parts, ("part", "differs", "h"))
    made: dict[str, Any] = {"event": words[0], "act": words[1], "state": words[2], "part_of": fields.get("part")}
    made["differs"] = tuple(filter(None, fields.get("differs", "").split(",")))
    if "h" in fields:
        entries = (entry.strip().partition(" ") for entry in fields["h"].split(";"))
        made["history"] = tuple((None if day == "-" else _day(day), status) for day, _, status in entries)
    return words[0], made


def _events(stories: Sequence[LinkStory], given: dict[str, dict[str, Any]], wrong: list[str]) -> list[LinkEvent]:
    """Return every event that a mention names or a line tells, by name."""
    told: dict[str, list[tuple[LinkStory, LinkMention]]] = {}
    for story in stories:
        for mention in story.mentions:
            told.setdefault(mention.event, []).append((story, mention))
    made = []
    for name in sorted(told.keys() | given.keys()):
        pairs = told.get(name, [])
        plain = {"event": name, "state": "done", "history": _history(pairs)}
        acts = {mention.act for _, mention in pairs}
        if name not in given and (len(acts) != 1 or any(mention.status not in DEEDS for _, mention in pairs)):
            wrong.append(f"{name}: needs a line of V")
            continue
        plain["act"] = min(acts, default="")
        try:
            made.append(msgspec.convert({**plain, **given.get(name, {})}, LinkEvent))
        except msgspec.ValidationError as error:
            wrong.append(f"{name}: {error}")
    return made


def _history(pairs: Sequence[tuple[LinkStory, LinkMention]]) -> tuple[tuple[date | None, str], ...]:
    """Return the statuses in order of their stories' days, without what only says the last again; undated come last."""
    fresh = [pair for pair in pairs if not pair[1].background] or list(pairs)
    fresh.sort(key=lambda pair: (pair[0].published is None, pair[0].published or date.min))
    entries: list[tuple[date | None, str]] = []
    for story, mention in fresh:
        if not entries or entries[-1][1] != mention.status:
            entries.append((story.published, mention.status))
    return tuple(entries)


def write(world: World, corpus: Path, part: str) -> None:
    """Write a half into the corpus folder."""
    for path, lines in zip(files(corpus, part), world, strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))


def main() -> int:
    """Turn a marked file into a half of a corpus: ``FILE CORPUS open|held``. Return 1 where something is wrong."""
    source, corpus, part = sys.argv[1:4]
    world, wrong = parse(Path(source).read_text(encoding="utf-8"), part)
    for message in wrong:
        print("WRONG", message)
    mentions = sum(len(story.mentions) for story in world.stories)
    print(f"{len(world.stories)} stories, {mentions} mentions, {len(world.events)} events, {len(wrong)} wrong")
    if not wrong:
        write(world, Path(corpus), part)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
