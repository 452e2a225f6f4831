"""PDF."""

from pathlib import Path

import pytest

from dragoman.ingest import papers
from dragoman.ingest.raw import Flaw

FILE = Path(__file__).parents[1] / "golden" / "formats" / "pdf" / "communique.pdf"


def _reason(data: bytes, limit: int = 100_000) -> str:
    found = papers.text_of(data, limit=limit)
    assert isinstance(found, Flaw), found
    return found.reason


def test_lines_are_joined_and_running_heads_dropped() -> None:
    text = papers.text_of(FILE.read_bytes(), limit=100_000)
    assert isinstance(text, str)
    assert "Communique 12/2024" not in text
    assert "of 3" not in text
    assert "the international port, officials said." in text
    assert len(text.splitlines()) == 4


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", b"%PDF-1.7\n" + b"\x00" * 500, b"no paper"])
def test_damaged_papers(data: bytes) -> None:
    assert _reason(data) in ("bad-pdf", "no-text")


def test_bounds() -> None:
    assert _reason(FILE.read_bytes(), limit=100) == "too-large"


def test_papers_with_a_password() -> None:
    import io

    import pypdf

    writer = pypdf.PdfWriter(clone_from=FILE)
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert _reason(out.getvalue()) == "encrypted"
