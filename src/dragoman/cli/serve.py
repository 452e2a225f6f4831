"""``dragoman serve``: the record in the browser."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from socket import socket

HOST, PORT = "127.0.0.1", 8323
EXAMPLES = """\b
Examples:
  dragoman serve --record record.duckdb
  dragoman serve --record record.duckdb --port 9000 --decide"""


@click.command(short_help="Open a record in the browser.", epilog=EXAMPLES)
@click.option("--record", required=True, metavar="FILE", help="The record to show.")
@click.option("--host", default=HOST, show_default=True, help="The address to listen on.")
@click.option(
    "--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="The port; 0 takes any free one."
)
@click.option("--decide", is_flag=True, help="Let people decide: same, different, fix, drop, undo.")
@click.option(
    "--allow-host",
    "names",
    multiple=True,
    metavar="NAME",
    help="A name under which others ask for the pages, as it stands in their address; may be given more than once.",
)
def serve(record: str, host: str, port: int, decide: bool, names: tuple[str, ...]) -> None:
    """Open a record in the browser.

    The pages are made on this machine and load nothing from elsewhere. The record is only read; with --decide, people
    may say what was linked or read wrongly, as with `dragoman decide`. A build may publish to the record meanwhile:
    the pages then show the new one.
    """
    run(Path(record), host=host, port=port, decide=decide, names=names)


def run(record: Path, *, host: str = HOST, port: int = PORT, decide: bool = False, names: tuple[str, ...] = ()) -> None:
    """Serve until Ctrl-C.

    Raises :class:`dragoman.errors.UsageError` where the address cannot be listened on, and what
    :func:`dragoman.store.open_record` raises.
    """
    import uvicorn

    from dragoman.web import Settings, application

    with listening(host, port) as opened:
        at = opened.getsockname()[1]
        app = application(Settings(record=record, host=host, port=at, decide=decide, names=names))
        click.echo(greeting(host, at, decide))
        config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False, timeout_keep_alive=30)
        uvicorn.Server(config).run(sockets=[opened])


def listening(host: str, port: int) -> "socket":
    """Return a socket that listens."""
    import socket

    from dragoman.errors import UsageError

    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family, backlog=256)
    except OSError as error:
        reason = (error.strerror or str(error)).partition(" (")[0].lower()
        raise UsageError(
            f"nothing can be served at {host} port {port} ({reason}): choose another with --port or --host"
        ) from error


def greeting(host: str, port: int, decide: bool) -> str:
    """Return where the pages are, and who can reach them."""
    from ipaddress import ip_address

    shown = f"[{host}]" if ":" in host else host
    lines = [f"Open http://{shown}:{port}/ in a browser; Ctrl-C stops."]
    try:
        is_local = ip_address(host).is_loopback
    except ValueError:
        is_local = host == "localhost"
    if not is_local:
        can = "read the record and decide" if decide else "read the record"
        lines.append(f"Everyone who can reach this machine can {can}: there are no passwords.")
    return "\n".join(lines)
