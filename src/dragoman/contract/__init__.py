"""What the program publishes: nouns as plain JSON values, requests as nouns, and the schemas of both.

Pure functions; every shape here is described by a JSON Schema in ``dragoman/schemas``.
"""

from dragoman.contract.annotations import annotated
from dragoman.contract.events import event
from dragoman.contract.mentions import mention, undone
from dragoman.contract.pieces import Json, rejection, span
from dragoman.contract.requests import NameRequest, PairSpans, Refused, TextRequest, name_request, text_request
from dragoman.contract.schemas import schema, schema_names

__all__ = [
    "Json",
    "NameRequest",
    "PairSpans",
    "Refused",
    "TextRequest",
    "annotated",
    "event",
    "mention",
    "name_request",
    "rejection",
    "schema",
    "schema_names",
    "span",
    "text_request",
    "undone",
]
