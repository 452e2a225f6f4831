"""What a format hands on: one item as it stood in the input, before it becomes a story."""

from typing import Literal

from dragoman.types import Noun, Origin, Rejection


class Raw(Noun, frozen=True, kw_only=True):
    """One item of the input: its text, and what the input itself says about it, all as given."""

    text: str
    origin: Origin
    publisher: str | None = None
    published: str | None = None
    published_basis: Literal["metadata", "html"] = "metadata"
    """``html`` where the date was found in a page's visible parts, which a date in the text outranks."""
    headline: str | None = None
    url: str | None = None
    language: str | None = None
    byline: str | None = None
    one_of_many: bool = False
    """True where the file holds many items, so that only the file's name and a number address one."""

    @property
    def address(self) -> str:
        """Where the item stands: the file, or the file and the number of its line or row."""
        return row_address(self.origin) if self.one_of_many else self.origin.uri


class Flaw(Noun, frozen=True, kw_only=True):
    """Why an item cannot be used: a rejection that does not know its address yet."""

    reason: str
    detail: str = ""

    def at(self, address: str) -> Rejection:
        """Return the rejection of the item at ``address``."""
        return Rejection(stage="ingest", subject_id=address, reason=self.reason, detail=self.detail)


def row_address(origin: Origin) -> str:
    """Return ``uri:number``, numbers from 1, for an item of a file that holds many."""
    return f"{origin.uri}:{origin.offset + 1}"
