"""How fast archives of the web are read, and how much memory that takes: ``python -m benchmarks.archives [MEGABYTES]``.

Makes a WARC of pages of our own in a temporary folder: a tenth are the stories of ``examples/stories``, a tenth are
German, the rest is news of an invented town; menus, style and data around them make them as heavy as pages are. Prints
gigabytes of pages a minute of one core's time, for reading alone, with the gate, and without it, and the peak of the
memory after a tenth of the archive and at its end.
"""

import gzip
import html
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.tables import table
from dragoman.ingest import IngestOptions, items, story_of
from dragoman.ingest.raw import Page
from dragoman.types import Rejection

STORIES = Path(__file__).parents[1] / "examples" / "stories"
WHO = ("The council", "A local baker", "The library", "Two brothers", "A choir", "The hospital", "A bus driver")
DID = ("opened a garden", "repaired the bridge", "won a prize for bread", "asked for seats", "found a lost dog")
WHERE = ("near the river", "in the old quarter", "behind the church", "by the mill", "in the park")
GERMAN = "Der Gemeinderat hat am Montag beschlossen, die alte Brücke zu reparieren und einen Garten anzulegen. " * 20
PAGE = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<meta property="og:site_name" content="The Invented Herald">
<meta property="article:published_time" content="{published}T10:00:00Z">
<style>{css}</style><script>{data}</script></head>
<body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{text}</article><aside>{more}</aside></main>
<footer><p>Copyright The Invented Herald</p></footer></body></html>"""
WAYS = ("reading alone", "with the gate", "without the gate")
_PART = {"reading alone": 1.0, "with the gate": 0.3, "without the gate": 0.1}
"""How much of the archive each way reads: the pages are alike."""


def make(path: Path, megabytes: int) -> int:
    """Write an archive with about so many megabytes of pages; return the number of pages."""
    dice = random.Random(7)
    texts = [file.read_text(encoding="utf-8") for file in sorted(STORIES.rglob("*.txt"))]
    size = number = 0
    with open(path, "wb") as file:
        while size < megabytes * 1_000_000:
            data = _page(number, dice, texts)
            file.write(gzip.compress(response(number, data), 6, mtime=0))
            size, number = size + len(data), number + 1
    return number


def _page(number: int, dice: random.Random, texts: list[str]) -> bytes:
    kind = number % 10
    words = dice.choice(texts) if kind == 0 else GERMAN if kind == 1 else "\n".join(_town(dice) for _ in range(8))
    return page(dice, words.splitlines(), title=f"Story {number}", lang="de" if kind == 1 else "en")


def page(
    dice: random.Random, lines: Iterable[str], *, title: str, lang: str = "en", published: str = "2024-05-14"
) -> bytes:
    """Return a page with the lines as paragraphs, as heavy as pages of newspapers are."""
    menu = "".join(f'<li><a href="/{n}/{dice.randrange(999)}">{dice.choice(WHO)} {n}</a></li>' for n in range(60))
    card = '<div class="card"><a href="/story/{}"><img src="/img/{}.jpg" alt=""><h3>{} {}</h3></a></div>'
    more = (
        card.format(dice.randrange(9**6), dice.randrange(9**6), dice.choice(WHO), dice.choice(DID)) for _ in range(40)
    )
    css = "".join(f".c{n}{{margin:{dice.randrange(40)}px;color:#{dice.randrange(1 << 24):06x}}}" for n in range(500))
    return PAGE.format(
        lang=lang,
        title=html.escape(title),
        published=published,
        css=css,
        data=json.dumps([f"{dice.getrandbits(64):016x} {dice.choice(DID)}" for _ in range(800)]),
        menu=menu,
        text="".join(f"<p>{html.escape(line)}</p>\n" for line in lines if line.strip()),
        more="".join(more),
    ).encode()


def _town(dice: random.Random) -> str:
    return " ".join(
        f"{dice.choice(WHO)} {dice.choice(DID)} {dice.choice(WHERE)} on Monday, and many people came to look."
        for _ in range(4)
    )


def response(number: int, data: bytes) -> bytes:
    """Return the record of an archive that holds a page."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + data
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:036d}>\r\n"
        f"WARC-Target-URI: https://herald.example/{number}\r\nWARC-Date: 2024-05-14T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def measured(path: str, way: str, pages: int) -> dict[str, Any]:
    """Read the archive in this process and return what it took."""
    options = IngestOptions(gate=way == "with the gate")
    most, peaks, size = max(int(pages * _PART[way]), 10), list[int](), 0
    outcomes: Counter[str] = Counter()
    started = time.process_time()
    for number, item in enumerate(items([path], options=options), 1):
        size += len(item.data) if isinstance(item, Page) else 0
        done = item if way == WAYS[0] or isinstance(item, Rejection) else story_of(item, options=options)
        outcomes[done.reason if isinstance(done, Rejection) else type(done).__name__.lower()] += 1
        if number in (most // 10, most):
            peaks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
        if number == most:
            break
    return {"seconds": time.process_time() - started, "bytes": size, "peaks": peaks, "outcomes": outcomes}


def main(arguments: list[str]) -> None:
    """Make the archive, measure each way in a process of its own, and print the table."""
    if len(arguments) == 3:
        print(json.dumps(measured(arguments[0], arguments[1], int(arguments[2]))))
        return
    megabytes = int(arguments[0]) if arguments else 100
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        pages = make(path, megabytes)
        print(f"{pages} pages, {megabytes} MB, packed {path.stat().st_size / 1e6:.0f} MB; processor time of one core")
        rows = [_row(way, _run(path, way, pages)) for way in WAYS]
    print(table(("way", "pages", "pages/s", "GB/min", "peak MB at a tenth", "at the end", "outcomes"), rows))


def _run(path: Path, way: str, pages: int) -> dict[str, Any]:
    words = (sys.executable, "-m", "benchmarks.archives", str(path), way, str(pages))
    found: dict[str, Any] = json.loads(subprocess.run(words, capture_output=True, check=True, text=True).stdout)
    return found


def _row(way: str, found: dict[str, Any]) -> tuple[str, ...]:
    seconds, number = found["seconds"], sum(found["outcomes"].values())
    outcomes = ", ".join(f"{name} {count}" for name, count in sorted(found["outcomes"].items()))
    rate = found["bytes"] / seconds / 1e9 * 60
    first, last = (str(peak) for peak in found["peaks"])
    return way, str(number), f"{number / seconds:,.0f}", f"{rate:.2f}", first, last, outcomes


if __name__ == "__main__":
    main(sys.argv[1:])
