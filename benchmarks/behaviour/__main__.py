"""``make behaviour``: sentences of our own, changed in known ways, and how often the program does what it must."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.behaviour.measuring import chosen, outcomes
from benchmarks.behaviour.page import console, failing, page
from benchmarks.program import ROOT

PAGE = ROOT / "docs" / "reference" / "behaviour.md"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, failing cases where they are asked for; write the page where that is asked for."""
    options = _options(arguments)
    found = list(outcomes(chosen(options.every)))
    print(console(found))
    own = [one for one in found if one.case.behaviour.startswith(options.behaviour)]
    if options.failing and (told := failing(own, options.failing)):
        print(f"\n{told}")
    if options.write:
        Path(options.write).write_text(page(found), encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="behaviour", description=(__doc__ or "").strip())
    parser.add_argument(
        "--every", type=_above_zero, default=1, metavar="N", help="only each N-th sentence (default: 1)"
    )
    parser.add_argument("--failing", type=int, default=0, metavar="N", help="print the first N failing cases")
    parser.add_argument("--behaviour", default="", metavar="NAME", help="failing cases only of those that begin so")
    parser.add_argument(
        "--write", nargs="?", const=PAGE, metavar="FILE", help=f"write the page ({PAGE.relative_to(ROOT)})"
    )
    return parser.parse_args(arguments)


def _above_zero(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


if __name__ == "__main__":
    sys.exit(main())
