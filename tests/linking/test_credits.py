import pytest

from dragoman.linking.credits import agency_of, credit, shared
from dragoman.types import EventMention, Origin, Span, Speaker, Story, WireCopy
from tests.linking.build import NOWHERE

LINE = (
    "The minister said on Tuesday that the two countries would sign an agreement on trade in the coming weeks, "
    "officials of both said."
)


def story(text: str, *, byline: str | None = None, publisher: str | None = None) -> Story:
    return Story(id="s", text=text, origin=Origin(uri="-"), byline=byline, publisher=publisher)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("JAKARTA (ANTARA) - {}", "antara"),
        ("SEOUL, March 5 (Yonhap) -- {}", "yonhap"),
        ("TRIPOLI, Libya, Jan. 4 (Xinhua) -- {}", "xinhua"),
        ("MOSCOW, May 3. /TASS/. {}", "tass"),
        ("MOSCOW, May 3 - RIA Novosti. {}", "ria"),
        ("KYIV, Ukraine (AP) \u2014 {}", "ap"),
        ("(Reuters) - {}", "reuters"),
        ("AP - {}", "ap"),
        ("TEHRAN, IRNA - {}", "irna"),
        ("BRUSSELS (Granite Press Agency) - {}", "granite-press-agency"),
        ("By The Associated Press\n{}", "ap"),
        ("{}\nSOURCE:AP", "ap"),
        ("{}\nSource: AFP/kg", "afp"),
        ("{}\n(Reuters)", "reuters"),
        ("{} (Reuters)", "reuters"),
        ("{} (Granite Wire)", "granite-wire"),
        ("{}\n\u2013 AFP", "afp"),
        ("{}\n\u00a9 2024 AFP", "afp"),
        ("{}\nCopyright 2025 The Associated Press. All rights reserved.", "ap"),
    ],
)
def test_credited_as_a_whole(text: str, agency: str) -> None:
    assert credit(story(text.format(LINE))) == agency


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        "LONDON \u2014 {}",
        "Russia - {}",
        "{}\nPhoto: Reuters",
        "{}\n(Photo by AFP)",
        "{}\nWith inputs from PTI",
        "{}\nSource: Agencies",
        "{}\n(AFP, Reuters)",
        "WASHINGTON (Reuters) - {}\nAFP",
        "TASS reported it. {}",
        "{} The Ministry of Trade (MoT)",
        "",
    ],
)
def test_not_credited_as_a_whole(text: str) -> None:
    assert credit(story(text.format(LINE))) is None


def test_byline_and_publisher() -> None:
    assert credit(story(LINE, byline="Jane Doe, Reuters")) == "reuters"
    assert credit(story(LINE, byline="Jane Doe")) is None
    assert credit(story(LINE, byline="AFP and Reuters")) is None
    assert credit(story(LINE, publisher="Antara News")) == "antara"
    assert credit(story(f"BEIJING (Xinhua) - {LINE}", publisher="Antara News")) == "xinhua"


def mention(speaker: str | None) -> EventMention:
    who = Speaker(name=speaker, country=None, cue="said", manner="indirect", span=NOWHERE) if speaker else None
    return EventMention(
        id="m", story_id="s", sentence_index=0, sentence=Span(0, 9), trigger=NOWHERE, act="meet", status="occurred",
        speaker=who,
    )  # fmt: skip


def test_a_sentence_told_on_an_agencys_word_is_the_agencys() -> None:
    assert agency_of(mention("Kyodo news agency"), "reuters") == "kyodo"
    assert agency_of(mention("the foreign minister"), "reuters") == "reuters"
    assert agency_of(mention(None), None) is None


def test_copies_share_the_credit_that_one_of_them_names() -> None:
    copies = [WireCopy(story_id=one, of="a", overlap=1.0) for one in ("b", "c")]
    assert shared({"b": "reuters"}, copies) == {"a": "reuters", "b": "reuters", "c": "reuters"}
    assert shared({"a": "ap", "b": "reuters"}, copies) == {"a": "ap", "b": "reuters", "c": "ap"}
    assert shared({"c": "ap", "b": "reuters"}, copies)["a"] == "reuters"
    assert shared({}, copies) == {}
