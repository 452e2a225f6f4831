import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman import registry
from dragoman.linking.score import FEATURES, HARD_SLOTS, features, score, vetoed
from dragoman.linking.slots import Slots, read
from dragoman.linking.weights import HAND_SET, VETO
from dragoman.types import Status
from tests.linking.build import Given, item, money, month, on, person, place, year

_STATUSES: tuple[Status, ...] = ("occurred", "ended", "planned", "agreed", "denied", "requested")


@st.composite
def mentions(draw: st.DrawFn) -> Slots:
    """Return the slots of one mention of a small world."""
    people: list[Given] = ["BRA", person("Ana Silva", "BRA", "President"), person("Bo Lind", "BRA")]
    return read(
        item(
            draw(st.sampled_from(["visit", "host", "meet", "accuse", "shell"])),
            [draw(st.sampled_from(people))],
            draw(st.sampled_from([["SWE"], ["NOR", "SWE"], []])),
            story=draw(st.sampled_from("abc")),
            status=draw(st.sampled_from(_STATUSES)),
            occurs=draw(st.sampled_from([None, on("2024-05-01"), on("2024-05-03"), month("2024-05-01"), year(2023)])),
            published=draw(st.sampled_from([None, "2024-05-01", "2024-05-03", "2024-07-01"])),
            where=draw(
                st.sampled_from([None, place("Oslo", "NOR"), place("Stockholm", "SWE"), place("Norway", "NOR")])
            ),
            ordinal=draw(st.sampled_from([None, 3, 4])),
            quantities=draw(st.sampled_from([(), (money(5e6),), (money(9e6),)])),
            thing=draw(st.sampled_from([None, "naval drills", "drill", "a pact"])),
            background=draw(st.booleans()),
        )
    )


@settings(max_examples=200, deadline=None)
@given(left=mentions(), right=mentions())
def test_which_mention_is_left_says_nothing(left: Slots, right: Slots) -> None:
    assert score(left, right, HAND_SET) == score(right, left, HAND_SET)


@settings(max_examples=200, deadline=None)
@given(left=mentions(), right=mentions())
def test_the_quick_question_and_the_whole_score_agree_on_vetoes(left: Slots, right: Slots) -> None:
    assert vetoed(left, right, HAND_SET) == score(left, right, HAND_SET).vetoed


@settings(max_examples=200, deadline=None)
@given(left=mentions(), right=mentions(), other=mentions())
def test_vetoes_depend_on_the_hard_slots_alone(left: Slots, right: Slots, other: Slots) -> None:
    """Clusters ask each veto once for mentions that are equal in these slots."""
    twin = other._replace(**{name: getattr(left, name) for name in (*HARD_SLOTS, "people", "kin")})
    assert vetoed(twin, right, HAND_SET) == vetoed(left, right, HAND_SET)


@settings(max_examples=200, deadline=None)
@given(left=mentions(), right=mentions())
def test_two_acts_are_one_event_only_where_the_ontology_has_them_as_words_for_one_deed(
    left: Slots, right: Slots
) -> None:
    if left.act != right.act and right.act not in left.kin:
        assert score(left, right, HAND_SET).vetoed


@settings(max_examples=200, deadline=None)
@given(left=mentions(), right=mentions())
def test_a_probability_grows_with_the_weight_and_is_nought_for_a_veto(left: Slots, right: Slots) -> None:
    found = score(left, right, HAND_SET)
    assert 0 <= found.probability(HAND_SET) <= 1
    if found.vetoed:
        assert found.probability(HAND_SET) == 0
    elif found.weight >= HAND_SET.threshold:
        assert found.probability(HAND_SET) > 0.5


def test_every_feature_of_the_folder_is_asked() -> None:
    assert len(features()) == len(registry.names(FEATURES))
    assert set(features(hard_only=True)) < set(features())


def test_act_and_states_alone_are_not_enough_and_one_agreeing_detail_is() -> None:
    bare = [read(item("meet", ["BRA"], ["SWE"], story=s)) for s in "ab"]
    dated = [read(item("meet", ["BRA"], ["SWE"], story=s, occurs=on("2024-05-01"))) for s in "ab"]
    assert score(bare[0], bare[1], HAND_SET).weight < HAND_SET.threshold
    assert score(dated[0], dated[1], HAND_SET).weight >= HAND_SET.threshold


def test_a_veto_leaves_what_else_speaks_readable() -> None:
    one = read(item("meet", ["BRA"], ["SWE"], occurs=on("2024-05-01"), ordinal=3))
    other = read(item("meet", ["BRA"], ["SWE"], occurs=on("2024-05-01"), ordinal=4))
    found = score(one, other, HAND_SET)
    assert found.vetoed
    assert found.weight < 0 < HAND_SET.threshold < found.otherwise
    assert found.weight == pytest.approx(found.otherwise + VETO)
