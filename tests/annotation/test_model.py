"""The language model: which one, and what it is called in the record of a run."""

import re
from importlib import metadata, util
from typing import Any

import pytest

from dragoman.annotation import model
from dragoman.errors import ModelError


def test_the_identity_names_package_version_and_weights() -> None:
    assert re.fullmatch(r"en_core_web_sm\w* 3\.8\.\S+ [0-9a-f]{16}", model.identity())


def test_the_model_is_loaded_once_and_has_what_is_read() -> None:
    assert model.load() is model.load()
    assert {"tagger", "parser", "ner"} <= set(model.load().pipe_names)
    assert "ner" not in model.load(entities=False).pipe_names


def test_a_wrong_version_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata, "version", lambda name: "2.0.0")
    with pytest.raises(ModelError, match=r"is 2\.0\.0; install version 3\.8\.0"):
        model.package()


def test_a_missing_model_says_what_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(name: str) -> Any:
        return None

    monkeypatch.setattr(util, "find_spec", find)
    with pytest.raises(ModelError, match="pip install en-core-web-sm"):
        model.package()
