"""Writing the events of a record to one file, in the formats of the folder ``formats``."""

from dragoman.export.flat import FlatEvent, flat
from dragoman.export.writing import export, format_names

__all__ = ["FlatEvent", "export", "flat", "format_names"]
