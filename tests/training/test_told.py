"""The stories to learn from, and the lint that holds them."""

from datetime import date
from pathlib import Path

import pytest

from training.corpus import CorpusMention
from training.story_corpus import Party
from training.told import (
    ToldMention,
    ToldSentence,
    ToldStory,
    faults,
    files,
    held_back,
    learned,
    read,
    second,
    sentences,
    triggers,
)

CORPUS = Path(__file__).parents[2] / "corpus"
MET = ToldMention(
    words=CorpusMention(act="meet", status="occurred", trigger=(6, 9), source=((0, 5),)),
    source=(Party(name="Kenya", iso3="KEN"),),
    target=(Party(name="Ethiopia", iso3="ETH"),),
)
RAN = CorpusMention(act="meet", status="planned", trigger=(4, 8))


def story(*given: ToldSentence) -> ToldStory:
    return ToldStory(id="a", writer="w", publisher="p", published=date(2024, 5, 3), headline="h", sentences=given)


FIRST = ToldSentence(text="Kenya met them.", paragraph=True, mentions=(MET,))
SECOND = ToldSentence(text="They talk on.", mentions=(ToldMention(words=RAN, source=MET.source),))
THIRD = ToldSentence(text="It rained.", paragraph=True, trap="weather")


def test_sentences_stand_in_paragraphs_where_the_text_has_them() -> None:
    whole = story(FIRST, SECOND, THIRD)
    assert whole.text == "Kenya met them. They talk on.\n\nIt rained."
    assert [whole.text[at : at + len(one.text)] for at, one in whole.placed()] == [one.text for one in whole.sentences]
    assert [whole.text[start:end] for start, end in triggers(whole)] == ["met", " tal"]


def test_a_side_may_be_meant_that_no_word_of_the_sentence_names() -> None:
    assert list(faults(story(FIRST, SECOND, THIRD))) == ["meet: trigger ' tal' cuts a word in 'They talk on.'"]
    nobody = ToldSentence(text="They met.", mentions=(ToldMention(words=RAN),))
    assert "meet: nobody is meant (S=, R=) in 'They met.'" in list(faults(story(nobody)))


def test_sentences_are_those_of_the_corpus() -> None:
    made = list(sentences(story(FIRST, SECOND, THIRD)))
    assert [(one.text, len(one.mentions), one.trap) for one in made] == [
        ("Kenya met them.", 1, ""),
        ("They talk on.", 1, ""),
        ("It rained.", 0, "weather"),
    ]


@pytest.mark.parametrize("path", files(CORPUS), ids=lambda path: path.stem)
def test_every_story_holds(path: Path) -> None:
    found = read(path)
    assert found
    assert {one.headline: list(faults(one)) for one in found if list(faults(one))} == {}


def test_the_second_pass_is_of_stories_of_the_first() -> None:
    again = read(second(CORPUS))
    texts = {one.text for path in files(CORPUS) for one in read(path)}
    assert len(again) == 20
    assert {one.text for one in again} <= texts
    assert {one.headline: list(faults(one)) for one in again if list(faults(one))} == {}


def test_no_story_stands_twice_and_some_are_kept_from_the_network() -> None:
    found = [one for path in files(CORPUS) for one in read(path)]
    assert len({one.id for one in found}) == len({one.text for one in found}) == len(found)
    kept = [one for one in found if held_back(one)]
    assert 0.2 < len(kept) / len(found) < 0.45
    seen = {one.text for one in learned(CORPUS)}
    assert seen.isdisjoint(one.text for whole in kept for one in whole.sentences if one.mentions)
