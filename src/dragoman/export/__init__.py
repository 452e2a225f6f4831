"""Writing events of a record to a file in the formats of the folder ``formats``, with codebook and manifest."""

from dragoman.export.chosen import Chosen, Filters, LeftOut, Written
from dragoman.export.flat import FlatEvent, flat
from dragoman.export.layout import Column, Layout, format_names, layout
from dragoman.export.writing import export

__all__ = [
    "Chosen",
    "Column",
    "Filters",
    "FlatEvent",
    "Layout",
    "LeftOut",
    "Written",
    "export",
    "flat",
    "format_names",
    "layout",
]
