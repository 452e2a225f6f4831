"""The other slots of an act: object, place, time, amounts, ordinal, speaker."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dragoman.coding import timewords, words
from dragoman.coding.arguments import Argument
from dragoman.coding.hung import hung
from dragoman.coding.lexicon import lexicon
from dragoman.coding.match import Match, counted_by
from dragoman.ontology.status import shown_by
from dragoman.tree import Tree
from dragoman.types import (
    ActObject,
    Attribution,
    Occurs,
    Ordinal,
    Participant,
    Place,
    PlaceMention,
    Quantity,
    QuantityMention,
    Span,
    Speaker,
    Status,
    TimeMention,
)

_PARTIES = frozenset(("country", "nation", "state", "side", "party", "leader", "president", "government", "neighbour"))
"""Units of numbers that tell how many take part."""
_OBJECT_CUT = ("relcl", "punct", "advcl", "appos", "cc", "conj")
_AHEAD = ("planned", "agreed", "offered", "proposed", "requested", "possible", "threatened", "postponed")
_MAX_DEPTH = 5
_REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
_BACKGROUND_DAYS = 45
"""An act that lies further back than this from publication is history that the story recalls."""


def act_object(tree: Tree, match: Match, found: Iterable[Argument], sides: Sequence[Participant]) -> ActObject | None:
    """Return what the act is about: the noun that the cue asks for, the argument with that role, or a direct object."""
    wanted = [match.object] if match.object is not None and not names_act(tree, match) else []
    wanted += [argument.token for argument in found if argument.role == "object"]
    if match.kind == "verb" and not names_act(tree, match):
        wanted += tree.all(match.head, "dobj")
    for token in wanted:
        span = _noun_phrase(tree, token)
        if not any(p.span.covers(tree.tokens[token].span) for p in sides):
            return ActObject(text=_words(tree, span), span=span)
    return None


def names_act(tree: Tree, match: Match) -> bool:
    """Tell whether the object is only the act's own name: the "talks" of "held talks"."""
    if match.object is None or tree.tokens[match.head].lemma not in words.LIGHT:
        return False
    act = match.entry.act.id
    return any(entry.act.id == act for entry in lexicon().nouns.get(tree.tokens[match.object].lemma, ()))


def _words(tree: Tree, span: Span) -> str:
    """Return the words of a span as the text has them, blanks folded."""
    places = tree.within(span)
    out = ""
    for number, index in enumerate(places):
        gap = number and tree.tokens[index].span.start > tree.tokens[places[number - 1]].span.end
        out += (" " if gap else "") + tree.tokens[index].text
    return " ".join(out.split())


def _noun_phrase(tree: Tree, head: int) -> Span:
    cut = {i for child in tree.all(head, *_OBJECT_CUT) for i in tree.subtree(child)}
    kept = [i for i in tree.subtree(head) if i not in cut]
    first = min(kept)
    while first < head and tree.tokens[first].tag in ("DT", "PRP$", "``", "''"):
        first += 1
    last = max(kept)
    return Span(tree.tokens[first].span.start, tree.tokens[last].span.end)


def place(tree: Tree, match: Match, places: Sequence[PlaceMention], taken: Sequence[Participant]) -> Place | None:
    """Return where the act takes place: what follows "in" or "at" at the cue, its object or its carrying verb."""
    heads = [match.head, *([match.object] if match.object is not None else []), *tree.all(match.head, "dobj", "prep")]
    token = tree.tokens[match.head]
    alone = token.dep == "nsubj" and tree.first(token.head, "dobj") is None
    if match.kind == "noun" and (alone or token.dep in ("dobj", "nsubjpass", "pobj")):
        verb = token.head if token.dep != "pobj" else tree.tokens[token.head].head
        heads.append(verb)
        heads += tree.all(verb, "prep", "advcl") if tree.tokens[verb].pos in ("VERB", "AUX") else ()
    heads += [child for head in tuple(heads) for child in tree.all(head, "acl")]
    heads += [
        item for head in tuple(heads) for prep in tree.all(head, "prep", "agent") for item in tree.all(prep, "pobj")
    ]
    for head in heads:
        for prep in (head, *tree.all(head, "prep")):
            if tree.tokens[prep].text.lower() in words.LOCATIVE:
                found = _named_place(tree, prep, places)
                if found is not None:
                    return Place(name=found.name, country=found.country, span=found.span)
    return _of_target(match, places, taken)


def _named_place(tree: Tree, prep: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    for item in tree.all(prep, "pobj"):
        at_head = [found for found in places if found.span.overlaps(tree.tokens[item].span)]
        inside = [found for found in places if any(_belongs(tree, i, item) for i in tree.within(found.span))]
        if at_head or inside:
            return (at_head or inside)[0]
    return None


def _belongs(tree: Tree, token: int, item: int) -> bool:
    """Tell whether a token stands before the noun or after its "of": "the east of Java", no apposition."""
    for _ in range(_MAX_DEPTH):
        above = tree.tokens[token].head
        if tree.tokens[token].dep not in ("compound", "poss", "amod", "nmod", "pobj", "prep"):
            return False
        if above == item:
            return True
        token = above
    return False


def _of_target(match: Match, places: Sequence[PlaceMention], taken: Sequence[Participant]) -> Place | None:
    """A journey leads to its target."""
    if match.entry.act.id != "visit":
        return None
    for participant in taken:
        if participant.side == "target":
            for found in places:
                if participant.span.covers(found.span):
                    return Place(name=found.name, country=found.country, span=found.span)
    return None


def occurs(
    tree: Tree, match: Match, times: Sequence[TimeMention], status: Status, others: frozenset[int]
) -> Occurs | None:
    """Return when the act takes place: the time nearest to the cue in the syntax, no other act's and no speaker's.

    A time that cannot be resolved ("Tuesday", in a story without a date) is returned without days, and says so.
    """
    tree = hung(tree, times)
    own = _chain(tree, match.head)
    ranked = []
    for time in times:
        if not is_dating(time):
            continue
        if time.precision == "open" and (match.kind == "noun" or is_compared(tree, time.span)):
            continue  # "the first visit since 2018" is no visit of 2018
        distance = _distance(tree, match, time, own, others, status)
        if distance is not None:
            ranked.append((distance, time.span, time))
    if not ranked:
        return None
    return occurs_at(min(ranked, key=lambda item: item[:2])[2])


def occurs_at(time: TimeMention) -> Occurs:
    """Return a time as the time of an act."""
    return Occurs(
        start=time.start,
        end=time.end,
        precision=time.precision or "day",
        basis=time.basis,
        text=time.text,
        span=time.span,
    )


def is_dating(time: TimeMention) -> bool:
    """Tell whether a time can date an act: no "now", no "recently", no duration but "the past week", which has days."""
    if time.type == "DURATION":
        return time.start is not None and time.end is not None
    return time.type in ("DATE", "TIME") and (time.timex3 not in _REFERENCES or time.start is not None)


def is_compared(tree: Tree, time: Span) -> bool:
    """Tell whether a superlative or a rank stands before the time: "the largest since 2014", "a third time since"."""
    before = (token for token in tree.tokens if token.span.end <= time.start)
    return any(token.tag in ("JJS", "RBS") or token.lemma in timewords.RANKS for token in before)


def _chain(tree: Tree, head: int) -> tuple[int, ...]:
    """Return the cue and what governs it, up to the end of its clause."""
    found = [head]
    for place in tree.ancestors(head):
        if tree.tokens[found[-1]].dep == "conj" and tree.first(found[-1], "nsubj", "nsubjpass") is not None:
            break  # a clause of its own beside another: "annexed Crimea in 2014, and the EU imposed sanctions"
        if _is_set_apart(tree, found[-1]):
            break
        found.append(place)
        if tree.tokens[found[-2]].dep in ("relcl", "advcl", "parataxis") and not _is_of_same_time(tree, found[-2]):
            break
    return tuple(found)


def _is_set_apart(tree: Tree, clause: int) -> bool:
    """Tell whether the clause says that it lies at another time: "protested on Friday after gunmen had fired"."""
    marks = (tree.tokens[i].lemma.lower() for i in tree.all(clause, "mark"))
    return tree.tokens[clause].dep == "advcl" and any(mark in timewords.ANOTHER_TIME for mark in marks)


def _is_of_same_time(tree: Tree, clause: int) -> bool:
    """Tell whether the clause goes along with the one above it: "cut off aid on Monday, accusing them of graft"."""
    token = tree.tokens[clause]
    return token.dep == "advcl" and token.tag == "VBG" and tree.first(clause, "mark", "nsubj", "aux") is None


def _distance(
    tree: Tree, match: Match, time: TimeMention, own: Sequence[int], others: frozenset[int], status: Status
) -> int | None:
    places = tree.within(time.span)
    if not places:
        return None
    through_verb = in_clause = False
    for steps, place in enumerate((places[-1], *tree.ancestors(places[-1]))):
        if place in match.words:
            return None if in_clause else steps
        if place in own:
            return (
                None
                if through_verb or time.precision == "open"
                else _at_governor(tree, match, place, time, steps + own.index(place), status)
            )
        if place in others:
            return None
        token = tree.tokens[place]
        through_verb = through_verb or token.pos == "VERB"
        apart = token.dep in ("relcl", "advcl", "ccomp") and token.lemma not in words.HAPPENING
        in_clause = in_clause or (token.pos == "VERB" and apart)
    return None


def _at_governor(tree: Tree, match: Match, governor: int, time: TimeMention, steps: int, status: Status) -> int | None:
    """Return the distance of a time that stands at a governor of the cue, or ``None`` where it is not the act's.

    A time beside "said" is the speaker's; one beside "agreed" counts only if it lies ahead of the saying, or if what
    was agreed is the act itself ("a deal agreed in 2018").
    """
    token = tree.tokens[governor]
    lemma = token.lemma
    if token.pos in ("VERB", "AUX") and lemma in words.SPEECH:
        return None
    told = tree.tokens[match.head].head == governor
    if match.kind == "noun" and told and status == "agreed" == shown_by("verbs").get(lemma):
        return steps + 1
    governs = shown_by("verbs").get(lemma) or shown_by("addressing").get(lemma)
    if (
        governs is not None
        and governs not in ("occurred", "ongoing", "ended")
        and status in (*_AHEAD, "cancelled", "refused")
    ):
        return steps + 2 if time.basis == "published" and time.timex3 and _is_ahead(tree, governor) else None
    return steps + 1


def _is_ahead(tree: Tree, governor: int) -> bool:
    """Tell whether the governor's own tense leaves its times to the act ("plans to visit in July", "will visit")."""
    return tree.tokens[governor].tag in ("VBZ", "VBP", "VBG", "VBN", "VB")


def quantities(tree: Tree, match: Match, found: Sequence[QuantityMention]) -> tuple[Quantity, ...]:
    """Return the amounts that stand under the cue or its object."""
    below = {i for head in (match.head, *tree.all(match.head, "dobj")) for i in _clause(tree, head)}
    if match.kind == "noun":
        below.update(_clause(tree, match.head))
    kept = [q for q in found if is_amount(q) and below.intersection(tree.within(q.span))]
    return tuple(quantity(one) for one in kept)


def is_amount(given: QuantityMention) -> bool:
    """Tell whether it is an amount of what is done: no share, and no number of the parties ("the two countries")."""
    return given.kind != "percent" and given.unit not in _PARTIES


def quantity(given: QuantityMention) -> Quantity:
    """Return an amount of the text as an amount of an act."""
    return Quantity(
        kind=given.kind,
        amount=given.amount,
        unit=given.unit,
        currency=given.currency,
        text=given.text,
        span=given.span,
        bound=given.bound,
    )


def _clause(tree: Tree, head: int) -> set[int]:
    """Return the tokens below ``head`` that belong to no other clause."""
    found = {head}
    todo = [head]
    while todo:
        for child in tree.children[todo.pop()]:
            if tree.tokens[child].dep not in ("relcl", "advcl", "ccomp", "parataxis") and not (
                tree.tokens[child].dep == "conj" and tree.tokens[child].pos == "VERB"
            ):
                found.add(child)
                todo.append(child)
    return found


def ordinal(tree: Tree, match: Match, found: Sequence[Ordinal]) -> Ordinal | None:
    """Return the ordinal before the cue or its object."""
    named = (match.head, *match.words, *tree.all(match.head, "dobj"))
    heads = {*named, *(counted_by(tree, i) for i in named)}
    lemmas = {tree.tokens[i].lemma for i in (match.head, *match.words) if tree.tokens[i].pos == "NOUN"}
    for candidate in found:
        counted = {tree.tokens[i].head for i in tree.within(candidate.span)}
        if counted & heads or any(tree.tokens[i].lemma in lemmas for i in counted):
            return candidate  # "will hold consultations, and this is the sixth consultations" counts the same thing
    return None


def speaker(trigger: Span, attributions: Iterable[Attribution], text: str) -> Speaker | None:
    """Return who says it: the speaker of the innermost content that holds the cue."""
    holding = [
        a
        for a in attributions
        if a.source and any(span.covers(trigger) for span in a.content) and not _is_will(a.cue, text)
    ]
    if not holding:
        return None
    inner = min(holding, key=lambda a: sum(span.end - span.start for span in a.content))
    named = inner.speaker
    span = named.span if named is not None else inner.source[0]
    return Speaker(
        name=named.name if named is not None else span.of(text),
        country=named.country if named is not None else None,
        cue=" ".join(cue.of(text) for cue in inner.cue),
        manner=inner.manner,
        span=span,
    )


def _is_will(cue: Sequence[Span], text: str) -> bool:
    """Tell whether the cue is somebody's own will ("plans to buy"): that is the act's status, and no report of it."""
    said = " ".join(part.of(text).lower() for part in cue).split()
    return any(word.startswith(words.WILL) for word in said)


def is_background(when: Occurs | None, published: date | None, status: Status) -> bool:
    """Tell whether the act is history that the story recalls: done, and long before the story."""
    if (
        when is None
        or published is None
        or status not in ("occurred", "ended", "refused", "cancelled", "agreed", "negated")
    ):
        return False
    last = when.end if when.precision == "open" else when.end or when.start
    return last is not None and last < published - timedelta(days=_BACKGROUND_DAYS)
