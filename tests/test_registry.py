import pytest

from dragoman import registry


def test_the_entries_are_the_files_without_private_ones() -> None:
    names = registry.names("dragoman.engine")
    assert {"inline", "local"} <= set(names)
    assert not any(name.startswith("_") for name in names)
    assert list(names) == sorted(names)


def test_data_files_are_entries_by_their_suffix() -> None:
    names = registry.names("dragoman.ontology.statuses", ".toml")
    assert "planned" in names
    assert all("." not in name for name in names)


def test_an_entry_is_its_module() -> None:
    assert registry.load("dragoman.engine", "inline").__name__ == "dragoman.engine.inline"


def test_an_unknown_entry_names_those_there_are() -> None:
    with pytest.raises(KeyError, match="inline, local"):
        registry.load("dragoman.engine", "cloud")


def test_text_of_a_data_file() -> None:
    assert registry.read_text("dragoman.ontology.statuses", "planned.toml").startswith('id = "planned"')
