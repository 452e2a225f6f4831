"""How mentions are held against events, on stories made up here."""

from datetime import date

import pytest

from benchmarks import own_scorer
from benchmarks.own_scorer import SAME, Told, Who, matched, rates

PERU, CHILE, BOLIVIA, UN = Who("Peru", "PER"), Who("Chile", "CHL"), Who("Bolivia", "BOL"), Who("United Nations")
MEET = Told("meet", "CONSULT", "occurred", ((0, 40),), source=(PERU,), target=(CHILE,), mutual=True)
BOMB = Told("bomb", "ASSAULT", "occurred", ((40, 100),), (50, 56), source=(PERU,), target=(CHILE,))


def test_a_mention_stands_in_the_sentence_when_half_of_the_shorter_is_common() -> None:
    assert own_scorer.in_sentence(BOMB, BOMB._replace(sentences=((70, 130),)))
    assert not own_scorer.in_sentence(BOMB, BOMB._replace(sentences=((71, 131),)))
    assert own_scorer.in_sentence(BOMB, BOMB._replace(sentences=((90, 100),)))
    assert own_scorer.in_sentence(
        BOMB._replace(sentences=((40, 100), (200, 240))), BOMB._replace(sentences=((200, 240),))
    )


@pytest.mark.parametrize(
    ("event", "source", "target", "agree"),
    [
        (BOMB, (PERU,), (CHILE,), True),
        (BOMB, (PERU, BOLIVIA), (CHILE,), True),
        (BOMB, (CHILE,), (PERU,), False),
        (BOMB, (PERU,), (), False),
        (BOMB._replace(target=()), (PERU,), (BOLIVIA,), True),
        (BOMB._replace(target=(UN, CHILE)), (PERU,), (CHILE,), True),
        (MEET, (CHILE,), (PERU,), True),
        (MEET, (CHILE, PERU), (), True),
        (MEET, (PERU,), (BOLIVIA,), False),
        (MEET, (PERU,), (PERU,), False),
        (MEET._replace(target=(CHILE, BOLIVIA)), (CHILE,), (BOLIVIA,), True),
        (MEET._replace(target=()), (PERU,), (), True),
    ],
)
def test_parties_agree_side_by_side_and_of_mutual_acts_together(
    event: Told, source: tuple[Who, ...], target: tuple[Who, ...], agree: bool
) -> None:
    assert own_scorer.parties_agree(event, event._replace(source=source, target=target)) is agree


def test_parties_are_the_same_by_code_or_by_name() -> None:
    assert own_scorer.is_same(PERU, Who("the president", "PER"))
    assert not own_scorer.is_same(Who("Guinea", "GIN"), Who("Equatorial Guinea", "GNQ"))
    assert own_scorer.is_same(Who("Hong Kong", "HKG"), Who("Hong Kong", "CHN"))
    assert own_scorer.is_same(Who("the crowd"), Who("A crowd of students", "FRA"))
    assert not own_scorer.is_same(UN, Who("United States", "USA"))


def test_names_are_alike_when_the_words_of_one_are_among_those_of_the_other() -> None:
    assert own_scorer.is_named_alike("Petro", "Gustavo Petro")
    assert own_scorer.is_named_alike("China's foreign ministry", "its Foreign Ministry")
    assert own_scorer.is_named_alike("Umaro Sissoco Embaló", "Embalo")
    assert not own_scorer.is_named_alike("the", "the army")
    assert own_scorer.is_named_alike(None, None)
    assert not own_scorer.is_named_alike("Lima", None)


def test_sides_are_right_when_their_states_are_all_there_and_no_other() -> None:
    assert own_scorer.are_sides_right(BOMB, BOMB)
    assert not own_scorer.are_sides_right(BOMB, BOMB._replace(target=(CHILE, BOLIVIA)))
    assert not own_scorer.are_sides_right(BOMB._replace(target=()), BOMB)
    assert own_scorer.are_sides_right(MEET, MEET._replace(source=(CHILE,), target=(PERU,)))
    assert own_scorer.are_sides_right(BOMB._replace(target=(UN,)), BOMB._replace(target=(Who("the United Nations"),)))


def test_dates_overlap_when_a_day_is_common_or_both_have_none() -> None:
    may, june = date(2024, 5, 1), date(2024, 6, 1)
    goes_on = BOMB._replace(start=may)
    assert own_scorer.do_dates_overlap(BOMB, BOMB)
    assert not own_scorer.do_dates_overlap(BOMB, goes_on)
    assert own_scorer.do_dates_overlap(goes_on, BOMB._replace(start=june, end=june))
    assert not own_scorer.do_dates_overlap(BOMB._replace(start=june, end=june), BOMB._replace(start=may, end=may))
    assert own_scorer.do_dates_overlap(BOMB._replace(end=may), BOMB._replace(start=may, end=june))


def test_pairs_are_one_to_one_and_the_right_act_wins() -> None:
    fight, mention = BOMB._replace(act="fight", trigger=None), BOMB._replace(status="planned")
    story = matched([fight, BOMB], [mention])
    assert [(pair.event.act, pair.mention.act) for pair in story.pairs] == [("bomb", "bomb")]
    assert (story.missed, story.extra, story.outside) == ((fight,), (), 0)


def test_as_many_events_are_detected_as_can_be() -> None:
    fight = BOMB._replace(act="fight")
    story = matched([BOMB, fight], [BOMB, fight, BOMB])
    assert [pair.event.act for pair in story.pairs] == ["bomb", "fight"]
    assert len(story.extra) == 1
    assert list(own_scorer.reasons(story)) == ["an event told again"]


def test_mentions_apart_from_all_events_are_counted() -> None:
    apart = BOMB._replace(sentences=((200, 240),))
    others = BOMB._replace(source=(BOLIVIA,))
    another = BOMB._replace(act="shell")
    story = matched([BOMB], [apart, others, another, BOMB])
    assert (story.outside, len(story.pairs), len(story.extra)) == (1, 1, 3)
    assert list(own_scorer.reasons(story)) == [
        "no event in the sentence",
        "other parties than the events of the sentence",
        "another act than the event of these parties, which is detected",
    ]
    assert matched([], [apart]).outside == 1
    assert matched([BOMB], []).missed == (BOMB,)


def test_rates_count_all_events_and_all_mentions() -> None:
    stories = [matched([BOMB, MEET], [BOMB._replace(act="shell")]), matched([], [MEET])]
    assert rates(stories, lambda pair: True) == (50.0, 50.0, 50.0)
    assert rates(stories, SAME["act"]) == (0.0, 0.0, 0.0)
    assert rates(stories, SAME["type"]).f1 == 50.0
    assert rates([], SAME["type"]).f1 == 0.0


def test_a_share_is_of_the_pairs_given() -> None:
    pairs = matched([BOMB, MEET], [BOMB._replace(place="Lima"), MEET]).pairs
    assert own_scorer.share(pairs, SAME["place"]) == 50.0
    assert own_scorer.share(pairs, SAME["speaker"]) == 100.0
    assert own_scorer.share([], SAME["place"]) == 0.0
