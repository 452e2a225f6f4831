"""Lines that are no report, and lines that are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ingest.furniture import by_itself, is_tag_line
from dragoman.ingest.head import head_of
from dragoman.ingest.lines import Line, split
from dragoman.types import Span


def _line(text: str) -> Line:
    return Line(span=Span(0, len(text)), text=text)


def _furniture(text: str) -> list[str]:
    return [span.of(text) for span in head_of(text).furniture]


@pytest.mark.parametrize(
    "text",
    [
        "Share this story with your friends on social media!",
        "Quickly share this report with your network in a single click.",
        "Thank you for sharing your thoughts with us.",
        "Subscribe to our newsletter for daily updates.",
        "Sign up for our newsletter",
        "Get the best experience with our app and stay informed.",
        "Contact us",
        "Follow us on Telegram and X",
        "Read more: Vietnam opens an embassy in Helsinki",
        "READ ALSO: Finland sends aid",
        "Also read | Finland sends aid to Vietnam",
        "ADVERTISEMENT",
        "© 2024 The Invented Herald",
        "Copyright 2024 The Invented Herald. All rights reserved.",
        "The Invented Herald - All Rights Reserved",
        "Rate this item",
        "(12 votes)",
        "Read 1,204 times",
        "3 min read",
        "2 hours ago",
        "Last updated 5 minutes ago",
        "#Vietnam #Finland #Trade",
        "#Vietnam, #Finland",
        "Written by",
        "Written by\xa0Aino Example",
        "By Aino Example and Minh Sample",
        "BY AINO EXAMPLE",
        "Author: Aino Example",
        "Aino Example • 14 December 2021 00:14",
        "Aino Example | December 14, 2021",
        "Thursday, 08 July 2021 00:00",
        "Published: 3 Dec 2024, 10:15 GMT",
        "Updated on December 3, 2024 at 4:05 p.m. EST",
        "Hanoi, 3 December 2024",
        "SOURCE:AP",
        "Source: Reuters",
        "(Reuters)",
        "Reporting by Aino Example; editing by Minh Sample",
        "The two ministers shake hands in Hanoi. (Photo: Ministry)",
        "Photo: Aino Example",
        "Ministers in Hanoi, Vietnam, December 3, 2024. Getty Images",
        "Facebook Twitter WhatsApp",
        "https://example.org/story",
        "* * *",
        "###",
        "Share",
        "12 comments",
        "Tags: trade, Vietnam",
        "Home > News > World",
        "Invented Agency writer Minh Sample in Hanoi contributed to this report.",
        "The views expressed in this column are the author's own.",
    ],
)
def test_furniture_by_itself(text: str) -> None:
    assert by_itself(_line(text))


@pytest.mark.parametrize(
    "text",
    [
        "The two countries agreed to share intelligence on pirates.",
        "Share prices fell after the embargo was announced.",
        "By Tuesday, Finland had withdrawn its ambassador.",
        "Follow-up talks will be held in Helsinki in May.",
        "Sign-off on the deal is expected on 3 December 2024.",
        "Contact between the two armies was restored on Monday.",
        "Finland condemned the attack (Reuters).",
        "On 14 December 2021 Vietnam opened an embassy in Helsinki.",
        "Vietnam and Finland signed the agreement on December 14, 2021.",
        "“We thank you for your support and ask you to join us,” the president told the delegation.",
        "The ministers discussed copyright and the protection of data.",
        "Read out by the spokesman, the statement condemned the attack.",
        "Vietnam subscribed to the treaty in 2019.",
        "Reporters asked the minister about the reported threat of sanctions.",
        "ussia's top official was in Jakarta for talks on Tuesday.",
        ".The agreement comes at a time of tension.",
        "Source countries asked for more time, the envoy said.",
        "The navy released a photo of the ship.",
        "A minute of silence was held.",
        "Editors of state media visited Hanoi on Monday.",
    ],
)
def test_report_is_no_furniture(text: str) -> None:
    assert not by_itself(_line(text))


def test_tag_lines() -> None:
    assert is_tag_line(_line("English vietnam finland trade talks hanoi"))
    assert not is_tag_line(_line("Vietnam and Finland hold talks"))
    assert not is_tag_line(_line("trade talks were held in hanoi"))


def test_a_menu_above_and_below(prose: str) -> None:
    text = f"Home Page\nCompany Profile\nWorld\n{prose}\nOther Services\nSite Credits"
    assert _furniture(text) == ["Home Page", "Company Profile", "World", "Other Services", "Site Credits"]


def test_a_subhead_between_sentences_is_furniture_and_a_list_is_not(prose: str) -> None:
    listed = "Goods to be traded:\nTimber from Finland\nRice from Vietnam\n"
    assert _furniture(f"{prose}\nClosing the gap\n{prose.replace('Monday', 'Friday')}") == [
        "Closing the gap",
        prose.split("\n")[1],
    ]
    assert _furniture(f"{prose}\n{listed}The two sides will meet again in May next year.") == []


def test_titles_of_other_stories(prose: str) -> None:
    links = "Related Stories\nVietnam denies spying on the Finnish embassy\nEnvoys meet in Oslo for talks"
    assert _furniture(f"{prose}\n{links}\nThe talks will go on in May next year.") == links.split("\n")


def test_repetitions_are_furniture(prose: str) -> None:
    title = "Vietnam and Finland Sign Memorandum on Education"
    first = prose.split("\n")[0]
    assert _furniture(f"{title}\n{first}\n{title}\n{first}\n{prose}") == [title, first, first]


def test_a_text_without_prose_keeps_its_lines() -> None:
    assert _furniture("Talks between Oman and Iran") == []
    assert _furniture("Vietnam\nFinland") == []


PIECES = st.sampled_from(
    [
        "World",
        "3 min read",
        "#a #b",
        "By Aino Example",
        "Finland and Vietnam held talks on Monday.",
        "Closing the gap",
        "🇻🇳 مرحبا",
        "",
        " ",
        "Share",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=30).map("\n".join))
def test_furniture_lies_in_the_text_sorted_disjoint_and_whole_lines(text: str) -> None:
    spans = head_of(text).furniture
    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start < span.end <= len(text) for end, span in zip(ends, spans, strict=False))
    assert set(spans) <= {line.span for line in split(text)}
