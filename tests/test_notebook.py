import re
from html import unescape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dragoman.notebook import marked, page
from dragoman.types import EventMention, Evidence, Origin, Rejection, Span, Story

TEXT = "Share <b>this</b>\nChile & Peru met."
STORY = Story(id="s", text=TEXT, origin=Origin(uri="-"), furniture=(Span(0, 17),), headline="<script>alert(1)</script>")
MENTION = EventMention(
    id="m",
    story_id="s",
    sentence_index=0,
    sentence=Span(18, 35),
    trigger=Span(31, 34),
    act="meet",
    status="occurred",
    evidence=(
        Evidence(field="act", value="meet", span=Span(31, 34), by="rules"),
        Evidence(field="status", value="occurred", span=Span(31, 34), by="rules"),
        Evidence(field="source", value='"><script>', span=Span(18, 30), by="rules"),
        Evidence(field="target", value="PER", span=Span(26, 30), by="rules"),
        Evidence(field="place", value="nowhere", span=None, by="rules"),
    ),
)


def _words(html: str) -> str:
    return unescape(re.sub(r"<[^<>]*>", "", html))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.seen.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_words_are_marked_by_the_field_they_made() -> None:
    html = marked(STORY, [MENTION])
    assert '<mark class="dragoman-act" title="act: meet&#10;status: occurred (meet)">met</mark>' in html
    source = r'<mark class="dragoman-source"[^>]*>'
    assert re.search(rf"{source}Chile &amp; </mark>{source}Peru</mark>", html)


def test_furniture_is_greyed() -> None:
    html = marked(STORY, [])
    assert '<span class="dragoman-furniture" title="no report">Share &lt;b&gt;this&lt;/b&gt;</span>' in html


def test_nothing_of_a_story_becomes_markup() -> None:
    tags = _Tags()
    tags.feed(page(STORY, [MENTION], [Rejection(stage="coding", subject_id="s", reason="no-act", detail="<i>")]))
    assert tags.open == []
    assert tags.seen.isdisjoint({"script", "b", "i"})


def test_steering_characters_are_shown_as_what_they_are() -> None:
    assert marked(replace(STORY, text="a\x1b[1m\u202eb\x00c", furniture=()), []) == "a\ufffd[1m\ufffdb\ufffdc"


def test_a_long_text_is_cut_and_says_so() -> None:
    html = marked(replace(STORY, text="x" * 30_000), [])
    assert "10,000 more characters are not shown" in html
    assert len(html) < 21_000


def test_a_text_that_is_no_story_says_why() -> None:
    html = page(None, [], [Rejection(stage="ingest", subject_id="-", reason="empty", detail="there is no text")])
    assert "ingest: empty — there is no text" in _words(html)


_SPANS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text(st.sampled_from("ab<>&'\" \n"), max_size=40), st.lists(_SPANS, max_size=5), st.lists(_SPANS, max_size=3))
def test_marks_and_furniture_leave_the_text_as_it_is(text: str, spans: list[Span], furniture: list[Span]) -> None:
    evidence = tuple(Evidence(field="source", value="x", span=span, by="rules") for span in spans)
    story = replace(STORY, text=text, furniture=tuple(furniture))
    assert _words(marked(story, [replace(MENTION, evidence=evidence)])) == text
