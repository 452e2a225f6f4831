"""The application: every page module of the folder ``pages``, the static files, and what stands before them."""

from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from types import ModuleType

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.routing import BaseRoute, Mount, Route

from dragoman import registry
from dragoman.web import faults, security
from dragoman.web.rendering import Renderer, paths
from dragoman.web.settings import Settings
from dragoman.web.shelf import Shelf
from dragoman.web.static_files import Kept
from dragoman.web.waiting import Waiting

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
            await run_in_threadpool(app.state.waiting.close)
            shelf.close()

    modules = _modules(settings)
    app = Starlette(
        routes=[*_routes(modules), Mount("/static", Kept(), name="static")],
        middleware=security.middleware(settings),
        exception_handlers=faults.handlers(),
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.shelf = shelf
    app.state.secret = security.Secret()
    app.state.waiting = Waiting(shelf)
    app.state.paths = paths(app.routes)
    app.state.renderer = Renderer(tuple(_navigation(modules)))
    return app


def _modules(settings: Settings) -> list[ModuleType]:
    """Return the modules of the pages that are there: those with ``DECIDES`` only where people may decide."""
    every = [registry.load(_PAGES, name) for name in registry.names(_PAGES)]
    return [module for module in every if settings.decide or not getattr(module, "DECIDES", False)]


def _routes(modules: Iterable[ModuleType]) -> Iterator[BaseRoute]:
    """Yield the routes of the pages, those of fixed addresses before those with parts to fill in."""
    found: list[Route] = [route for module in modules for route in module.ROUTES]
    yield from sorted(found, key=lambda route: ("{" in route.path, -route.path.count("/")))


def _navigation(modules: Iterable[ModuleType]) -> Iterator[tuple[str, str]]:
    """Yield (title, name of the route) of the pages that the navigation shows, in their order."""
    shown = [module for module in modules if hasattr(module, "NAV")]
    for module in sorted(shown, key=lambda module: (getattr(module, "NAV_RANK", 50), module.NAV)):
        yield module.NAV, module.ROUTES[0].name
