from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from dragoman.cli import docs
from dragoman.cli.main import COMMANDS
from dragoman.config import Config

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", docs.PAGES)
def test_no_page_is_stale(name: str) -> None:
    text = (REFERENCE / name).read_text(encoding="utf-8")
    assert text == docs.PAGES[name](), "run python -m dragoman.cli.docs"


def test_the_command_line_page_has_every_command() -> None:
    page = docs.command_line()
    assert all(f"## dragoman {name}\n" in page for name in COMMANDS)


def test_every_setting_has_its_meaning() -> None:
    page = docs.configuration()
    for section in msgspec.structs.fields(Config):
        assert f"## `[{section.name}]`" in page
        for field in msgspec.structs.fields(section.type):
            assert f"| `{field.name}` |" in page


def test_the_file_of_defaults_is_the_default() -> None:
    toml = docs.configuration().split("```toml\n")[1].split("```")[0]
    assert msgspec.toml.decode(toml, type=Config) == Config()


def test_stale_pages_are_named_and_mended(tmp_path: Path) -> None:
    run = CliRunner().invoke
    result = run(docs.main, [str(tmp_path), "--check"])
    assert result.exit_code == 1
    assert "cli.md, codebook.md, configuration.md" in result.stderr
    assert run(docs.main, [str(tmp_path)]).exit_code == 0
    assert run(docs.main, [str(tmp_path), "--check"]).exit_code == 0
