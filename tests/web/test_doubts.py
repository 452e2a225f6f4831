"""The doubts of a record, of which the index keeps those that the page of doubts asks about."""

from pathlib import Path

from dragoman.store import open_record
from dragoman.store.building import identity
from dragoman.web import Settings
from dragoman.web.doubts import DOUBTS, Doubt, gathered
from dragoman.web.index import Maker


def test_doubts_come_with_what_their_answers_are_worth(made_record: Path) -> None:
    with open_record(made_record) as record:
        found = gathered(record.cursor())
    assert {doubt.kind for doubt in found} == {"pair"}
    assert all(len(doubt.mentions) == 2 and doubt.other == doubt.mentions[1] for doubt in found)
    assert [doubt.worth for doubt in found] == sorted((doubt.worth for doubt in found), reverse=True)


def test_the_index_tells_the_same(made_record: Path) -> None:
    index = Maker(Settings(record=made_record)).index(identity(made_record))
    with open_record(made_record) as record:
        assert index.told(DOUBTS, list[Doubt]) == gathered(record.cursor())


def test_a_doubt_about_one_mention_names_it_alone() -> None:
    one = Doubt(kind="mention", mention="m", other=None, together=None, probability=0.5, stories=1, worth=1.0)
    assert one.mentions == ("m",)
