"""robots.txt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.watching.robots import rules_of

FILE = b"""\xef\xbb\xbf# A file of an invented site
User-agent: *
Disallow: /private/
Allow: /private/news$
Disallow: /*?print=
Disallow: /*.pdf$
Crawl-delay: 5

User-agent: otherbot
User-agent: thirdbot
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/private/", False),
        ("/private/x", False),
        ("/private/news", True),
        ("/private/news/1", False),
        ("/a/b?print=1", False),
        ("/a/b?x=1", True),
        ("/paper.pdf", False),
        ("/paper.pdf?x=1", True),
        ("/%70rivate/x", False),
    ],
)
def test_rules_for_everyone(path: str, allowed: bool) -> None:
    rules = rules_of(FILE)
    assert rules.allows(path) is allowed
    assert rules.delay == 5.0


def test_a_group_of_our_own_goes_before() -> None:
    ours = b"User-agent: Dragoman\nDisallow: /a\nAllow: /a/b\n\nUser-agent: dragoman\nDisallow: /c"
    rules = rules_of(b"User-agent: *\nDisallow:\n\n" + ours)
    assert [rules.allows(path) for path in ("/", "/a", "/a/b", "/c")] == [True, False, True, False]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"<html>", b"Disallow: /", b"User-agent: *\nDisallow:"])
def test_files_that_forbid_nothing(data: bytes) -> None:
    assert rules_of(data).allows("/x")


def test_everything_forbidden() -> None:
    assert not rules_of(b"User-Agent: *\nDisallow: /").allows("/x")
    assert not rules_of(b"User-Agent: *\nDisallow: *").allows("/x")


def test_a_delay_is_bounded() -> None:
    assert rules_of(b"User-agent: *\nCrawl-delay: 86400").delay == 60.0
    assert rules_of(b"User-agent: *\nCrawl-delay: nan-sense").delay == 0.0


def test_many_stars_are_no_trap() -> None:
    rules = rules_of(b"User-agent: *\nDisallow: /" + b"*a" * 20_000 + b"$")
    assert rules.allows("/" + "a" * 1_000 + "b")


@given(st.binary(max_size=300), st.text(max_size=30))
def test_nothing_raises(data: bytes, path: str) -> None:
    assert isinstance(rules_of(b"User-agent: *\n" + data).allows("/" + path), bool)
