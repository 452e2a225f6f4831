"""What people decide about a record: a plain file beside it, and what its decisions ask of the linking.

Two mentions are the same event, or are not; an event's value is another; a mention does not count, or does. Decisions
name mentions by their content ids, so they survive when the record is built again. :mod:`~dragoman.decisions.filing`
is about the file, :mod:`~dragoman.decisions.applying` about what a linking does with it.
"""

from dragoman.decisions.agreement import Agreement, agreement, alpha
from dragoman.decisions.applying import DROPPED, Applied
from dragoman.decisions.chains import contradiction, settled
from dragoman.decisions.filing import add, beside, load, pick, read, undo
from dragoman.decisions.fixing import DECIDED, FIELDS, check, fixed
from dragoman.decisions.nouns import Decision, Decisions, Idle, Kind, Pair

__all__ = [
    "DECIDED",
    "DROPPED",
    "FIELDS",
    "Agreement",
    "Applied",
    "Decision",
    "Decisions",
    "Idle",
    "Kind",
    "Pair",
    "add",
    "agreement",
    "alpha",
    "beside",
    "check",
    "contradiction",
    "fixed",
    "load",
    "pick",
    "read",
    "settled",
    "undo",
]
