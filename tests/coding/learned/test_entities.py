"""Entities that the network names."""

import numpy as np

from dragoman.coding.learned import entities
from dragoman.coding.learned.reader import reader
from dragoman.coding.learned.wordpiece import Pieces


def named(text: str) -> dict[str, str]:
    return {text[start:end]: kind for start, end, kind in reader().read(text).entities()}


def test_people_and_places_are_told_apart() -> None:
    found = named("Maria Schmidt flew to Lisbon on Tuesday.")
    assert found["Maria"] == found["Schmidt"] == "PERSON"
    assert found["Lisbon"] == "GPE"
    assert found["Tuesday"] == entities.OTHER
    assert "flew" not in found


def test_a_sentence_without_names_has_none() -> None:
    assert named("They walked home in the rain.") == {}


def test_a_text_without_words_has_none() -> None:
    assert named("") == {}


def test_pieces_inside_a_word_have_its_capital() -> None:
    pieces = Pieces([1, 2, 3], [0, 4, 9], [4, 8, 12], [False, True, False])
    nothing = np.zeros((5, 2), dtype=np.float32)
    found = entities.features("Ouagadou was", pieces, nothing, nothing[1:-1], nothing[1:-1])
    assert found.shape == (3, 2 + 2 + 2 + 6)
    assert found[:, 6].tolist() == [1, 1, 0]
    assert found[:, 9].tolist() == [0, 1, 0]
