"""XML of strangers."""

from typing import Any

import pytest

from dragoman.ingest import markup
from dragoman.ingest.raw import Flaw


def _root(text: str) -> Any:
    found = markup.parsed(text.encode())
    assert not isinstance(found, Flaw), found
    return found


def test_blocks_are_lines_and_pictures_are_none() -> None:
    root = _root(
        "<a xmlns='urn:x'>One <b>and</b>\n more<p>Two &amp; <em>three</em><br/>four</p><media><p>A picture</p></media>"
        "five<!-- no --><?no no?><script>no()</script></a>"
    )
    assert markup.text_of(root) == "One and more\nTwo & three\nfour\nfive"


def test_finding_whatever_the_namespace() -> None:
    root = _root("<r xmlns:x='urn:x'><x:Head> a  b </x:Head><head>c</head></r>")
    assert markup.line_of(markup.below(root, "head")) == "a b"
    assert [markup.line_of(one) for one in markup.all_below(root, "head")] == ["a b", "c"]
    assert markup.line_of(markup.below(root, "none")) is None


def test_depth_is_no_trap() -> None:
    deep = "<p>" * 200 + "words" + "</p>" * 200
    assert markup.text_of(_root(deep)) == "words"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<a>", "bad-xml"),
        (b"", "bad-xml"),
        (b"<!DOCTYPE a [<!entity b 'c'>]><a/>", "entities"),
        (b"<a>\x00</a>", "bad-xml"),
    ],
)
def test_what_is_refused(data: bytes, reason: str) -> None:
    found = markup.parsed(data)
    assert isinstance(found, Flaw)
    assert found.reason == reason


def test_a_doctype_alone_is_fine_and_not_fetched() -> None:
    assert markup.name_of(_root('<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/nitf.dtd"><nitf/>')) == "nitf"


def test_pieces_of_html() -> None:
    assert (
        markup.plain_of("<p>One<br>two</p><script>no</script><ul><li>three &amp; four</ul>") == "One\ntwo\nthree & four"
    )
    assert markup.plain_of("") == ""
