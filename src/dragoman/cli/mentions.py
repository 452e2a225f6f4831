"""``dragoman mentions``: the acts that texts report, without a record."""

import click

from dragoman.cli import filters

EPILOG = """\b
Examples:
  echo '{"text": "Chile recalled its ambassador to Peru."}' | dragoman mentions
  dragoman mentions texts.jsonl --jobs 4"""


@click.command(short_help="Code texts line by line: JSON lines in, event mentions out.", epilog=EPILOG)
@filters.options
def mentions(file: str, jobs: int | None, config_file: str | None) -> None:
    """Write the acts that each text reports, one JSON line for each line of FILE (default: standard input).

    In: {"id", "text", "published"?, "publisher"?, "headline"?, "url"?, "language"?, "pairs"?}. Out, in the same order:
    {"id", "mentions", "pairs", "rejections"}. Spans are {"start", "end"} in code points of the text. With "pairs":
    [{"source_spans": [[0, 6]], "target_spans": [[11, 15]]}] exactly one mention comes back for each pair: what its
    source does to its target, "act": null where nothing is done. A bad line gets an answer with its rejection.
    The shapes are published as JSON Schemas, dragoman/schemas/input.json and mentions-output.json.
    """
    filters.run("Mentions", file, jobs, config_file)
