"""What a user may choose, one section a stage, read from TOML. Every field has a default and says what it does."""

import tomllib
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any, Literal

import msgspec

from dragoman.errors import ConfigError
from dragoman.types import Noun


class Ingest(Noun, frozen=True, kw_only=True):
    """How files become stories."""

    published: date | None = None
    """Publication date of stories that come without one. Never guessed, never today."""
    publisher: str | None = None
    """Publisher of stories that come without one; ``{folder}`` in it is the name of the story's folder."""
    languages: tuple[str, ...] = ("en",)
    """ISO 639-1 codes of the languages that are read; others are rejected as ``language``."""
    max_bytes: int = 20_000_000
    """Longest story, in bytes; a longer one is rejected as ``too-large``."""
    gate: bool = False
    """Reject pages that name no actor as ``no-actor``, before their article is looked for: ten times as quick."""


class Actors(Noun, frozen=True, kw_only=True):
    """Which register the names are looked up in."""

    files: tuple[str, ...] = ()
    """CSV or TOML files of your own that add to the register or override it."""


class Coding(Noun, frozen=True, kw_only=True):
    """What finds the acts."""

    coder: Literal["union", "rules"] = "union"
    """``union`` joins the learned coder and the rules; ``rules`` reads with the ontology's cues alone: quicker, and
    without probabilities."""
    gate: bool = True
    """Pass over sentences that can hold no act between political actors; false reads every sentence, more slowly."""


class Engine(Noun, frozen=True, kw_only=True):
    """Where and how the reading runs. Nothing here changes what is read."""

    name: Literal["local", "spark"] = "local"
    """``local`` reads with processes on this machine; ``spark`` on a cluster, or on this machine where the settings
    name no master (needs ``dragoman[spark]`` and Java 17 or newer)."""
    jobs: int = 0
    """Processes at once on this machine; 0 is one for each core."""
    spark: tuple[str, ...] = ()
    """Settings of Spark, such as ``spark.master=spark://host:7077``."""
    batch_characters: int = 60_000
    """Characters of text that go to a process at once."""
    timeout: float = 300.0
    """Seconds that one story may take before it is rejected as ``crashed``; 0 is no limit."""


class Config(Noun, frozen=True, kw_only=True):
    """The whole configuration."""

    ingest: Ingest = Ingest()
    actors: Actors = Actors()
    coding: Coding = Coding()
    engine: Engine = Engine()


def load(path: str | PathLike[str] | None) -> Config:
    """Return the configuration of a TOML file (of ``None``: the defaults); :class:`ConfigError` is one sentence."""
    if path is None:
        return Config()
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot read the configuration {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is no valid TOML: {error}") from error
    return _convert(data, str(path))


def _convert(data: dict[str, Any], path: str) -> Config:
    try:
        return msgspec.convert(data, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path}: {error}; see the configuration reference") from error
