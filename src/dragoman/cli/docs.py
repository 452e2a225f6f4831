"""The references that are made from the code: ``python -m dragoman.cli.docs`` writes them, ``--check`` compares."""

import ast
import inspect
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import click
import msgspec

from dragoman import config
from dragoman.cli.codebook_md import markdown
from dragoman.cli.codebook_nouns import codebook
from dragoman.cli.main import dragoman

_NOTE = "Made by `python -m dragoman.cli.docs` from the code; do not edit it by hand."
_WIDTH = 100


def command_line() -> str:
    """Return the help of every command as a page."""
    parts = [f"# Command line\n\n{_NOTE}\n"]
    parts += [f"## {name}\n\n```text\n{text}\n```\n" for name, text in _helps(dragoman, "dragoman", None)]
    return "\n".join(parts)


def _helps(command: click.Command, name: str, parent: click.Context | None) -> Iterator[tuple[str, str]]:
    """Yield name and help of a command and of those below it."""
    settings = {**command.context_settings, "max_content_width": _WIDTH, "terminal_width": _WIDTH}
    context = click.Context(command, info_name=name, parent=parent, **settings)
    with context.scope(cleanup=False):
        yield context.command_path, "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield from _helps(found, below, context)


def configuration() -> str:
    """Return every section and setting of the configuration as a page, with a file of all defaults."""
    sections = [(field.name, field.type) for field in msgspec.structs.fields(config.Config)]
    head = f"# Configuration\n\n{_NOTE}\n\n`dragoman build --config FILE` reads a TOML file with these sections.\n"
    return "\n".join([head, *(_section(name, kind) for name, kind in sections), _defaults(sections)])


def _section(name: str, kind: Any) -> str:
    """Return one section with its settings."""
    told = _comments(kind)
    rows = (
        f"| `{f.name}` | `{_type(f.type)}` | {_default(f.default) or 'none'} | {told[f.name]} |"
        for f in msgspec.structs.fields(kind)
    )
    grid = "\n".join(["| setting | type | default | meaning |", "| --- | --- | --- | --- |", *rows])
    return f"## `[{name}]`\n\n{kind.__doc__}\n\n{grid}\n"


def _comments(kind: Any) -> dict[str, str]:
    """Return field -> the docstring that stands after it in the source."""
    (body,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
            found[ast.unparse(field.target)] = " ".join(str(after.value.value).replace("``", "`").split())
    return found


def _type(hint: Any) -> str:
    """Return a type as a reader of TOML knows it."""
    name = hint.__name__ if isinstance(hint, type) else str(hint)
    return name.replace("datetime.", "").replace("tuple[str, ...]", "list of texts").replace(" | None", "").strip()


def _default(value: Any) -> str:
    """Return a default as TOML has it, empty where there is none."""
    return "" if value is None else f"`{_toml(value)}`"


def _toml(value: Any) -> str:
    """Return a value in TOML."""
    return msgspec.json.encode(value).decode()


def _defaults(sections: list[tuple[str, Any]]) -> str:
    """Return a file with every default."""
    lines: list[str] = []
    for name, kind in sections:
        lines.append(f"[{name}]")
        for field in msgspec.structs.fields(kind):
            given = field.default is not None
            lines.append(f"{field.name} = {_toml(field.default)}" if given else f"# {field.name} = ...")
        lines.append("")
    return "\n".join(["## Everything at its default", "", "```toml", *lines[:-1], "```", ""])


PAGES: MappingProxyType[str, Callable[[], str]] = MappingProxyType(
    {
        "cli.md": command_line,
        "codebook.md": lambda: markdown(codebook()) + "\n",
        "configuration.md": configuration,
    }
)
"""File in ``docs/reference`` -> what makes it."""


def stale(folder: Path) -> list[str]:
    """Return the pages of ``folder`` that are not what the code says."""
    return [name for name, page in PAGES.items() if not _same(folder / name, page())]


def _same(file: Path, text: str) -> bool:
    """Tell whether a file has this text."""
    return file.is_file() and file.read_text(encoding="utf-8") == text


def write(folder: Path) -> None:
    """Write all pages into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (folder / name).write_text(page(), encoding="utf-8")


@click.command()
@click.argument("folder", default="docs/reference", type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Write nothing; exit with 1 where a page is stale.")
def main(folder: Path, check: bool) -> None:
    """Write the references that are made from the code into FOLDER."""
    if not check:
        write(folder)
    elif found := stale(folder):
        click.echo(f"stale: {', '.join(found)}: run python -m dragoman.cli.docs", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
