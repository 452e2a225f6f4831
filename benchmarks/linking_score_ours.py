"""Which of the program's mentions is which mention of ``corpus/linking``: same sentence, same act or same trigger."""

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

from benchmarks.program import Json
from dragoman.linking import Item
from dragoman.store import Reader
from training.linking_corpus import LinkMention, LinkParty, LinkStory

Place = tuple[int, int]


def request(story: LinkStory) -> Json:
    """Return the line for ``dragoman mentions`` and ``dragoman build``; a story without a date has none."""
    asked: Json = {"id": story.id, "text": story.text, "publisher": story.publisher, "headline": story.headline}
    return {**asked, "published": story.published.isoformat()} if story.published else asked


def aligned(stories: Sequence[LinkStory], answers: Sequence[Json]) -> dict[str, str]:
    """Return for mentions of the corpus the program's mention that tells the same, one to one in each story.

    Mentions of which the program is not sure are left out.
    """
    found: dict[str, str] = {}
    for story, answer in zip(stories, answers, strict=True):
        sure = [one for one in answer["mentions"] if not one.get("uncertain", False)]
        weights = np.array([[_weight(gold, ours) for ours in sure] for gold in story.mentions], dtype=float)
        if weights.size:
            for row, column in zip(*linear_sum_assignment(weights, maximize=True), strict=True):
                if weights[row, column] > 0:
                    found[story.mentions[int(row)].id] = sure[int(column)]["id"]
    return found


def _weight(gold: LinkMention, ours: Json) -> float:
    """Return what speaks for a pair; 0 where the two stand in two sentences, or share neither act nor trigger."""
    if _share(gold.sentence, _span(ours["sentence"]["span"])) < 0.5:
        return 0.0
    triggers = [_span(one["span"]) for one in ours["evidence"] if one["field"] == "act" and one["span"]]
    is_trigger = any(_share(gold.trigger, one) > 0 for one in triggers)
    is_act: bool = gold.act == ours["act"]
    if not (is_trigger or is_act):
        return 0.0
    is_status: bool = gold.status == ours["status"]
    return 2.0 * is_act + 1.0 * is_trigger + 0.5 * _states_shared(gold, ours) + 0.25 * is_status


def _states_shared(gold: LinkMention, ours: Json) -> float:
    """Return the share of states that both name, of those that one names."""
    parties: tuple[LinkParty, ...] = (*gold.source, *gold.target)
    wanted = {party.iso3 for party in parties if party.iso3}
    found = {one["country"] for one in ours["participants"] if one["country"]}
    return len(wanted & found) / max(1, len(wanted | found))


def _share(left: Place, right: Place) -> float:
    """Return the common part of two spans as a share of the shorter."""
    common = min(left[1], right[1]) - max(left[0], right[0])
    return max(0, common) / max(1, min(left[1] - left[0], right[1] - right[0]))


def _span(given: Json) -> Place:
    return given["start"], given["end"]


def items(record: Reader) -> tuple[Item, ...]:
    """Return every mention of a record with its story's day and publisher."""
    stories = {story.id: story for story in record.iter_stories()}
    return tuple(
        Item(
            mention=one,
            published=stories[one.story_id].published,
            publisher=stories[one.story_id].publisher,
            origin=one.story_id,
        )
        for one in record.iter_mentions()
    )


def labels(pairs: Mapping[str, str], event_of: Mapping[str, str]) -> dict[str, str]:
    """Return for each mention of the corpus that has a counterpart the program's event of it."""
    return {gold: event_of[ours] for gold, ours in pairs.items() if ours in event_of}
