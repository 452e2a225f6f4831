"""The cheap look at pages."""

from pathlib import Path

import pytest

from dragoman.ingest import IngestOptions, gate, read
from dragoman.types import Story

OPTIONS = IngestOptions(gate=True)
TOWN = "Two brothers opened a garden behind the church last week, and many people and families came to look. " * 9
EXAMPLES = Path(__file__).parents[2] / "examples" / "stories"


def _page(words: str, lang: str = "en") -> str:
    menu = "<nav><a href='/'>Home</a><a href='/w'>World</a></nav>"
    return f"<html lang='{lang}'><body>{menu}<article><p>{words}</p></article></body></html>"


def _reason(page: str, options: IngestOptions = OPTIONS) -> str | None:
    found = gate.flaw_of(page, options=options)
    return found.reason if found else None


def test_pages_without_any_actor() -> None:
    assert _reason(_page(TOWN)) == "no-actor"


@pytest.mark.parametrize(
    "name",
    ["Finland", "Finnish", "the foreign minister", "Lima", "the United Nations", "troops of Chile", "the president"],
)
def test_pages_that_name_one(name: str) -> None:
    assert _reason(_page(f"{TOWN} Then {name} came.")) is None


def test_names_of_a_register_of_ones_own_count(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    fields = {"id": "garden-league", "name": "Garden League", "kind": "ngo", "country": "NGO", "source": "own"}
    rows = [f'{name} = "{value}"' for name, value in fields.items()]
    file.write_text("\n".join(["[[organisations]]", *rows, "checked = 2026-11-22"]))
    page = _page(f"{TOWN} The Garden League was asked.")
    assert _reason(page) == "no-actor"
    assert _reason(page, IngestOptions(gate=True, actors=(str(file),))) is None


def test_other_languages() -> None:
    words = "Der Gemeinderat hat am Montag beschlossen, die alte Brücke zu reparieren. " * 12
    assert _reason(_page(words, lang="de")) == "language"
    assert _reason(_page(words, lang="en")) is None or _reason(_page(words, lang="en")) == "no-actor"


def test_short_and_odd_pages_are_looked_at_whole() -> None:
    assert _reason("<p>Peru and Chile met.</p>") is None
    assert _reason("") == "no-actor"
    assert _reason("<" * 5_000) == "no-actor"


def test_no_story_of_ours_is_lost() -> None:
    stories = [item for item in read([str(EXAMPLES)]) if isinstance(item, Story)]
    assert len(stories) > 40
    assert [item.headline for item in stories if not gate.names_actor(item.text)] == []
