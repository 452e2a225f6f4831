"""What is watched, and how gently: ``feeds.toml``."""

import ipaddress
import tomllib
from os import PathLike
from pathlib import Path
from typing import Any

import msgspec

from dragoman.errors import ConfigError
from dragoman.types import Noun


class Feed(Noun, frozen=True, kw_only=True):
    """One feed."""

    url: str
    """Address of an RSS or Atom feed, http or https."""
    publisher: str | None = None
    """Publisher of its stories; without it, what each page says."""
    every: int | None = None
    """Seconds between two polls, where they are not those of ``[watch]``."""


class Watch(Noun, frozen=True, kw_only=True):
    """Settings for all feeds."""

    contact: str = ""
    """Address of a page or mailbox; every server is told it, so that its keeper can reach you."""
    every: int = 900
    """Seconds between two polls of a feed."""
    delay: float = 2.0
    """Seconds between two requests to one host; a longer ``Crawl-delay`` of its robots.txt, up to a minute, holds."""
    hosts: int = 8
    """Hosts that are asked at once; of one host, one page at a time."""
    pages: int = 500
    """Pages that are fetched in one round at most; the others have their turn in the next."""
    max_bytes: int = 5_000_000
    """Longest page or feed, unpacked."""
    timeout: float = 30.0
    """Seconds that one answer may take, from the first word to the last byte."""
    build_every: int = 1800
    """Seconds between two builds of what was fetched; a build copies the record, so large records want more."""
    forget: int = 60
    """Days after which an address that its feed no longer names is forgotten."""
    allow: tuple[str, ...] = ()
    """Hosts, addresses and networks (``10.0.0.0/8``) that may be asked although they are private; none else are."""


class Settings(Noun, frozen=True, kw_only=True):
    """The whole file."""

    watch: Watch = Watch()
    feeds: tuple[Feed, ...]


_LEAST = (("every", 60), ("hosts", 1), ("pages", 1), ("max_bytes", 1_000), ("build_every", 0), ("forget", 1))


def load(path: str | PathLike[str]) -> Settings:
    """Return the settings of a TOML file; :class:`ConfigError` is one sentence."""
    try:
        data = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        found = msgspec.convert(data, Settings)
    except OSError as error:
        raise ConfigError(f"cannot read the feeds {path}: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path} is no valid TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path}: {error}; see docs/how-to/watch.md") from error
    for flaw in _flaws(found):
        raise ConfigError(f"{path}: {flaw}")
    return found


def _flaws(found: Settings) -> list[str]:
    watch = found.watch
    flaws = [f"watch.{name} must be at least {least}" for name, least in _LEAST if getattr(watch, name) < least]
    flaws += [f"watch.{name} must be positive" for name in ("delay", "timeout") if not getattr(watch, name) > 0]
    flaws += [
        f"the feed {one.url!r} is asked too often: every must be at least 60" for one in found.feeds if _hasty(one)
    ]
    flaws += [f"{one.url!r} is no address of http or https" for one in found.feeds if not _is_web(one.url)]
    flaws += [] if found.feeds else ["there is no [[feeds]] with a url"]
    urls = [one.url for one in found.feeds]
    return flaws + [f"the feed {url!r} stands there twice" for url in dict.fromkeys(urls) if urls.count(url) > 1]


def _hasty(feed: Feed) -> bool:
    return feed.every is not None and feed.every < 60


def _is_web(url: str) -> bool:
    return url.startswith(("http://", "https://"))


def networks(allow: tuple[str, ...]) -> tuple[Any, ...]:
    """Return those of ``allow`` that are addresses or networks."""
    found = []
    for text in allow:
        try:
            found.append(ipaddress.ip_network(text, strict=False))
        except ValueError:
            continue  # the name of a host
    return tuple(found)
