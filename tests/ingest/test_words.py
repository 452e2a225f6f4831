"""The word lists."""

from dragoman.ingest.words import words


def test_lists_are_lower_case_words() -> None:
    for name in ("function", "english", "no_place"):
        assert words(name)
        assert all(word == word.lower() and " " not in word for word in words(name))
