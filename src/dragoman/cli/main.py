"""The group ``dragoman``: every command by name; its module is imported only when the command is called."""

import io
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from types import MappingProxyType
from typing import Any

import click

from dragoman import __about__
from dragoman.cli.errors import guarded

COMMANDS = MappingProxyType(
    {
        "build": "Read stories into a record.",
        "watch": "Poll feeds politely and build their pages into a record.",
        "plan": "Tell what a build will take, from a sample.",
        "demo": "Build a record from the example stories and look around in it.",
        "serve": "Open a record in the browser.",
        "events": "List the events of a record.",
        "show": "Show an event, a story or a mention with its evidence.",
        "ledger": "List promises and what became of them.",
        "brief": "Write two pages on two states, with footnotes.",
        "relations": "Count what a state does with others, by month or year.",
        "stories": "List the stories of a record.",
        "rejections": "List what was not read or not coded, and why.",
        "decide": "Set right what was linked or read wrongly, and undo it.",
        "review": "Go through the doubts that matter most, one key a decision.",
        "agreement": "Tell how far two people's decisions agree.",
        "export": "Write events of a record to a file.",
        "mentions": "Code texts line by line: JSON lines in, event mentions out.",
        "annotate": "Mark actors, places, times, amounts and who says what: JSON lines in and out.",
        "mcp": "Serve a record to assistants (MCP).",
        "actors": "Look names up in the register of actors.",
        "codebook": "Print every act, status, code and column.",
    }
)
"""Command -> its help in one line. Its module, and the command in it, have the command's name."""

EPILOG = """\b
Exit codes:
  0    done
  1    done, but some input was rejected and --strict was given
  2    the command, a value or a file is wrong; one sentence says what to do
  130  stopped by Ctrl-C

Example: dragoman build stories/ --record record.duckdb"""


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports them one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command; an unknown name is answered with the nearest one."""
        if cmd_name not in COMMANDS:
            near = get_close_matches(cmd_name, COMMANDS, n=1)
            hint = f"did you mean {near[0]}?" if near else "see dragoman --help"
            ctx.fail(f"there is no command {cmd_name!r}: {hint}")
        found = getattr(import_module(f"dragoman.cli.{cmd_name}"), cmd_name)
        assert isinstance(found, click.Command)
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; errors raised on purpose become one sentence."""
        with guarded():
            return super().invoke(ctx)


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__about__.__version__, prog_name="dragoman")
def dragoman() -> None:
    """Read news stories about states and write down, as data, each act they report.

    Who, to whom, what, when, where, how far it has got, who says so, and which words say it; one act once,
    however many stories report it.
    """


def main() -> None:
    """Run the command line of this process; characters that the terminal cannot show are written as escapes."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # before numpy comes in: the engine runs a process on each core
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    dragoman(prog_name="dragoman")


if __name__ == "__main__":
    main()
