"""``dragoman actors list``, ``show`` and ``check``: what the register holds, and whether it holds together."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from dragoman.register import Register

CONFIG = click.option(
    "--config", "config_file", metavar="FILE", help="A TOML file; see docs/reference/configuration.md."
)
_SHOWN = 40


def opened(config_file: str | None) -> "Register":
    """Return the register of a configuration."""
    from dragoman import config as configuration
    from dragoman.register import load

    return load(configuration.load(config_file).actors.files)


def day(text: str | None) -> date | None:
    """Return the day of an option; :class:`dragoman.errors.UsageError` says what a day looks like."""
    from dragoman.errors import UsageError

    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UsageError(f"{text!r} is no day: write YYYY-MM-DD") from error


@click.command("list", short_help="List the actors of the register.")
@click.option("--kind", type=click.Choice(["state", "organisation", "person"]), help="Only actors of that kind.")
@click.option("--country", metavar="CODE", help="ISO3, or UNO, EUR, IGO, NGO, IMG, MNC.")
@click.option("--sector", metavar="CODE", help="A PLOVER sector, such as GOV or REB.")
@click.option("--on", metavar="DAY", help="Only who held an office on that day; the sector of that day.")
@click.option("--limit", type=click.IntRange(min=0), default=_SHOWN, show_default=True, help="0 lists all.")
@CONFIG
def list_(
    kind: str | None, country: str | None, sector: str | None, on: str | None, limit: int, config_file: str | None
) -> None:
    """List actors with their id, country, sector and name, one a line, separated by tabs."""
    from dragoman.register.listing import listed

    register = opened(config_file)
    _known_codes(register, country, sector)
    code, sector = country and country.upper(), sector and sector.upper()
    found = [
        entry
        for entry in listed(register, day(on))
        if kind in (None, entry.kind) and code in (None, entry.country) and sector in (None, entry.sector)
    ]
    for entry in found[: limit or None]:
        click.echo("\t".join((entry.id, entry.country or "-", entry.sector or "-", entry.name)))
    if limit and len(found) > limit:
        click.echo(f"{len(found) - limit} more; --limit 0 lists all", err=True)


def _known_codes(register: "Register", country: str | None, sector: str | None) -> None:
    """Refuse codes that nothing has."""
    from dragoman.errors import UsageError
    from dragoman.ontology.codes import plover_tables
    from dragoman.register import BODIES

    if country and country.upper() not in {*register.states, *BODIES}:
        raise UsageError(f"there is no country {country}: give an ISO3 code such as IDN, or {', '.join(BODIES)}")
    sectors = plover_tables().sectors
    if sector and sector.upper() not in sectors:
        raise UsageError(f"there is no sector {sector}: there are {', '.join(sectors)}")


@click.command("show", short_help="Show one actor: names, offices, members.")
@click.argument("actor")
@click.option("--on", metavar="DAY", help="What holds on that day.")
@CONFIG
def show(actor: str, on: str | None, config_file: str | None) -> None:
    """Show the actor with an id, or whom a name means."""
    from dragoman.errors import NotFoundError
    from dragoman.register.listing import described

    lines = described(opened(config_file), actor, day(on))
    if not lines:
        raise NotFoundError(f"the register knows no actor {actor!r}: dragoman actors list shows those it knows")
    for line in lines:
        click.echo(line)


@click.command("check", short_help="Check the register, or compare it with another list of office-holders.")
@click.argument("file", required=False)
@click.option("--strict", is_flag=True, help="Exit with 1 where something is wrong.")
@CONFIG
def check(file: str | None, strict: bool, config_file: str | None) -> None:
    """List what is wrong in the register; with FILE, where that list of office-holders says otherwise.

    FILE is JSON or CSV with the columns of a Wikidata query: personLabel (or person), positionLabel, iso3 or
    countryLabel, start, end.
    """
    register = opened(config_file)
    found = _compared(register, file) if file else _checked(register)
    if strict and found:
        raise click.exceptions.Exit(1)


def _checked(register: "Register") -> int:
    """Print the problems of the register; return how many."""
    from dragoman.register.check import check as problems_of

    problems = problems_of(register)
    for problem in problems:
        click.echo(problem)
    spells = sum(len(person.offices) for person in register.persons.values())
    click.echo(
        f"{len(register.states)} states, {len(register.organisations)} organisations, {len(register.persons)} persons "
        f"with {spells} offices: {len(problems)} problems",
        err=True,
    )
    return len(problems)


def _compared(register: "Register", file: str) -> int:
    """Print where a list disagrees; return how often."""
    from dragoman.register.comparing import compare
    from dragoman.register.given_spells import read

    result = compare(register, read(existing(Path(file))))
    for line in result.disagreements:
        click.echo(line)
    click.echo(
        f"{result.read} spells: {result.agreed} agree, {len(result.disagreements)} disagree, {result.missing} are not "
        f"in the register, {result.unplaced} could not be placed",
        err=True,
    )
    return len(result.disagreements)


def existing(path: Path) -> Path:
    """Return the path of a file that is there."""
    from dragoman.errors import NotFoundError

    if not path.is_file():
        raise NotFoundError(f"there is no file {path}: give the result of a Wikidata query, as JSON or CSV")
    return path
