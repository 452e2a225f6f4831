"""The gold sets, one module each: how a row becomes a request, an answer becomes a prediction, and what is scored.

Each module has ``FILES`` (what it needs of the gold folder) and ``measure(gold, program, scratch)``, which returns the
figures. ``ORDER`` is the order of the table. A module may also have ``FOLDER`` (its files lie there and not in the gold
folder), ``NEEDED`` (what its scorer imports) and ``NOTICE`` (what is printed beside its figures).
"""

ORDER = (
    "relations",
    "stories",
    "story_clusters",
    "own_stories",
    "own_occurs",
    "own_linking",
    "own_linking_more",
    "own_linking_fresh",
    "own_linking_fresh_more",
    "own_linking_wide",
    "status",
    "times",
    "times_history",
    "attributions",
    "own_attributions",
    "actors",
    "own_actors",
)
HELD = (
    "own_stories_held",
    "own_actors_held",
    "own_attributions_held",
    "own_occurs_held",
    "own_linking_held",
    "own_linking_fresh_held",
    "own_linking_wide_held",
)
"""Measured only where they are named."""
