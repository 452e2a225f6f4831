"""feeds.toml."""

from pathlib import Path

import pytest

from dragoman.errors import ConfigError
from dragoman.watching.settings import load

GOOD = """
[watch]
contact = "https://example.org/us"
allow = ["127.0.0.1", "10.0.0.0/8", "intranet.example"]

[[feeds]]
url = "https://herald.example/feed"
publisher = "The Invented Herald"
every = 3600
"""


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "f.toml").write_text(GOOD)
    found = load(tmp_path / "f.toml")
    assert (found.watch.every, found.feeds[0].every, found.feeds[0].publisher) == (900, 3600, "The Invented Herald")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "feeds"),
        ("feeds = []", r"no \[\[feeds\]\]"),
        ("[[feeds]]\nurl = 'ftp://a'", "no address of http"),
        ("[[feeds]]\nurl = 'http://a'\nevery = 5", "too often"),
        ("[[feeds]]\nurl = 'http://a'\n[[feeds]]\nurl = 'http://a'", "twice"),
        ("[[feeds]]\nurl = 'http://a'\n[watch]\nevery = 1", "watch.every must be at least 60"),
        ("[[feeds]]\nurl = 'http://a'\n[watch]\ndelay = -1.0", "watch.delay must be positive"),
        ("[[feeds]]\nurl = 'http://a'\nevrey = 100", "evrey"),
        ("[[feeds]\n", "no valid TOML"),
    ],
)
def test_wrong_files_are_told_in_a_sentence(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "f.toml").write_text(text)
    with pytest.raises(ConfigError, match=words):
        load(tmp_path / "f.toml")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot read"):
        load(tmp_path / "none.toml")
