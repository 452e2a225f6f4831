"""``dragoman actors``: whom names mean, and what the register holds."""

import click

from dragoman.cli import filters
from dragoman.cli.actors_import import import_
from dragoman.cli.actors_register import check, list_, show

EPILOG = """\b
Examples:
  echo '{"name": "Indonesian defence minister", "date": "2021-07-01"}' | dragoman actors resolve
  dragoman actors resolve names.jsonl --jobs 4"""


@click.group(short_help="Look names up in the register of actors.")
def actors() -> None:
    """Look names up in the register of actors."""


@actors.command(short_help="Resolve names line by line: JSON lines in and out.", epilog=EPILOG)
@filters.options
def resolve(file: str, jobs: int | None, config_file: str | None) -> None:
    """Write whom each name means, one JSON line for each line of FILE (default: standard input).

    In: {"id", "name", "context"?, "date"?}. Out, in the same order: {"id", "actor", "country", "sector", "office",
    "rejections"}; what the register does not tell is null. The date settles who held an office, the context (a
    sentence, or names of countries) what the name leaves open.
    The shapes are published as JSON Schemas, dragoman/schemas/actors-resolve-input.json and actors-resolve-output.json.
    """
    filters.run("Names", file, jobs, config_file)


for command in (list_, show, check, import_):
    actors.add_command(command)
