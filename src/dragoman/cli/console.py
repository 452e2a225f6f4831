"""The console that commands print to: its width, its colours, lines with a lead; markup is never read."""

import sys
from typing import Any, NoReturn

from rich.console import Console, RenderableType
from rich.text import Text

WIDTH = 80
"""Columns where there is no terminal to ask."""


class Screen(Console):
    """A console that reads no markup and leaves a closed pipe to the caller."""

    def on_broken_pipe(self) -> NoReturn:
        """Hand the error on: :func:`dragoman.cli.errors.guarded` ends the command."""
        raise BrokenPipeError

    def say(self, words: str | Text, style: str = "", *, lead: str | Text = "") -> None:
        """Print words after ``lead``, broken at the console's width; further lines begin below the first word."""
        line = Text(words, style=style) if isinstance(words, str) else words
        first = Text(lead) if isinstance(lead, str) else lead
        head, *rest = line.wrap(self, max(20, self.width - first.cell_len)) or [Text()]
        lines = [Text().append_text(first).append_text(head)]
        lines += [Text(" " * first.cell_len).append_text(part) for part in rest]
        self.show(Text("\n").join(lines))

    def show(self, shape: RenderableType) -> None:
        """Print a shape; without a terminal, no line ends in blanks."""
        if self.is_terminal:
            self.print(shape)
            return
        with self.capture() as capture:
            self.print(shape)
        for line in capture.get().splitlines():
            self.print(Text(line.rstrip()), soft_wrap=True)

    def heading(self, words: str) -> None:
        """Print the head of a part, with an empty line before it."""
        self.print()
        self.print(Text(words, style="bold underline"))

    @property
    def coloured(self) -> bool:
        """Whether colours reach a reader; otherwise marks are made of characters."""
        return self.is_terminal and not self.no_color and self.color_system is not None


def screen(*, err: bool = False, width: int | None = None) -> Screen:
    """Return a console on standard output (or error), 80 columns wide where that is no terminal."""
    file = sys.stderr if err else sys.stdout
    options: dict[str, Any] = {"markup": False, "highlight": False, "emoji": False, "soft_wrap": False}
    made = Screen(file=file, **options)
    fixed = width or (None if made.is_terminal else WIDTH)
    return Screen(file=file, width=fixed, **options) if fixed else made
