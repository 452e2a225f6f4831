"""One HTML page that needs nothing but itself; it prints on two pages of A4."""

from html import escape

from dragoman import registry
from dragoman.briefing.lines import short, source, subtitle
from dragoman.briefing.nouns import Brief, Line, Note, Section

MEDIA_TYPE = "text/html; charset=utf-8"
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p class="subtitle">{subtitle}</p>
{sections}
<section class="notes" aria-labelledby="notes">
<h2 id="notes">Footnotes</h2>
<ol>
{notes}
</ol>
</section>
<p class="method">{method}</p>
</main>
</body>
</html>
"""


def write(given: Brief) -> bytes:
    """Return the brief as a page without script; what stories say stands in it as text."""
    page = _PAGE.format(
        title=escape(given.title),
        subtitle=escape(subtitle(given)),
        style=registry.read_text("dragoman.briefing", "brief.css"),
        sections="\n".join(map(_section, given.sections)),
        notes="\n".join(map(_note, given.notes)),
        method=escape(given.method),
    )
    return page.encode("utf-8", "replace")


def _section(section: Section) -> str:
    lines = "\n".join(map(_line, section.lines))
    body = f"<dl>\n{lines}\n</dl>" if lines else f'<p class="empty">{escape(section.empty)}</p>'
    left = f'\n<p class="left-out">{escape(section.left_out)}</p>' if section.left_out else ""
    head = f'<h2 id="{section.id}">{escape(section.title)}</h2>'
    return f'<section aria-labelledby="{section.id}">\n{head}\n{body}{left}\n</section>'


def _line(line: Line) -> str:
    said = " ".join(escape(one.text) + _marks(one.notes) for one in line.said)
    return f"<div><dt>{escape(line.lead)}</dt><dd>{said}</dd></div>"


def _marks(numbers: tuple[int, ...]) -> str:
    links = ", ".join(f'<a href="#note-{number}" aria-label="Footnote {number}">{number}</a>' for number in numbers)
    return f"<sup>{links}</sup>"


def _note(note: Note) -> str:
    if note.kind != "story":
        return f'<li id="note-{note.number}">{escape(note.text)}</li>'
    link = f' <a href="{escape(note.url)}" rel="noreferrer">page</a>' if note.url else ""
    told = f"{escape(source(note))}: <q>{escape(note.text)}</q> ({escape(short(note.story_id or ''))})"
    return f'<li id="note-{note.number}">{told}{link}</li>'
