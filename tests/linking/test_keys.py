import pytest

from dragoman.linking.keys import FIRST, SECOND, family, keys, number
from dragoman.linking.slots import Slots, read
from dragoman.ontology import acts
from tests.linking.build import item, money, on, person, place


def shared(one: Slots, other: Slots) -> set[int]:
    """Return the keys under which two mentions meet."""
    ours, theirs = dict(keys(one).keys), dict(keys(other).keys)
    return {
        key for key in ours.keys() & theirs.keys() if SECOND not in (ours[key], theirs[key]) or ours[key] != theirs[key]
    }


def made(act: str = "visit", source: str = "BRA", target: str = "SWE", **given: object) -> Slots:
    return read(item(act, [source], [target], story=f"{act} {source} {target} {given!r}", **given))  # type: ignore[arg-type]


def test_a_number_depends_on_the_parts_alone() -> None:
    assert number("act", "visit", 3) == number("act", "visit", 3)
    assert number("act", "visit") != number("actv", "isit")
    assert 0 <= number("x") < 2**64


def test_a_family_is_one_for_all_its_acts() -> None:
    for act in acts().values():
        for other in (*act.same_deed, *act.turned):
            assert family(act.id) == family(other)
    assert family("no-such-act") == "no-such-act"


def test_sides_in_either_order_share_the_keys_of_their_pair() -> None:
    assert shared(made("meet"), made("meet", "SWE", "BRA", ordinal=3))
    assert not shared(made(), made(target="NOR"))


@pytest.mark.parametrize(
    ("one", "alike", "other"),
    [
        ({"ordinal": 3}, {"ordinal": 3}, {"ordinal": 4}),
        ({"quantities": (money(1.1e9),)}, {"quantities": (money(1.15e9),)}, {"quantities": (money(2e9),)}),
        ({"where": place("Oslo", "NOR")}, {"where": place("Oslo", "NOR")}, {"where": place("Bergen", "NOR")}),
        ({"thing": "fighter jets"}, {"thing": "fighter deal"}, {"thing": "grain deal"}),
    ],
)
def test_rare_details_are_keys(one: dict[str, object], alike: dict[str, object], other: dict[str, object]) -> None:
    first = made(**one)  # type: ignore[arg-type]
    near = shared(first, made(**alike, published="2024-05-01"))  # type: ignore[arg-type]
    assert near > shared(first, made(**other, published="2024-05-01"))  # type: ignore[arg-type]


def test_one_side_and_two_have_other_roles() -> None:
    half, whole = read(item("attack", [], ["SWE"], story="a")), read(item("attack", ["BRA"], ["SWE"], story="b"))
    (key,) = shared(half, whole)
    assert dict(keys(half).keys)[key] == FIRST
    assert dict(keys(whole).keys)[key] == SECOND


def test_a_small_group_stands_for_its_members() -> None:
    group = read(item("meet", ["RUS"], [person("ASEAN", "ASEAN", actor="asean")], story="a"))
    if "asean" in group.both:
        assert shared(group, read(item("meet", ["RUS"], ["IDN"], story="b")))


def test_days() -> None:
    assert keys(made(occurs=on("0001-01-05", "0001-01-07", "range")))[2:] == (5, 7)
    assert keys(made(published="0001-01-30"))[2:] == (26, 30)
    assert keys(made(published="0001-01-30", status="planned"))[2:] == (26, 44)
    assert keys(made())[2:] == (0, 0)
