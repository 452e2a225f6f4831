import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.cli import transcripts

PAGE = """\
Text.

<!-- run -->
```sh
printf 'one\\ntwo\\nthree\\n' > lines.txt
```

<!-- run: lines=2 -->
```console
$ cat lines.txt
old
$ wc -l < lines.txt
```

```console
$ never run
```
"""


def test_the_blocks_of_a_page() -> None:
    first, second = transcripts.blocks(PAGE)
    assert (first.kind, first.commands()) == ("sh", ["printf 'one\\ntwo\\nthree\\n' > lines.txt\n"])
    assert (second.kind, second.lines) == ("console", 2)
    assert second.commands() == ["cat lines.txt", "wc -l < lines.txt"]


def test_commands_run_in_order_in_one_folder_and_their_output_is_cut() -> None:
    with transcripts.shell_in_folder() as shell:
        page = transcripts.rewritten(PAGE, shell)
        assert transcripts.rewritten(page, shell) == page
    assert "$ cat lines.txt\none\ntwo\n...\n$ wc -l < lines.txt\n3\n```\n" in page
    assert page.startswith(PAGE.partition("<!-- run: lines=2 -->")[0])
    assert page.endswith(PAGE.partition("```\n\n```console\n$ never")[2])


def test_the_id_of_an_event_is_looked_up() -> None:
    asked = []

    def shell(command: str) -> str:
        asked.append(command)
        return "id,act\nevent-0123456789abcdef,meet\n" if "events" in command else "Meet\n"

    page = '<!-- run: event="--act meet" -->\n```console\n$ dragoman show ffffffff --record r.duckdb\n```\n'
    assert "$ dragoman show 01234567 --record r.duckdb\nMeet\n```" in transcripts.rewritten(page, shell)
    assert asked[0] == "dragoman events --act meet --limit 1 --format csv --record r.duckdb"


def test_the_program_itself_runs_and_a_failure_is_told(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("<!-- run -->\n```console\n$ dragoman --version\n```\n", encoding="utf-8")
    assert CliRunner().invoke(transcripts.main, [str(page)]).exit_code == 0
    assert "$ dragoman --version\ndragoman, version " in page.read_text(encoding="utf-8")
    with transcripts.shell_in_folder() as shell, pytest.raises(subprocess.CalledProcessError):
        shell("dragoman no-such-command 2>/dev/null")
