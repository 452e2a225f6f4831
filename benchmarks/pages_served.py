"""The pages of a record with one more that is as bare as can be: ``python -m benchmarks.pages_served RECORD``.

Prints the port that it listens on; serves until it is told to end.
"""

import sys
from pathlib import Path

import uvicorn
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from dragoman.cli.serve import listening
from dragoman.web import Settings, application

BARE = "/bare"


def bare(request: Request) -> Response:
    """Ask the record for nothing and show it: what no page can undercut."""
    with request.app.state.shelf.reading() as reading:
        ((one,),) = reading.cursor.execute("SELECT 1").fetchall()
    return HTMLResponse(f"<!doctype html><title>{one}</title><p>{one}</html>")


def main(record: str) -> None:
    """Serve."""
    app = application(Settings(record=Path(record), decide=True))
    app.router.routes.insert(0, Route(BARE, bare))
    with listening("127.0.0.1", 0) as opened:
        print(opened.getsockname()[1], flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False, timeout_keep_alive=300)).run(
            sockets=[opened]
        )


if __name__ == "__main__":
    main(sys.argv[1])
