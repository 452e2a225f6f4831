"""PDF: two pages of A4, with fonts of the package's own; made by fpdf2, which is imported when one is asked for."""

from datetime import UTC, date, datetime, time
from importlib import resources
from typing import TYPE_CHECKING

from dragoman.briefing.lines import short, source, subtitle
from dragoman.briefing.nouns import Brief, Line, Note, Said, Section

if TYPE_CHECKING:
    from fpdf import FPDF

MEDIA_TYPE = "application/pdf"
_FONTS = {"": "SourceSerif4_400Regular.ttf", "B": "SourceSerif4_600SemiBold.ttf"}
_FAMILY = "Source Serif 4"
_MARGIN, _LEAD = 16.0, 31.0
_BODY, _SMALL = (9.5, 4.4), (7.0, 3.15)
"""Size of letters in points, height of a line in millimetres."""
_INK, _SOFT, _ACCENT = (28, 33, 38), (89, 99, 110), (31, 95, 139)
_UNKNOWN = "?"
_PAGES = 2
_SCALES = (1.0, 0.94, 0.88, 0.82)
"""Sizes of letters: the largest with which it stays on its pages."""


def write(given: Brief) -> bytes:
    """Return the brief as a PDF of two pages."""
    for scale in _SCALES:
        sheet = Sheet(given, scale)
        sheet.head(given.title, subtitle(given))
        for section in given.sections:
            sheet.section(section)
        sheet.notes(given.notes)
        sheet.small(given.method)
        if sheet.pages <= _PAGES:
            break
    return sheet.bytes()


class Sheet:
    """A PDF that is being written, from top to bottom."""

    def __init__(self, given: Brief, scale: float = 1.0) -> None:
        """``scale``: of letters and lines."""
        self._body, self._small = (tuple(scale * part for part in one) for one in (_BODY, _SMALL))
        self._pdf = _opened()
        self._pdf.set_title(f"{given.title}: {subtitle(given)}")
        self._pdf.set_creation_date(datetime.combine(given.as_of or date(1970, 1, 1), time(), UTC))
        self._pdf.set_margin(_MARGIN)
        self._pdf.set_auto_page_break(True, _MARGIN)
        for style, file in _FONTS.items():
            with resources.as_file(resources.files("dragoman.briefing.fonts").joinpath(file)) as path:
                self._pdf.add_font(_FAMILY, style, path)
        self._known = set(self._pdf.fonts[_FAMILY.lower()].cmap)  # type: ignore[union-attr]
        self._pdf.add_page()
        self._links = {note.number: self._pdf.add_link() for note in given.notes}

    @property
    def pages(self) -> int:
        """How many pages there are so far."""
        return int(self._pdf.page_no())

    def bytes(self) -> bytes:
        """Return the file."""
        return bytes(self._pdf.output())

    def head(self, title: str, below: str) -> None:
        """Write the title and the line below it."""
        self._font(17, "B", _INK)
        self._pdf.multi_cell(0, 8, self._text(title), new_x="LMARGIN", new_y="NEXT")
        self._font(self._body[0], "", _SOFT)
        self._pdf.multi_cell(0, self._body[1], self._text(below), new_x="LMARGIN", new_y="NEXT")

    def section(self, section: Section) -> None:
        """Write one part."""
        self._title(section.title)
        for line in section.lines:
            self._line(line)
        if not section.lines:
            self._font(self._body[0], "", _SOFT)
            self._pdf.multi_cell(0, self._body[1], self._text(section.empty), new_x="LMARGIN", new_y="NEXT")
        if section.left_out:
            self.small(section.left_out)

    def notes(self, notes: tuple[Note, ...]) -> None:
        """Write the footnotes."""
        self._title("Footnotes")
        for note in notes:
            self._room(2 * self._small[1])
            self._pdf.set_link(self._links[note.number], y=self._pdf.get_y(), page=self._pdf.page_no())
            self._font(self._small[0], "B", _SOFT)
            self._pdf.cell(6, self._small[1], str(note.number))
            self._pdf.set_left_margin(_MARGIN + 6)
            self._font(self._small[0], "", _INK)
            self._pdf.write(self._small[1], self._text(_told(note)))
            if note.url:
                self._pdf.set_text_color(*_ACCENT)
                self._pdf.write(self._small[1], " page", note.url)
            self._pdf.set_left_margin(_MARGIN)
            self._pdf.ln(self._small[1])

    def small(self, text: str) -> None:
        """Write a remark in small letters."""
        self._font(self._small[0] + 0.5, "", _SOFT)
        self._pdf.multi_cell(0, self._small[1] + 0.2, self._text(text), new_x="LMARGIN", new_y="NEXT")

    def _title(self, text: str) -> None:
        self._room(14)
        self._pdf.ln(1.8)
        self._font(10.5, "B", _ACCENT)
        self._pdf.cell(0, 5, self._text(text), new_x="LMARGIN", new_y="NEXT")
        self._pdf.set_draw_color(200, 206, 212)
        self._pdf.line(_MARGIN, self._pdf.get_y(), self._pdf.w - _MARGIN, self._pdf.get_y())
        self._pdf.ln(0.8)

    def _line(self, line: Line) -> None:
        """Write a lead, and what stands under it beside it."""
        self._room(2 * self._body[1])
        page, top = self._pdf.page_no(), self._pdf.get_y()
        self._font(self._body[0], "B", _INK)
        self._pdf.multi_cell(_LEAD, self._body[1], self._text(line.lead), align="L", new_x="LMARGIN", new_y="NEXT")
        bottom = self._pdf.get_y()
        self._pdf.set_left_margin(_MARGIN + _LEAD + 2)
        self._pdf.set_xy(_MARGIN + _LEAD + 2, top)
        for said in line.said:
            self._said(said)
        self._pdf.set_left_margin(_MARGIN)
        self._pdf.ln(self._body[1])
        if self._pdf.page_no() == page:
            self._pdf.set_y(max(bottom, self._pdf.get_y()))
        self._pdf.ln(0.5)

    def _said(self, said: Said) -> None:
        """Write a sentence and its footnotes' numbers, which are links."""
        self._font(self._body[0], "", _INK)
        self._pdf.write(self._body[1], self._text(said.text))
        self._pdf.char_vpos = "SUP"
        self._pdf.set_text_color(*_ACCENT)
        for place, number in enumerate(said.notes):
            self._pdf.write(self._body[1], f"{', ' if place else ''}{number}", self._links[number])
        self._pdf.char_vpos = "LINE"
        self._pdf.write(self._body[1], " ")

    def _room(self, height: float) -> None:
        """Begin a page where too little room is left on this one."""
        if self._pdf.get_y() + height > self._pdf.h - _MARGIN:
            self._pdf.add_page()

    def _font(self, size: float, style: str, colour: tuple[int, int, int]) -> None:
        self._pdf.set_font(_FAMILY, style, size)
        self._pdf.set_text_color(*colour)

    def _text(self, text: str) -> str:
        """Return a text with a sign for what the font has not."""
        return "".join(one if ord(one) in self._known else _UNKNOWN for one in text)


def _opened() -> "FPDF":
    from fpdf import FPDF

    pdf = FPDF(format="A4")
    pdf.set_lang("en-GB")
    return pdf


def _told(note: Note) -> str:
    if note.kind != "story":
        return note.text
    return f"{source(note)}: “{note.text}” ({short(note.story_id or '')})"
