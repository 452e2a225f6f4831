"""A sentence in words: active or passive, the time at the end or in front, any verb phrase, any two states."""

from benchmarks.behaviour.sentences import Pair, Sentence


def active(sentence: Sentence, pair: Pair | None = None, verb: str | None = None, *, front: bool = False) -> str:
    """Return the sentence without its full stop; ``verb`` stands for the past tense, ``front`` moves the time."""
    words = (sentence.subject, verb or sentence.verb[1], sentence.patient, sentence.rest)
    return _worded(words, sentence, pair or sentence.pair, front)


def passive(sentence: Sentence, pair: Pair | None = None) -> str:
    """Return the sentence turned into the passive, without its full stop."""
    opening, subject = _opening(sentence.subject)
    was = "were" if "patient" in sentence.plural else "was"
    words = (opening, sentence.patient, was, sentence.verb[2], "by", subject, sentence.rest)
    return _worded(words, sentence, pair or sentence.pair, front=False)


def _opening(subject: str) -> tuple[str, str]:
    """Cut what stands before the subject proper ("after a call for help, {A}") off it."""
    before, comma, after = subject.rpartition(", ")
    return (f"{before},", after) if comma and "{" in after and "{" not in before else ("", subject)


def _worded(words: tuple[str, ...], sentence: Sentence, pair: Pair, front: bool) -> str:
    ordered = (f"{sentence.when},", *words) if front else (*words, sentence.when)
    return raised(filled(" ".join(word for word in ordered if word), pair))


def filled(text: str, pair: Pair) -> str:
    """Return the text with the states in their places."""
    for letter, state in zip("AB", pair, strict=True):
        text = text.replace(f"{{{letter}'s}}", state.possessive).replace(f"{{{letter}}}", state.name)
        text = text.replace(f"{{{letter.lower()}}}", state.adjective)
    return text


def raised(text: str) -> str:
    """Return the text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def lowered(text: str, pair: Pair) -> str:
    """Return the text as it goes on after other words: names keep their capitals."""
    names = {word for state in pair for word in (state.name, state.adjective) if word[0].isupper()}
    return text if any(text.startswith(name) for name in names) else text[:1].lower() + text[1:]
