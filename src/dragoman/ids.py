"""Content to id: the same content has the same id in any run, order, batch or engine."""

from hashlib import blake2b

import msgspec

_WIDTH = 10
"""Bytes of digest: 80 bits keep a record of a billion rows below one collision in a million."""


def content_id(kind: str, *parts: object) -> str:
    """Return ``kind-`` and 20 hex digits that depend on ``parts`` alone.

    ``parts`` are anything that msgspec can write as JSON (text, numbers, dates, tuples, records, ``None``).
    """
    return f"{kind}-{blake2b(msgspec.json.encode(parts), digest_size=_WIDTH).hexdigest()}"
