"""Which of the program's mentions is which of the corpus'."""

from datetime import date
from typing import Any

from benchmarks.linking_score_ours import aligned, labels, request
from training.linking_corpus import LinkMention, LinkParty, LinkStory

TEXT = "Kenya met Chad and praised it.\n\nNobody else was asked."
MEET = LinkMention(
    id="a.1",
    act="meet",
    status="occurred",
    event="talks",
    trigger=(6, 9),
    sentence=(0, 30),
    source=(LinkParty(name="Kenya", iso3="KEN"),),
)
PRAISE = LinkMention(id="a.2", act="praise", status="occurred", event="words", trigger=(19, 26), sentence=(0, 30))
STORY = LinkStory(id="a", publisher="b", published=None, headline="c", text=TEXT, mentions=(MEET, PRAISE))


def ours(name: str, act: str, trigger: tuple[int, int], **given: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": name,
        "act": act,
        "status": "occurred",
        "sentence": {"index": 0, "span": {"start": 0, "end": 30}},
        "evidence": [{"field": "act", "span": {"start": trigger[0], "end": trigger[1]}}],
        "participants": [{"country": "KEN"}],
    }
    return {**made, **given}


def found(*mentions: dict[str, Any]) -> dict[str, str]:
    return aligned([STORY], [{"id": "a", "mentions": list(mentions)}])


def test_a_request_has_a_day_only_where_the_story_has_one() -> None:
    assert request(STORY) == {"id": "a", "text": TEXT, "publisher": "b", "headline": "c"}
    dated = LinkStory(id="a", publisher="b", published=date(2024, 5, 3), headline="c", text=TEXT)
    assert request(dated)["published"] == "2024-05-03"


def test_same_act_or_same_trigger_of_a_sentence_is_the_same_mention_one_to_one() -> None:
    assert found(ours("m", "meet", (6, 9)), ours("p", "support", (19, 26))) == {"a.1": "m", "a.2": "p"}
    assert found(ours("m", "meet", (19, 26))) == {"a.1": "m"}
    assert found(ours("1", "meet", (0, 5), status="planned"), ours("2", "meet", (0, 5)))["a.1"] == "2"


def test_other_sentences_other_acts_and_unsure_mentions_are_not_aligned() -> None:
    elsewhere = {"index": 1, "span": {"start": 32, "end": 54}}
    assert found(ours("m", "meet", (6, 9), sentence=elsewhere)) == {}
    assert found(ours("m", "visit", (0, 5))) == {}
    assert found(ours("m", "meet", (6, 9), uncertain=True)) == {}
    assert found() == {}


def test_mentions_without_an_event_have_no_label() -> None:
    assert labels({"a.1": "m", "a.2": "p"}, {"m": "event-1"}) == {"a.1": "event-1"}
