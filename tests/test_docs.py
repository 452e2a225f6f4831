"""The documents are held by tests: their commands parse, their links lead somewhere, their lists are whole."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from dragoman import __about__
from dragoman.cli import transcripts
from dragoman.cli.main import dragoman
from dragoman.errors import DragomanError
from dragoman.ontology import statuses
from dragoman.register.tables import TABLES

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "examples").glob("*.md")])
NAMES = [page.relative_to(ROOT).as_posix() for page in PAGES]
BLOCK = re.compile(r"^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"(?<!`)`(dragoman [a-z][^`\n]*)`(?!`)")
LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
MADE_BY_CODE = "docs/reference/"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(page: str) -> Iterator[str]:
    """Yield the command lines of a page that call the program."""
    lines = [
        line
        for block in BLOCK.finditer(page)
        if block["kind"] in ("sh", "console")
        for line in block["body"].split("\n")
    ]
    for line in [*lines, *INLINE.findall(BLOCK.sub("", page))]:
        for part in re.split(r"\|(?= )|&&|>(?= )", line.removeprefix("$ ").partition("   #")[0]):
            if part.strip().startswith("dragoman "):
                yield part.strip()


def parse(words: list[str]) -> None:
    """Read a command line as the program would, running nothing; raise where it would refuse the words."""
    command: click.Command = dragoman
    context = click.Context(dragoman, info_name="dragoman", **dragoman.context_settings)
    while isinstance(command, click.Group) and words and not words[0].startswith("-"):
        found = command.get_command(context, words.pop(0))
        assert found is not None, f"no such command in {context.command_path}"
        context = click.Context(found, info_name=found.name, parent=context)
        command = found
    if words and "--help" not in words and "--version" not in words:
        command.parse_args(context, words)


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith(MADE_BY_CODE)])
def test_commands_parse(name: str) -> None:
    for command in commands(text(name)):
        words = [word for word in shlex.split(command)[1:] if word != "..."]
        if command in ("dragoman build", "dragoman events", "dragoman export", "dragoman show ID") or len(words) < 2:
            words = [*words[:2], "--help"] if words[:1] == ["actors"] else [*words[:1], "--help"]
        error = refusal(words)
        assert error is None or isinstance(error, click.MissingParameter), f"{name}: {command}: {error}"


def refusal(words: list[str]) -> Exception | None:
    """Return what the program says against a command line."""
    try:
        parse(words)
    except (click.UsageError, DragomanError) as error:
        return error
    except click.exceptions.Exit:  # an option that prints something and ends, such as --list
        pass
    return None


def test_commands_are_found_at_all() -> None:
    found = list(commands(text("README.md")))
    assert any(command.startswith("dragoman build examples/stories --record record.duckdb") for command in found)
    assert len(list(commands(text("docs/tutorials/first-record.md")))) >= 6


def test_a_wrong_command_is_noticed() -> None:
    assert isinstance(refusal(["events", "--recrod", "x"]), click.NoSuchOption)
    assert isinstance(refusal(["evnets"]), click.UsageError)
    assert isinstance(refusal(["events", "--record", "x", "--format", "xml"]), click.BadParameter)
    assert refusal(["events", "--record", "x", "--format", "csv"]) is None


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_somewhere(name: str) -> None:
    for target in LINK.findall(BLOCK.sub("", text(name))):
        if re.match(r"https?:|mailto:", target):
            continue
        file, _, anchor = target.partition("#")
        place = (ROOT / name).parent / file if file else ROOT / name
        assert place.exists(), f"{name}: {target}"
        assert place.resolve().is_relative_to(ROOT.resolve())
        assert not anchor or anchor in anchors(place), f"{name}: {target}"


def anchors(page: Path) -> set[str]:
    """Return what the headings of a page can be linked by."""
    heads = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("docs/") and name != "docs/README.md"])
def test_every_page_is_reached(name: str) -> None:
    index = ROOT / "docs" / ("explanation/decisions" if "/decisions/0" in name else "") / "README.md"
    links = {(index.parent / target).resolve() for target in LINK.findall(index.read_text(encoding="utf-8"))}
    assert (ROOT / name).resolve() in links


def test_decisions_are_numbered_without_gaps() -> None:
    files = sorted(path.name for path in (ROOT / "docs/explanation/decisions").glob("0*.md"))
    assert [int(file[:4]) for file in files] == list(range(1, len(files) + 1))
    for file in files:
        assert text(f"docs/explanation/decisions/{file}").startswith(f"# {file[:4]} ")


def test_the_changelog_has_this_version_first() -> None:
    versions = re.findall(r"^## (\d+\.\d+\.\d+)", text("CHANGELOG.md"), re.MULTILINE)
    assert versions[0] == __about__.__version__


def test_the_glossary_has_every_status_as_the_ontology_has_it() -> None:
    rows = dict(re.findall(r"^\| (\w+) \| (.+) \|$", text("GLOSSARY.md").partition("## The statuses")[2], re.MULTILINE))
    rows.pop("status")
    assert rows == {entry.id: entry.definition for entry in statuses().values()}


def test_the_register_page_has_every_table_with_its_key() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .+ \| (.+) \|$", text("docs/how-to/extend-the-register.md"), re.MULTILINE)
    assert dict(rows) == {name: ", ".join(f"`{key}`" for key in table.key) for name, table in TABLES.items()}


def test_the_make_targets_that_pages_name_are_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE))
    for name in NAMES:
        named = re.findall(r"(?:^|`)make ((?:[a-z]+ ?)+)", text(name), re.MULTILINE)
        assert {word for words in named for word in words.split()} <= targets, name


def test_python_and_toml_blocks_are_valid() -> None:
    for name in NAMES:
        for block in BLOCK.finditer(text(name)):
            if block["kind"] == "python":
                compile(block["body"], name, "exec")
            elif block["kind"] == "toml":
                tomllib.loads(block["body"])


def test_the_act_of_the_how_to_is_one_of_ours() -> None:
    block = next(block for block in BLOCK.finditer(text("docs/how-to/write-an-act.md")) if block["kind"] == "toml")
    told = tomllib.loads(block["body"])
    ours = tomllib.loads(text(f"src/dragoman/ontology/acts/{told['id']}.toml"))
    assert set(told) <= set(ours) | {"kin", "mutual", "needs"}
    assert told["plover"]["type"] == ours["plover"]["type"]
    assert told["cameo"]["occurred"] == ours["cameo"]["occurred"]


@pytest.mark.xdist_group("pipeline")
def test_the_tutorial_works() -> None:
    page = text("docs/tutorials/first-record.md")
    with transcripts.shell_in_folder() as shell:
        now = transcripts.rewritten(page, shell)
    seen = [block.body for block in transcripts.blocks(now)]
    assert any("stories read   2" in body for body in seen)
    assert any("planned" in body and "occurred" in body for body in seen if "dragoman show" in body)
    assert any("id,act,status" in body for body in seen if "head -n 1 events.csv" in body)


@pytest.mark.xdist_group("pipeline")
def test_the_register_page_works() -> None:
    with transcripts.shell_in_folder() as shell:
        now = transcripts.rewritten(text("docs/how-to/extend-the-register.md"), shell)
    assert '"actor":"jane-doe"' in now
    assert '"country":"NZL"' in now
