"""The engine of a cluster: the suite of all engines on a Spark of two cores, and what is Spark's own."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pyspark", reason="pyspark is not installed: it is an extra, pip install 'dragoman[spark]'")

from dragoman.engine import map_ordered, spark
from dragoman.engine._job import Job
from dragoman.errors import ConfigError
from tests.engine.test_engine import (
    crashed,
    test_a_result_that_cannot_travel_is_an_error_of_its_item,
    test_an_error_gives_what_on_crash_says_and_the_rest_goes_on,
    test_an_error_of_the_initializer_ends_the_run,
    test_an_error_of_the_items_comes_out,
    test_an_error_on_purpose_ends_the_run,
    test_an_item_that_kills_its_process_is_given_up_alone,
    test_an_item_whose_process_was_killed_once_is_tried_again,
    test_batches_may_be_weighed,
    test_items_are_pulled_only_as_they_are_needed,
    test_no_items_give_no_results,
    test_processes_that_never_start_end_the_run,
    test_results_come_in_the_order_of_the_items,
    test_slow_items_do_not_change_the_order,
    test_the_initializer_runs_before_the_first_item,
)

__all__ = [
    "test_a_result_that_cannot_travel_is_an_error_of_its_item",
    "test_an_error_gives_what_on_crash_says_and_the_rest_goes_on",
    "test_an_error_of_the_initializer_ends_the_run",
    "test_an_error_of_the_items_comes_out",
    "test_an_error_on_purpose_ends_the_run",
    "test_an_item_that_kills_its_process_is_given_up_alone",
    "test_an_item_whose_process_was_killed_once_is_tried_again",
    "test_batches_may_be_weighed",
    "test_items_are_pulled_only_as_they_are_needed",
    "test_no_items_give_no_results",
    "test_processes_that_never_start_end_the_run",
    "test_results_come_in_the_order_of_the_items",
    "test_slow_items_do_not_change_the_order",
    "test_the_initializer_runs_before_the_first_item",
]
pytestmark = pytest.mark.xdist_group("spark")
GET_PIDS = "(__import__('os').getpid(), __import__('os').getppid())"


def job(*settings: str) -> Job[Any, Any]:
    return Job(
        function=eval,
        on_crash=crashed,
        jobs=2,
        initializer=None,
        batch=1,
        weigh=None,
        timeout=None,
        settings=settings,
    )


@pytest.fixture(scope="module", autouse=True)
def session() -> Iterator[Any]:
    """A Spark for all tests: starting one takes seconds."""
    started = spark._started(job())
    yield started
    started.stop()


@pytest.fixture
def run() -> Any:
    return partial(map_ordered, engine="spark", jobs=2, on_crash=crashed)


@pytest.fixture
def isolated(run: Any) -> Any:
    return run


def test_a_session_that_is_there_is_used_and_left(run: Any, session: Any) -> None:
    assert list(run(abs, [-1])) == [1]
    assert session.range(3).count() == 3


def test_it_runs_on_the_cores_that_were_asked_for_and_tries_again(session: Any) -> None:
    assert session.sparkContext.master == "local[2,4]"
    assert session.sparkContext.defaultParallelism == 2


def test_processes_are_kept_from_batch_to_batch(run: Any) -> None:
    pids = set(run(eval, [GET_PIDS] * 40))
    assert len({pid for pid, _ in pids}) <= 2
    assert os.getpid() not in {parent for _, parent in pids}


def test_a_worker_of_the_cluster_that_is_killed_costs_no_item(run: Any, tmp_path: Path) -> None:
    mark = tmp_path / "worker"
    tell = (
        f"(__import__('pathlib').Path({str(mark)!r}).exists() or "
        f"__import__('pathlib').Path({str(mark)!r}).write_text(str(__import__('os').getppid())), "
        "__import__('time').sleep(0.5), 7)[-1]"
    )
    killed: list[int] = []

    def kill() -> None:
        while not (mark.exists() and mark.read_text()):
            time.sleep(0.01)
        killed.append(int(mark.read_text()))
        os.kill(killed[0], signal.SIGKILL)

    killer = threading.Thread(target=kill)
    killer.start()
    results = list(run(eval, [tell, *map(str, range(20))]))
    killer.join()
    assert results == [7, *range(20)]
    assert killed


def test_an_item_that_takes_too_long_is_given_up_and_the_rest_goes_on(run: Any) -> None:
    items = ["1", "__import__('time').sleep(60)", "3", "4"]
    assert list(run(eval, items, batch=2, timeout=0.5)) == [1, f"{items[1]} -> took longer than 0.5 s", 3, 4]


def test_nothing_is_under_way_once_the_results_are_not_wanted(run: Any, session: Any) -> None:
    results = run(eval, [*["1"] * 8, *["__import__('time').sleep(60)"] * 8])
    assert next(results) == 1
    results.close()
    end = time.monotonic() + 20
    while session.sparkContext.statusTracker().getActiveJobsIds():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.mark.parametrize("setting", ["master=local", "spark.master", "memory"])
def test_what_is_no_setting_of_spark_is_refused(setting: str) -> None:
    with pytest.raises(ConfigError, match="no setting of Spark"):
        spark._setting(setting)
