"""From the beginning of an id to the one thing it stands for."""

from dragoman.errors import NotFoundError, UsageError
from dragoman.store import Reader

_LISTED = 5


def find(record: Reader, prefix: str) -> tuple[str, str]:
    """Return (``event`` | ``story`` | ``mention``, whole id) of the only id that begins with ``prefix``.

    Raises :class:`NotFoundError` where there is none and :class:`UsageError` where there are several.
    """
    found = record.find(prefix.strip(), limit=_LISTED + 1)
    exact = [one for one in found if one[1] == prefix]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if not found:
        raise NotFoundError(
            f"nothing in the record has an id that begins with {prefix!r}: "
            "`dragoman events` and `dragoman stories` list ids"
        )
    more = ", ..." if len(found) > _LISTED else ""
    listed = ", ".join(id for _, id in found[:_LISTED])
    raise UsageError(f"{prefix!r} begins several ids: {listed}{more}; write more of the one that you mean")
