"""What the pages carry of others: scripts, outlines and fonts, each with its version, licence and checksum.

``python -m dragoman.web.vendor`` checks the files against ``static/vendor/vendor.json``;
``python -m dragoman.web.vendor FOLDER`` takes them anew out of unpacked packages of the npm registry
(``FOLDER/NAME-VERSION/``, as ``npm pack`` and ``tar`` leave them) and writes their sums.
"""

import shutil
import sys
from hashlib import sha256
from pathlib import Path

import msgspec

from dragoman.types import Noun
from dragoman.web.static_files import FOLDER

HERE = FOLDER / "vendor"
LIST = HERE / "vendor.json"


class Vendored(Noun, frozen=True):
    """One file of another's."""

    package: str
    """Its name in the npm registry."""
    version: str
    licence: str
    """SPDX."""
    source: str
    """The file's path inside the package."""
    file: str
    """Its name here; its licence text is ``LICENSES/PACKAGE.txt``."""
    sha256: str
    use: str
    """What it is for."""


def listed() -> list[Vendored]:
    """Return what the list says is here."""
    return msgspec.json.decode(LIST.read_bytes(), type=list[Vendored])


def licence(package: str) -> Path:
    """Return where the licence text of a package lies."""
    return HERE / "LICENSES" / f"{package.removeprefix('@').replace('/', '-')}.txt"


def wrong() -> list[str]:
    """Return what is wrong, in sentences: nothing where every file is listed, unchanged and licensed."""
    every = listed()
    found = {path.name for path in HERE.iterdir() if path.is_file()} - {LIST.name}
    missing = [f"{one.file} is not there" for one in every if one.file not in found]
    unknown = [f"{name} is not listed" for name in sorted(found - {one.file for one in every})]
    there = [one for one in every if one.file in found]
    changed = [f"{one.file} is not what was listed" for one in there if _sum(HERE / one.file) != one.sha256]
    unlicensed = [f"{one.package} has no licence text" for one in every if not licence(one.package).is_file()]
    return missing + unknown + changed + unlicensed


def take(folder: Path) -> None:
    """Copy every listed file and licence out of unpacked packages, and write the list with their sums."""
    fresh = []
    for one in listed():
        package = folder / f"{one.package.removeprefix('@').replace('/', '-')}-{one.version}"
        shutil.copyfile(package / one.source, HERE / one.file)
        licence(one.package).parent.mkdir(exist_ok=True)
        text = next(path for path in sorted(package.iterdir()) if path.name.upper().startswith("LICENSE"))
        shutil.copyfile(text, licence(one.package))
        fresh.append(msgspec.structs.replace(one, sha256=_sum(HERE / one.file)))
    LIST.write_bytes(msgspec.json.format(msgspec.json.encode(fresh)) + b"\n")


def _sum(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def main(*folders: str) -> int:
    """Take the files anew if a folder is given, then check; the exit status is 1 where something is wrong."""
    for folder in folders:
        take(Path(folder))
    faults = wrong()
    print("\n".join(faults) or f"{len(listed())} files are as listed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
