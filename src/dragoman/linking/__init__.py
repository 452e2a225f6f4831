"""Linking: event mentions -> links -> events, on structured slots; and which stories are wire copies.

Pure functions: the same mentions give the same links and events in any order. See :mod:`dragoman.linking.join`
for the way of the data, :mod:`dragoman.linking.weights` for what counts how much.
"""

from dragoman.linking.compare import Decided
from dragoman.linking.join import link
from dragoman.linking.nouns import Item, Linked
from dragoman.linking.wire import wire_copies

__all__ = ["Decided", "Item", "Linked", "link", "wire_copies"]
