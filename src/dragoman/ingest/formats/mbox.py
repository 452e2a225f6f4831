"""Mail: a mailbox (mbox) of many messages, or one message (eml); one message, one story."""

import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.parser import BytesParser
from hashlib import sha256

from dragoman.ingest import markup, streams
from dragoman.ingest.encoding import decode
from dragoman.ingest.options import IngestOptions
from dragoman.ingest.raw import Flaw, Raw
from dragoman.types import Origin, Rejection

SUFFIXES = (".mbox", ".mbx", ".eml")
_FROM = re.compile(rb"From \S*.*\d\d:\d\d")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_MAIL = email.policy.default.clone(max_line_length=None)
_SIGNATURE = "\n-- \n"


def read(stream: streams.Stream, uri: str, *, options: IngestOptions) -> Iterator[Raw | Rejection]:
    """Yield an item for each message: its text, its subject as the headline, its day, its sender as the publisher."""
    for number, data in enumerate(_messages(stream, options.max_bytes)):
        item = data if isinstance(data, Flaw) else _item(data, number, uri)
        yield item.at(f"{uri}:{number + 1}") if isinstance(item, Flaw) else item


def _messages(stream: streams.Stream, limit: int) -> Iterator[bytes | Flaw]:
    """Yield the bytes of each message without the line before it, ``too-large`` for one longer than ``limit``."""
    parts: list[bytes] = []
    size, blank, started = 0, True, False
    for line in streams.lines(stream, limit):
        if blank and _FROM.match(line.data):
            if started:
                yield _message(parts, size, limit)
            parts, size, started = [], 0, True
            continue
        started, blank = True, not line.data.strip() and not line.too_large
        size += limit + 1 if line.too_large else len(line.data)
        if size <= limit:
            parts.append(line.data)
    yield _message(parts, size, limit)


def _message(parts: list[bytes], size: int, limit: int) -> bytes | Flaw:
    return streams.too_large(limit) if size > limit else b"".join(parts)


def _item(data: bytes, number: int, uri: str) -> Raw | Flaw:
    if not data.strip():
        return Flaw(reason="empty", detail="there is no message")
    try:
        message = BytesParser(policy=_MAIL).parsebytes(_QUOTED.sub(rb"\1", data))
        text = _text(message)
        fields = {
            name: _header(message, name) for name in ("Subject", "Date", "From", "Message-ID", "Content-Language")
        }
    except Exception as error:  # the parser of the standard library raises many kinds on damaged mail
        return Flaw(reason="bad-mail", detail=f"{type(error).__name__}: {error}"[:200])
    if isinstance(text, Flaw):
        return text
    origin = Origin(
        uri=uri, offset=number, length=len(data), sha256=sha256(data).hexdigest(), given_id=fields["Message-ID"]
    )
    return Raw(
        text=text,
        origin=origin,
        one_of_many=True,
        headline=fields["Subject"],
        published=fields["Date"],
        publisher=_sender(fields["From"]),
        language=fields["Content-Language"],
    )


def _header(message: EmailMessage, name: str) -> str | None:
    value = message.get(name)
    return " ".join(str(value).split()) or None if value is not None else None


def _sender(given: str | None) -> str | None:
    """Return the sender's name, else the address."""
    if not given:
        return None
    name, _, rest = given.partition("<")
    return name.strip().strip('"').strip() or rest.rstrip("> ") or None


def _text(message: EmailMessage) -> str | Flaw:
    """Return the text of a message, without its signature; HTML only where there is nothing else."""
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        return Flaw(reason="no-text", detail="the message has no part of text")
    data = body.get_payload(decode=True)
    text = _decoded(data if isinstance(data, bytes) else b"", body.get_content_charset())
    if isinstance(text, Flaw):
        return text
    if body.get_content_type() == "text/html":
        text = markup.plain_of(text)
    return text.replace("\r\n", "\n").partition(_SIGNATURE)[0]


def _decoded(data: bytes, charset: str | None) -> str | Flaw:
    try:
        return data.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        return decode(data)
