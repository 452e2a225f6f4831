"""The way whole stories are written for training: a story's head, then its sentences with their acts, in order.

``N`` begins a story; ``P`` a new paragraph; ``T``, ``M`` and ``X`` are as in ``training/markup.py``. A line of ``M``
says besides who is meant, whether the sentence names him or not (``S``, ``R``: codes of states, or names), and when
(``W``)::

    N 2024-05-03 | Nairobi Ledger | Kenya and Ethiopia talk
    T NAIROBI, May 3 - Kenya's defence minister met his Ethiopian counterpart on Friday.
    M meet occurred | t=met | s=Kenya's defence minister | r=his Ethiopian counterpart | S=KEN | R=ETH | W=2024-05-03
    P
    T The two sides agreed to open a border post.
    M ease-restrictions agreed | t=open | s=The two sides | S=KEN; ETH | R=KEN; ETH
"""

import re
import sys
from pathlib import Path

import msgspec

from dragoman.ids import content_id
from training.markup import MarkupError
from training.markup import mention as marked_mention
from training.stories_markup import day, days, parties
from training.told import ToldMention, ToldSentence, ToldStory, faults, file


def parse(markup: str, *, writer: str) -> tuple[list[ToldStory], list[str]]:
    """Return the stories of a marked text, and one message for each thing that is wrong; a wrong story is left out."""
    good, wrong = [], []
    for block in re.split(r"\n(?=N )", "\n" + markup.strip()):
        lines = [line.strip() for line in block.strip().splitlines() if line.strip() and not line.startswith("#")]
        if not lines:
            continue
        story, messages = _story(lines, writer)
        wrong += [f"{message}  [{lines[0][:70]}]" for message in messages]
        if story is not None and not messages:
            good.append(story)
    return good, wrong


def _story(lines: list[str], writer: str) -> tuple[ToldStory | None, list[str]]:
    """Return one story of its lines, and what is wrong with it."""
    head = lines[0][2:].split(" | ", 2)
    if not lines[0].startswith("N ") or len(head) != 3:
        return None, ["a story must begin with N, day, publisher and headline"]
    sentences, wrong = _sentences(lines[1:])
    if not sentences:
        return None, [*wrong, "a story without sentences"]
    try:
        story = ToldStory(
            id=content_id("told", head[2], *(one.text for one in sentences)),
            writer=writer,
            publisher=head[1].strip(),
            published=day(head[0].strip()),
            headline=head[2].strip(),
            sentences=tuple(sentences),
        )
    except MarkupError as error:
        return None, [*wrong, str(error)]
    return story, [*wrong, *faults(story)]


def _sentences(lines: list[str]) -> tuple[list[ToldSentence], list[str]]:
    """Return the sentences of a story's lines, and what is wrong with them."""
    blocks: list[tuple[bool, list[str]]] = []
    paragraph, wrong = True, []
    for line in lines:
        if line == "P":
            paragraph = True
        elif line.startswith("T "):
            blocks.append((paragraph, [line]))
            paragraph = False
        elif blocks and line.startswith(("M ", "X ")):
            blocks[-1][1].append(line)
        else:
            wrong.append(f"a line must begin with N, P, T, M or X: {line[:60]!r}")
    sentences = []
    for begins, block in blocks:
        try:
            sentences.append(_sentence(begins, block))
        except (MarkupError, msgspec.ValidationError) as error:
            wrong.append(f"{error} in {block[0][:80]!r}")
    return sentences, wrong


def _sentence(paragraph: bool, lines: list[str]) -> ToldSentence:
    text = lines[0][2:].strip()
    traps = [line[2:].strip() for line in lines[1:] if line.startswith("X ")]
    mentions = tuple(_mention(text, line[2:]) for line in lines[1:] if line.startswith("M "))
    return ToldSentence(text=text, paragraph=paragraph, trap=traps[0] if traps else "", mentions=mentions)


def _mention(text: str, line: str) -> ToldMention:
    """Return one act of its line: the words as in the corpus of sentences, then who and when are meant."""
    parts = [part.strip() for part in line.split("|")]
    meant = dict(part.split("=", 1) for part in parts if part[:2] in ("S=", "R=", "W="))
    words = " | ".join(part for part in parts if part[:2] not in ("S=", "R=", "W="))
    first, last, is_open = days(meant.get("W", "").strip())
    return ToldMention(
        words=marked_mention(text, words),
        source=parties(meant.get("S", "")),
        target=parties(meant.get("R", "")),
        start=first,
        end=last,
        open=is_open,
    )


def main() -> int:
    """Check marked files, and with ``--out=CORPUS`` write each into that folder. Return 1 where one is wrong."""
    names = [Path(name) for name in sys.argv[1:] if not name.startswith("--out")]
    out = next((Path(name.removeprefix("--out=")) for name in sys.argv[1:] if name.startswith("--out=")), None)
    failed = False
    for path in names:
        good, wrong = parse(path.read_text(encoding="utf-8"), writer=path.stem)
        for message in wrong:
            print("WRONG", message)
        failed = failed or bool(wrong)
        sentences = [one for story in good for one in story.sentences]
        mentions = [one for sentence in sentences for one in sentence.mentions]
        print(
            f"{path.name}: {len(good)} stories good, {len(wrong)} wrong, {len(sentences)} sentences, "
            f"{sum(not one.mentions for one in sentences)} without an act, {len(mentions)} mentions, "
            f"{len({one.words.act for one in mentions})} acts, {len({one.words.status for one in mentions})} statuses"
        )
        if out is not None:
            target = file(out, path.stem)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(b"".join(msgspec.json.encode(story) + b"\n" for story in good))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
