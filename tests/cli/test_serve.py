"""``dragoman serve``: what it says, and that the pages are there."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import Result

from dragoman.cli import serve

Call = Callable[..., Result]


def test_the_pages_are_served_until_ctrl_c(record: Path) -> None:
    command = [sys.executable, "-m", "dragoman.cli.main", "serve", "--record", str(record), "--port", "0"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            assert process.stdout is not None
            told = process.stdout.readline()
            address = told.split()[1]
            with urlopen(address, timeout=30) as answer:
                assert "made" in answer.read().decode()
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(20) in (0, 130)


def test_a_port_that_is_taken_is_told(call: Call, record: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = call("serve", "--record", record, "--port", taken.getsockname()[1])
    assert result.exit_code == 2
    assert "choose another with --port or --host" in result.stderr


def test_a_record_that_is_not_there_is_told(call: Call, tmp_path: Path) -> None:
    result = call("serve", "--record", tmp_path / "none.duckdb", "--port", 0)
    assert result.exit_code == 2
    assert "dragoman build" in result.stderr


@pytest.mark.parametrize(
    ("host", "decide", "words"),
    [
        ("127.0.0.1", True, "Open http://127.0.0.1:1/ in a browser; Ctrl-C stops."),
        ("::1", False, "Open http://[::1]:1/ in a browser; Ctrl-C stops."),
        ("localhost", True, "Open http://localhost:1/ in a browser; Ctrl-C stops."),
    ],
)
def test_on_this_machine_there_is_nothing_to_warn_of(host: str, decide: bool, words: str) -> None:
    assert serve.greeting(host, 1, decide) == words


def test_others_who_can_read_or_decide_are_told() -> None:
    assert "can read the record: there are no passwords" in serve.greeting("0.0.0.0", 1, False)
    assert "can read the record and decide" in serve.greeting("0.0.0.0", 1, True)
