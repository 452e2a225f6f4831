"""The style sheets, scripts, fonts and outlines of the pages: files of the package, kept by browsers for ever."""

from pathlib import Path

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(__file__).with_name("static")
_FOR_EVER = "public, max-age=31536000, immutable"


class Kept(StaticFiles):
    """Files that never change under their address: it carries the beginning of their hash (see ``rendering``).

    Fonts, which the style sheet asks for, carry their version in their name instead.
    """

    def __init__(self) -> None:
        super().__init__(directory=FOLDER)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return a file; one that is asked for without its hash is not kept."""
        response = await super().get_response(path, scope)
        if response.status_code == 200 and (b"v=" in scope["query_string"] or path.endswith(".woff2")):
            response.headers["Cache-Control"] = _FOR_EVER
        return response
