"""Citations: plain and BibTeX, without a clock of their own."""

import re
from datetime import date

from dragoman.types import Run
from dragoman.web.citing import citation
from dragoman.web.nouns import Headline
from tests.cli import made

RUN = Run(id="run-1", started="2024-06-01T10:00:00", version="1.2", config="", models="", ontology="", inputs=())
STORIES = [
    Headline("story-1", "Herald & Sons", date(2024, 5, 10), "100% of {talks} planned", "a.txt", None),
    Headline("story-2", None, None, None, "b.txt", None),
]


def made_event() -> object:
    (met,) = (one for result in made.results() for one in result.mentions if one.id == made.MET)
    return made.event(met, made.E_MET, (met,))


def test_both_name_event_record_build_and_stories() -> None:
    cite = citation(made_event(), "record.duckdb", RUN, STORIES)  # type: ignore[arg-type]
    for text in cite:
        for words in (made.E_MET, "record.duckdb", "Dragoman 1.2", "2024", "Herald", "10 May 2024", "day unknown"):
            assert words in text
    assert "built 2024-06-01" in cite.plain


def test_bibtex_writes_what_tex_would_obey_as_signs() -> None:
    bibtex = citation(made_event(), "my_record.duckdb", RUN, STORIES).bibtex  # type: ignore[arg-type]
    assert r"Herald \& Sons" in bibtex
    assert r"100\% of \{talks\} planned" in bibtex
    assert r"my\_record.duckdb" in bibtex
    unescaped = re.sub(r"\\[{}]", "", bibtex)
    assert unescaped.count("{") == unescaped.count("}")


def test_without_a_run_nothing_is_made_up() -> None:
    cite = citation(made_event(), "record.duckdb", None, STORIES)  # type: ignore[arg-type]
    assert "year" not in cite.bibtex
    assert "built" not in cite.plain
