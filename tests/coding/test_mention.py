"""A mention: its evidence, its id, its score."""

from datetime import date

from msgspec.structs import replace

from dragoman.coding.mention import at_home, identified
from dragoman.ontology.schema import acts
from dragoman.types import Participant, Side, Span
from tests.reading import mentions, only

TEXT = "Norway said it sold 20 fighter jets to Romania in Oslo on Monday for $90 million."
DAY = date(2021, 12, 14)


def test_every_value_has_its_evidence_and_the_words_of_the_text() -> None:
    found = only(TEXT, "sell-arms", DAY)
    told = {(evidence.field, evidence.span.of(TEXT) if evidence.span else None) for evidence in found.evidence}
    assert {("source", found.side("source")[0].span.of(TEXT)), ("target", "Romania")} <= told
    assert ("object", "20 fighter jets") in told
    assert {"act", "status"} <= {field for field, _ in told}
    values = {evidence.field: evidence.value for evidence in found.evidence}
    assert (values["act"], values["status"]) == (found.act, found.status)


def test_the_trigger_lies_in_the_sentence_and_the_cue_holds_it() -> None:
    found = only(TEXT, "sell-arms", DAY)
    assert found.sentence.covers(found.trigger)
    (cue,) = [evidence.span for evidence in found.evidence if evidence.field == "act"]
    assert cue is not None
    assert cue.covers(found.trigger)


def test_ids_come_from_content() -> None:
    text = "China condemned Japan. China condemned Fiji."
    first, second = mentions(text)
    assert first.id != second.id
    assert first.id.startswith("mention-")
    assert (first, second) == mentions(text)


def test_scores_are_between_nought_and_one() -> None:
    assert 0 < only(TEXT, "sell-arms", DAY).score <= 1


def test_contexts_are_those_of_the_act() -> None:
    assert only(TEXT, "sell-arms", DAY).contexts == acts()["sell-arms"].plover.contexts


def test_history_is_background() -> None:
    assert only("Russia annexed Crimea in 2014.", "annex", DAY).background
    assert not only("China condemned Japan on Monday.", "condemn", DAY).background


def _who(side: Side, name: str, country: str | None) -> Participant:
    return Participant(side=side, name=name, span=Span(0, 1), country=country)


def test_who_stands_beside_a_president_is_of_his_state() -> None:
    president, aide = _who("source", "Mahama", "GHA"), _who("source", "Asante", None)
    team, guest = _who("target", "team", "GHA"), _who("target", "Ruto", "KEN")
    assert at_home((president, aide, team))
    assert not at_home((president, aide, guest))
    assert not at_home((president, _who("target", "Asante", None)))


def test_an_id_follows_from_what_is_said() -> None:
    (made,) = mentions("China condemned Japan.")
    assert identified(made) == made
    assert identified(replace(made, act="praise")).id != made.id
