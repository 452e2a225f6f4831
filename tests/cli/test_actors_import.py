"""``dragoman actors import``: what is written, what is told, and what is refused."""

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Call = Callable[..., Result]
ROWS = """\
person,personLabel,positionLabel,iso3,start,end
http://www.wikidata.org/entity/Q1,Ada Example,Minister of Defence,NZL,2001-05,
http://www.wikidata.org/entity/Q2,Q2,Minister of Defence,NZL,2001,
"""


def test_import_writes_a_file_that_the_configuration_takes(call: Call, tmp_path: Path) -> None:
    (tmp_path / "query.csv").write_text(ROWS, encoding="utf-8")
    out, left = tmp_path / "mine.csv", tmp_path / "left.csv"
    result = call("actors", "import", tmp_path / "query.csv", "--to", out, "--unplaced", left)
    assert result.exit_code == 0
    assert "1  no name of the person: row 2 Q2, Minister of Defence" in result.stdout
    assert left.read_text(encoding="utf-8").splitlines()[1] == "2,Q2,Minister of Defence,no name of the person"
    (tmp_path / "config.toml").write_text(f'[actors]\nfiles = ["{out.as_posix()}"]\n', encoding="utf-8")
    shown = call("actors", "show", "ada-example", "--config", tmp_path / "config.toml")
    assert "NZL  Minister of Defence  2001-05-01 to now" in shown.stdout


def test_import_writes_over_nothing_unasked(call: Call, tmp_path: Path) -> None:
    query, out = tmp_path / "query.csv", tmp_path / "mine.csv"
    query.write_text(ROWS, encoding="utf-8")
    out.write_text("kept\n", encoding="utf-8")
    again = call("actors", "import", query, "--to", out)
    assert "is there already" in again.stderr
    assert (again.exit_code, out.read_text(encoding="utf-8")) == (2, "kept\n")
    assert call("actors", "import", query, "--to", out, "--force").exit_code == 0
    assert "ada-example" in out.read_text(encoding="utf-8")


def test_import_makes_no_folder(call: Call, tmp_path: Path) -> None:
    (tmp_path / "query.csv").write_text(ROWS, encoding="utf-8")
    result = call("actors", "import", tmp_path / "query.csv", "--to", tmp_path / "none" / "mine.csv")
    assert result.exit_code == 2
    assert f"there is no folder {tmp_path / 'none'}" in result.stderr


def test_import_says_that_a_file_is_not_there(call: Call) -> None:
    result = call("actors", "import", "nowhere.csv")
    assert result.exit_code == 2
    assert "there is no file nowhere.csv" in result.stderr
