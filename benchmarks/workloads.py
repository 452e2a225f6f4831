"""What ``bench`` runs in processes of their own: the plain spaCy pipeline, and annotation with coding, over one file.

    python -m benchmarks.workloads spacy FILE [JOBS]
    python -m benchmarks.workloads spacy-numpy FILE [JOBS]
    python -m benchmarks.workloads reading FILE
    python -m benchmarks.workloads reading-whole FILE
    python -m benchmarks.workloads stages FILE
    python -m benchmarks.workloads functions FILE

FILE holds stories as ``dragoman build`` reads them. Prints a JSON object: the seconds of the loop alone (model and
register loaded before) and what was counted; or where the time of ``build`` goes. One core means one: matrix products
run on one thread.
"""

import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

PIPES = ("tok2vec", "tagger", "parser", "ner")
"""What the program uses of the model; the plain pipeline has the same."""
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def main(arguments: list[str]) -> None:
    """Run the workload that is named first."""
    os.environ.update(dict.fromkeys(THREADS, "1"))  # before anything imports numpy
    name, path, *rest = arguments
    jobs = int(rest[0]) if rest else 1
    ways = {
        "spacy": spacy,
        "spacy-numpy": spacy_numpy,
        "reading": reading,
        "reading-whole": reading_whole,
        "stages": stages,
        "functions": functions,
    }
    print(json.dumps(ways[name](path, jobs)))


def spacy(path: str, jobs: int) -> dict[str, Any]:
    """Run ``nlp.pipe`` with its defaults over the texts."""
    import spacy as library

    from dragoman.annotation import model

    texts = [story.text for story in _stories(path)]
    nlp = library.load(model.package())
    nlp.select_pipes(enable=list(PIPES))
    started = time.perf_counter()
    tokens = sum(len(doc) for doc in nlp.pipe(texts, n_process=jobs))
    return {"seconds": time.perf_counter() - started, "tokens": tokens}


def spacy_numpy(path: str, jobs: int) -> dict[str, Any]:
    """Run the same with numpy's matrix product in place of BLIS, as the program does."""
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    return spacy(path, jobs)


def reading(path: str, jobs: int) -> dict[str, Any]:
    """Annotate and code every story as a build does, behind the gate, one after the other, in this process."""
    return _read(path, gate=True)


def reading_whole(path: str, jobs: int) -> dict[str, Any]:
    """Do the same with every sentence."""
    return _read(path, gate=False)


def _read(path: str, *, gate: bool) -> dict[str, Any]:
    from dragoman.reading import Reader

    stories = _stories(path)
    reader = Reader(gate=gate)
    reader.warm()
    started = time.perf_counter()
    results = [reader(story) for story in stories]
    seconds = time.perf_counter() - started
    sentences = sum(len(result.sentences) for result in results)
    return {"seconds": seconds, "sentences": sentences, "mentions": sum(len(result.mentions) for result in results)}


def stages(path: str, jobs: int) -> dict[str, float]:
    """Return the seconds of each stage of ``build`` in this process, the longest first."""
    from benchmarks.stages import stages as timed

    with tempfile.TemporaryDirectory() as folder:
        return dict(timed(Path(path), Path(folder)))


def functions(path: str, jobs: int) -> str:
    """Return the table of the functions that took most time of ``build`` themselves."""
    from benchmarks.stages import functions as profiled

    with tempfile.TemporaryDirectory() as folder:
        return profiled(Path(path), Path(folder))


def _stories(path: str) -> list[Any]:
    from dragoman.ingest import read
    from dragoman.types import Story

    return [item for item in read([path]) if isinstance(item, Story)]


if __name__ == "__main__":
    main(sys.argv[1:])
