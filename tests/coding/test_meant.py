"""Whom a story names, and how the pairs of those who may be meant are weighed up."""

import pytest

from dragoman.coding.meant import Pairs, Ranking, key, key_of, likeliest, marginals, named, naming, ranking
from dragoman.types import Participant, Span
from tests.reading import annotated

TEXT = (
    "China put tariffs on Philippine fruit. The Philippines called that unfair. Beijing said prices had been too low."
)


def test_fighters_and_bodies_count_for_themselves_and_all_others_for_their_state() -> None:
    story = annotated("Al-Shabaab attacked Somalia's army. NATO praised President Emmanuel Macron.")
    assert [key(one) for one in story.actors] == ["al-shabaab", "SOM", "nato", "FRA"]


def test_a_party_counts_as_its_mention_does_and_who_has_no_name_for_himself() -> None:
    rebels = Participant(
        side="source", name="Al-Shabaab", span=Span(0, 10), actor="al-shabaab", country="SOM", sector="REB"
    )
    crowd = Participant(side="target", name="crowd", span=Span(7, 12))
    assert [key_of(rebels), key_of(crowd)] == ["al-shabaab", "at 7"]


def test_whom_a_story_names() -> None:
    told = named(annotated(TEXT))
    assert told.often == {"CHN": 1.0, "PHL": 1.0}
    assert told.first == {"CHN": 0, "PHL": 0}
    assert [sorted(one) for one in told.sentences] == [["CHN", "PHL"], ["PHL"], ["CHN"]]
    assert [span.of(TEXT) for span in told.words[2]["CHN"]] == ["Beijing"]


def test_who_is_named_later_is_first_named_there() -> None:
    assert named(annotated("Chad praised the plan. Mali drew it up.")).first == {"TCD": 0, "MLI": 1}


def test_somebody_is_named_by_the_nearest_words_before_else_by_the_first_after() -> None:
    story = annotated(TEXT)
    assert naming(story, "CHN", 1).span.of(TEXT) == "China"
    assert naming(story, "CHN", 2).span.of(TEXT) == "Beijing"


def test_the_probabilities_are_those_of_one_pair() -> None:
    made = Ranking(source={"named": 2.0, "now": 1.0}, target={"named": 1.0}, pair={"same": -9.0}, held_back={})
    given = Pairs(
        [{}, {"named": 1.0}, {"named": 0.5}],
        [{}, {}, {"now": 1.0}],
        [{}, {}, {}],
        {(1, 1): {"same": 1.0}, (2, 2): {"same": 1.0}},
    )
    found = made.probabilities(given)
    assert sum(map(sum, found)) == pytest.approx(1)
    assert likeliest(found) == (2, 1)
    source, target = marginals(found)
    assert source[2] == max(source)
    assert sum(source) == pytest.approx(sum(target)) == pytest.approx(1)


def test_of_pairs_that_are_alike_the_first_is_taken() -> None:
    assert likeliest([[0.1, 0.4], [0.4, 0.1]]) == (0, 1)


def test_what_points_at_somebody_speaks_for_him_and_nobody_is_on_both_sides() -> None:
    found = ranking()
    for side in (found.source, found.target):
        assert min(side["now"], side["grammar"], side["network"], side["named"]) > 0 > side["later"]
    assert found.pair["same"] < 0 < found.pair["opposed before"]
