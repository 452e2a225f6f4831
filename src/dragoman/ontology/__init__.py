"""The ontology: every act and every status, one TOML file each, and the codes derived from the two."""

from functools import cache

# The folders are loaded first: loading a folder later would put it in the place of the function of its name.
import dragoman.ontology.acts
import dragoman.ontology.statuses  # noqa: F401
from dragoman.ids import content_id
from dragoman.ontology.codes import CameoCode, PloverCode, cameo, plover
from dragoman.ontology.schema import Act, Counter, Cue, Example, acts
from dragoman.ontology.status import StatusEntry, statuses

__all__ = [
    "Act",
    "CameoCode",
    "Counter",
    "Cue",
    "Example",
    "PloverCode",
    "StatusEntry",
    "acts",
    "cameo",
    "identity",
    "plover",
    "statuses",
]


@cache
def identity() -> str:
    """Return the content id of the whole ontology, for the record of a run."""
    return content_id("ontology", tuple(acts().values()), tuple(statuses().values()))
