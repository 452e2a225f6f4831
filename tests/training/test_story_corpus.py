"""The whole stories of the corpus, and the lint that holds them."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from training.story_corpus import PARTS, CorpusStory, Party, StoryEvent, faults, file, read

CORPUS = Path(__file__).parents[2] / "corpus"
TEXT = "Kenya met Ethiopia on Friday.\n\nThe two had not met since 2020."
EVENT = StoryEvent(act="meet", status="occurred", sentence=(0, 29), trigger=(6, 9), source=(Party(name="Kenya"),))


def story(*events: StoryEvent) -> CorpusStory:
    return CorpusStory(id="a", publisher="b", published=date(2024, 5, 3), headline="c", text=TEXT, events=events)


def changed(**given: object) -> StoryEvent:
    return msgspec.structs.replace(EVENT, **given)


@pytest.mark.parametrize("part", PARTS)
def test_every_story_of_the_corpus_holds(part: str) -> None:
    stories = read(file(CORPUS, part))
    assert len(stories) == 20
    assert {one.headline: list(faults(one)) for one in stories if list(faults(one))} == {}


def test_there_are_as_many_events_as_were_asked_for_and_no_story_twice() -> None:
    stories = [one for part in PARTS for one in read(file(CORPUS, part))]
    assert sum(len(one.events) for one in stories) >= 300
    assert len({one.id for one in stories}) == len({one.text for one in stories}) == len(stories)


def test_a_story_in_order_has_no_faults() -> None:
    assert (
        list(faults(story(EVENT, changed(start=date(2024, 5, 3), end=date(2024, 5, 3), also=((31, len(TEXT)),))))) == []
    )
    assert list(faults(story(changed(start=date(2024, 5, 3), open=True, trigger=None)))) == []


@pytest.mark.parametrize(
    ("events", "message"),
    [
        ((), "no events"),
        ((EVENT, EVENT), "the same event twice"),
        ((changed(act="greet"),), "greet: no such act"),
        ((changed(source=()),), "neither source nor target"),
        ((changed(source=(Party(name="Kenya", iso3="KEX"),)),), "no state 'KEX'"),
        ((changed(place="none"),), "an empty value"),
        ((changed(source=(Party(name=" "),)),), "an empty value"),
        ((changed(end=date(2024, 5, 3)),), "an end without a start"),
        ((changed(open=True),), "an end without a start"),
        ((changed(start=date(2024, 5, 3)),), "either an end or open"),
        ((changed(start=date(2024, 5, 3), end=date(2024, 5, 2)),), "is before"),
        ((changed(sentence=(0, 99), trigger=None),), "outside the text"),
        ((changed(sentence=(0, 35)),), "no sentence"),
        ((changed(sentence=(0, 27)),), "cuts a word"),
        ((changed(also=((40, 99),)),), "outside the text"),
        ((changed(trigger=(31, 34)),), "outside its sentence"),
        ((changed(trigger=(6, 8)),), "'me' cuts a word"),
    ],
)
def test_what_is_wrong_is_told(events: tuple[StoryEvent, ...], message: str) -> None:
    (fault,) = faults(story(*events))
    assert message in fault


def test_a_status_that_is_none_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_bytes(msgspec.json.encode(story(EVENT)).replace(b'"occurred"', b'"done"'))
    with pytest.raises(msgspec.ValidationError, match="Invalid enum value 'done'"):
        read(path)
