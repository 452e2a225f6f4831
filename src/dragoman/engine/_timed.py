"""A function that tells what each call took of the processor, wherever it runs."""

from collections.abc import Callable
from time import process_time
from typing import Any


class Timed:
    """Applies a function to what is of its kinds, and lets all else pass."""

    def __init__(self, function: Callable[[Any], Any], *kinds: type) -> None:
        """Keep the function, and the kinds of items that it is for."""
        self.function = function
        self.kinds = kinds

    def __call__(self, item: Any) -> tuple[Any, float]:
        """Return the result for the item, or the item itself, and the processor seconds of the process meanwhile."""
        started = process_time()
        result = self.function(item) if isinstance(item, self.kinds) else item
        return result, process_time() - started
