"""The engine of a cluster: batches go out as rows of Spark frames, wave after wave, and come back in order.

The items stay a stream: the driver pulls a wave of batches, has it mapped, and pulls the next while that is under way.
So it holds a few waves at most, whatever the length of the whole, and no worker waits for the slowest of a wave. A
worker of the cluster that dies costs the batch it had: Spark runs that again, elsewhere. What an item does to its own
process is settled on the worker (see :mod:`dragoman.engine._task`), and never comes to Spark's ears.
"""

import os
import pickle
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import pyarrow as pa

from dragoman.engine._job import Job
from dragoman.engine._task import SCHEMA, Lost, Raised, Task
from dragoman.errors import ConfigError, DragomanError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

T = TypeVar("T")
R = TypeVar("R")
ISOLATES = True
_WAVES = 3
"""Waves under way or waiting for their turn in the order."""
_EACH = 4
"""Batches of a wave for each core of the cluster."""
_TRIES = 4
"""Times that Spark runs a batch whose worker died; without this number a local master tries once."""
_QUIET = {
    "spark.app.name": "dragoman",
    "spark.log.level": "OFF",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.executorEnv.OMP_NUM_THREADS": "1",
    "spark.executorEnv.OPENBLAS_NUM_THREADS": "1",
}
"""What is set where the user sets nothing else."""
_NEEDED = {"spark.sql.execution.arrow.maxRecordsPerBatch": "1", "spark.sql.adaptive.enabled": "false"}
"""What makes each batch a task of its own: the least that is lost with a worker."""
_SUBMITTED = "PYSPARK_GATEWAY_PORT"
"""In the environment where ``spark-submit`` started us, and so has said which cluster it is."""
_GROUP = "dragoman"


def run(job: Job[T, R], items: Iterable[T]) -> Iterator[R]:
    """Yield the results in order; see :func:`dragoman.engine.map_ordered`.

    ``job.settings`` are Spark's own (``spark.master=spark://host:7077``); without a master Spark runs on this machine
    with ``job.jobs`` cores. A Spark session that is there already is used, and left.
    """
    with _session(job) as spark:
        waves = _Waves(job, items, spark)
        try:
            yield from waves.results()
        finally:
            waves.close()


class _Waves:
    """The waves that are under way, oldest first, each with its items."""

    def __init__(self, job: Job[Any, Any], items: Iterable[Any], spark: "SparkSession") -> None:
        self._job = job
        self._source = job.batches(items)
        self._spark = spark
        setup = pickle.dumps((job.function, job.initializer), protocol=pickle.HIGHEST_PROTOCOL)
        self._task = Task(setup, job.timeout)
        self._threads = ThreadPoolExecutor(_WAVES, thread_name_prefix="dragoman-wave")
        self._under_way: deque[tuple[list[list[Any]], Future[list[Any]]]] = deque()

    def results(self) -> Iterator[Any]:
        """Yield each item's result in order."""
        while True:
            self._pull()
            if not self._under_way:
                return
            wave, future = self._under_way.popleft()
            for batch, answers in zip(wave, future.result(), strict=True):
                if isinstance(answers, Raised):
                    raise answers.error
                for item, answer in zip(batch, answers, strict=True):
                    yield self._job.on_crash(item, answer.reason) if isinstance(answer, Lost) else answer

    def close(self) -> None:
        """Give up what is under way."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        pending = {future for _, future in self._under_way if not future.cancelled()}
        while pending:  # again and again: a job may be on its way to Spark just now
            self._spark.sparkContext.cancelJobGroup(_GROUP)
            pending = wait(pending, timeout=0.2).not_done

    def _pull(self) -> None:
        """Take batches from the items while there is room for a wave of them."""
        while len(self._under_way) < _WAVES:
            wave = list(islice(self._source, _EACH * self._spark.sparkContext.defaultParallelism))
            if not wave:
                return
            self._under_way.append((wave, self._threads.submit(self._mapped, wave)))

    def _mapped(self, wave: list[list[Any]]) -> list[Any]:
        """Return the answers to each batch of a wave."""
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException

        rows = [pickle.dumps(batch, protocol=pickle.HIGHEST_PROTOCOL) for batch in wave]
        table = pa.table({"place": pa.array(range(len(rows)), pa.int32()), "items": pa.array(rows, pa.binary())})
        try:
            self._spark.sparkContext.setJobGroup(_GROUP, "reading stories", interruptOnCancel=True)
            found = self._spark.createDataFrame(table).mapInArrow(self._task, SCHEMA).toArrow()
        except (PySparkException, Py4JError) as error:
            raise _given_up(error) from error
        answers = dict(zip(*(column.to_pylist() for column in found.columns), strict=True))
        return [pickle.loads(answers[place]) for place in range(len(wave))]


def _given_up(error: Exception) -> DragomanError:
    """Return our error for one with which Spark ended a wave."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    said = next((line.strip() for line in lines if "Reason:" in line or "Error" in line), lines[0].strip())
    return DragomanError(
        f"Spark gave up after {_TRIES} tries of one batch: {said[:300]}; what was committed is kept: mend the cluster "
        "and run the same command again"
    )


@contextmanager
def _session(job: Job[Any, Any]) -> Iterator["SparkSession"]:
    """Give the Spark session that is there, else a new one for the time of the run."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise DragomanError(
            "the engine spark needs PySpark, which is not installed: run pip install 'dragoman[spark]'"
        ) from error
    there = SparkSession.getActiveSession()
    spark = there or _started(job)
    for name, value in _NEEDED.items():
        spark.conf.set(name, value)
    try:
        yield spark
    finally:
        if there is None:
            spark.stop()


def _started(job: Job[Any, Any]) -> "SparkSession":
    """Start Spark, quietly, on the master of the settings, of ``spark-submit``, or on this machine."""
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    settings = {**_QUIET, **dict(_setting(text) for text in job.settings)}
    if "spark.master" not in settings and _SUBMITTED not in os.environ:
        settings["spark.master"] = f"local[{job.jobs},{_TRIES}]"
    if settings.get("spark.master", "").startswith("local"):
        paths = os.pathsep.join(path or os.getcwd() for path in sys.path)
        settings.setdefault("spark.executorEnv.PYTHONPATH", paths)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder
    for name, value in settings.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except PySparkException as error:
        raise DragomanError(
            f"Spark does not start: {str(error).splitlines()[0]} It needs Java 17 or newer: see java -version"
        ) from error


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.startswith("spark."):
        raise ConfigError(f"{text!r} is no setting of Spark: write spark.NAME=VALUE")
    return name.strip(), value.strip()
