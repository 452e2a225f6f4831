"""The way whole stories are written by hand: the story's lines, then a line for each of its events.

``S`` the number, ``U`` publisher, day and headline, ``|`` a paragraph, ``E`` an event::

    S 7
    U Nairobi Ledger | 2024-05-03 | Kenya and Ethiopia talk
    | NAIROBI, May 3 - Kenya's defence minister met his Ethiopian counterpart on Friday, the ministry said.
    E meet occurred | t=met | x=NAIROBI, May 3 - Kenya's | s=KEN | r=ETH | when=2024-05-03 | p=Nairobi | by=the ministry

``x`` begins the sentence that tells the event, ``also`` another one; ``t`` are words of the sentence; parties are codes
of states, or names; ``when`` is a day, ``FIRST/LAST`` or ``FIRST/..``; ``none`` stands for no value; ``bg`` is history.
"""

import re
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman import register
from dragoman.ids import content_id
from training.corpus import STATUSES
from training.markup import MarkupError
from training.story_corpus import CorpusStory, Party, Place, StoryEvent, faults, file

KEYS = ("t", "x", "also", "s", "r", "when", "p", "by", "o")
BODIES = {
    "ECOWAS": "Economic Community of West African States (ECOWAS)",
    "ELN": "National Liberation Army (ELN)",
    "EU": "European Union",
    "FARC": "Revolutionary Armed Forces of Colombia (FARC)",
    "HTS": "Hayat Tahrir al-Sham (HTS)",
    "IAEA": "International Atomic Energy Agency (IAEA)",
    "IGAD": "Intergovernmental Authority on Development (IGAD)",
    "JNIM": "Jama'at Nusrat al-Islam wal-Muslimin (JNIM)",
    "MEK": "People's Mujahedin (MEK)",
    "NATO": "North Atlantic Treaty Organization (NATO)",
    "RSF": "Rapid Support Forces (RSF)",
    "SADC": "Southern African Development Community (SADC)",
    "UN": "United Nations",
}
"""Bodies that are written short, with both of their names."""
_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Gen Col Lt Maj Brig Capt Sgt Adm Rev Sen Rep Gov Prof St Mt Ft Inc Ltd Co Corp Jr Sr No vs "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
_NO_END = re.compile(rf"\b(?:{'|'.join(_ABBREVIATIONS.split())}|[A-WYZ](?:\.[A-Z])*)\.$")
"""A full stop that ends no sentence: of an abbreviation or an initial ("X" is a network)."""
_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s+[\"“‘'(\[]?[A-Z0-9]|\s*\n|\s*\Z)")


class Marked(NamedTuple):
    """A story and its number in the file."""

    number: int
    story: CorpusStory


def parse(markup: str) -> tuple[list[Marked], list[str]]:
    """Return the stories of a marked text, and one message for each thing that is wrong; a wrong story is left out."""
    good, wrong = [], []
    for block in re.split(r"\n(?=S )", "\n" + markup.strip()):
        lines = [line.strip() for line in block.strip().splitlines() if line.strip()]
        if not lines:
            continue
        try:
            marked = _marked(lines)
        except MarkupError as error:
            wrong.append(f"{lines[0]}: {error}")
            continue
        found = [f"{lines[0]}: {fault}" for fault in faults(marked.story)]
        wrong += found
        if not found:
            good.append(marked)
    return good, wrong


def _marked(lines: list[str]) -> Marked:
    """Return one story of its lines."""
    number = re.fullmatch(r"S (\d+)", lines[0])
    if number is None:
        raise MarkupError("a story must begin with S and a number")
    if strange := [line for line in lines[1:] if line.split()[0] not in ("U", "|", "E")]:
        raise MarkupError(f"a line must begin with S, U, | or E: {strange[0][:40]!r}")
    text = "\n\n".join(line[2:].strip() for line in lines if line.startswith("| "))
    head = [line[2:].split(" | ", 2) for line in lines if line.startswith("U ")]
    if len(head) != 1 or len(head[0]) != 3 or not text:
        raise MarkupError("one line of U with publisher, day and headline, and a text")
    publisher, published, headline = (part.strip() for part in head[0])
    made = CorpusStory(
        id=content_id("story", headline, text),
        publisher=publisher,
        published=day(published),
        headline=headline,
        text=text,
        events=tuple(_event(text, line[2:]) for line in lines if line.startswith("E ")),
    )
    return Marked(int(number[1]), made)


def _event(text: str, line: str) -> StoryEvent:
    """Return one event of its line."""
    head, *parts = [part.strip() for part in line.split(" | ")]
    act, _, status = head.partition(" ")
    if status not in STATUSES:
        raise MarkupError(f"E must go on with an act and a status: {head!r}")
    fields = _fields(parts)
    if "x" not in fields:
        raise MarkupError(f"{act}: no sentence (x=)")
    sentence = _sentence(text, fields["x"])
    made = {
        "act": act,
        "status": status,
        "background": "bg" in parts,
        "trigger": _trigger(text, sentence, fields.get("t", "")),
        "sentence": sentence,
        "also": tuple(_sentence(text, fields[key]) for key in ("also",) if key in fields),
        "source": parties(fields.get("s", "")),
        "target": parties(fields.get("r", "")),
        **{name: fields.get(key) for key, name in (("p", "place"), ("by", "speaker"), ("o", "object"))},
    }
    start, end, is_open = days(fields.get("when", ""))
    return msgspec.convert({**made, "start": start, "end": end, "open": is_open}, StoryEvent)


def _fields(parts: list[str]) -> dict[str, str]:
    """Return the values of a line by key, without those that are ``none``."""
    found: dict[str, str] = {}
    for part in parts:
        key, _, value = part.partition("=")
        if part == "bg":
            continue
        if key not in KEYS or key in found:
            raise MarkupError(f"no field {key!r}, or there twice")
        found[key] = value.strip()
    return {key: value for key, value in found.items() if value not in ("", "none")}


def _sentence(text: str, words: str) -> Place:
    """Return where the sentence stands that begins with the words."""
    if text.count(words) != 1:
        raise MarkupError(f"{words!r} stands {text.count(words)} times in the text")
    start = text.index(words)
    for end in _END.finditer(text, start):
        if not _NO_END.search(text, start, end.start() + 1):
            return start, end.end()
    return start, len(text)


def _trigger(text: str, sentence: Place, words: str) -> Place | None:
    """Return where the words first stand in the sentence as whole words, ``None`` where they do not."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text[slice(*sentence)]) if words else None
    return None if found is None else (sentence[0] + found.start(), sentence[0] + found.end())


def parties(words: str) -> tuple[Party, ...]:
    """Return the parties of a side; a state may be written as its code or as the register names it."""
    states = register.load().states
    codes = {state.name: code for code, state in states.items()}
    found = []
    for word in filter(None, (part.strip() for part in words.split(";"))):
        code = word if word in states else codes.get(word)
        found.append(Party(name=states[code].name if code else BODIES.get(word, word), iso3=code))
    return tuple(found)


def days(words: str) -> tuple[date | None, date | None, bool]:
    """Return first day, last day, and whether there is no last day."""
    if not words:
        return None, None, False
    first, slash, last = words.partition("/")
    if slash and last == "..":
        return day(first), None, True
    return day(first), day(last if slash else first), False


def day(words: str) -> date:
    """Return a day written ``YYYY-MM-DD``. Raises :class:`MarkupError` on anything else."""
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise MarkupError(f"{words!r} is no day") from error


def write(stories: list[Marked], corpus: Path) -> None:
    """Write the stories with odd numbers as the open part of the corpus, those with even numbers as the held part."""
    for part, remainder in (("open", 1), ("held", 0)):
        chosen = [one.story for one in sorted(stories, key=lambda one: one.number) if one.number % 2 == remainder]
        path = file(corpus, part)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"".join(msgspec.json.encode(story) + b"\n" for story in chosen))


def main() -> int:
    """Turn a marked file into the two files of a corpus folder: ``FILE CORPUS``. Return 1 where something is wrong."""
    source, corpus = (Path(name) for name in sys.argv[1:3])
    good, wrong = parse(source.read_text(encoding="utf-8"))
    for message in wrong:
        print("WRONG", message)
    events = [event for one in good for event in one.story.events]
    lost = sum(event.trigger is None for event in events)
    print(f"{len(good)} stories, {len(events)} events, {lost} without the trigger's place, {len(wrong)} wrong")
    if not wrong:
        write(good, corpus)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
