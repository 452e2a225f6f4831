"""What a text says about itself."""

from datetime import date

from dragoman.ingest.head import head_of


def test_a_whole_page(prose: str) -> None:
    text = (
        "World\nMinister of Finland Meets Counterpart in Hanoi\nAino Example \u2022 14 December 2021 00:14\n"
        f"Minister of Finland Meets Counterpart in Hanoi\nHANOI, Dec 13 (Agency) - {prose}\nRead 9 times"
    )
    head = head_of(text)
    assert head.headline == "Minister of Finland Meets Counterpart in Hanoi"
    assert head.headline_span is not None
    assert head.headline_span.start == 6
    assert head.published == date(2021, 12, 14)
    assert head.byline == "Aino Example"
    assert head.dateline_place is not None
    assert head.dateline_place.of(text) == "HANOI"
    assert len(head.furniture) == 4


def test_a_date_inside_the_report_or_a_caption_is_not_the_publication_date(prose: str) -> None:
    text = f"In Hanoi, May 1, 2020. (Photo: Ministry)\n{prose}\nThey had met on 3 June 2019 before.\n{prose}"
    assert head_of(text).published is None


def test_published_goes_before_updated(prose: str) -> None:
    assert head_of(f"Updated: 5 May 2021\nPublished: 4 May 2021\n{prose}").published == date(2021, 5, 4)


def test_an_age_gives_no_date(prose: str) -> None:
    head = head_of(f"15 hours ago\n{prose}")
    assert head.published is None
    assert len(head.furniture) == 1


def test_a_byline_below_the_report(prose: str) -> None:
    assert head_of(f"{prose}\nAuthor: Daniel Example").byline == "Daniel Example"
    assert head_of(f"{prose}\nSOURCE:AP").byline == "AP"


def test_a_given_headline_that_is_not_in_the_text(prose: str) -> None:
    head = head_of(prose, headline_given="Ministers meet")
    assert (head.headline, head.headline_span) == ("Ministers meet", None)


def test_offsets_are_code_points_behind_emoji_and_right_to_left_text(prose: str) -> None:
    text = f"🇻🇳🇫🇮 مرحبا بكم في هانوي\nShare\n{prose}"
    assert [span.of(text) for span in head_of(text).furniture] == ["Share"]
