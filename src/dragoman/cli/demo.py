"""``dragoman demo``: a record from the example stories, and a look around in it."""

import shlex
from pathlib import Path
from typing import Any

import click

_STORIES = Path("examples") / "stories"
_BEST = """
SELECT events.id FROM events JOIN event_history ON event_history.event_id = events.id
GROUP BY events.id, events.stories
ORDER BY count(DISTINCT event_history.status) DESC, events.stories DESC, events.id LIMIT 1
"""
_EVENTS = 25
_PAIRS = 8

EXAMPLES = """\b
Examples:
  dragoman demo --record demo.duckdb
  dragoman demo --serve"""


@click.command(short_help="Build a record from the example stories and look around in it.", epilog=EXAMPLES)
@click.option("--record", default="demo.duckdb", show_default=True, metavar="FILE", help="The record to make.")
@click.option("--serve", "serves", is_flag=True, help="Then open it in the browser, as `dragoman serve` does.")
def demo(record: str, serves: bool) -> None:
    """Build a record from examples/stories and look around in it.

    Shows its events, the busiest pairs of states, and one event with all its evidence. The outlets of these stories
    are invented, the facts are real and public.
    """
    from dragoman.cli.build import run
    from dragoman.config import Config, Ingest
    from dragoman.plain import plain
    from dragoman.store import open_record

    folder = stories_folder()
    click.echo(f"$ dragoman build {folder} --record {record} --publisher '{{folder}}'")
    run((str(folder),), record, Config(ingest=Ingest(publisher="{folder}")))
    with open_record(record) as opened:
        best = _look(opened, record)
        pair = _busiest(opened)
    if not serves:
        click.echo(_farewell(plain(shlex.quote(record)), best, pair))
        return
    from dragoman.cli.serve import run as serve

    click.echo(f"\n$ dragoman serve --record {plain(shlex.quote(record))}")
    serve(Path(record))


def stories_folder(start: Path | None = None) -> Path:
    """Return the folder of example stories, from here upwards or from this checkout.

    Raises :class:`NotFoundError` where there is none.
    """
    from dragoman.errors import NotFoundError

    here = (start or Path.cwd()).resolve()
    for place in (here, *here.parents, *Path(__file__).resolve().parents):
        if (place / "pyproject.toml").is_file() and (place / _STORIES).is_dir():
            found = place / _STORIES
            return found.relative_to(here) if found.is_relative_to(here) else found
    raise NotFoundError(f"there is no {_STORIES} here: run the demo inside a checkout of the repository")


def _look(record: Any, name: str) -> str | None:
    """Print events, pairs and one event; return the id of that event."""
    from dragoman.cli.console import screen
    from dragoman.cli.event_table import draw_events
    from dragoman.cli.show import show_one
    from dragoman.cli.tables import draw, short

    console = screen()
    click.echo(f"\n$ dragoman events --record {name} --limit {_EVENTS}")
    draw_events(console, _rows(record, "events", _EVENTS, "NOT uncertain"))
    click.echo("Who does what to whom most (analysis/dyads.sql)")
    draw(console, _rows(record, "dyads", _PAIRS), _pairs())
    chosen = record.sql(_BEST).to_pylist()
    if not chosen:
        return None
    best = short(chosen[0]["id"])
    click.echo(f"$ dragoman show {best} --record {name}")
    show_one(record, chosen[0]["id"], console)
    return best


def _busiest(record: Any) -> tuple[str, ...]:
    """Return the two states of the busiest pair, none where there is no pair."""
    rows = _rows(record, "dyads", 1)
    return (rows[0]["source"], rows[0]["target"]) if rows else ()


def _rows(record: Any, name: str, limit: int, *where: str) -> Any:
    """Return the first rows of an answer, of those for which the conditions hold."""
    from dragoman.analysis import question

    return record.sql(question(name).sql(where, limit)).to_pylist()


def _pairs() -> Any:
    """Return the columns of the table of pairs."""
    from dragoman.cli.tables import Column, text

    names = ("source", "target", "act")
    numbers = ("events", "done", "reports")
    return (*(Column(n, text(n)) for n in names), *(Column(n, text(n), right=True) for n in numbers))


def _farewell(record: str, best: str | None, pair: tuple[str, ...] = ()) -> str:
    """Return what to try next; ``pair`` are the two states that have most to do with one another."""
    countries = "".join(f" --country {code}" for code in pair)
    lines = [
        "\nNext:",
        f"  dragoman events --record {record}{countries}",
        f"  dragoman show {best} --record {record}" if best else "",
        f"  dragoman rejections --record {record}",
        f"  dragoman export csv --record {record} --out events.csv",
        f"  dragoman serve --record {record}",
    ]
    return "\n".join(line for line in lines if line)
