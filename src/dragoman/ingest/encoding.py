"""Bytes to characters: which encoding, and whether these are characters at all."""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding

from dragoman.ingest.raw import Flaw

# UTF-32 first: its little-endian mark begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x7fELF",
    b"\x1f\x8b",
    b"\x28\xb5\x2f\xfd",
    b"\xd0\xcf\x11\xe0",
)
_CONTROL_BYTES = bytes(c for c in (*range(32), 127) if c not in b"\t\n\r\f\x1b")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_UNSAFE = re.compile("[\x00\ud800-\udfff]")
_LOST = "\ufffd"
_MAX_LOST = 0.01
_MAX_CONTROLS = 0.10
_SAMPLE = 65_536


def decode(data: bytes, *, html: bool = False) -> str | Flaw:
    """Return the characters of ``data``, or a flaw: ``binary`` or ``encoding``.

    The order is byte-order mark, strict UTF-8, detection. With ``html`` the page's own declaration helps to
    detect. At most 1 % of the characters may be undecodable; they come out as U+FFFD.
    """
    mark, name = _marked(data)
    if name:
        return _lenient(data[len(mark) :], name)
    if _is_binary(data):
        return Flaw(reason="binary", detail="the file holds no text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _detected(data, html=html)


def _marked(data: bytes) -> tuple[bytes, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return mark, name
    return b"", _unmarked_utf16(data)


def _unmarked_utf16(data: bytes) -> str:
    """Return the UTF-16 codec of Latin text without a mark (every other byte is NUL), or nothing."""
    head = data[:_SAMPLE]
    if len(head) < 8 or 0 not in head:
        return ""
    even, odd = head[0::2], head[1::2]
    if _is_mostly_nul(odd) and not _has_many_controls(even):
        return "utf-16-le"
    return "utf-16-be" if _is_mostly_nul(even) and not _has_many_controls(odd) else ""


def _is_mostly_nul(half: bytes) -> bool:
    return half.count(0) > 0.7 * len(half)


def _is_binary(data: bytes) -> bool:
    if data.startswith(_MAGIC):
        return True
    head = data[:_SAMPLE]
    return head.count(0) > 0.01 * len(head)


def _has_many_controls(data: bytes) -> bool:
    """Tell whether more than 2 % of the bytes are control characters, NUL among them."""
    head = data[:_SAMPLE]
    return len(head) - len(head.translate(None, _CONTROL_BYTES)) > 0.02 * len(head)


def _detected(data: bytes, *, html: bool) -> str | Flaw:
    if _has_many_controls(data):
        return Flaw(reason="binary", detail="the file holds no text")
    text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    # Several good multi-byte characters do not happen by chance: this is UTF-8 with a few bad bytes.
    if sum(not c.isascii() for c in text) > 2 * lost:
        return _lenient(data, "utf-8")
    name = detect_encoding(data, from_html_meta=html) or "utf-8"
    return _lenient(data, name)


def _lenient(data: bytes, name: str) -> str | Flaw:
    try:
        text = data.decode(name, "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    lost = text.count(_LOST)
    if lost > max(1, _MAX_LOST * len(text)):
        return Flaw(reason="encoding", detail=f"{lost} of {len(text)} characters cannot be decoded")
    return text


def clean(text: str) -> str:
    """Return ``text`` with line feeds as newlines; NUL and lone surrogates, which no store takes, become U+FFFD."""
    return _UNSAFE.sub(_LOST, text.replace("\r\n", "\n").replace("\r", "\n"))


def is_control_characters(text: str) -> bool:
    """Tell whether more than a tenth of ``text`` is control characters, so that it is no prose."""
    return len(_CONTROLS.findall(text)) > _MAX_CONTROLS * len(text)
