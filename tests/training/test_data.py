import random
from pathlib import Path

from dragoman.coding.learned.inputs import LONGEST, MARKS
from tests.training import tiny
from training.corpus import SPANS, STATUSES, CorpusSentence, faults, files, read
from training.data import ACTS, NONE, pairs, renamed, sentence
from training.markup import parse

CORPUS = Path(__file__).parents[2] / "corpus"
VOCABULARY = tiny.vocabulary()


def parsed(markup: str) -> CorpusSentence:
    (found,), wrong = parse(markup, writer="test")
    assert wrong == []
    return found


def words(ids: list[int], places: tuple[int, ...]) -> list[str]:
    return [VOCABULARY[ids[place]] for place in places]


def test_a_sentence_says_what_to_read_and_what_to_say() -> None:
    made = sentence(tiny.CUTTER, tiny.sentences()[3])
    first, second = made.told
    assert [ACTS[one.act - 1] for one in made.told] == ["condemn", "seize"]
    assert [STATUSES[one.status] for one in made.told] == ["occurred", "occurred"]
    assert (first.background, second.background) == (False, True)
    assert words(made.ids, first.trigger) == ["condemned"]
    parts = {field: words(made.ids, places) for field, places in zip(SPANS, second.parts, strict=True)}
    assert {field: found for field, found in parts.items() if found} == {
        "source": ["iran"],
        "object": ["a", "tanker"],
        "time": ["in", "2014"],
    }


def test_what_is_cut_off_is_not_to_be_said() -> None:
    long = "a " * LONGEST + "and Iran seized it."
    made = sentence(tiny.CUTTER, parsed(f"T {long}\nM seize occurred | t=seized | s=Iran"))
    assert made.told[0].trigger == ()
    assert len(made.ids) == LONGEST


def test_a_pair_has_what_its_source_does_and_the_other_direction_nothing() -> None:
    there, back = pairs(tiny.CUTTER, tiny.sentences()[1])
    assert there.answers == ((ACTS.index("condemn") + 1, STATUSES.index("occurred")),)
    assert back.answers == ((NONE, -1),)
    for pair, source, target in ((there, "kenya", "chad"), (back, "chad", "kenya")):
        assert [VOCABULARY[pair.ids[at]] for at in (pair.source, pair.target)] == [MARKS[0], MARKS[2]]
        assert [VOCABULARY[pair.ids[at + 1]] for at in (pair.source, pair.target)] == [source, target]


def test_what_both_do_is_done_in_both_directions() -> None:
    assert {pair.answers for pair in pairs(tiny.CUTTER, tiny.sentences()[2])} == {
        ((ACTS.index("meet") + 1, STATUSES.index("planned")),)
    }


def test_history_counts_only_where_it_is_all_there_is() -> None:
    text = "T Kenya met Iran, which it condemned.\nM meet occurred | t=met | s=Kenya | r=Iran\n"
    both = parsed(f"{text}M condemn occurred | t=condemned | s=Kenya | r=Iran | bg")
    alone = parsed("T Kenya met Iran.\nM meet occurred | t=met | s=Kenya | r=Iran | bg")
    meet = ((ACTS.index("meet") + 1, STATUSES.index("occurred")),)
    assert {one.answers for given in (both, alone) for one in pairs(tiny.CUTTER, given)} == {meet}


def test_sentences_with_other_names_still_say_the_same() -> None:
    changed = 0
    for given in read(files(CORPUS)[0]):
        other = renamed(given, ["Chad", "Liechtenstein"], random.Random(given.id))
        assert list(faults(other)) == []
        assert [(m.act, m.status, m.background) for m in other.mentions] == [
            (m.act, m.status, m.background) for m in given.mentions
        ]
        triggers = [[one.text[slice(*m.trigger)] for m in one.mentions] for one in (given, other)]
        assert triggers[0] == triggers[1]
        changed += other.text != given.text
    assert changed > 100


def test_only_proper_names_are_replaced_and_the_same_dice_give_the_same() -> None:
    given = tiny.sentences()[1]
    other = renamed(given, ["Fiji"], random.Random(1))
    assert other.text == "Fiji condemned Fiji on Friday."
    assert [other.text[slice(*one)] for one in other.mentions[0].time] == ["on Friday"]
    he = parsed("T He condemned it.\nM condemn occurred | t=condemned | s=He | r=it")
    assert renamed(he, ["Fiji"], random.Random(1)) == he
    names = ["Fiji", "Peru", "Oman", "Togo"]
    assert renamed(given, names, random.Random(5)) == renamed(given, names, random.Random(5))
