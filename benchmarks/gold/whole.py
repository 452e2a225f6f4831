"""Whole stories, as ``stories`` and ``story_clusters`` need them: requests, predicted events, which are one event."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from benchmarks.program import FailedError, Json, Program, read
from dragoman import register

STATUS = {
    "occurred": "occurred",
    "ended": "occurred",
    "ongoing": "ongoing",
    "planned": "planned",
    "agreed": "occurred",
    "offered": "occurred",
    "postponed": "planned",
    "proposed": "proposed",
    "requested": "proposed",
    "possible": "possible",
    "threatened": "possible",
    "refused": "denied",
    "denied": "denied",
    "negated": "denied",
    "stalled": "stalled",
    "cancelled": "stalled",
}
"""Our statuses as the gold stories have them; agreeing and offering are acts of their own there (``AGREED``)."""
_PASSED_OVER = 0.05
"""Share of the mentions that a build may not have, because its gate does not read every sentence."""
AGREED = ("agreed", "offered")
"""Statuses that the gold stories hold for the act AGREE ("agreeing, offering and inviting AGREE"), which took place."""


def request(row: Json) -> Json:
    """Return the line for ``dragoman mentions`` and ``dragoman build``."""
    return {
        "id": row["article_id"],
        "text": row["text"],
        "published": row["published"],
        "publisher": row["outlet"],
        "headline": row["title"],
        "url": row["url"],
        "language": row["lang"],
    }


def coded(stories: Path, program: Program) -> tuple[list[Json], dict[str, str]]:
    """Return what ``dragoman mentions`` answers and, for each mention, its event in a record of the same stories.

    Mentions that the coder marks as uncertain are left out: no event is claimed for them. So are the few whose sentence
    a build passes over: the record has them not. Raises :class:`FailedError` where those are many.
    """
    requests = [request(row) for row in read(stories)]
    answers = program.answers(["mentions"], requests)
    event_of = clusters(program.events(requests))
    sure = [[one for one in answer["mentions"] if not one["uncertain"]] for answer in answers]
    built = [[one for one in mentions if one["id"] in event_of] for mentions in sure]
    made, lost = sum(map(len, sure)), sum(map(len, sure)) - sum(map(len, built))
    if lost > _PASSED_OVER * made:
        raise FailedError(f"{lost} of {made} mentions of `dragoman mentions` are in no event of the record")
    return [{**answer, "mentions": own} for answer, own in zip(answers, built, strict=True)], event_of


def predicted(mention: Json, is_state: Callable[[str], bool]) -> Json:
    """Return a mention as the scorer wants an event; its key is the mention's id."""
    occurs, place, speaker = mention["occurs"], mention["place"], mention["speaker"]
    return {
        "key": mention["id"],
        "source": _side(mention, "source", is_state),
        "target": _side(mention, "target", is_state),
        "event_type": "AGREE" if mention["status"] in AGREED else mention["plover"]["of_act"],
        "status": STATUS[mention["status"]],
        "date": {"start": occurs["start"], "end": occurs["end"]} if occurs and _is_dated(occurs) else None,
        "place": place["name"] if place else None,
        "speaker": speaker["name"] if speaker else None,
        "sentence": mention["sentence"]["span"],
    }


def _is_dated(occurs: Json) -> bool:
    return bool(occurs["start"] or occurs["end"])


def _side(mention: Json, side: str, is_state: Callable[[str], bool]) -> list[Json]:
    """Return the parties of a side: a state by its code, whoever has none by name (``IGO``, ``UNO`` are no states).

    As a state's minister stands for the state, so does a body's officer for the body: he goes by its name.
    """
    return [
        {
            "name": body_of(one) or one["name"],
            "iso3": one["country"] if one["country"] and is_state(one["country"]) else None,
        }
        for one in mention["participants"]
        if one["side"] == side
    ]


def body_of(participant: Json) -> str | None:
    """Return the name of the body whose officer a participant is; ``None`` for whoever is none's."""
    actors = register.load()
    spells = actors.offices(participant["actor"]) if participant["office"] and participant["actor"] else ()
    found = [one.organisation for one in spells if one.title == participant["office"] and one.organisation]
    return actors.name_of(found[0]) if found else None


def clusters(events: Iterable[Json]) -> dict[str, str]:
    """Return the event of each mention, by id."""
    return {mention: event["id"] for event in events for mention in event["mentions"]}


def told_once(mentions: Sequence[Json], event_of: dict[str, str]) -> list[Json]:
    """Return one mention for each event, the clearest (of equals, the first), in the order of the text."""
    best: dict[str, Json] = {}
    for mention in mentions:
        event = event_of[mention["id"]]
        if event not in best or _clear(mention) > _clear(best[event]):
            best[event] = mention
    chosen = {mention["id"] for mention in best.values()}
    return [mention for mention in mentions if mention["id"] in chosen]


def _clear(mention: Json) -> tuple[int, float]:
    """Return how much a mention tells by itself: how many of its slots are filled, and how sure it is."""
    sides = {one["side"] for one in mention["participants"] if one["country"] or one["actor"]}
    said = [mention[slot] for slot in ("occurs", "place", "object", "speaker", "quantities", "ordinal")]
    return len(sides) + sum(map(bool, said)), mention["score"]
