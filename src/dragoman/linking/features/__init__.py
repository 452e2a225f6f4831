"""The features: one file each, each with ``reason(left, right, weights)``; the folder is their registry.

``reason`` gives a :class:`dragoman.types.Reason` for (positive) or against (negative), or ``None`` where the feature
has nothing to say; which mention is left says nothing. ``HARD = True`` marks features that may veto: they read only the
slots named in :data:`dragoman.linking.score.HARD_SLOTS`.
"""
