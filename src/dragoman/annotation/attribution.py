"""Who says what: speaker, cue and content of speech, belief and writing."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from dragoman.annotation.languages import english_speech as english
from dragoman.annotation.languages.english_reference import FIRST_PERSON
from dragoman.tree import Tree
from dragoman.types import ActorMention, Attribution, Manner, Span

_SUBJECTS = ("nsubj", "nsubjpass")


def attributions(text: str, trees: Sequence[Tree], actors: Sequence[ActorMention]) -> tuple[Attribution, ...]:
    """Return the attributions of a story in reading order; a quotation that goes on keeps its speaker."""
    found: list[Attribution] = []
    open_quote = False
    for tree in trees:
        here = list(_of_sentence(text, tree, actors))
        span = tree.sentence.span
        if not here and found and (open_quote or _all_quoted(text, span)):
            last = found[-1]
            here = [msgspec.structs.replace(last, cue=(), content=(span,), manner="direct")]
        found.extend(here)
        open_quote = _stays_open(text[span.start : span.end], open_quote)
    return tuple(found)


def _stays_open(words: str, is_open: bool) -> bool:
    """Tell whether a quotation is open at the end of a sentence."""
    for character in words:
        if character in "“„«":
            is_open = True
        elif character in "”»":
            is_open = False
        elif character == '"':
            is_open = not is_open
    return is_open


def _all_quoted(text: str, span: Span) -> bool:
    words = span.of(text).strip()
    return len(words) > 2 and words[0] in english.OPENING and words[-1] in english.CLOSING


def _of_sentence(text: str, tree: Tree, actors: Sequence[ActorMention]) -> Iterator[Attribution]:
    for index, token in enumerate(tree.tokens):
        if token.pos == "VERB" and token.lemma in english.SPEECH_VERBS:
            made = _by_verb(text, tree, index)
            subject = _subject(tree, index)
            if subject is not None and (
                tree.tokens[subject].text.lower() in FIRST_PERSON
                or tree.tokens[subject].tag in ("WDT", "WP", "DT", "EX")
            ):
                continue  # the writer or the one who is quoted already
        elif token.text.lower() in english.ACCORDING:
            made = _according(tree, index)
        else:
            continue
        if made is not None:
            source, cue, content = made
            yield Attribution(
                source=source,
                cue=cue,
                content=content,
                manner=_manner(text, content),
                speaker=_speaker(source, actors),
            )


def _by_verb(text: str, tree: Tree, verb: int) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]] | None:
    content = _content(text, tree, verb)
    if not content:
        return None
    subject = _subject(tree, verb)
    source = (_noun_phrase(tree, subject),) if subject is not None else ()
    helpers = [child for child in tree.children[verb] if tree.tokens[child].dep in ("aux", "auxpass", "neg", "prt")]
    return source, (tree.span((*helpers, verb)) if helpers else tree.tokens[verb].span,), content


def _subject(tree: Tree, verb: int) -> int | None:
    """Return the subject of the verb, its own or the one that it shares with the verb it hangs on."""
    own = tree.first(verb, *_SUBJECTS)
    token = tree.tokens[verb]
    if own is None and token.head != verb and token.dep in ("conj", "xcomp", "advcl"):
        return _subject(tree, token.head)
    if own is None and token.dep == "acl":
        return token.head
    if own is not None and tree.tokens[own].tag in ("WP", "WDT") and token.dep == "relcl":
        return token.head
    return own


def _noun_phrase(tree: Tree, head: int) -> Span:
    """Return the noun phrase of ``head`` without relative clauses."""
    cut = {i for child in tree.all(head, "relcl", "acl", "advcl", "punct", "cc", "conj") for i in tree.subtree(child)}
    kept = [i for i in tree.subtree(head) if i not in cut]
    return tree.span(kept)


def _content(text: str, tree: Tree, verb: int) -> tuple[Span, ...]:
    """Return what is said: the clause under the verb, or the quotation beside it."""
    clause = tree.first(verb, "ccomp")
    if clause is not None:
        kept = [i for i in tree.subtree(clause) if i != verb]
        return (_with_quotes(text, tree, tree.span(kept)),)
    if tree.tokens[verb].lemma in english.DENIALS:
        denied = tree.first(verb, "xcomp", "dobj")
        if denied is not None:
            return (tree.span(tree.subtree(denied)),)
    if tree.tokens[verb].dep == "parataxis":
        head = tree.tokens[verb].head
        below = set(tree.subtree(verb))
        kept = [i for i in tree.subtree(head) if i not in below]
        return (tree.span(kept),) if kept else ()
    quoted = _quotation(text, tree)
    return (quoted,) if quoted is not None and not quoted.overlaps(tree.tokens[verb].span) else ()


def _with_quotes(text: str, tree: Tree, span: Span) -> Span:
    """Return the span with quotation marks that stand right around it."""
    bounds = tree.sentence.span
    start, end = span.start, span.end
    if start > bounds.start and text[start - 1] in english.QUOTES:
        start -= 1
    while end < bounds.end and text[end] in english.QUOTES + ",.":
        end += 1
        if text[end - 1] in english.QUOTES:
            break
    return Span(start, end if text[end - 1] in english.QUOTES else span.end)


def _quotation(text: str, tree: Tree) -> Span | None:
    """Return the longest stretch between quotation marks in the sentence."""
    span = tree.sentence.span
    marks = [i for i in range(span.start, span.end) if text[i] in english.QUOTES]
    pairs = [Span(a, b + 1) for a, b in pairwise(marks) if b - a > 12]
    return max(pairs, key=lambda pair: pair.end - pair.start, default=None)


def _according(tree: Tree, index: int) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Span, ...]] | None:
    to = tree.first(index, "prep") or (index + 1 if index + 1 < len(tree.tokens) else None)
    named = tree.first(to, "pobj") if to is not None else None
    if to is None or named is None:
        return None
    below = set(tree.subtree(index))
    clause = next((i for i in tree.ancestors(index) if tree.tokens[i].pos in ("VERB", "AUX")), tree.tokens[index].head)
    kept = [i for i in tree.subtree(clause) if i not in below and tree.tokens[i].dep != "punct"]
    if not kept:
        return None
    return (_noun_phrase(tree, named),), (tree.span((index, to)),), (tree.span(kept),)


def _manner(text: str, content: tuple[Span, ...]) -> Manner:
    words = content[0].of(text).strip()
    return "direct" if words[:1] in english.OPENING and len(words) > 2 else "indirect"


def _speaker(source: tuple[Span, ...], actors: Sequence[ActorMention]) -> ActorMention | None:
    """Return the actor named by the source words: the longest mention that lies in them."""
    inside = [actor for span in source for actor in actors if span.covers(actor.span) or actor.span.covers(span)]
    return max(inside, key=lambda actor: (actor.via != "demonym", actor.span.end - actor.span.start), default=None)
