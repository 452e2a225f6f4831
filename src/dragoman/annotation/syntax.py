"""Text of sentences -> tokens with syntax, by the English pipeline, free of its classes."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from dragoman.annotation import model
from dragoman.annotation.languages import english
from dragoman.annotation.lemmas import lemma
from dragoman.annotation.repair import repaired
from dragoman.types import Span, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_POS_BY_TAG = {
    "MD": "AUX",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "IN": "ADP",
    "RP": "ADP",
    "TO": "PART",
    "POS": "PART",
    "CD": "NUM",
    "CC": "CCONJ",
    "EX": "PRON",
    "UH": "X",
    "FW": "X",
}
_POS_BY_LETTER = {"V": "VERB", "J": "ADJ", "R": "ADV", "P": "PRON", "D": "DET", "W": "PRON"}
_DATES = frozenset((*english.MONTHS, *english.WEEKDAYS))
_BATCH_CHARS = 40_000
"""Characters parsed at once: about 8,000 tokens, the fastest size measured, and some 300 MB at the peak."""


Naming = Callable[[str], Sequence[tuple[int, int, str]]]
"""Tells of a sentence where entities stand in it, in code points from its start, and of which kind each is."""


class Given(NamedTuple):
    """The text of a sentence, where it starts in its story, and the names in it that are known already."""

    text: str
    offset: int = 0
    known: tuple[Span, ...] = ()
    parsed: bool = True
    """False where words without syntax are enough."""


def parse(sentences: Sequence[Given], naming: Naming | None = None) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each sentence, spans shifted by its offset. One parse tree a sentence.

    Entities are looked for where a name stands that is not known, by ``naming`` or else by the model's own recogniser,
    which is three fifths of what the model costs.
    """
    nlp = model.load(entities=naming is None)
    for batch in _batches(sentences):
        docs = [nlp.make_doc(one.text) for one in batch]
        worth = [place for place, one in enumerate(batch) if one.parsed]
        marked = _parsed([_one_sentence(docs[place]) for place in worth], nlp)
        kinds = dict(zip(worth, _entities(marked, [batch[place] for place in worth], nlp, naming), strict=True))
        for place, (doc, one) in enumerate(zip(docs, batch, strict=True)):
            yield repaired(_tokens(doc, one.offset, kinds[place])) if one.parsed else _words(doc, one.offset)


def _parsed(docs: list["Doc"], nlp: "Language") -> list["Doc"]:
    """Return the documents with their syntax."""
    with nlp.select_pipes(disable=[name for name in nlp.pipe_names if name == model.ENTITIES]):
        return list(nlp.pipe(docs, batch_size=len(docs) or 1))


def _entities(
    docs: Sequence["Doc"], sentences: Sequence[Given], nlp: "Language", naming: Naming | None
) -> Iterator[Sequence[str]]:
    """Yield of each document the kind of entity that each token belongs to, "" for none."""
    new = [_names_somebody_new(doc, one) for doc, one in zip(docs, sentences, strict=True)]
    if naming is None:
        unknown = [doc for doc, is_new in zip(docs, new, strict=True) if is_new]
        for _ in nlp.get_pipe(model.ENTITIES).pipe(unknown, batch_size=len(docs) or 1):  # type: ignore[attr-defined]
            pass  # the documents themselves are marked
    for doc, is_new in zip(docs, new, strict=True):
        if naming is None or not is_new:
            yield [token.ent_type_ for token in doc]
        else:
            yield _of_tokens(doc, naming(doc.text))


def _of_tokens(doc: "Doc", found: Sequence[tuple[int, int, str]]) -> list[str]:
    """Return the kind of the first piece of an entity that stands in each token, "" where none does."""
    kinds, at = [], 0
    for token in doc:
        while at < len(found) and found[at][1] <= token.idx:
            at += 1
        inside = at < len(found) and found[at][0] < token.idx + len(token.text)
        kinds.append(found[at][2] if inside else "")
    return kinds


def _names_somebody_new(doc: "Doc", given: Given) -> bool:
    """Tell whether a proper noun stands outside the known names; days and months are no names."""
    at = 0
    for token in doc:
        if token.tag_ not in ("NNP", "NNPS") or token.lower_ in _DATES:
            continue
        start = given.offset + token.idx
        while at < len(given.known) and given.known[at].end <= start:
            at += 1
        if at == len(given.known) or given.known[at].start >= start + len(token.text):
            return True
    return False


def _batches(sentences: Sequence[Given]) -> Iterator[list[Given]]:
    batch: list[Given] = []
    size = 0
    for item in sentences:
        if batch and size + len(item.text) > _BATCH_CHARS:
            yield batch
            batch, size = [], 0
        batch.append(item)
        size += len(item.text)
    if batch:
        yield batch


def _one_sentence(doc: "Doc") -> "Doc":
    """Tell the parser that there is one sentence, so that it finds one root; all tokens at once, which is quick."""
    starts = np.full((len(doc), 1), -1, dtype=np.int64)
    starts[:1] = 1
    doc.from_array(["SENT_START"], starts.astype(np.uint64))  # type: ignore[arg-type]
    return doc


def _words(doc: "Doc", offset: int) -> tuple[Token, ...]:
    """Return words that stand each for itself: what no reader takes for a verb, a noun or a name."""
    return tuple(
        Token(
            span=Span(offset + token.idx, offset + token.idx + len(token.text)),
            text=token.text,
            lemma=token.lower_,
            tag="XX",
            pos="X",
            dep="dep",
            head=token.i,
            entity="",
        )
        for token in doc
    )


def _tokens(doc: "Doc", offset: int, kinds: Sequence[str]) -> tuple[Token, ...]:
    return tuple(
        Token(
            span=Span(offset + token.idx, offset + token.idx + len(token.text)),
            text=token.text,
            lemma=lemma(token.text, token.tag_),
            tag=token.tag_,
            pos=_pos(token.tag_, token.dep_),
            dep=token.dep_,
            head=token.head.i,
            entity=kind,
        )
        for token, kind in zip(doc, kinds, strict=True)
    )


def _pos(tag: str, dep: str) -> str:
    """Return the coarse part of speech of a Penn tag in its syntactic place."""
    if dep in ("aux", "auxpass"):
        return "PART" if tag == "TO" else "AUX"
    if tag == "IN" and dep == "mark":
        return "SCONJ"
    if tag in _POS_BY_TAG:
        return _POS_BY_TAG[tag]
    return _POS_BY_LETTER.get(tag[:1], "PUNCT" if dep == "punct" else "X")
