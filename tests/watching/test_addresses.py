"""Which addresses may be asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.watching.addresses import Refusal, Target, checked, tidy

PUBLIC = "93.184.215.14"


def _reason(url: str, *machines: str, allow: tuple[str, ...] = ()) -> str:
    found = checked(url, allow, lambda host, port: machines or (PUBLIC,))
    return found.reason if isinstance(found, Refusal) else "fine"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "gopher://a.example",
        "//a.example/",
        "http://",
        "http:///x",
        "http://user@a.example/",
        "http://user:word@a.example/",
        "http://a.example:99999/",
        "http://[::1",
        "javascript:alert(1)",
        "http://" + "a" * 70 + ".example/",
        "https://a.example/" + "x" * 3_000,
        "",
    ],
)
def test_what_is_no_address_of_the_web(url: str) -> None:
    assert _reason(url) == "bad-address"


@pytest.mark.parametrize(
    "machine",
    [
        "127.0.0.1",
        "127.9.9.9",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:80ff:fffe",
        "nonsense",
    ],
)
def test_private_machines_are_not_asked(machine: str) -> None:
    assert _reason("http://a.example/", machine) == "private-address"
    assert _reason("http://a.example/", PUBLIC, machine) == "private-address"


def test_public_machines_are() -> None:
    assert _reason("https://a.example/x?y=1") == "fine"
    assert _reason("https://a.example/", "2606:2800:21f:cb07:6820:80da:af6b:8b2c") == "fine"


def test_what_is_named_may_be_asked() -> None:
    assert _reason("http://a.example/", "10.1.2.3", allow=("a.example",)) == "fine"
    assert _reason("http://a.example/", "10.1.2.3", allow=("10.0.0.0/8",)) == "fine"
    assert _reason("http://a.example/", "10.1.2.3", allow=("10.1.2.3",)) == "fine"
    assert _reason("http://a.example/", "10.1.2.3", allow=("b.example", "10.2.0.0/16")) == "private-address"


def test_a_name_that_leads_nowhere_may_lead_somewhere_later() -> None:
    def fails(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    found = checked("http://a.example/", (), fails)
    assert isinstance(found, Refusal)
    assert (found.reason, found.again) == ("no-host", True)


def test_the_target() -> None:
    found = checked("https://Bücher.Example:8443/a b?q=ü#x", (), lambda host, port: (PUBLIC,))
    assert isinstance(found, Target)
    assert (found.host, found.port, found.path) == ("xn--bcher-kva.example", 8443, "/a%20b?q=%C3%BC")
    assert found.site == "https://xn--bcher-kva.example:8443"


@given(st.text(max_size=60))
def test_no_text_raises(text: str) -> None:
    assert _reason("http://" + text)
    assert _reason(text)
    tidy(text)


def test_tidy() -> None:
    assert tidy("HTTP://A.example/x?id=1&utm_source=rss#top") == "http://a.example/x?id=1"
    assert tidy("https://a.example?b=%20c") == "https://a.example/?b=%20c"
