"""Each rule by itself."""

from typing import Any

from dragoman.linking.merge import event
from dragoman.linking.told import Told, told
from dragoman.linking.tying import RULES, denies, next_of, part_of, related, yields
from dragoman.types import Participant
from tests.linking.build import item, on, person, place

DAY = on("2025-12-02")


def made(act: str, source: str = "RUS", target: str = "IDN", **given: Any) -> Told:
    one = item(act, [source], [target], **given)
    return told(event([one]), {one.mention.id: one.mention.story_id})


def test_a_rule_is_asked_only_where_acts_are_related() -> None:
    visit, talks, praise = made("visit", occurs=DAY), made("meet", occurs=DAY), made("praise", occurs=DAY)
    assert related(visit, talks)
    assert related(talks, visit)
    assert not related(visit, praise)
    assert not related(visit, made("visit", occurs=DAY))
    assert related(made("meet", ordinal=3), made("meet", ordinal=4))
    assert all(rule(visit, praise) is None for rule in RULES)


def test_each_rule_says_which_kind_and_why() -> None:
    visit, talks = made("visit", occurs=DAY), made("meet", occurs=DAY)
    whole = part_of(talks, visit)
    assert whole is not None
    assert (whole.left, whole.kind, whole.right) == (talks.event.id, "part of", visit.event.id)
    assert [reason.feature for reason in whole.reasons] == ["parties", "occurs", "origin"]
    assert part_of(visit, talks) is None
    deal = made("reach-agreement", occurs=on("2025-12-09"), story="story-a")
    assert (found := yields(talks, deal)) is not None
    assert found.kind == "yields"
    assert yields(deal, talks) is None


def test_a_part_has_the_fate_of_the_whole() -> None:
    visit = made("visit", occurs=DAY)
    assert part_of(made("meet", occurs=DAY, status="cancelled"), visit) is None
    here, there = (made(act, where=place(*at)) for act, at in (("meet", ("Moscow", "RUS")), ("visit", ("Rome", "ITA"))))
    assert part_of(here, there) is None


def test_a_reception_by_somebody_of_somebody_is_a_part_of_the_guests_visit() -> None:
    guest, minister = person("Eva Berg", "RUS", "Minister of Defence"), person("Sjafrie", "IDN", "Minister of Defence")

    def of(act: str, *sides: str | Participant) -> Told:
        one = item(act, [sides[0]], [sides[1]], occurs=DAY)
        return told(event([one]), {one.mention.id: one.mention.story_id})

    visit, reception = of("visit", guest, "IDN"), of("host", minister, guest)
    assert related(visit, reception)
    assert part_of(reception, visit) is not None
    assert part_of(visit, reception) is None
    assert part_of(of("host", "IDN", guest), visit) is None


def test_denials_and_rounds_go_one_way() -> None:
    denial, blame = made("hack", status="denied", occurs=DAY), made("accuse", "IDN", "RUS", occurs=DAY)
    assert denies(denial, blame) is not None
    assert denies(blame, denial) is None
    assert next_of(made("negotiate", ordinal=6), made("negotiate", ordinal=5)) is not None
    assert next_of(made("negotiate", ordinal=5), made("negotiate", ordinal=6)) is None
    assert next_of(made("negotiate", ordinal=7), made("negotiate", ordinal=5)) is None
