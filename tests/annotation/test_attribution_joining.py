"""Quotations joined to the cue that they belong to."""

from msgspec.structs import replace

from dragoman.annotation.attribution_clauses import Draft
from dragoman.annotation.attribution_joining import Joiner, clipped, united
from dragoman.annotation.attribution_quotes import Quotation
from dragoman.types import Span


def place(text: str, words: str) -> Span:
    """Return where the words stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def cue(text: str, lemma: str, source: str, verb: str) -> Draft:
    """Return the draft of a cue that has no content yet."""
    names, at = place(text, source), place(text, verb)
    clause = Span(min(names.start, at.start), max(names.end, at.end))
    return Draft(lemma=lemma, anchor=at, clause=clause, source=(names,), cue=(at,))


def test_a_quotation_joins_the_cue_beside_it() -> None:
    text = "“We will leave soon,” Ana Voss said."
    drafts = [[cue(text, "say", "Ana Voss", "said")]]
    assert Joiner(text, [Span(0, len(text))], drafts).join(Quotation((place(text, "“We will leave soon,”"),)))
    assert [span.of(text) for span in drafts[0][0].content] == ["“We will leave soon,”"]


def test_a_quotation_joins_the_content_that_it_is_part_of() -> None:
    text = "Ana Voss denied that it was “a great mistake”."
    draft = replace(cue(text, "deny", "Ana Voss", "denied"), content=(place(text, "that it was “a great mistake”"),))
    drafts = [[draft]]
    assert Joiner(text, [Span(0, len(text))], drafts).join(Quotation((place(text, "“a great mistake”"),)))
    assert drafts == [[draft]]


def test_a_name_given_in_brackets_joins_no_cue() -> None:
    text = "Ana Voss said (“the Envoy”)."
    drafts = [[cue(text, "say", "Ana Voss", "said")]]
    assert not Joiner(text, [Span(0, len(text))], drafts).join(Quotation((place(text, "“the Envoy”"),)))
    assert drafts[0][0].content == ()


def test_a_quotation_in_the_next_paragraph_is_a_draft_of_its_own_without_a_cue() -> None:
    first, second = "“We will leave soon,” Ana Voss said.", "“We will also leave Niger.”"
    text = f"{first}\n{second}"
    drafts: list[list[Draft]] = [[cue(text, "say", "Ana Voss", "said")], []]
    joiner = Joiner(text, [place(text, first), place(text, second)], drafts)
    assert joiner.join(Quotation((place(text, "“We will leave soon,”"),)))
    assert joiner.join(Quotation((place(text, second),)))
    (own,) = drafts[1]
    assert (own.source, own.cue, own.content) == (drafts[0][0].source, (), (place(text, second),))


def test_a_quotation_with_nobody_near_joins_nothing() -> None:
    text = "“We will also leave Niger.”"
    assert not Joiner(text, [Span(0, len(text))], [[]]).join(Quotation((Span(0, len(text)),)))


def test_spans_with_only_marks_between_are_one_and_a_paragraph_parts_them() -> None:
    assert united("We go. We stay.", [Span(7, 15), Span(0, 6)]) == (Span(0, 15),)
    assert united("We go.\nWe stay.", [Span(0, 6), Span(7, 15)]) == (Span(0, 6), Span(7, 15))
    assert united("We or they stay.", [Span(0, 2), Span(6, 10)]) == (Span(0, 2), Span(6, 10))


def test_a_cue_inside_a_quotation_says_nothing_outside_it() -> None:
    text = "“He said we go,” and left."
    draft = replace(cue(text, "say", "He", "said"), content=(place(text, "we go,” and left"),))
    inside = clipped(draft, Quotation((place(text, "“He said we go,”"),)))
    assert [span.of(text) for span in inside.content] == ["we go,"]


def test_a_cue_inside_one_quotation_joins_no_other() -> None:
    text = "“I never said so,” Ana Voss told a host of “The Hour.”"
    first, second = place(text, "“I never said so,”"), place(text, "“The Hour.”")
    inner = replace(cue(text, "say", "I", "said"), content=(place(text, "so,” Ana Voss told a host of “The Hour.”"),))
    drafts = [[inner, cue(text, "tell", "Ana Voss", "told")]]
    quoted = [Quotation((first,)), Quotation((second,))]
    joiner = Joiner(text, [Span(0, len(text))], drafts, quoted)
    assert [joiner.join(quotation) for quotation in quoted] == [True, False]
    assert drafts[0][1].content == (first,)


def test_what_something_is_called_keeps_what_it_is_about() -> None:
    text = "Ana Voss called the delay “shameful”."
    drafts = [[cue(text, "call", "Ana Voss", "called")]]
    assert Joiner(text, [Span(0, len(text))], drafts).join(Quotation((place(text, "“shameful”"),)))
    assert [span.of(text) for span in drafts[0][0].content] == ["the delay “shameful”"]
