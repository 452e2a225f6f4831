"""What speaks for those who may stand on a side."""

from msgspec.structs import replace

from dragoman.coding.arguments import arguments
from dragoman.coding.coders import rules
from dragoman.coding.learned.reader import Candidate
from dragoman.coding.match import matches
from dragoman.coding.meant import Pairs
from dragoman.coding.mention import sides_of
from dragoman.coding.whom import NOBODY, Asked, pairs
from dragoman.types import EventMention, Participant, Span
from tests.coding.learned.given import candidate
from tests.reading import annotated, mentions, register

TEXT = (
    "China put tariffs on Philippine fruit. The Philippines called that unfair. Beijing said prices had been too low. "
    "Manila rejected the claim. Japan looked on."
)


def asked(text: str, index: int, *, given: Candidate | None = None, earlier: tuple[EventMention, ...] = ()) -> Asked:
    """Return the first cue of a sentence with its sides by grammar."""
    story = annotated(text)
    sentence = story.sentences[index]
    scene, facts = rules.scene_of(story, sentence, register()), rules.facts_of(story, sentence, earlier)
    match = next(iter(matches(scene.tree)))
    sides = sides_of(scene, match, arguments(scene.tree, match))
    return Asked(scene, facts, match, sides, sides, given)


def signs(question: Asked, name: str) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """Return what speaks for somebody: on whichever side, as source, as target."""
    who, given = pairs(question)
    at = who.index(name)
    return given.both[at], given.source[at], given.target[at]


def test_nobody_the_words_the_sentence_and_the_storys_main_parties_are_asked_about() -> None:
    who, given = pairs(asked(TEXT, 3))
    assert who == [NOBODY, "PHL", "CHN", "JPN"]
    assert len(given.both) == len(given.source) == len(given.target) == 4


def test_who_is_named_in_the_sentence_stands_before_the_act_or_after_it() -> None:
    anywhere, source, target = signs(asked(TEXT, 3), "PHL")
    assert anywhere == {"named": 1.0, "lead": 1.0, "here": 1.0, "before": 1.0}
    assert source == {"now": 1.0, "grammar": 1.0}
    assert target == {"now other": 1.0}


def test_who_is_named_elsewhere_has_what_the_story_says_of_him() -> None:
    assert signs(asked(TEXT, 3), "CHN") == ({"named": 2 / 3, "lead": 1.0}, {}, {})
    assert signs(asked(TEXT, 3), "JPN")[0] == {"named": 1 / 3, "later": 1.0}


def test_what_the_network_points_at_counts_as_it_is_sure() -> None:
    text = "Manila rejected the claim of Beijing."
    given = candidate(text, "rejected", {"reject": 1.0}, source=("Manila",), target=("Beijing",))
    question = asked(text, 0, given=given)
    assert signs(question, "CHN")[2]["network"] == given.parts["target"][0].probability
    assert "network" not in signs(question, "CHN")[1] or signs(question, "CHN")[1]["network"] == 0


def test_an_empty_side_speaks_for_nobody() -> None:
    _, source, target = signs(asked(TEXT, 3), NOBODY)
    assert "nobody now" not in source
    assert target["nobody now"] == target["nobody"] == 1.0


def test_who_has_no_name_is_described() -> None:
    question = asked(TEXT, 3)
    crowd = Participant(side="target", name="claim", span=Span(TEXT.index("claim"), TEXT.index("claim") + 5))
    anywhere, _, target = signs(question._replace(sides=(*question.sides, crowd)), f"at {crowd.span.start}")
    assert anywhere == {"described": 1.0, "here": 1.0, "after": 1.0}
    assert target == {"now": 1.0}


def test_the_place_before_the_report_names_nobody_in_it() -> None:
    story = annotated("MANILA, May 3 - Beijing rejected the claim.")
    text = story.story.text
    dated = replace(story, story=replace(story.story, dateline_place=Span(0, 6)))
    sentence = dated.sentences[0]
    scene, facts = rules.scene_of(dated, sentence, register()), rules.facts_of(dated, sentence)
    match = next(one for one in matches(scene.tree) if scene.tree.span(one.words).of(text).startswith("rejected"))
    who, given = pairs(Asked(scene, facts, match, (), (), None))
    assert "here" in given.both[who.index("CHN")]
    assert "PHL" not in who or "here" not in given.both[who.index("PHL")]


def together(given: Pairs, who: list[str], left: str, right: str) -> dict[str, float]:
    return given.together.get((who.index(left), who.index(right)), {})


def test_who_did_something_to_one_another_before_belong_together() -> None:
    first = tuple(one for one in mentions("China condemned Japan. Tokyo praised Beijing.") if one.sentence_index == 0)
    who, given = pairs(asked("China condemned Japan. Tokyo praised Beijing.", 1, earlier=first))
    assert together(given, who, "JPN", "CHN") == together(given, who, "CHN", "JPN") == {"opposed before": 1.0}
    assert together(given, who, "JPN", "JPN") == {"same": 1.0}
