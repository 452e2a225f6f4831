"""Text of sentences -> tokens with syntax, by the English pipeline, free of its classes."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dragoman.annotation import model
from dragoman.annotation.lemmas import lemma
from dragoman.annotation.repair import repaired
from dragoman.types import Span, Token

if TYPE_CHECKING:
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
_BATCH_CHARS = 40_000
"""Characters parsed at once: about 8,000 tokens, the fastest size measured, and some 300 MB at the peak."""


def parse(sentences: Sequence[tuple[str, int]]) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of each ``(text, offset)``, spans shifted by ``offset``. One parse tree a sentence."""
    nlp = model.load()
    for batch in _batches(sentences):
        docs = [_one_sentence(nlp.make_doc(text)) for text, _ in batch]
        parsed = nlp.pipe(docs, batch_size=len(docs))
        yield from (repaired(_tokens(doc, offset)) for doc, (_, offset) in zip(parsed, batch, strict=True))


def _batches(sentences: Sequence[tuple[str, int]]) -> Iterator[list[tuple[str, int]]]:
    batch: list[tuple[str, int]] = []
    size = 0
    for item in sentences:
        if batch and size + len(item[0]) > _BATCH_CHARS:
            yield batch
            batch, size = [], 0
        batch.append(item)
        size += len(item[0])
    if batch:
        yield batch


def _one_sentence(doc: "Doc") -> "Doc":
    """Tell the parser that there is one sentence, so that it finds one root."""
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _tokens(doc: "Doc", offset: int) -> tuple[Token, ...]:
    return tuple(
        Token(
            span=Span(offset + token.idx, offset + token.idx + len(token.text)),
            text=token.text,
            lemma=lemma(token.text, token.tag_),
            tag=token.tag_,
            pos=_pos(token.tag_, token.dep_),
            dep=token.dep_,
            head=token.head.i,
            entity=token.ent_type_,
        )
        for token in doc
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
