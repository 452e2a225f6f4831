"""Each feature on pairs that show when it speaks, for what, and when it is silent."""

from typing import Any

import pytest

from dragoman import registry
from dragoman.linking.score import FEATURES
from dragoman.linking.slots import read
from dragoman.linking.weights import HAND_SET, VETO
from dragoman.types import Participant, Span
from tests.linking.build import count, item, money, month, on, person, place, up_to, year

ANA, BO = person("Ana Silva", "BRA", "President"), person("Bo Lind", "BRA", "Minister of Defence")
GUEST = person("Eva Berg", "SWE", "Minister of Defence")
FINANCE = person("the finance minister", "BRA", "Minister of Finance")
GUNMEN = Participant(side="source", name="gunmen", span=Span(0, 1))
ASEAN = Participant(side="source", name="ASEAN", span=Span(0, 1), actor="asean", country="IGO")
CRIMEA = Participant(side="source", name="Crimea", span=Span(0, 1), actor="UKR", country="UKR")
CARLA, OTHER = person("Carla Nunes", "SWE"), person("Bruno Vik", "SWE")
"""Somebody whom no register has, without an office."""
AGENCY = person("BPOM", "BRA", actor="bpom")
"""An agency of the register, lent to another state."""
W = HAND_SET
LESS = W.count_differs
LATE, LATER = W.put_off_fortnight, W.told_later
MAY = "2024-05-01"
DEAL = {"act": "sign-agreement"}
HIT = {"act": "attack"}
TRUCE = {"act": "cease-fire", "status": "agreed"}
SEAT = {"act": "open-embassy"}
FORT, PIER = place("the fort"), place("the pier")
GIFT = {"act": "give-military-aid", "status": "planned"}
VISIT: tuple[Any, ...] = ("visit", ["BRA"], ["SWE"])


def weigh(feature: str, left: dict[str, Any], right: dict[str, Any], base: tuple[Any, ...] = VISIT) -> float | None:
    act, source, target = base
    made = []
    for story, given in (("a", left), ("b", right)):
        slots = {"story": story, **given}
        sides = (slots.pop("act", act), slots.pop("source", source), slots.pop("target", target))
        made.append(read(item(*sides, **slots)))
    reason = registry.load(FEATURES, feature).reason(made[0], made[1], W)
    assert reason is None or (reason.feature == feature and reason.detail)
    return None if reason is None else reason.weight


@pytest.mark.parametrize(
    ("feature", "left", "right", "weight"),
    [
        ("act", {}, {}, W.act),
        ("act", {}, {"act": "host"}, W.act_turned),
        ("act", {"act": "annex"}, {"act": "occupy"}, W.act_worded),
        ("act", {"act": "praise"}, {"act": "praise"}, W.act_loose),
        ("act", {}, {"act": "meet"}, VETO),
        ("act", {"act": "meet"}, {"act": "phone-call"}, W.act_channel),
        ("act", SEAT, {"act": "establish-relations"}, VETO),
        ("status", DEAL | {"published": MAY}, TRUCE | {"published": MAY}, W.after_deed),
        ("status", DEAL | {"published": MAY}, TRUCE | {"published": "2024-04-30"}, W.fulfils),
        ("status", TRUCE, {"act": "sign-agreement", "status": "requested"}, None),
        ("origin", DEAL, DEAL | {"status": "refused", "story": "a"}, W.same_story_undone),
        ("origin", DEAL, DEAL | {"status": "denied", "story": "a"}, W.same_story),
        (
            "occurs",
            {"act": "join-organisation", "status": "planned", "occurs": month("2024-05-01")},
            {"act": "join-organisation", "occurs": on("2024-08-12")},
            W.put_off_seldom,
        ),
        (
            "occurs",
            {"act": "cease-fire", "occurs": on("2024-05-12")},
            {"act": "cease-fire", "status": "negated", "occurs": on("2024-07-10")},
            W.word_far,
        ),
        ("act", {"act": "open-embassy"}, {"act": "open-embassy"}, W.act_seldom),
        ("act", {"act": "open-embassy"}, {"act": "open-embassy", "story": "a"}, W.act),
        ("act", {"act": "host"}, {"act": "meet"}, VETO),
        ("act", {"act": "host", "source": [GUEST], "target": [ANA]}, {"source": [ANA], "story": "a"}, VETO),
        ("act", {"act": "host", "source": [GUEST], "target": [ANA]}, {"source": [ANA]}, W.act_turned),
        ("act", {"act": "host", "source": ["SWE"], "target": [ANA]}, {"source": [ANA], "story": "a"}, W.act_turned),
        ("act", {"act": "host", "source": [GUEST]}, {"story": "a", "status": "planned"}, W.act_turned),
        (
            "act",
            {"act": "host", "source": [ANA], "target": [GUEST]},
            {"act": "meet", "source": [ANA], "target": [GUEST]},
            W.act_worded,
        ),
        (
            "act",
            {"act": "host", "source": [ANA], "target": [GUEST]},
            {"act": "meet", "source": [ANA], "target": [GUEST], "story": "a"},
            VETO,
        ),
        ("act", {"act": "occupy"}, {"act": "invade", "story": "a"}, VETO),
        ("act", {"act": "kill"}, {"act": "repress", "story": "a"}, W.act_worded),
        ("act", {"act": "kill"}, {"act": "fight"}, None),
        ("act", {"act": "threaten"}, {"act": "sanction", "status": "threatened"}, W.act_worded),
        ("act", {"act": "threaten"}, {"act": "sanction"}, VETO),
        ("parties", {}, {}, 2 * W.side),
        ("parties", {}, {"target": ["SWE", "NOR"]}, W.side + W.side_part),
        ("parties", {}, {"target": []}, W.side + W.side_alone),
        ("parties", {}, {"target": [], "story": "a"}, W.side + W.side_alone_here),
        ("parties", {}, {"source": [], "target": ["SWE", "BRA"]}, W.side_part + W.side_crossed),
        ("parties", {}, {"act": "host", "source": ["SWE"], "target": ["BRA"]}, 2 * W.side),
        ("parties", {}, {"act": "host"}, VETO),
        ("parties", {"status": "requested"}, {"source": ["SWE"], "target": ["BRA"]}, 2 * W.side),
        ("parties", {"status": "requested", "source": ["NOR"], "target": ["BRA"]}, {}, W.side + W.side_alone),
        ("parties", {"status": "planned"}, {"source": ["SWE"], "target": ["BRA"]}, VETO),
        ("parties", {}, {"source": [GUNMEN]}, W.side + W.side_unsure),
        ("parties", {}, {"source": [GUNMEN], "target": ["NOR"]}, VETO),
        ("parties", {"source": [ASEAN]}, {"source": ["IDN"]}, W.side + W.side_part),
        ("parties", {"target": [CRIMEA]}, {"target": [CRIMEA]}, 2 * W.side + W.same_part),
        ("parties", {"act": "attack", "target": [ASEAN]}, {"act": "bomb", "target": ["NOR"]}, W.side + W.side_unsure),
        ("parties", {"target": ["SWE", "NOR"]}, {"target": ["NOR", "SWE"]}, 2 * W.side + W.side_more),
        ("parties", {"act": "buy-arms", "status": "requested"}, {"act": "sell-arms"}, 2 * W.side),
        ("parties", {"act": "meet"}, {"act": "meet", "target": ["SWE", "NOR"]}, 2 * W.side_part + W.side_beyond),
        ("parties", {}, {"target": ["NOR"]}, VETO),
        ("parties", {"act": "meet"}, {"act": "meet", "source": ["SWE"], "target": ["BRA"]}, 2 * W.side),
        ("parties", {"act": "meet"}, {"act": "meet", "target": ["NOR"]}, VETO),
        ("people", {"source": [ANA]}, {"source": [ANA]}, W.person),
        ("people", {"source": [ANA]}, {}, None),
        ("people", {"source": [ANA]}, {"source": [BO]}, VETO),
        ("people", {"target": [CARLA]}, {"target": [CARLA]}, W.person),
        ("people", {"target": [CARLA]}, {"target": [OTHER]}, W.office_differs),
        ("people", {"source": [ANA]}, {"source": [BO, ANA]}, W.person_part),
        ("people", {"source": [ANA]}, {"source": [AGENCY]}, W.body_differs),
        ("people", {"source": [AGENCY]}, {}, None),
        ("people", {"source": [AGENCY]}, {"source": [AGENCY]}, W.person),
        ("people", {"source": [ANA], "act": "attack"}, {"source": [AGENCY], "act": "attack"}, W.person_represents),
        ("people", {"source": [ANA]}, {"source": [person("leaders", "BRA", "leader")]}, None),
        ("people", {"source": [ANA]}, {"source": [person("the president", "BRA", "President")]}, W.office),
        ("people", {"source": [ANA]}, {"source": [FINANCE]}, W.office_differs),
        ("people", {"source": [ANA], "act": "accuse"}, {"source": [BO], "act": "accuse"}, W.person_differs),
        ("people", {"source": [ANA], "act": "sanction"}, {"source": [BO], "act": "sanction"}, W.person_represents),
        ("occurs", {"occurs": on("2024-05-01")}, {}, None),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-01")}, W.day),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-01"), "story": "a"}, W.day),
        ("occurs", {**HIT, "occurs": on("2024-05-01")}, {**HIT, "occurs": on("2024-05-01"), "story": "a"}, W.day_here),
        ("occurs", {**HIT, "occurs": on("2024-05-01")}, {**HIT, "occurs": on("2024-05-01")}, W.day),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-02")}, W.next_day),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-03")}, VETO),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-03"), "status": "planned"}, W.moved),
        ("occurs", {"occurs": on("2024-05-09")}, {"occurs": on("2024-05-03"), "status": "planned"}, LATE),
        ("occurs", {"occurs": on("2024-05-05")}, {"occurs": on("2024-05-03"), "status": "planned"}, W.put_off_days),
        ("occurs", {"occurs": on("2024-06-09")}, {"occurs": on("2024-05-03"), "status": "planned"}, W.put_off),
        ("occurs", {"occurs": month("2024-06-01")}, {"occurs": on("2024-05-03"), "status": "planned"}, W.put_off),
        (
            "occurs",
            {"occurs": on("2024-05-12"), "status": "ongoing"},
            {"occurs": on("2024-05-03"), "status": "planned"},
            W.put_off_fortnight,
        ),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-02"), "status": "agreed"}, W.another_word),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-08-02"), "status": "cancelled"}, W.word_far),
        (
            "occurs",
            {"occurs": on("2024-05-01"), "status": "agreed"},
            {"occurs": on("2024-05-02"), "status": "agreed"},
            W.loose_disjoint,
        ),
        (
            "occurs",
            {"occurs": on("2024-05-01")},
            {"occurs": month("2024-08-01"), "status": "agreed", "published": "2024-05-02"},
            W.coarse_disjoint,
        ),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-09"), "status": "ended"}, W.phase_disjoint),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-09-09"), "status": "ended"}, W.phase_far),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-07-09"), "status": "ended"}, W.phase_later),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-01", "2024-05-05", "range")}, W.week),
        ("occurs", {"occurs": on("2024-05-01")}, {"occurs": month("2024-05-01")}, W.month_part),
        ("occurs", {"occurs": month("2024-05-01")}, {"occurs": month("2024-05-01")}, W.month),
        ("occurs", {"occurs": on("2024-06-01")}, {"occurs": month("2024-05-01")}, W.coarse_disjoint),
        ("occurs", {"occurs": year(2014)}, {"occurs": year(2014)}, W.year),
        ("occurs", {"occurs": year(2014)}, {"occurs": on("2014-03-18")}, W.year_part),
        ("told", {"published": "2024-05-01"}, {"published": "2024-05-03"}, W.told_together),
        ("told", {"published": "2024-05-01"}, {"published": "2024-05-13"}, W.told_apart),
        ("told", {"published": "2024-05-01"}, {"published": "2024-05-13", "status": "planned"}, None),
        ("told", {"published": "2024-05-01"}, {"published": "2024-07-13"}, W.told_far),
        ("told", {"published": "2024-05-01", "status": "offered"}, {"published": "2024-07-13"}, W.told_later),
        ("told", {"published": "2024-05-01"}, {"published": "2024-07-13", "status": "offered"}, W.told_far),
        ("told", {"published": MAY, "status": "planned"}, {"published": "2024-06-13", "status": "agreed"}, LATER),
        ("told", {"published": MAY}, {"published": "2024-07-13", "status": "cancelled"}, W.told_far),
        ("told", {"published": MAY, "status": "ongoing"}, {"published": "2024-05-13", "status": "ended"}, None),
        ("told", {"published": "2024-05-01", "target": [CARLA]}, {"published": "2024-12-13", "target": [CARLA]}, None),
        ("told", {"published": MAY, "thing": "a Carla"}, {"published": "2024-12-01", "thing": "the Carla"}, None),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2023-02-20", "status": "planned"}, W.stale),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-07-20", "status": "ongoing"}, None),
        ("told", {"published": MAY}, {"published": "2024-07-20", "status": "ongoing"}, W.told_later),
        ("told", {"published": MAY, "status": "planned"}, {"published": "2024-11-20", "status": "planned"}, W.told_far),
        ("told", {**GIFT, "published": MAY}, {**GIFT, "published": "2024-11-20"}, W.told_later),
        ("told", {**GIFT, "occurs": on("2026-05-01"), "published": MAY}, {**GIFT, "published": MAY}, W.ahead_far),
        ("told", {"published": "2024-05-01", "target": []}, {"published": "2024-05-03"}, W.told_one_side),
        ("told", {"occurs": month("2024-05-01")}, {"published": "2024-05-02"}, W.fresh_month),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-05-20", "status": "denied"}, W.answered),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-02-20", "status": "planned"}, W.ahead_far),
        ("told", {**GIFT, "occurs": on("2024-05-01"), "status": "occurred"}, {**GIFT, "published": "2024-02-20"}, None),
        (
            "told",
            {"occurs": on("2024-05-01"), "status": "planned"},
            {"published": "2023-02-20", "status": "offered"},
            W.stale,
        ),
        ("told", {"published": "2024-05-01"}, {}, None),
        ("told", {"published": "2024-05-01"}, {"published": "2024-05-01", "background": True}, None),
        ("told", {"published": "2024-05-01"}, {"published": "2024-05-01", "story": "a"}, None),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-05-02"}, W.fresh),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-04-20"}, W.too_early),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-07-20"}, W.stale),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-04-20", "status": "planned"}, W.ahead),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-05-20", "status": "planned"}, W.stale),
        ("told", {"occurs": on("2024-05-01")}, {"occurs": on("2024-05-01")}, None),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2025-07-20"}, W.stale_years),
        ("told", {"published": "2024-05-01"}, {"published": "2025-07-13", "status": "planned"}, W.stale_years),
        ("told", {"occurs": on("2024-05-01")}, {"published": "2024-05-12", "background": True}, W.recalled_soon),
        ("told", {"published": "2024-05-01"}, {"published": "2024-05-12", "background": True}, W.recalled_soon),
        ("told", {"published": "2024-05-01"}, {"published": "2024-08-12", "background": True}, None),
        (
            "told",
            {"occurs": on("2024-05-10"), "status": "ended"},
            {"published": "2024-05-08", "status": "ongoing"},
            None,
        ),
        ("place", {"where": place("Oslo", "NOR")}, {"where": place("Oslo")}, W.place),
        ("place", {"where": place("Oslo", "NOR")}, {"where": place("Norway", "NOR")}, W.place_inside),
        ("place", {"where": place("Norway", "NOR")}, {"where": place("Norway", "NOR")}, W.place_inside),
        ("place", {"where": place("Sweden", "SWE")}, {"where": place("Sweden", "SWE")}, None),
        ("place", {"where": place("Stockholm", "SWE")}, {"where": place("Sweden", "SWE")}, None),
        ("place", {"where": place("Oslo", "NOR")}, {"where": place("Rome", "ITA")}, W.place_differs),
        ("place", {"where": place("Oslo", "NOR")}, {"where": place("the fortress")}, W.place_unsure),
        ("place", {"where": place("Oslo", "NOR")}, {}, None),
        ("place", {**HIT, "where": FORT}, {**HIT, "where": PIER, "story": "a"}, W.place_differs),
        ("place", {**HIT, "where": FORT}, {**HIT, "where": PIER}, W.place_spots),
        ("place", {**HIT, "where": FORT}, {**HIT, "where": PIER, "status": "denied"}, W.place_unsure),
        ("place", {"where": FORT}, {"where": PIER, "story": "a"}, W.place_unsure),
        ("ordinal", {"ordinal": 12}, {"ordinal": 12}, W.ordinal),
        ("ordinal", {"ordinal": 12}, {"ordinal": 13}, VETO),
        ("ordinal", {"ordinal": 12}, {}, None),
        ("amounts", {"quantities": (money(1.1e9),)}, {"quantities": (money(1.11e9),)}, W.money),
        ("amounts", {"quantities": (money(1.1e9),)}, {"quantities": (money(1.2e9),)}, None),
        ("amounts", {"quantities": (money(725e6),)}, {"quantities": (money(500e6),)}, VETO),
        ("amounts", {"quantities": (money(725e6),)}, {"quantities": (money(725e6, "EUR"),)}, None),
        ("amounts", {"quantities": (money(725e6), money(5e6))}, {"quantities": (money(5e6),)}, W.money_some),
        ("amounts", {"quantities": (count(3, "ship"),)}, {"quantities": (count(3, "ship"),)}, W.count),
        ("amounts", {"quantities": (count(3, "ship"),)}, {"quantities": (count(5, "ship"),)}, W.count_differs),
        ("amounts", {"quantities": (count(3, "ship"),)}, {"quantities": (count(5, "tank"),)}, None),
        ("amounts", {"quantities": (count(9, "man"),)}, {"quantities": (count(2, "man"),), "story": "a"}, W.count_here),
        ("amounts", {"quantities": (count(9, "man"),)}, {"quantities": (count(8, "man"),), "story": "a"}, LESS),
        ("amounts", {"quantities": (count(4, "member"),)}, {"quantities": (count(4, "envoy"),)}, W.count_reworded),
        ("amounts", {"quantities": (count(2, "member"),)}, {"quantities": (count(2, "envoy"),)}, None),
        (
            "amounts",
            {"act": "release", "quantities": (count(6, "man"),)},
            {"act": "release", "quantities": (count(10, "man"),)},
            W.count_given_differs,
        ),
        ("amounts", {"quantities": (up_to(725e6),)}, {"quantities": (money(500e6),)}, W.money_bound),
        ("amounts", {"quantities": (up_to(500e6),)}, {"quantities": (money(725e6),)}, VETO),
        (
            "amounts",
            {"quantities": (money(725e6),), "occurs": on("2024-05-01")},
            {"quantities": (money(500e6),), "occurs": on("2024-05-01"), "story": "a"},
            VETO,
        ),
        (
            "amounts",
            {"quantities": (money(725e6),), "occurs": on("2024-05-01")},
            {"quantities": (money(500e6),), "occurs": on("2024-05-01")},
            W.money_same_day,
        ),
        ("object", {"thing": "joint naval drills"}, {"thing": "the naval drill"}, W.object),
        ("object", {"thing": "joint naval drills off Java"}, {"thing": "drill"}, W.object_part),
        ("object", {"thing": "naval drills"}, {"thing": "a tax treaty"}, W.object_differs),
        ("object", {"thing": "naval drills"}, {}, None),
        ("object", {"thing": "naval drills"}, {"thing": "the deal"}, None),
        ("object", {"thing": "the arms deal"}, {"thing": "the deal"}, W.object_general),
        ("object", {"thing": "naval drills"}, {"thing": "a tax treaty", "story": "a"}, W.object_reworded),
        ("object", {"thing": "missiles"}, {"thing": "more radars", "story": "a"}, W.object_more),
        ("object", {"thing": "Brazilian ships"}, {"thing": "Brazilian planes"}, W.object_differs),
        ("object", {**DEAL, "thing": "rail line"}, {**DEAL, "thing": "palm oil", "story": "a"}, W.object_two),
        ("object", {**DEAL, "thing": "rail line"}, {**DEAL, "thing": "palm oil"}, W.object_differs),
        ("object", {**DEAL, "thing": "signed deal"}, {**DEAL, "thing": "deal signed", "story": "a"}, W.object_general),
        ("object", {**HIT, "thing": "strike on a depot"}, {**HIT, "thing": "strike on a pier"}, W.object_differs),
        ("object", {**HIT, "thing": "Camp Ada"}, {**HIT, "thing": "the Pier Otto", "story": "a"}, W.object_two),
        ("object", {**HIT, "thing": "a depot"}, {"act": "kill", "thing": "guards", "story": "a"}, W.object_reworded),
        ("object", {**SEAT, "thing": "post"}, {**SEAT, "thing": "chancery", "story": "a"}, W.object_reworded),
        ("object", {**HIT, "thing": "people"}, {**HIT, "thing": "a town", "story": "a"}, None),
        ("share", {"thing": "a loan"}, {"thing": "the first half of a loan"}, W.share),
        ("share", {"thing": "the first tranche"}, {"thing": "the second tranche"}, W.share),
        ("share", {}, {"thing": "the first half of a loan"}, None),
        ("status", {}, {}, W.status),
        ("status", {}, {"status": "planned"}, W.fulfils),
        ("status", {"published": "2024-05-01"}, {"status": "planned", "published": "2024-05-20"}, W.after_deed),
        ("status", {}, {"status": "denied"}, W.contradicts),
        ("status", {"published": "2024-05-01"}, {"status": "denied", "published": "2024-05-03"}, W.answers),
        ("status", {"status": "offered", "story": "b"}, {"status": "refused"}, W.answers),
        (
            "status",
            {"status": "denied", "published": "2024-05-01"},
            {"published": "2024-05-03"},
            W.contradicts,
        ),
        ("status", {"status": "offered"}, {"status": "agreed"}, None),
        (
            "status",
            {"status": "requested", "published": "2024-05-01"},
            {"status": "agreed", "published": "2024-05-20"},
            W.answers,
        ),
        (
            "status",
            {"status": "requested", "published": "2024-05-20"},
            {"status": "agreed", "published": "2024-05-01"},
            W.asks_more,
        ),
        ("background", {"background": True}, {"background": True}, W.recalled),
        ("background", {"background": True}, {}, W.recalled_once),
        ("background", {"background": True}, {"story": "a"}, W.recalled_beside),
        ("background", {"background": True}, {"story": "a", "status": "denied"}, W.recalled_once),
        ("background", {"background": True, "occurs": year(2014)}, {"occurs": year(2014)}, None),
        ("background", {}, {}, None),
        ("origin", {}, {}, None),
        ("origin", {}, {"story": "a"}, W.same_story),
        ("origin", {}, {"story": "a", "sentence_index": 2}, W.same_story),
        ("origin", {"sentence_index": 4}, {"story": "a", "sentence_index": 30}, W.same_story_far),
        ("origin", {}, {"origin": "a"}, W.same_origin),
        ("origin", {}, {"story": "a", "act": "meet"}, W.same_story_reworded),
        ("origin", {}, {"story": "a", "act": "host"}, None),
        ("origin", {}, {"story": "a", "act": "kill"}, W.same_story_outcome),
        ("origin", {}, {"story": "a", "act": "kill", "sentence_index": 5}, None),
        ("origin", {}, {"act": "host"}, None),
        ("origin", {}, {"story": "a", "status": "planned"}, W.same_story_next),
        ("origin", {"background": True}, {"story": "a", "status": "planned"}, W.same_story),
        ("origin", {"source": [ANA]}, {"story": "a", "source": [ANA, BO]}, None),
        ("origin", {"where": place("Oslo", "NOR")}, {"story": "a", "where": place("Rome", "ITA")}, None),
    ],
)  # fmt: skip
def test_feature(feature: str, left: dict[str, Any], right: dict[str, Any], weight: float | None) -> None:
    found = weigh(feature, left, right)
    assert found == (None if weight is None else pytest.approx(weight))


@pytest.mark.parametrize("name", registry.names(FEATURES))
def test_a_feature_says_its_own_name_and_whether_it_may_veto(name: str) -> None:
    module = registry.load(FEATURES, name)
    assert isinstance(module.HARD, bool)
    assert module.__doc__
