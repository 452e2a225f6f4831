"""The application: every page module of the folder ``pages``, the static files, and what stands before them."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.routing import BaseRoute, Mount, Route

from dragoman import registry
from dragoman.web import faults, security
from dragoman.web.rendering import Renderer
from dragoman.web.settings import Settings
from dragoman.web.shelf import Shelf
from dragoman.web.static_files import Kept

_PAGES = "dragoman.web.pages"


def application(settings: Settings) -> Starlette:
    """Return the pages of one record as an ASGI application.

    Raises what :func:`dragoman.store.open_record` raises where there is no record to open.
    """
    shelf = Shelf(settings)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        shelf.start()
        await run_in_threadpool(app.state.renderer.warm)
        try:
            yield
        finally:
            shelf.close()

    app = Starlette(
        routes=[*_routes(), Mount("/static", Kept(), name="static")],
        middleware=security.middleware(settings),
        exception_handlers=faults.handlers(),
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.shelf = shelf
    app.state.secret = security.Secret()
    app.state.renderer = Renderer(tuple(_navigation()))
    return app


def _routes() -> Iterator[BaseRoute]:
    """Yield the routes of every page, those of fixed addresses before those with parts to fill in."""
    found: list[Route] = [route for name in registry.names(_PAGES) for route in registry.load(_PAGES, name).ROUTES]
    yield from sorted(found, key=lambda route: ("{" in route.path, -route.path.count("/")))


def _navigation() -> Iterator[tuple[str, str]]:
    """Yield (title, name of the route) of the pages that the navigation shows, in their order."""
    modules = [registry.load(_PAGES, name) for name in registry.names(_PAGES)]
    shown = [module for module in modules if hasattr(module, "NAV")]
    for module in sorted(shown, key=lambda module: (getattr(module, "NAV_RANK", 50), module.NAV)):
        yield module.NAV, module.ROUTES[0].name
