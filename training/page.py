"""docs/reference/models.md, made from what training wrote down: ``python -m training.page`` writes it."""

import json
from pathlib import Path
from typing import Any

from dragoman.coding.belief import belief
from training import told
from training.agreement import agreement
from training.corpus import CorpusSentence, files, read

ROOT = Path(__file__).parents[1]
LABELS = ROOT / "src/dragoman/coding/learned/weights/labels.json"
PAGE = ROOT / "docs/reference/models.md"
_HEAD = """# Models and corpus

Made by `python -m training.page` from the corpus and from what `make train` wrote beside the weights; do not edit it by hand.

## The learned coder

A BERT encoder of six layers (22 million parameters), fitted as a whole to the corpus and stored in eight bits. It reads a sentence once and says at
each piece of a word which act is told there, with which status, whether as history, and, for each act, which words are its source, target, object, time,
place, quantity and speaker; a second head judges what one marked side does to another. `docs/explanation/learned-coder.md` says how it is used.

| | |
|---|---|
"""
_FIGURES = """
Figures on the {sentences:,} sentences of the corpus (a tenth, by hash of the text) that it did not learn from, with {pairs:,} pairs of sides, in single
precision; the temperatures are fitted to the same sentences, so the calibration errors are a little too good. They are of the writers' own hand: see
`make evaluate` for sets made by others.

| figure | |
|---|---|
"""
_BELIEF = """
## How probable a mention is

Signs of a mention and what each weighs in the logit of the probability that it is right as a whole (bias {bias}; sure from {certain} on), fitted by
`python -m training.belief` to {mentions:,} mentions in our own open stories and in plain news; figures on stories that were not fitted to, in five turns.

| figure | |
|---|---|
"""
_CORPUS = """
## The corpus

| | |
|---|---|
"""
_AGREEMENT = """
## Agreement of two annotators

{count:,} sentences of nearly all writers were annotated again, blind, by annotators who had not written them. Krippendorff's alpha for nominal values
(1 is full agreement, 0 chance). *Trigger* and the spans are judged by word, *act* by trigger word with "none" where one annotator saw no act, *status*
and the fields below it where both saw an act at the same words. Both annotators are language models under the same guidelines, so that the figures say how
clear the guidelines are, and not how right they are.

| field | alpha | units |
|---|---|---|
"""


def page() -> str:
    """Return the page."""
    labels: dict[str, Any] = json.loads(LABELS.read_text(encoding="utf-8"))
    held = labels["held_back"]
    facts = {
        "started from": f"all-MiniLM-L6-v2 (Apache-2.0), weights `{labels['base'][:16]}…`",
        "corpus": f"`{labels['data'][:16]}…` (SHA-256 of what is learned)",
        "seed, epochs": f"{labels['seed']}, {labels['epochs']}",
        "acts, statuses": f"{len(labels['acts'])}, {len(labels['statuses'])}",
        "threshold, certain": f"{labels['threshold']}, {labels['certain']}",
        "temperatures": ", ".join(f"{head} {value}" for head, value in sorted(labels["temperatures"].items())),
    }
    shown = {name: f"{100 * value:.1f}" for name, value in held.items() if name not in ("sentences", "pairs")}
    figures = _FIGURES.format(sentences=int(held["sentences"]), pairs=int(held["pairs"]))
    return _HEAD + _rows(facts) + figures + _rows(shown) + _believed() + _CORPUS + _rows(_counts()) + _agreement()


def _believed() -> str:
    made = belief()
    held = {name: f"{100 * value:.1f}" for name, value in made.held_back.items() if name != "mentions"}
    weights = {name: f"{value:+.2f}" for name, value in sorted(made.weights.items())}
    head = _BELIEF.format(bias=made.bias, certain=made.certain, mentions=int(made.held_back["mentions"]))
    return head + _rows(held) + "\n| sign | weight |\n|---|---|\n" + _rows(weights)


def _rows(items: dict[str, str]) -> str:
    return "".join(f"| {name} | {value} |\n" for name, value in items.items())


def _sentences() -> list[CorpusSentence]:
    return [one for path in files(ROOT / "corpus") for one in read(path)]


def _counts() -> dict[str, str]:
    found = _sentences()
    mentions = [mention for one in found for mention in one.mentions]
    without = sum(not one.mentions for one in found)
    return {
        "sentences": f"{len(found):,}",
        "without an act": f"{without:,} ({100 * without / len(found):.0f} %)",
        "event mentions": f"{len(mentions):,}",
        "acts, statuses": f"{len({m.act for m in mentions})}, {len({m.status for m in mentions})}",
        "told as history": f"{sum(m.background for m in mentions):,}",
        **_counts_of_stories(),
    }


def _counts_of_stories() -> dict[str, str]:
    stories = [story for path in told.files(ROOT / "corpus") for story in told.read(path)]
    sentences = [one for story in stories for one in story.sentences]
    without = sum(not one.mentions for one in sentences)
    learned = sum(not told.held_back(one) for one in stories)
    return {
        "whole stories": f"{len(stories):,}, of which the network learns {learned:,}",
        "their sentences": f"{len(sentences):,}, without an act {without:,}",
        "their mentions": f"{sum(len(one.mentions) for one in sentences):,}",
    }


def _agreement() -> str:
    second = [one for path in sorted((ROOT / "corpus").glob("second-*.jsonl")) for one in read(path)]
    second += [one for story in told.read(told.second(ROOT / "corpus")) for one in told.sentences(story)]
    stories = [story for path in told.files(ROOT / "corpus") for story in told.read(path)]
    found = agreement([*_sentences(), *(one for story in stories for one in told.sentences(story))], second)
    rows = "".join(f"| {field} | {value:.2f} | {units:,} |\n" for field, (value, units) in found.items())
    return _AGREEMENT.format(count=found["has an act"][1]) + rows


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
