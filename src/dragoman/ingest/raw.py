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
    place: str | None = None
    """Where in the file the item stands, if not by the number of its line or row."""

    @property
    def address(self) -> str:
        """Where the item stands: the file, or the file and the number of its line or row."""
        return _address(self)


class Page(Noun, frozen=True, kw_only=True):
    """One item of the input whose text is not looked for yet: that takes milliseconds, and can be done elsewhere."""

    data: bytes
    kind: Literal["html", "pdf"] = "html"
    origin: Origin
    charset: str | None = None
    """What a server said the encoding is; the page's own bytes outrank it."""
    publisher: str | None = None
    """What whoever fetched the page knows of it; it outranks what the page says of itself."""
    published: str | None = None
    """A date from whoever fetched the page; the one that the page declares outranks it."""
    headline: str | None = None
    url: str | None = None
    one_of_many: bool = False
    place: str | None = None

    @property
    def address(self) -> str:
        """Where the item stands, as :attr:`Raw.address`."""
        return _address(self)


def _address(item: Raw | Page) -> str:
    if item.place is not None:
        return f"{item.origin.uri}:{item.place}"
    return row_address(item.origin) if item.one_of_many else item.origin.uri


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
