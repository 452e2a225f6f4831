"""Addresses of other file systems (``s3://bucket/folder``, ``memory://x``), by fsspec where that is installed."""

import io
import os
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from dragoman.errors import DragomanError, NotFoundError, SpaceError, UsageError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_WEB = ("http", "https")


def is_address(path: str) -> bool:
    """Tell whether ``path`` is an address with a scheme, and no path of this machine."""
    scheme, colon, _ = path.partition("://")
    return bool(colon) and scheme.replace("+", "").isalnum()


def listed(address: str) -> tuple[str, ...]:
    """Return the addresses of the files that ``address`` stands for, sorted: a file, a folder with all below, a glob.

    Files and folders whose names begin with a dot or an underscore are left out, as in any folder of Parquet files.
    Raises :class:`NotFoundError` where there is nothing, :class:`UsageError` where the file system is not to be had.
    """
    system, path = _found(address)
    try:
        if "*" in path or "?" in path:
            found = [name for name in system.glob(path) if system.isfile(name)]
        elif system.isdir(path):
            found = system.find(path)
        else:
            found = [path] if system.exists(path) else []
    except Exception as error:  # each file system has errors of its own
        raise NotFoundError(f"{address} cannot be listed: {_said(error)}") from error
    top = path.partition("*")[0]
    names = sorted(name for name in found if not _hidden(str(name).removeprefix(top)))
    if not names:
        raise NotFoundError(f"there is no file at {address!r}: check the address")
    return tuple(str(system.unstrip_protocol(name)) for name in names)


def opened(address: str) -> "io.BufferedReader[Any]":
    """Open the file at ``address`` for reading bytes; what goes wrong is an ``OSError``."""
    system, path = _found(address)
    try:
        return io.BufferedReader(cast(io.RawIOBase, system.open(path, "rb")))
    except OSError:
        raise
    except Exception as error:
        raise OSError(_said(error)) from error


def writing(address: str) -> BinaryIO:
    """Open the file at ``address``, or of this machine, for writing bytes; its folders are made as they are needed.

    Most file systems show the file when it is closed, whole. Raises :class:`SpaceError` where nothing may be written.
    """
    try:
        if not is_address(address):
            os.makedirs(os.path.dirname(address) or ".", exist_ok=True)
            return open(address, "wb")
        system, path = _found(address)
        system.makedirs(system._parent(path), exist_ok=True)
        return cast(BinaryIO, system.open(path, "wb"))
    except DragomanError:
        raise
    except Exception as error:
        raise SpaceError(f"{address} cannot be written: {_said(error)}; give another address") from error


def _found(address: str) -> "tuple[AbstractFileSystem, str]":
    """Return the file system of an address, and the path in it."""
    if address.partition("://")[0] in _WEB:
        raise UsageError(f"{address} is a page of the web: fetch it first, or name its feed to `dragoman watch`")
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise UsageError(
            "addresses such as s3:// need fsspec, which is not installed: run pip install 'dragoman[cloud]'"
        ) from error
    try:
        system, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise UsageError(f"the file system of {address} is not to be had: {_said(error)}") from error
    return system, str(path)


def _hidden(path: str) -> bool:
    return any(part.startswith((".", "_")) for part in path.split("/"))


def _said(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__
