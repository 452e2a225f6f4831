"""The pool of one machine: time limits, surroundings of the processes, and that none outlives the run."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.engine import map_ordered

GET_PID = "__import__('os').getpid()"
SLEEP = "__import__('time').sleep(60)"
PROGRAM = """
from dragoman.engine import map_ordered
items = ["__import__('os').getpid()"] * 2 + ["__import__('time').sleep(60)"] * 4
results = map_ordered(eval, items, jobs=2, on_crash=lambda item, reason: reason)
try:
    for result in results:
        print(result, flush=True)
except KeyboardInterrupt:
    print("stopped", flush=True)
"""


def crashed(item: object, reason: str) -> str:
    return reason


def is_alive(pid: int) -> bool:
    """A zombie that nobody has fetched yet is dead."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"


def all_gone(pids: list[int]) -> bool:
    end = time.monotonic() + 10
    while any(map(is_alive, pids)):
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def start_program() -> tuple["subprocess.Popen[str]", list[int]]:
    """Start a program that maps without a ``__main__`` guard; return it with the pids of its workers."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    assert program.stdout is not None
    return program, [int(program.stdout.readline()) for _ in range(2)]


def test_an_item_that_takes_too_long_is_given_up_and_the_rest_goes_on() -> None:
    started = time.monotonic()
    results = list(map_ordered(eval, ["1", SLEEP, "3", "4"], jobs=2, batch=2, timeout=0.5, on_crash=crashed))
    assert results == [1, "took longer than 0.5 s", 3, 4]
    assert time.monotonic() - started < 20


def test_a_slow_reader_of_the_results_makes_no_item_late() -> None:
    results = map_ordered(abs, range(40), jobs=2, timeout=0.3, on_crash=crashed)
    assert next(results) == 0
    time.sleep(0.6)
    assert list(results) == list(range(1, 40))


def test_large_items_and_results_do_not_block() -> None:
    items = ["x" * 1_000_000] * 12
    assert list(map_ordered(str.upper, items, jobs=2, batch=3, on_crash=crashed)) == ["X" * 1_000_000] * 12


def test_numerical_libraries_get_one_thread_a_process() -> None:
    names = ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"]
    assert list(map_ordered(os.getenv, names, jobs=2, on_crash=crashed)) == ["1", "1"]


def test_what_a_function_prints_does_not_come_to_standard_output(capfd: pytest.CaptureFixture[str]) -> None:
    list(map_ordered(print, ["noise"], jobs=2, on_crash=crashed))
    out, err = capfd.readouterr()
    assert "noise" not in out
    assert "noise" in err


def test_no_process_is_left_when_the_results_are_not_wanted() -> None:
    results = map_ordered(eval, [GET_PID, GET_PID, SLEEP, SLEEP], jobs=2, on_crash=crashed)
    pids = [next(results), next(results)]
    results.close()  # type: ignore[attr-defined]
    assert all_gone(pids)


def test_an_interrupt_stops_everything_without_a_word() -> None:
    program, pids = start_program()
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=20)
    assert (program.returncode, out, err) == (0, "stopped\n", "")
    assert all_gone(pids)


def test_no_process_outlives_a_killed_parent() -> None:
    program, pids = start_program()
    program.kill()
    program.communicate(timeout=20)
    assert all_gone(pids)


def test_a_process_killed_from_outside_loses_nothing() -> None:
    items = ["__import__('time').sleep(0.05) or __import__('os').getpid()"] * 20
    results = map_ordered(eval, items, jobs=2, batch=2, on_crash=crashed)
    first = next(results)
    os.kill(int(first), signal.SIGKILL)
    rest = list(results)
    assert len(rest) == 19
    assert all(isinstance(result, int) for result in rest)
    assert len({first, *rest}) >= 2
