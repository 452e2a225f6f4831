from dragoman.answering.pairs import undone
from dragoman.contract import PairSpans
from dragoman.types import ActorMention, Span

TEXT = "Russia's president and the  farmers"
PAIR = PairSpans(source_spans=(Span(0, 18),), target_spans=(Span(23, 35),))
RUSSIA = ActorMention(span=Span(0, 6), name="Russia", actor_id="RUS", country="RUS", sector="GOV")
PUTIN = ActorMention(span=Span(0, 18), name="Vladimir Putin", actor_id="vladimir-putin", country="RUS", sector="GOV")


def test_the_sides_are_the_words_where_nobody_is_known() -> None:
    names = [(one["side"], one["name"], one["actor"]) for one in undone(TEXT, PAIR)["participants"]]
    assert names == [("source", "Russia's president", None), ("target", "the farmers", None)]


def test_the_sides_are_the_actors_that_stand_there() -> None:
    made = undone(TEXT, PAIR, (PUTIN,))["participants"]
    assert (made[0]["name"], made[0]["country"], made[0]["span"]) == ("Vladimir Putin", "RUS", {"start": 0, "end": 18})


def test_of_several_actors_the_one_that_covers_the_words_is_meant() -> None:
    pair = PairSpans(source_spans=(Span(0, 6),), target_spans=())
    assert undone(TEXT, pair, (PUTIN, RUSSIA))["participants"][0]["name"] == "Russia"
