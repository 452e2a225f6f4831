"""How a command ends: errors raised on purpose in one sentence, Ctrl-C and a closed pipe in peace."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from dragoman.errors import DragomanError
from dragoman.plain import plain

WRONG = 2
"""Exit code for a wrong command, value or file."""
REJECTED = 1
"""Exit code for rejected input under ``--strict``."""
STOPPED = 130
"""Exit code after Ctrl-C, as shells have it."""


class Failure(click.ClickException):
    """A :class:`DragomanError` on its way to the terminal."""

    exit_code = WRONG

    def show(self, file: object = None) -> None:
        """Write the sentence to standard error."""
        click.echo(f"dragoman: {plain(self.message)}", err=True)


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what ends a command early into its exit code, without a traceback.

    A reader that closes the pipe (``| head``) has what it wanted: the command ends with 0 and says nothing.
    """
    try:
        yield
        sys.stdout.flush()
    except DragomanError as error:
        raise Failure(str(error)) from error
    except KeyboardInterrupt:
        click.echo("stopped; run the same command again to go on", err=True)
        raise click.exceptions.Exit(STOPPED) from None
    except BrokenPipeError:
        _forget_output()
        raise click.exceptions.Exit(0) from None


def _forget_output() -> None:
    """Send what is still buffered nowhere, or the interpreter would complain at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
