"""The files that a brief can be."""

import json
import re
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from importlib import resources

import pytest

from dragoman.briefing import Brief, format_names, media_type, written
from dragoman.briefing.lines import short, source, subtitle
from dragoman.briefing.nouns import Note
from dragoman.errors import NotFoundError

Told = Callable[[Brief, str], list[str]]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("name", format_names())
def test_the_same_brief_gives_the_same_bytes(made: Brief, name: str) -> None:
    assert written(made, name) == written(made, name)
    assert "/" in media_type(name)


def test_a_format_that_there_is_not(made: Brief) -> None:
    with pytest.raises(NotFoundError, match=r"there are html, md, pdf"):
        written(made, "docx")


def test_markdown_has_a_footnote_for_each_mark(made: Brief) -> None:
    text = written(made, "md").decode()
    marks, notes = set(re.findall(r"\[\^(\d+)\](?!:)", text)), set(re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE))
    assert marks == notes == {str(note.number) for note in made.notes}


def test_markdown_takes_no_orders_from_stories(made: Brief) -> None:
    text = written(made, "md").decode()
    assert r"\<script\>" in text
    assert r"\[x\](javascript:" in text
    assert not re.search(r"(?<!\\)<(?!https?://)", text)
    assert "<https://news.example.org/a_b>" in text


def test_a_page_holds_hostile_words_as_text_and_links_to_the_web_alone(made: Brief) -> None:
    parsed = _Tags()
    parsed.feed(written(made, "html").decode())
    assert "<script>alert(1)</script>" in parsed.text
    assert {tag for tag, _ in parsed.found} & {"script", "img", "iframe", "object"} == set()
    links = [attrs["href"] or "" for tag, attrs in parsed.found if tag == "a"]
    assert all(link.startswith(("#note-", "https://")) for link in links)
    ids = {attrs.get("id") for _, attrs in parsed.found}
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    assert not any("style" in attrs or any(name.startswith("on") for name in attrs) for _, attrs in parsed.found)


def test_a_pdf_has_two_pages_at_most_and_no_clock(made: Brief) -> None:
    data = written(made, "pdf")
    assert data.startswith(b"%PDF-")
    assert 1 <= len(re.findall(rb"/Type /Page\b(?!s)", data)) <= 2
    assert b"D:20240701" in data


def test_the_fonts_are_those_of_the_list_with_their_licence() -> None:
    folder = resources.files("dragoman.briefing.fonts")
    listed = json.loads(folder.joinpath("vendor.json").read_text(encoding="utf-8"))
    assert {one["file"] for one in listed} == {f.name for f in folder.iterdir() if f.name.endswith(".ttf")}
    for one in listed:
        assert sha256(folder.joinpath(one["file"]).read_bytes()).hexdigest() == one["sha256"]
        assert "SIL Open Font License" in folder.joinpath(one["licence_file"]).read_text(encoding="utf-8")


def test_a_source_is_told_with_what_is_known_of_it(made: Brief) -> None:
    bare = Note(number=1, kind="story", text="x", story_id="story-1234567890", sentence=3)
    assert source(bare) == "Story without a headline, undated, sentence 3"
    assert source(Note(number=1, kind="count", text="x")) == ""
    assert short("story-1234567890") == "12345678"
    assert subtitle(made) == "Brief as of 1 July 2024"
