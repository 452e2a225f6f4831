"""Words marked in a text: every character once, marks inside one another, strangers' text escaped."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from dragoman.types import Span
from dragoman.web.marking import FIELDS, Anchor, Mark, marked, marks
from dragoman.web.wording import shown
from tests.cli import made

TEXT = "Chile met Peru <b>in Lima</b>."


def mark(words: str, field: str, number: int = 0) -> Mark:
    return Mark(span=made.span(TEXT, words), field=field, number=number)


def bare(html: str) -> str:
    """Return the characters of HTML."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def test_words_stand_in_the_mark_of_their_field() -> None:
    html = marked(TEXT, Span(0, len(TEXT)), [mark("Chile", "source"), mark("met", "act")])
    assert html.startswith('<mark class="w w-source">Chile</mark> <mark class="w w-act">met</mark> Peru')
    assert "&lt;b&gt;in Lima&lt;/b&gt;." in html


def test_of_several_fields_one_mark_stands_in_another() -> None:
    html = marked(TEXT, Span(0, 9), [mark("Chile met", "occurs", 2), mark("met", "act", 1)])
    assert '<span data-m="1 2"><mark class="w w-act"><mark class="w w-occurs">met</mark></mark></span>' in html
    assert '<span data-m="2"><mark class="w w-occurs">Chile </mark></span>' in html


def test_a_part_of_a_text_shows_parts_of_marks() -> None:
    assert marked(TEXT[2:8], Span(2, 8), [mark("Chile met Peru", "act")]) == '<mark class="w w-act">ile me</mark>'
    assert marked(TEXT[2:8], Span(2, 8), [mark("Lima", "place")]) == "ile me"


def test_furniture_is_grey_and_an_act_leads_to_its_event() -> None:
    anchor = Anchor(span=made.span(TEXT, "met"), id="m1", href="/event/e", title='1: "Meet"')
    html = marked(TEXT, Span(0, len(TEXT)), [Span(0, 5), mark("met", "act"), anchor])
    assert '<span class="furniture">Chile</span>' in html
    link = '<span id="m1"></span><a class="told" href="/event/e" title="1: &#34;Meet&#34;">'
    assert f'{link}<mark class="w w-act">met</mark></a>' in html


def test_two_acts_told_by_the_same_words_have_a_place_each() -> None:
    both = [Anchor(span=Span(0, 5), id=id, href=f"/{id}", title="") for id in ("a", "b")]
    html = marked(TEXT, Span(0, 5), both)
    assert html == '<span id="a"></span><span id="b"></span><a class="told" href="/a" title="">Chile</a>'


@st.composite
def things(draw: st.DrawFn) -> tuple[str, Span, list[Mark | Span]]:
    text = draw(st.text(min_size=1, max_size=40))
    places = st.integers(0, len(text))
    spans = st.tuples(places, places).map(lambda pair: Span(min(pair), max(pair)))
    found: list[Mark | Span] = list(draw(st.lists(spans, max_size=3)))
    for span in draw(st.lists(spans, max_size=8)):
        found.append(Mark(span=span, field=draw(st.sampled_from(list(FIELDS))), number=draw(st.integers(0, 3))))
    return text, draw(spans), found


@given(things())
def test_every_character_stands_there_once_and_in_order(given_: tuple[str, Span, list[Mark | Span]]) -> None:
    text, within, found = given_
    html = marked(within.of(text), within, found)
    assert bare(html) == shown(within.of(text)).replace("\r", "\r")
    assert html.count("<mark") == html.count("</mark>")


@given(things())
def test_a_character_is_marked_by_all_that_covers_it(given_: tuple[str, Span, list[Mark | Span]]) -> None:
    text, within, found = given_
    for place in range(within.start, within.end):
        here = Span(place, place + 1)
        fields = {one.field for one in found if isinstance(one, Mark) and one.span.covers(here)}
        html = marked(text[place], here, found)
        assert set(re.findall(r"w w-(\w+)", html)) == fields
        assert ('class="furniture"' in html) == any(one.covers(here) for one in found if isinstance(one, Span))


def test_marks_are_the_evidence_that_words_made_each_once() -> None:
    (met,) = (one for result in made.results() for one in result.mentions if one.id == made.MET)
    assert [(one.field, one.span.of(made.REPORT)) for one in marks(met, 3)] == [
        ("act", "met"), ("status", "met"), ("source", "Chile"), ("target", "Peru"),
    ]  # fmt: skip
    assert {one.number for one in marks(met, 3)} == {3}
