"""What every engine must do: the conformance suite. Items are Python expressions and the function is ``eval``.

(Builtins can be found by name in any worker process, however the tests themselves are imported.)
"""

import os
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman import registry
from dragoman.engine import cores, engines, map_ordered
from dragoman.errors import DragomanError, ModelError


def crashed(item: object, reason: str) -> str:
    return f"{item} -> {reason}"


ALONE = [name for name in engines() if name != "spark"]
"""The engines that need nothing but this program; ``test_spark.py`` runs the same suite where PySpark is installed."""


@pytest.fixture(params=ALONE)
def run(request: pytest.FixtureRequest) -> Any:
    return partial(map_ordered, engine=request.param, jobs=2, on_crash=crashed)


@pytest.fixture(params=[name for name in ALONE if registry.load("dragoman.engine", name).ISOLATES])
def isolated(request: pytest.FixtureRequest) -> Any:
    """An engine that survives the death of its processes."""
    return partial(map_ordered, engine=request.param, jobs=2, on_crash=crashed)


def test_there_are_engines() -> None:
    assert {"inline", "local", "spark"} <= set(engines())
    assert all(isinstance(registry.load("dragoman.engine", name).ISOLATES, bool) for name in engines())


@pytest.mark.parametrize("batch", [1, 7, 1000])
def test_results_come_in_the_order_of_the_items(run: Any, batch: int) -> None:
    assert list(run(abs, range(-100, 0), batch=batch)) == list(range(100, 0, -1))


def test_slow_items_do_not_change_the_order(run: Any) -> None:
    items = ["__import__('time').sleep(0.2) or 0", *map(str, range(1, 20))]
    assert list(run(eval, items)) == list(range(20))


def test_no_items_give_no_results(run: Any) -> None:
    assert list(run(abs, [])) == []


def test_items_are_pulled_only_as_they_are_needed(run: Any) -> None:
    pulled = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            pulled.append(number)
            yield number

    results = run(abs, items(), batch=3)
    assert pulled == []
    assert [next(results) for _ in range(10)] == list(range(10))
    assert len(pulled) < 100
    results.close()


def test_an_error_gives_what_on_crash_says_and_the_rest_goes_on(run: Any) -> None:
    assert list(run(eval, ["1", "1/0", "3"], batch=2)) == [1, "1/0 -> ZeroDivisionError: division by zero", 3]


def test_an_error_on_purpose_ends_the_run(run: Any) -> None:
    fault = "(_ for _ in ()).throw(__import__('dragoman.errors').errors.ModelError('the model is missing'))"
    with pytest.raises(ModelError, match="the model is missing"):
        list(run(eval, ["1", fault, "3"]))


def test_an_error_of_the_items_comes_out(run: Any) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise OSError("unreadable")

    with pytest.raises(OSError, match="unreadable"):
        list(run(abs, items()))


def test_the_initializer_runs_before_the_first_item(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_TEST", "before")
    start = partial(exec, "import os; os.environ['DRAGOMAN_TEST'] = 'after'")
    assert list(run(os.getenv, ["DRAGOMAN_TEST"] * 5, initializer=start)) == ["after"] * 5


def test_an_error_of_the_initializer_ends_the_run(run: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        list(run(abs, [1, 2], initializer=partial(eval, "1/0")))


def test_batches_may_be_weighed(run: Any) -> None:
    items = ["a" * n for n in range(50)]
    assert list(run(len, items, batch=60, weigh=len)) == list(range(50))


@settings(max_examples=5, deadline=None)
@given(items=st.lists(st.integers() | st.text(), max_size=30), batch=st.integers(1, 9), jobs=st.integers(1, 3))
def test_all_engines_agree(items: list[object], batch: int, jobs: int) -> None:
    expected = [repr(item) for item in items]
    for name in ALONE:
        assert list(map_ordered(repr, items, batch=batch, jobs=jobs, on_crash=crashed, engine=name)) == expected


@pytest.mark.parametrize(("jobs", "batch"), [(0, 1), (1, 0)])
def test_wrong_numbers_are_refused(jobs: int, batch: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        map_ordered(abs, [1], jobs=jobs, batch=batch, on_crash=crashed)


def test_one_job_runs_in_this_process_and_two_do_not() -> None:
    here = str(os.getpid())
    assert list(map_ordered(eval, ["__import__('os').getpid()"], jobs=1, on_crash=crashed)) == [int(here)]
    assert list(map_ordered(eval, ["__import__('os').getpid()"], jobs=2, on_crash=crashed)) != [int(here)]


def test_cores_are_counted() -> None:
    assert 1 <= cores() <= (os.cpu_count() or 1)


@pytest.mark.parametrize(
    ("fatal", "reason"),
    [
        ("__import__('os')._exit(3)", "its process ended with code 3"),
        ("__import__('os').kill(__import__('os').getpid(), 9)", "its process was ended by SIGKILL"),
        ("__import__('ctypes').string_at(0)", "its process was ended by SIGSEGV"),
    ],
)
def test_an_item_that_kills_its_process_is_given_up_alone(isolated: Any, fatal: str, reason: str) -> None:
    items = ["0", "1", fatal, "3", fatal, *map(str, range(5, 12))]
    results = list(isolated(eval, items, batch=4))
    lost = f"{fatal} -> {reason}"
    assert results == [0, 1, lost, 3, lost, *range(5, 12)]


def test_an_item_whose_process_was_killed_once_is_tried_again(isolated: Any, tmp_path: Any) -> None:
    mark = tmp_path / "mark"
    die_once = (
        f"__import__('pathlib').Path({str(mark)!r}).exists() or "
        f"(__import__('pathlib').Path({str(mark)!r}).touch(), __import__('os')._exit(9))"
    )
    assert list(isolated(eval, [die_once, "2"])) == [True, 2]


def test_a_result_that_cannot_travel_is_an_error_of_its_item(isolated: Any) -> None:
    results = list(isolated(eval, ["lambda: 0", "2"]))
    assert "lambda" in results[0]
    assert results[1] == 2


def test_processes_that_never_start_end_the_run(isolated: Any) -> None:
    start = partial(eval, "__import__('os')._exit(7)")
    with pytest.raises(DragomanError, match="no worker process can start"):
        list(isolated(abs, [1, 2, 3], initializer=start))
