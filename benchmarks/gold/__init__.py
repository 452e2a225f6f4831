"""The gold sets, one module each: how a row becomes a request, an answer becomes a prediction, and what is scored.

Each module has ``FILES`` (what it needs of the gold folder) and ``measure(gold, program, scratch)``, which returns the
figures. ``ORDER`` is the order of the table.
"""

ORDER = ("relations", "stories", "story_clusters", "status", "times", "times_history", "attributions", "actors")
