"""``dragoman annotate``: what is read in texts before they are coded, without a record."""

import click

from dragoman.cli import filters

EPILOG = """\b
Examples:
  echo '{"text": "Chile sent 20 tonnes of aid to Peru."}' | dragoman annotate
  dragoman annotate texts.jsonl --jobs 4"""


@click.command(
    short_help="Mark actors, places, times, amounts and who says what: JSON lines in and out.", epilog=EPILOG
)
@filters.options
def annotate(file: str, jobs: int | None, config_file: str | None) -> None:
    """Write what is read in each text, one JSON line for each line of FILE (default: standard input).

    In: {"id", "text", "published"?, "publisher"?, "headline"?, "url"?, "language"?, "triggers"?}. Out, in the same
    order: {"id", "furniture", "sentences", "actors", "places", "times", "quantities", "attributions", "chains",
    "triggers", "rejections"}. Spans are {"start", "end"} in code points of the text. With "triggers": [[6, 14]] the
    status of each of those words comes back, in order. A bad line gets an answer with its rejection.
    The shapes are published as JSON Schemas, dragoman/schemas/input.json and annotate-output.json.
    """
    filters.run("Annotations", file, jobs, config_file)
