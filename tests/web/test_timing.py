"""Acts as marks of a timeline."""

from collections import defaultdict
from datetime import date

from dragoman.web import timing
from dragoman.web.areas import OTHER
from dragoman.web.between import Act, Dyad, Part, Sides

DYAD = Dyad(state="CHL", others=("PER", "BOL"))


def act(number: int, act: str = "meet", other: str = "PER", **fields: object) -> Act:
    values: dict[str, object] = {
        "id": f"event-{number}", "other": other, "ours": True, "theirs": False, "act": act, "status": "occurred",
        "day": date(2024, 5, 14), "last_day": None, "is_dated": True, "precision": "day", "said": date(2024, 5, 1),
        "history": None, "object": None, "place": None, "background": False, "uncertain": False, "stories": 1,
        "publishers": 1, "origins": 1, "total": 3,
    }  # fmt: skip
    return Act(**(values | fields))  # type: ignore[arg-type]


def part(name: str, side: str) -> Part:
    return Part(id="", side=side, name=name, actor=None, office=None, country=None)


def timeline(acts: list[Act], sides: dict[str, Sides] | None = None) -> timing.Timeline:
    return timing.timeline(DYAD, acts, defaultdict(Sides, sides or {}), defaultdict(str))


def test_each_dyad_has_the_lanes_that_its_acts_need() -> None:
    found = timeline([act(1), act(2, "give-military-aid"), act(3, other="BOL")])
    assert [row.id for row in found.dyads] == ["PER", "BOL"]
    assert [area.id for area in found.dyads[0].areas] == ["diplomatic", "military"]
    assert [area.id for area in found.dyads[1].areas] == ["diplomatic"]
    assert timing.height(found.dyads) == 2 * 26 + 3 * 34 + 40


def test_areas_for_which_there_is_no_room_share_the_last_lane() -> None:
    acts = [act(number, name) for number, name in enumerate(one_act_an_area())]
    found = timeline(acts)
    assert len(found.dyads[0].areas) == timing.LANES
    assert found.dyads[0].areas[-1].id == OTHER
    assert {mark.area for mark in found.acts} == {area.id for area in found.dyads[0].areas}


def one_act_an_area() -> list[str]:
    from dragoman.ontology.schema import acts
    from dragoman.web.areas import area_of

    return list({area_of(name): name for name in acts()}.values())


def test_acts_without_a_day_are_counted_and_not_drawn() -> None:
    found = timeline([act(1, day=None), act(2)])
    assert [mark.id for mark in found.acts] == ["event-2"]
    assert found.undated == 1
    assert found.left == 1


def test_recalled_history_has_no_life_before_its_day() -> None:
    recalled, told = timeline([act(1, background=True), act(2)]).acts
    assert recalled.said is None
    assert told.said == date(2024, 5, 1)


def test_a_mark_says_who_does_it_without_what_a_browser_obeys() -> None:
    sides = Sides(source=(part("Ch\u202eile", "source"),), target=(part("Peru", "target"),))
    (mark,) = timeline([act(1)], {"event-1": sides}).acts
    assert mark.sides == "Ch\ufffdile ↔ Peru"
    assert timing.phrase("praise", sides).endswith("→ Peru")
