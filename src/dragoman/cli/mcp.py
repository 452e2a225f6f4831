"""``dragoman mcp``: the record for assistants, over standard input and output."""

import click

EXAMPLES = """\b
Examples, the second for the settings of an assistant:
  dragoman mcp --record record.duckdb
  {"command": "dragoman", "args": ["mcp", "--record", "record.duckdb"]}"""


@click.command(short_help="Serve a record to assistants (MCP).", epilog=EXAMPLES)
@click.option("--record", required=True, metavar="FILE", help="The record.")
def mcp(record: str) -> None:
    """Serve a record to assistants that speak the Model Context Protocol, over standard input and output.

    The tools are search, events, event, ledger and brief; every answer names publisher, day, story and sentence, so
    that an assistant can cite the record. The record is only read. Ends when the assistant closes its side.
    """
    from pathlib import Path

    from dragoman.assistant.serving import server

    server(Path(record)).run("stdio")
