"""Both coders together: with a network made by hand, and plain truths about the real one."""

from itertools import pairwise
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from dragoman.coding.coders import rules, union
from dragoman.coding.learned.reader import Candidate, Labels, SentenceReading
from dragoman.coding.mention import Facts
from dragoman.coding.sides import Scene
from dragoman.types import EventMention
from tests.coding.learned.given import LABELS, Said, candidate
from tests.reading import annotated, countries, register

TEXT = "China condemned Japan on Monday. Kenya will send soldiers to Haiti, and Turkey met Cyprus in Geneva."
ONE = "China condemned Japan."


class Network(NamedTuple):
    """Says the same of every sentence."""

    candidates: tuple[Candidate, ...]
    otherwise: float = 0.0
    labels: Labels = LABELS

    def read(self, text: str) -> Said:
        return Said(self.candidates, self.otherwise)


def coded(monkeypatch: pytest.MonkeyPatch, text: str, network: Network) -> tuple[EventMention, ...]:
    monkeypatch.setattr(union, "reader", lambda: network)
    monkeypatch.setattr(union, "reading", network.read)
    return union.code(annotated(text), register(), believe=lambda scene, facts, read, mention: mention)


def test_what_the_network_reads_is_coded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    given = candidate(ONE, "condemned", {"condemn": 0.9}, source=("China",), target=("Japan",))
    (found,) = coded(monkeypatch, ONE, Network((given,)))
    assert (found.act, found.probability, found.uncertain) == ("condemn", 0.9, False)


def test_where_the_network_reads_another_act_it_is_that_one(monkeypatch: pytest.MonkeyPatch) -> None:
    given = candidate(ONE, "condemned", {"sanction": 1.0}, source=("China",), target=("Japan",))
    (found,) = coded(monkeypatch, ONE, Network((given,)))
    assert found.act == "sanction"
    assert countries(found, "target") == ["JPN"]


@pytest.mark.parametrize(("told", "uncertain"), [(0.001, True), (0.6, False)])
def test_what_only_the_rules_find_is_kept_with_the_networks_doubt(
    told: float, uncertain: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = Network((), told)
    monkeypatch.setattr(union, "reader", lambda: network)
    monkeypatch.setattr(union, "reading", network.read)
    (found,) = union.code(annotated(ONE), register())
    assert (found.act, found.uncertain) == ("condemn", uncertain)
    assert {one.by for one in found.evidence if one.field == "act"} == {"rules"}


def test_a_network_that_reads_nothing_leaves_the_rules_mentions(monkeypatch: pytest.MonkeyPatch) -> None:
    ruled = rules.code(annotated(TEXT), register())
    found = coded(monkeypatch, TEXT, Network(()))
    assert [(m.act, m.status, m.trigger, m.participants) for m in found] == [
        (m.act, m.status, m.trigger, m.participants) for m in ruled
    ]


def test_the_packages_network_says_the_same_twice_and_in_reading_order() -> None:
    found = union.code(annotated(TEXT), register())
    assert found
    assert union.code(annotated(TEXT), register()) == found
    assert all((a.sentence, a.trigger, a.act) <= (b.sentence, b.trigger, b.act) for a, b in pairwise(found))
    assert len({mention.id for mention in found}) == len(found)


def test_every_mention_lies_in_its_sentence_and_says_how_sure_it_is() -> None:
    for mention in union.code(annotated(TEXT), register()):
        assert mention.sentence.covers(mention.trigger)
        assert all(mention.sentence.covers(one.span) for one in mention.participants)
        assert mention.probability is not None
        assert 0 <= mention.probability <= 1
        assert mention.participants
        assert {"act", "status"} <= {one.field for one in mention.evidence}


@pytest.mark.parametrize("text", ["Kenya has long coasts.", "Yes! 🇺🇳 ... ?", "a " * 600 + "end."])
def test_any_text_is_coded(text: str) -> None:
    assert all(mention.sentence.covers(mention.trigger) for mention in union.code(annotated(text), register()))


def test_what_is_sure_does_not_give_way_to_what_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "China rejected Japan's claim as a lie."
    sure = candidate(text, "rejected", {"reject": 0.9}, source=("China",), target=("Japan",))
    faint = candidate(text, "lie", {"accuse": 0.4, "bomb": 0.35, "visit": 0.25}, source=("China",), target=("Japan",))
    network = Network((sure, faint))
    monkeypatch.setattr(union, "reader", lambda: network)
    monkeypatch.setattr(union, "reading", network.read)
    found = union.code(annotated(text), register(), believe=_of_rejecting)
    assert ("reject", False) in {(one.act, one.uncertain) for one in found}


def _of_rejecting(scene: Scene, facts: Facts, read: SentenceReading, mention: EventMention) -> EventMention:
    return replace(mention, uncertain=mention.act != "reject")


def test_a_mention_is_believed_as_a_whole_before_the_surest_are_chosen() -> None:
    (found,) = union.code(annotated(ONE), register(), believe=_half)
    assert (found.probability, found.uncertain) == (0.5, True)


def _half(scene: Scene, facts: Facts, read: SentenceReading, mention: EventMention) -> EventMention:
    return replace(mention, probability=0.5, uncertain=True)
