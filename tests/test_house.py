"""The rules of ARCHITECTURE and CONTRIBUTING that a machine can hold."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "dragoman"
TRAINING = ROOT / "training"
TESTS = ROOT / "tests"
MODULES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
TEXTS = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".sql",
    ".csv",
    ".json",
    ".jsonl",
    ".html",
    ".css",
    ".yaml",
    ".yml",
    "",
    ".typed",
}

FILE, FUNCTION = 400, 40
"""Lines."""
LONGER = {"types.py": "all nouns in one leaf file; half of it is their docstrings"}

TESTED_ELSEWHERE = {
    "annotation/languages/english.py": ("annotation/test_numbers.py", "word lists, used by every part of annotation"),
    "coding/coders/rules.py": ("ontology/test_examples.py", "every example of every act goes through it"),
    "joining/identity.py": ("joining/test_joining.py", "a part of every linking"),
    "joining/items.py": ("joining/test_joining.py", "a part of every linking"),
    "joining/lots.py": ("joining/test_joining.py", "a part of every linking"),
    "joining/origins.py": ("joining/test_joining.py", "a part of every linking"),
    "joining/pairing.py": ("joining/test_joining.py", "a part of every linking"),
    "joining/tying.py": ("joining/test_joining.py", "a part of every linking"),
    "store/queries.py": ("joining/test_joining.py", "the queries of every linking"),
    "store/relinking.py": ("joining/test_joining.py", "a part of every linking"),
    "store/retying.py": ("joining/test_joining.py", "a part of every linking"),
    "store/work.py": ("joining/test_joining.py", "a part of every linking"),
    "reading.py": ("test_pipeline.py", "a part of every build"),
    "annotation/lemmas.py": ("annotation/test_syntax.py", "the lemmas of tokens"),
    "annotation/repair.py": ("annotation/test_syntax.py", "what is mended in a parse before it is used"),
    "annotation/times/resolving.py": ("annotation/times/test_resolve.py", "what the rules share"),
    "annotation/times/rule.py": ("annotation/times/test_resolve.py", "what the rules share"),
    "annotation/times/rules_amounts.py": ("annotation/times/test_resolve.py", "rules of times"),
    "annotation/times/rules_relative.py": ("annotation/times/test_resolve.py", "rules of times"),
    "cli/actors.py": ("cli/test_filters.py", "a command; its filter does the work"),
    "cli/annotate.py": ("cli/test_filters.py", "a command; its filter does the work"),
    "cli/mentions.py": ("cli/test_filters.py", "a command; its filter does the work"),
    "cli/codebook_md.py": ("cli/test_codebook.py", "the codebook as a page"),
    "cli/errors.py": ("cli/test_main.py", "how every command ends"),
    "cli/event_table.py": ("cli/test_events.py", "what `events` prints"),
    "cli/finding.py": ("cli/test_show.py", "what `show ID` finds"),
    "cli/rejections.py": ("cli/test_tables_of_a_record.py", "a table"),
    "cli/stories.py": ("cli/test_tables_of_a_record.py", "a table"),
    "cli/tables.py": ("cli/test_tables_of_a_record.py", "all tables"),
    "cli/show_event.py": ("cli/test_show.py", "what `show` prints of an event"),
    "cli/show_mention.py": ("cli/test_show.py", "what `show` prints of a mention"),
    "cli/show_story.py": ("cli/test_show.py", "what `show` prints of a story"),
    "cli/values.py": ("cli/test_events.py", "the values that options take"),
    "contract/pieces.py": ("contract/test_mentions.py", "parts of every shape"),
    "export/order.py": ("export/test_writing.py", "the order of every export"),
    "export/formats/jsonl.py": ("export/test_writing.py", "all formats are tested alike"),
    "store/inserting.py": ("store/test_writer.py", "how rows come into tables"),
    "store/reader.py": ("store/test_record.py", "what an open record answers"),
    "store/streaming.py": ("store/test_record.py", "nouns from rows, some at a time"),
    "errors.py": ("cli/test_main.py", "classes without behaviour"),
    "types.py": ("linking/test_join.py", "nouns without behaviour of their own"),
}
"""Module -> the test module that tests it although it does not name it, and why."""

ELSEWHERE = re.compile(
    r"(?<![\w.])/(?:work|tmp|root|opt|home|Users)/[\w.]|\.library\b|py"
    r"pi|python"
    r"hosted|npm"
    r"js|deb\."
    r"debian",
    re.IGNORECASE,
)
"""Paths of somebody's machine, and hosts of package registries."""
TORCH = 'pytest.importorskip("torch", reason="torch is not installed: it is needed for training only (make train)")'
"""What only training needs: it is ten times as large as everything else together."""
EXTRAS = re.compile(
    r"""pytest\.importorskip\("(\w+)", reason="\1 is not installed: it is an extra, pip install 'dragoman\[\w+\]'"\)"""
)
"""What an extra of the package needs: its tests are left out, by name, where the extra is not installed."""
UNSEEN = {"tests/test_house.py", "LICENSE"}


def tracked() -> list[Path]:
    """Return the text files of the repository, without what git ignores; of a plain copy, the ones in our folders."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:
        found = [
            path
            for folder in ("src", "tests", "benchmarks", "training", "corpus", "docs", "examples")
            for path in (ROOT / folder).rglob("*")
        ]
    return [path for path in found if path.is_file() and path.suffix in TEXTS]


@cache
def tree(module: str) -> ast.Module:
    return ast.parse((SOURCE / module).read_text(encoding="utf-8"))


def functions(module: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(module)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def layers_of_architecture() -> dict[str, int]:
    """Return name -> layer of the table of folders."""
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").partition("## The folders")[2]
    rows = re.findall(r"^\| `([\w./]+)` \| (\d+) \|", text, re.MULTILINE)
    return {name.rstrip("/"): int(layer) for name, layer in rows}


def layers_of_linter() -> dict[str, int]:
    """Return name -> layer of the import contract, the lowest layer being 1."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (contract,) = project["tool"]["importlinter"]["contracts"]
    assert contract["exhaustive"] is True
    rows = reversed(contract["layers"])
    return {name.strip(): number for number, row in enumerate(rows, 1) for name in row.split("|")}


def test_the_folders_are_those_of_architecture() -> None:
    there = {path.name for path in SOURCE.iterdir() if path.name != "__pycache__"}
    assert there == set(layers_of_architecture())


def test_the_layers_of_architecture_are_those_that_the_linter_holds() -> None:
    told = {name.removesuffix(".py"): layer for name, layer in layers_of_architecture().items()}
    held = layers_of_linter()
    assert {name: layer for name, layer in told.items() if name in held} == held
    assert set(told) - set(held) == {"__init__", "__about__", "notebook.css", "py.typed"}


@pytest.mark.parametrize("module", ["types.py", "errors.py", "ids.py"])
def test_leaves_import_nothing_of_ours(module: str) -> None:
    ours = [name for name in imports(tree(module), "dragoman") if name.startswith("dragoman")]
    assert ours == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_what_it_is(module: str) -> None:
    told = ast.get_docstring(tree(module)) or ""
    assert len(told.split()) >= 3


@pytest.mark.parametrize("module", MODULES)
def test_files_and_functions_are_small(module: str) -> None:
    lines = len((SOURCE / module).read_text(encoding="utf-8").splitlines())
    assert lines <= FILE or module in LONGER
    long = {f.name: f.end_lineno - f.lineno + 1 for f in functions(module) if f.end_lineno is not None}
    assert {name: size for name, size in long.items() if size > FUNCTION} == {}


def test_the_list_of_longer_files_is_needed() -> None:
    assert all(len((SOURCE / module).read_text(encoding="utf-8").splitlines()) > FILE for module in LONGER)


def test_most_functions_are_smaller_still() -> None:
    sizes = [(f.end_lineno or 0) - f.lineno + 1 for module in MODULES for f in functions(module)]
    assert sum(size <= 27 for size in sizes) >= 0.9 * len(sizes)


def test_nothing_is_called_utils() -> None:
    names = [path.stem for path in [*SOURCE.rglob("*"), *TESTS.rglob("*")]]
    assert [name for name in names if re.fullmatch(r"_?(utils?|helpers?|common|misc)", name)] == []


def test_nouns_hold_no_dicts() -> None:
    for node in ast.walk(tree("types.py")):
        if isinstance(node, ast.AnnAssign):
            assert "dict" not in ast.unparse(node.annotation).lower(), ast.unparse(node)


def test_only_the_rim_has_a_clock_and_nothing_has_dice() -> None:
    clock = re.compile(r"\b(datetime\.now|datetime\.today|date\.today|utcnow|time\.time)\b")
    dice = re.compile(r"^\s*(import|from) (random|secrets|uuid)\b", re.MULTILINE)
    texts = {module: (SOURCE / module).read_text(encoding="utf-8") for module in MODULES}
    assert [module for module, text in texts.items() if clock.search(text)] == ["cli/watch.py", "pipeline.py"]
    assert [module for module, text in texts.items() if dice.search(text)] == []


def imports(module: ast.Module, package: str) -> Iterator[str]:
    """Yield dotted names that a module imports, with those of ``from A import B`` as ``A.B`` too."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == package)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == package:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def imported_by_tests(folder: str) -> frozenset[str]:
    """Return the modules that the test modules of one folder name."""
    found = (TESTS / folder).rglob("*.py") if folder else TESTS.glob("*.py")
    return frozenset(
        name for path in found for name in imports(ast.parse(path.read_text(encoding="utf-8")), "dragoman")
    )


def has_behaviour(module: str) -> bool:
    """Tell whether a module has a public function, or a public class with a method."""
    for node in tree(module).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            return True
        methods = node.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_") else ()
        if any(isinstance(below, ast.FunctionDef) for below in methods):
            return True
    return False


def mirror(module: str) -> Path:
    """Return where the tests of a module belong."""
    path = Path(module)
    return TESTS / path.parent / f"test_{path.stem}.py"


def is_tested(module: str) -> bool:
    """Tell whether the test module of the same place and name is there, or one of the folder, or one that names it."""
    path = Path(module)
    places = [
        mirror(module),
        TESTS / path.parent / f"test_{path.parent.name}.py",
        TESTS / path.parent.parent / f"test_{path.parent.name}.py",
    ]
    dotted = f"dragoman.{module.removesuffix('.py').replace('/', '.')}"
    top = path.parts[0] if len(path.parts) > 1 else ""
    return any(place.is_file() for place in places) or dotted in imported_by_tests(top)


@pytest.mark.parametrize("module", [name for name in MODULES if not Path(name).name.startswith("_")])
def test_tests_mirror_the_source(module: str) -> None:
    if module in TESTED_ELSEWHERE:
        test, reason = TESTED_ELSEWHERE[module]
        assert (TESTS / test).is_file()
        assert reason
        assert not mirror(module).is_file(), "has a test of its own now: take it off the list"
    elif has_behaviour(module):
        assert is_tested(module)


def test_training_is_small_and_tested_as_the_source_is() -> None:
    for path in TRAINING.glob("*.py"):
        module = ast.parse(path.read_text(encoding="utf-8"))
        assert len((ast.get_docstring(module) or "").split()) >= 3, path.name
        assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE, path.name
        sizes = {
            node.name: (node.end_lineno or 0) - node.lineno + 1
            for node in ast.walk(module)
            if isinstance(node, ast.FunctionDef)
        }
        assert {name: size for name, size in sizes.items() if size > FUNCTION} == {}, path.name
        assert path.name == "__init__.py" or (TESTS / "training" / f"test_{path.name}").is_file(), path.name


def test_every_test_module_tests_something_that_is_there() -> None:
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir()} | {"golden", "benchmarks", "training"}
    assert {path.name for path in TESTS.iterdir() if path.is_dir() and path.name != "__pycache__"} <= folders


def test_no_test_is_skipped() -> None:
    marks = re.compile(r"pytest\.(mark\.)?(skip|skipif|importorskip|xfail(?!\(strict=True))\b")
    texts = {path: path.read_text(encoding="utf-8").replace(TORCH, "") for path in TESTS.rglob("*.py")}
    found = [path for path, text in texts.items() if marks.search(EXTRAS.sub("", text))]
    assert [path.name for path in found if path != Path(__file__)] == []


def test_nothing_is_left_to_do() -> None:
    marks = re.compile(r"\b(TODO|FIXME|HACK|XXX:)")
    found = {path.relative_to(ROOT).as_posix() for path in tracked() if marks.search(path.read_text(encoding="utf-8"))}
    assert found - UNSEEN == set()


def test_nothing_names_a_machine_or_a_registry() -> None:
    found = {
        f"{path.relative_to(ROOT).as_posix()}: {match[0]}"
        for path in tracked()
        if path.relative_to(ROOT).as_posix() not in UNSEEN
        for match in [ELSEWHERE.search(path.read_text(encoding="utf-8"))]
        if match
    }
    assert found == set()


@pytest.mark.parametrize("name", ["constraints.txt", "constraints-dev.txt"])
def test_every_pin_has_hashes(name: str) -> None:
    pins = re.split(r"^(?=[a-z])", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    assert len(pins) > 50
    for pin in pins:
        assert re.match(r"[a-z0-9._-]+==[\w.!+]+( ;[^\\]+)? \\\n", pin), pin[:80]
        assert "--hash=sha256:" in pin


def test_what_is_needed_is_pinned_and_both_files_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    run, dev = (pins(name) for name in ("constraints.txt", "constraints-dev.txt"))
    assert names(project["project"]["dependencies"] + groups["build"]) <= set(run)
    assert names(groups["dev"]) <= set(dev)
    assert {name: dev.get(name) for name in run} == run


def pins(file: str) -> dict[str, str]:
    """Return package -> version of a file of pins."""
    return dict(re.findall(r"^([a-z0-9._-]+)==([\w.!+]+)", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE))


def names(requirements: list[str]) -> set[str]:
    """Return the packages of requirements such as ``numpy>=2.0``."""
    return {re.split(r"[<>=!~\[; ]", requirement)[0].lower().replace("_", "-") for requirement in requirements}
