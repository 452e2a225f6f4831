"""The record in the browser: pages made on this machine, for people who do not type commands.

:func:`application` is the whole of it, an ASGI application. Nothing here is imported by other commands.
"""

from dragoman.web.application import application
from dragoman.web.settings import Settings

__all__ = ["Settings", "application"]
