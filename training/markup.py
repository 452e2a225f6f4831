"""The way the corpus is written by hand: a few marked lines a sentence, turned into spans.

``T`` the sentence, ``K`` its kind, ``M`` one act a line, ``X`` why there is none (or why it misleads)::

    T Kenya's defence minister met his Ethiopian counterpart in Nairobi on Friday.
    M meet occurred | t=met | s=Kenya's defence minister | r=his Ethiopian counterpart | p=Nairobi | w=on Friday

Values are words of the sentence as they stand; ``;`` parts several, ``~2`` asks for the second occurrence.
"""

import re
import sys
from pathlib import Path

import msgspec

from dragoman.ids import content_id
from training.corpus import STATUSES, CorpusMention, CorpusSentence, faults

KEYS = {
    "t": "trigger",
    "s": "source",
    "r": "target",
    "o": "object",
    "w": "time",
    "p": "place",
    "q": "quantity",
    "by": "speaker",
}


class MarkupError(ValueError):
    """A line that cannot be read; the message says which and why."""


def parse(markup: str, *, writer: str) -> tuple[list[CorpusSentence], list[str]]:
    """Return the sentences of a marked text, and one message for each block that is wrong."""
    good, wrong = [], []
    for block in re.split(r"\n(?=T )", "\n" + markup.strip()):
        lines = [line.strip() for line in block.strip().splitlines() if line.strip() and not line.startswith("#")]
        if not lines:
            continue
        try:
            sentence = _sentence(lines, writer)
        except MarkupError as error:
            wrong.append(f"{error}  [{lines[0][:90]}]")
            continue
        found = list(faults(sentence))
        wrong += [f"{fault}  [{lines[0][:90]}]" for fault in found]
        if not found:
            good.append(sentence)
    return good, wrong


def _sentence(lines: list[str], writer: str) -> CorpusSentence:
    """Return one sentence of its lines."""
    if not lines[0].startswith("T "):
        raise MarkupError("a block must begin with T")
    text, kind, trap, mentions = lines[0][2:].strip(), "agency", "", []
    for line in lines[1:]:
        letter, _, rest = line.partition(" ")
        if letter == "K":
            kind = rest.strip()
        elif letter == "X":
            trap = rest.strip()
        elif letter == "M":
            mentions.append(mention(text, rest))
        else:
            raise MarkupError(f"a line must begin with T, K, M or X: {line[:40]!r}")
    made = {
        "id": content_id("corpus", text),
        "text": text,
        "kind": kind,
        "writer": writer,
        "trap": trap,
        "mentions": tuple(mentions),
    }
    try:
        return msgspec.convert(made, CorpusSentence)
    except msgspec.ValidationError as error:
        raise MarkupError(str(error)) from error


def mention(text: str, line: str) -> CorpusMention:
    """Return one act of its line."""
    head, *parts = [part.strip() for part in line.split("|")]
    words = head.split()
    if len(words) != 2 or words[1] not in STATUSES:
        raise MarkupError(f"M must go on with an act and a status: {head!r}")
    fields: dict[str, object] = {"act": words[0], "status": words[1]}
    for part in parts:
        if part == "bg":
            fields["background"] = True
            continue
        key, _, value = part.partition("=")
        if key not in KEYS:
            raise MarkupError(f"no field {key!r}")
        spans = tuple(_find(text, one.strip()) for one in value.split(";") if one.strip())
        fields[KEYS[key]] = spans[0] if key == "t" and spans else spans
    if "trigger" not in fields or not fields["trigger"]:
        raise MarkupError(f"{words[0]}: no trigger (t=)")
    return msgspec.convert(fields, CorpusMention)


def _find(text: str, value: str) -> tuple[int, int]:
    """Return where the words stand as whole words; ``~2`` asks for the second place."""
    words, mark, nth = value.rpartition("~")
    if not mark or not nth.isdigit():
        words, nth = value, "1"
    places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    if len(places) < int(nth):
        raise MarkupError(f"{value!r} does not stand in the sentence as whole words")
    start = places[int(nth) - 1]
    return start, start + len(words)


def main() -> None:
    """Check marked files: print what is wrong, then counts of sentences, acts and statuses."""
    for name in sys.argv[1:]:
        path = Path(name)
        good, wrong = parse(path.read_text(encoding="utf-8"), writer=path.stem)
        for message in wrong:
            print("WRONG", message)
        mentions = [one for sentence in good for one in sentence.mentions]
        without = sum(not sentence.mentions for sentence in good)
        print(
            f"{path.name}: {len(good)} sentences good, {len(wrong)} wrong, {without} without an act, "
            f"{len(mentions)} mentions, {len({one.act for one in mentions})} acts, "
            f"{len({one.status for one in mentions})} statuses, {len({s.text for s in good})} distinct"
        )


if __name__ == "__main__":
    main()
