"""A second act of the same parties in one sentence is sure only where it is probable."""

from msgspec.structs import replace

from dragoman.coding.beside import BESIDE, beside
from dragoman.types import EventMention
from tests.linking.build import item


def mention(act: str, target: str, probability: float) -> EventMention:
    return replace(item(act, ["BRA"], [target]).mention, id=f"{act}{probability}", probability=probability)


def test_the_less_probable_of_the_same_parties_is_uncertain() -> None:
    signed, agreed = mention("sign-agreement", "SWE", 0.8), mention("cooperate", "SWE", BESIDE - 0.01)
    assert [one.uncertain for one in beside([agreed, signed])] == [True, False]
    assert [one.id for one in beside([agreed, signed])] == [agreed.id, signed.id]


def test_the_first_the_probable_and_those_of_others_stay_sure() -> None:
    met, likely = mention("meet", "SWE", 0.9), mention("visit", "NOR", BESIDE)
    others = replace(item("give-aid", ["CHL"], ["PER"]).mention, id="gift", probability=0.45)
    assert not any(one.uncertain for one in beside([met, likely, others]))


def test_what_is_uncertain_leads_nothing() -> None:
    doubted, sure = replace(mention("meet", "SWE", 0.9), uncertain=True), mention("visit", "SWE", 0.45)
    assert [one.uncertain for one in beside([doubted, sure])] == [True, False]
