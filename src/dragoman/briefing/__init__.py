"""A brief on two states: two pages made from a record, each sentence with its footnote to story and sentence.

Deterministic: the day it speaks of is the one asked for, else the record's last day of publication.
"""

from dragoman.briefing.composing import brief
from dragoman.briefing.nouns import Brief, Line, Note, Said, Section
from dragoman.briefing.writing import format_names, media_type, written

__all__ = ["Brief", "Line", "Note", "Said", "Section", "brief", "format_names", "media_type", "written"]
