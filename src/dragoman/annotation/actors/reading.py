"""What the readers of actors share: one sentence with its syntax and its register hits."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from dragoman.register import Hit, Register
from dragoman.register.phrase import is_backing, is_sponsor, is_stance
from dragoman.register.roles import Reading as Told
from dragoman.tree import Tree
from dragoman.types import Sentence, Span

STATE_KINDS = ("state", "demonym", "people", "capital", "seat")
_INSIDE_NAME = frozenset({"compound", "amod", "nmod", "det", "poss", "case", "nummod", "advmod", "punct", "quantmod"})
_STOPS = frozenset({",", ";", "(", ")", "—", "–", ":"})
_MAX_LEFT = 9
"""Tokens before a name that may belong to its title."""


class Reading:
    """One sentence as the actor readers see it."""

    def __init__(self, text: str, sentence: Sentence, register: Register, on: date | None) -> None:
        """Look the sentence up in the register; ``on`` is the day on which offices are resolved."""
        self.text = text
        self.sentence = sentence
        self.register = register
        self.on = on
        self.tree = Tree(sentence)
        found = register.find(text, sentence.span.start, sentence.span.end)
        self.hits = tuple(hit for hit in found if not self._tells(hit) and not self._is_aim(hit))
        self.sport = False
        """Whether the states in the sentence are teams."""

    def _is_aim(self, hit: Hit) -> bool:
        """Tell whether a person only says whom others are for or against: "pro-Trump mob"."""
        return hit.kind in ("person", "short") and is_stance(self.text, hit.span)

    def _tells(self, hit: Hit) -> bool:
        """Tell whether a title begins with the verb of a clause: soldiers "deposed President Keita"."""
        places = self.tree.within(hit.span) if hit.kind == "title" else ()
        return len(places) > 1 and self.tree.first(places[0], "nsubj", "nsubjpass") is not None

    @cached_property
    def tokens_of(self) -> dict[Span, tuple[int, ...]]:
        """The tokens of each hit."""
        return {hit.span: self.tree.within(hit.span) for hit in self.hits}

    @cached_property
    def _adjectives(self) -> frozenset[int]:
        """The tokens of demonyms, which may be listed before a noun ("Indian and Chinese soldiers")."""
        return frozenset(token for hit in self.hits if hit.kind == "demonym" for token in self.tokens_of[hit.span])

    def of_kind(self, *kinds: str) -> tuple[Hit, ...]:
        """Return the hits of some kinds, in order."""
        return tuple(hit for hit in self.hits if hit.kind in kinds)

    def inside(self, span: Span, *kinds: str) -> tuple[Hit, ...]:
        """Return the hits of some kinds that lie in ``span``."""
        return tuple(hit for hit in self.hits if hit.kind in kinds and span.covers(hit.span))

    def left_edge(self, index: int) -> int:
        """Return the first token of the words before ``index`` that belong to its noun phrase."""
        start = index
        tokens = self.tree.tokens
        while start > 0 and index - start < _MAX_LEFT:
            before = tokens[start - 1]
            listed = before.text in ("and", ",") and start > 1 and start - 2 in self._adjectives
            seated = before.dep == "npadvmod" and start <= before.head <= index  # "Berlin" of "Berlin-based"
            inside = before.dep in _INSIDE_NAME and before.text not in _STOPS
            if listed or seated or inside or start - 1 in self._adjectives:
                start -= 1
            else:
                break
        return start

    def phrase(self, first: int, last: int) -> Span:
        """Return the span from token ``first`` to token ``last``, without a leading article or quotation mark."""
        tokens = self.tree.tokens
        while first < last and (
            tokens[first].tag in ("DT", "POS", "``", "''", "HYPH", "RB", "WRB") or not tokens[first].text[0].isalnum()
        ):
            first += 1
        return self.tree.span((first, last))

    def own(self, hits: Iterable[Hit]) -> tuple[Hit, ...]:
        """Return the hits that tell whose somebody is: not whom he is for or against, nor, beside others, who leads."""
        given = tuple(h for h in hits if not is_stance(self.text, h.span) and not is_backing(self.text, h.span))
        return tuple(hit for hit in given if not is_sponsor(self.text, hit.span)) or given

    def told(self, region: Span) -> Told | None:
        """Return what the words of a noun phrase that ends in its head tell of it, or ``None``."""
        named = {}
        for hit in self.inside(region, "organisation"):
            body = self.register.organisations[hit.ids[0]]
            span = Span(hit.span.start - region.start, hit.span.end - region.start)
            named[span] = body.sector_on(self.on) or ""
        return self.register.roles.of_head(region.of(self.text), named)

    def countries(self, hits: Iterable[Hit]) -> tuple[str, ...]:
        """Return the states of ``hits``, without repetition, in order."""
        found = (self.country(hit) for hit in hits)
        return tuple(dict.fromkeys(code for code in found if code))

    def country(self, hit: Hit) -> str | None:
        """Return the state of one hit, or ``None``."""
        return self.register.country_of(hit.kind, hit.ids[0], self.on)
