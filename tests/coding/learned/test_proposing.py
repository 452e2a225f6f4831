"""Candidates made by hand in parsed sentences: what becomes of what the network says."""

from datetime import date

import pytest

from dragoman.coding.coders.rules import facts_of, scene_of
from dragoman.coding.learned.proposing import BY, act_of, at_words, heads, proposed, signed, span
from dragoman.coding.learned.reader import Candidate, Choice
from dragoman.coding.match import Match, matches
from dragoman.coding.mention import Facts
from dragoman.coding.sides import Scene
from dragoman.types import EventMention, Span
from tests.coding.learned.given import LABELS, candidate, place
from tests.reading import annotated, countries, mentions, register

TEXT = "China condemned Japan on Monday."
SALE = "Norway sold 20 fighter jets to Romania in Oslo on Monday for $90 million."
DAY = date(2021, 12, 14)


def scene(text: str) -> tuple[Scene, Facts, tuple[Match, ...]]:
    """Return the first sentence of a text with its cues."""
    story = annotated(text, DAY)
    made = scene_of(story, story.sentences[0], register())
    return made, facts_of(story, story.sentences[0]), tuple(matches(made.tree))


def made(text: str, given: Candidate, *, cues: bool = False) -> EventMention | None:
    """Return the mention of a candidate; ``cues`` lets the rules speak at its words."""
    around, facts, found = scene(text)
    own = set(around.tree.within(span(facts, given.trigger)))
    near = [cue for cue in found if own & set(cue.words)] if cues else []
    item = proposed(around, facts, given, frozenset(), near, LABELS)
    return None if item is None else item.mention


def condemned(**rest: object) -> Candidate:
    sides = {"source": ("China",), "target": ("Japan",)}
    return candidate(TEXT, "condemned", {"condemn": 0.7, "accuse": 0.3}, **{**sides, **rest})  # type: ignore[arg-type]


@pytest.mark.parametrize("cues", [True, False])
def test_act_status_and_sides_are_the_networks(cues: bool) -> None:
    found = made(TEXT, condemned(), cues=cues)
    assert found is not None
    assert (found.act, found.status, found.trigger.of(TEXT)) == ("condemn", "occurred", "condemned")
    assert (countries(found, "source"), countries(found, "target")) == (["CHN"], ["JPN"])
    act = 0.98 if cues else 0.7  # a cue of the ontology speaks for the act
    assert found.probability == pytest.approx(0.9 * act, abs=0.002)
    assert not found.uncertain


def test_evidence_tells_what_came_second() -> None:
    found = made(TEXT, condemned())
    assert found is not None
    told = {one.field: one for one in found.evidence}
    assert (told["act"].by, told["act"].score, told["act"].otherwise) == (BY, 0.7, "accuse 0.30")
    assert (told["status"].by, told["status"].otherwise) == (BY, "planned 0.10")
    assert told["source"].otherwise is not None
    assert 0.5 < told["source"].score <= 1


def test_where_a_side_that_the_act_needs_is_not_known_a_mention_is_uncertain() -> None:
    text = "The president praised Chile."
    given = candidate(text, "praised", {"praise": 0.9}, source=("president",), target=("Chile",))
    found = made(text, given)
    assert found is not None
    assert (found.uncertain, found.probability) == (True, 0.9)
    whole = made(TEXT, condemned(probability=0.1))
    assert whole is not None
    assert (whole.uncertain, whole.probability) == (False, 0.07)


def test_cues_of_the_ontology_speak_for_their_act() -> None:
    _, _, cues = scene(TEXT)
    given = candidate(TEXT, "condemned", {"accuse": 0.7, "condemn": 0.3})
    assert act_of(given, (), LABELS)[::2] == ("accuse", "condemn")
    assert act_of(given, [cue for cue in cues if cue.entry.act.id == "condemn"], LABELS)[::2] == ("condemn", "accuse")


def test_acts_that_the_words_speak_against_count_less() -> None:
    given = candidate(TEXT, "condemned", {"accuse": 0.7, "condemn": 0.3})
    assert act_of(given, (), LABELS, frozenset({"accuse"})).value == "condemn"


def test_a_courtesy_call_is_no_phone_call() -> None:
    text = "The king of Jordan received a courtesy call from the ambassador of Chile."
    source, target = ("the ambassador of Chile",), ("The king of Jordan",)
    given = candidate(text, "call", {"phone-call": 0.9, "visit": 0.1}, source=source, target=target)
    found = made(text, given, cues=True)
    assert found is not None
    assert found.act == "visit"


def test_whom_a_minister_meets_by_name_is_somebody() -> None:
    text = "General Rodolphe Haykal met France's defence minister."
    source, target = ("General Rodolphe Haykal",), ("France's defence minister",)
    found = made(text, candidate(text, "met", {"meet": 0.9}, source=source, target=target))
    assert found is not None
    assert not found.uncertain
    unnamed = made(text.replace("General Rodolphe Haykal", "The envoy"), met_by("The envoy"))
    assert unnamed is None or unnamed.uncertain


def met_by(who: str) -> Candidate:
    text = f"{who} met France's defence minister."
    return candidate(text, "met", {"meet": 0.9}, source=(who,), target=("France's defence minister",))


def test_words_that_no_cue_lists_may_tell_an_act() -> None:
    text = "China slapped Japan on Monday."
    found = made(text, candidate(text, "slapped", {"impose-tariffs": 1.0}, source=("China",), target=("Japan",)))
    assert found is not None
    assert (found.act, found.trigger.of(text)) == ("impose-tariffs", "slapped")


def test_without_the_sides_that_its_act_needs_there_is_no_mention() -> None:
    text = "They condemned it."
    assert made(text, candidate(text, "condemned", {"condemn": 1.0})) is None


def test_a_side_that_the_network_leaves_empty_is_filled_by_grammar() -> None:
    found = made(TEXT, condemned(target=()), cues=True)
    assert found is not None
    assert (countries(found, "source"), countries(found, "target")) == (["CHN"], ["JPN"])


@pytest.mark.parametrize(("sure", "status"), [(0.45, "occurred"), (0.8, "planned")])
def test_grammar_decides_only_where_the_network_hesitates(sure: float, status: str) -> None:
    found = made(TEXT, condemned(status=Choice("planned", sure, "occurred", 0.15)), cues=True)
    assert found is not None
    assert found.status == status


def test_slots_are_those_that_the_network_points_at() -> None:
    given = candidate(
        SALE,
        "sold",
        {"sell-arms": 1.0},
        source=("Norway",),
        target=("Romania",),
        object=("20 fighter jets",),
        time=("on Monday",),
        place=("Oslo",),
        quantity=("$90 million",),
    )
    found = made(SALE, given)
    assert found is not None
    assert found.object is not None
    assert found.object.text == "20 fighter jets"
    assert found.occurs is not None
    assert found.occurs.span.of(SALE) in ("Monday", "on Monday")
    assert found.place is not None
    assert found.place.name == "Oslo"
    assert [one.amount for one in found.quantities] == [90e6]


def test_history_is_background() -> None:
    news, history = made(TEXT, condemned()), made(TEXT, condemned(background=0.8))
    assert news is not None
    assert history is not None
    assert (news.background, history.background) == (False, True)


def test_the_heads_of_a_phrase_are_all_that_are_joined_in_it() -> None:
    text = "China and Russia condemned Japan."
    around, facts, _ = scene(text)
    tree = around.tree
    assert [tree.tokens[i].text for i in heads(tree, tree.within(Span(*place(text, "China and Russia"))))] == [
        "China",
        "Russia",
    ]
    assert facts.sentence.span.start == 0


def test_a_bare_cue_is_of_the_kind_of_its_word() -> None:
    tree = scene("The large Chinese navy visited Japan.")[0].tree
    kinds = [(tree.tokens[at].text, at_words(tree, [at], "visit").kind) for at in (1, 3, 4)]
    assert kinds == [("large", "adjective"), ("navy", "noun"), ("visited", "verb")]


def test_a_signature_leaves_other_values_alone() -> None:
    (before,) = mentions(TEXT)
    act, status = Choice("meet", 0.5, "visit", 0.2), Choice(before.status, 0.75, "denied", 0.1)
    after = signed(before, act, status)
    told = {one.field: one.otherwise for one in after.evidence}
    assert told["status"] == "denied 0.10"
    assert "visit" not in str(told["act"])
    assert after.id == before.id


def test_whence_a_warning_comes_is_its_source_whatever_the_network_holds_for_likelier() -> None:
    text = "Armenia shrugged off a warning from Russia."
    given = candidate(text, "warning", {"threaten": 0.9}, source=("Armenia",), target=("Russia",))
    found = made(text, given, cues=True)
    assert found is not None
    assert (countries(found, "source"), countries(found, "target")) == (["RUS"], ["ARM"])
