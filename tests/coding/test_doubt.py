"""Private people in the words of politics."""

from datetime import date

import pytest
from msgspec.structs import replace

from dragoman.coding import code
from dragoman.coding.coders.rules import scene_of
from dragoman.coding.doubt import LONG, is_courtesy, is_private, out_of_place
from dragoman.types import EventMention, Participant, Span
from tests.reading import annotated, register

DAY = date(2023, 6, 19)


def _mention(text: str, act: str, trigger: str, **sides: tuple[Participant, ...]) -> EventMention:
    at = text.index(trigger)
    return EventMention(
        id="",
        story_id="",
        sentence_index=0,
        sentence=Span(0, len(text)),
        trigger=Span(at, at + len(trigger)),
        act=act,
        status="occurred",
        participants=tuple(one for side in sides.values() for one in side),
    )


def _one(text: str, side: str, words: str, country: str | None = None, sector: str | None = None) -> Participant:
    at = text.index(words)
    return Participant(
        side=side,  # type: ignore[arg-type]
        name=words,
        span=Span(at, at + len(words)),
        actor=country if sector in (None, "GOV") else None,
        country=country,
        sector=sector,
    )


def _is_private(text: str, mention: EventMention) -> bool:
    story = annotated(text, DAY)
    return is_private(scene_of(story, story.sentences[0], register()), mention)


@pytest.mark.parametrize(
    ("text", "country", "words", "private"),
    [
        ("Two French groups turned down an offer from a widow.", "FRA", "French", True),
        ("A Danish swimmer turned down an offer from a widow.", "DNK", "Danish", True),
        ("The French state turned down an offer from a widow.", "FRA", "French", False),
    ],
)
def test_an_adjective_before_people_or_firms_is_no_state(text: str, country: str, words: str, private: bool) -> None:
    source = (_one(text, "source", words, country),)
    assert _is_private(text, _mention(text, "reject", "turned down", source=source)) is private


def test_a_person_nobody_knows_who_visits_a_state_is_private_and_a_minister_is_not() -> None:
    text = "Ledwaba visited Germany."
    target = (_one(text, "target", "Germany", "DEU", "GOV"),)
    unknown = _mention(text, "visit", "visited", source=(_one(text, "source", "Ledwaba"),), target=target)
    known = _mention(text, "visit", "visited", source=(_one(text, "source", "Ledwaba", "ZAF", "GOV"),), target=target)
    assert (_is_private(text, unknown), _is_private(text, known)) == (True, False)


def test_firms_of_one_state_that_work_for_another_are_not_private() -> None:
    text = "Japanese firms will build a railway in Zambia."
    source, state = _one(text, "source", "firms", "JPN", "BUS"), _one(text, "target", "Zambia", "ZMB", "GOV")
    assert not _is_private(text, _mention(text, "build-infrastructure", "build", source=(source,), target=(state,)))
    assert _is_private(text, _mention(text, "praise", "build", source=(source,), target=(state,)))
    own = _one(text, "target", "Zambia", "JPN", "GOV")
    assert _is_private(text, _mention(text, "build-infrastructure", "build", source=(source,), target=(own,)))


def test_whom_somebody_in_office_meets_is_not_private() -> None:
    text = "Haykal met Lecornu in Paris."
    source, target = _one(text, "source", "Haykal"), _one(text, "target", "Lecornu", "FRA", "MIL")
    minister = replace(target, office="Minister of Defence")
    assert not _is_private(text, _mention(text, "meet", "met", source=(source,), target=(minister,)))
    assert _is_private(text, _mention(text, "meet", "met", source=(source,), target=(target,)))


def test_where_nobody_is_said_to_act_the_target_counts() -> None:
    text = "Germany was praised."
    target = (_one(text, "target", "Germany", "DEU", "GOV"),)
    assert not _is_private(text, _mention(text, "praise", "praised", target=target))


def test_anybody_may_bomb_or_march() -> None:
    text = "Students marched in Nairobi."
    source = (_one(text, "source", "Students", "KEN", "EDU"),)
    assert not _is_private(text, _mention(text, "demonstrate", "marched", source=source))
    assert _is_private(text, _mention(text, "praise", "marched", source=source))


def test_what_is_private_is_kept_and_uncertain() -> None:
    text = "Okello thanked the Polish nurses."
    found = code(annotated(text, DAY), register())
    assert all(one.uncertain for one in found)


MATCH = (
    "United beat Rovers 3-1 at Mill Lane on Saturday. The striker attacked the near post and scored twice. "
    "Rain fell after the interval. The keeper saved a penalty in the last minute. Italy's Marco Neri clashed with "
    "France's Luc Petit near the corner flag. Rovers stay bottom of the table."
)
TALKS = (
    "Chile recalled its ambassador to Peru on Monday. Lima called the step hostile. Peru's foreign minister said he "
    "would meet the Chilean envoy. The two countries signed a border treaty in 1929. Bolivia offered to mediate."
)


def test_what_the_report_of_a_match_tells_is_out_of_place() -> None:
    assert out_of_place(annotated(MATCH, DAY), register()) >= {1, 2, 5}
    assert all(one.uncertain for one in code(annotated(MATCH, DAY), register()) if one.sentence_index in {1, 2, 5})


def test_in_a_report_on_states_nothing_is_out_of_place() -> None:
    assert out_of_place(annotated(TALKS, DAY), register()) == frozenset()


def test_a_few_sentences_do_not_say_what_they_are_about() -> None:
    few = annotated("The striker scored twice. Rain fell.", DAY)
    assert len(few.sentences) < LONG
    assert out_of_place(few, register()) == frozenset()


def test_a_state_before_a_thing_that_ends_as_people_do_is_the_state() -> None:
    for text in ("China sent Taiwan a Russian fighter jet.", "Chile bought Chinese tankers."):
        story = annotated(text)
        found = code(story, register())
        assert found
        scene = scene_of(story, story.sentences[0], register())
        assert not any(is_private(scene, one) for one in found)


@pytest.mark.parametrize(
    ("text", "courtesy"),
    [
        ("PRESIDENT BORIC: Thank you, Mr. President.", True),
        ("Thank you so much, President Boluarte.", True),
        ("We thank you for the aid that Chile sent to Peru.", False),
        ("Chile thanked Peru for its help.", False),
    ],
)
def test_thank_you_is_courtesy_unless_it_is_said_for_what(text: str, courtesy: bool) -> None:
    story = annotated(text)
    at = text.lower().index("thank")
    scene = scene_of(story, story.sentences[-1], register())
    trigger = "Thank" if "Thank" in text else text[at : at + 7].strip()
    assert is_courtesy(scene, _mention(text, "praise", trigger)) is courtesy
