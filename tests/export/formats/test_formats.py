"""Every format against what it must write for a small record; what others read in it, and what it leaves out."""

import csv
import json
import os
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import networkx
import pandas
import polars
import pyreadstat
import pytest
from pyarrow import parquet

from dragoman import __about__, contract, ontology
from dragoman.export import Chosen, Written, flat, format_names, layout
from dragoman.export.flat import FlatEvent
from dragoman.export.formats import gdelt, icews, polecat, sqlite
from dragoman.export.hanging import ties
from dragoman.export.tally import COUNTS
from dragoman.export.told import told
from dragoman.ontology.codes import cameo_table
from dragoman.store import Record
from tests.export import small
from tests.export.conftest import Files

GOLDEN = Path(__file__).parents[2] / "golden" / "export"
Write = Callable[..., tuple[Written, Path]]
FLAT = [field.name for field in msgspec.structs.fields(FlatEvent)]
TABS = {"gdelt": gdelt, "icews": icews, "polecat": polecat}


def shown(name: str, file: Path) -> str:
    """Return a file as text: as it is, or, of a binary one, what stands in it."""
    if name == "stata":
        frame, meta = pyreadstat.read_dta(file)
        rows = json.loads(frame.to_json(orient="records", date_format="iso"))
        text = lines([*rows, {"labels": meta.column_names_to_labels, "notes": meta.notes}])
    elif name == "parquet":
        text = lines(parquet.read_table(file).to_pylist())
    elif name == "sqlite":
        with sqlite3.connect(file) as base:
            text = "\n".join(line for line in base.iterdump() if '"codebook"' not in line) + "\n"
    else:
        text = file.read_text(encoding="utf-8")
    return text.replace(ontology.identity(), "ONTOLOGY").replace(f"dragoman {__about__.__version__}", "dragoman V")


def ducks(query: str) -> list[Any]:
    """Return what DuckDB answers."""
    with duckdb.connect() as connection:
        return connection.execute(query).fetchall()


def lines(rows: list[Any]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)


@pytest.mark.parametrize("name", format_names())
def test_golden(files: Files, name: str) -> None:
    """DRAGOMAN_GOLDEN=write in the environment renews the files."""
    ending = {"stata": ".jsonl", "parquet": ".jsonl", "sqlite": ".sql"}.get(name, layout(name).ending)
    golden = GOLDEN / name / f"events{ending}"
    text = shown(name, files[name]).replace(f'"version":"{__about__.__version__}"', '"version":"V"')
    if os.environ.get("DRAGOMAN_GOLDEN") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="")
    assert text == golden.read_bytes().decode()


# --- one event a row ------------------------------------------------------------------------------------


def test_csv_opens_in_pandas_polars_and_duckdb(files: Files) -> None:
    frame = pandas.read_csv(files["csv"], dtype={"cameo": str}, parse_dates=["occurs_start"])
    assert list(frame) == FLAT
    assert frame.set_index("id").loc[small.E_VISIT, "cameo"] == "042"
    assert polars.read_csv(files["csv"], infer_schema_length=None).columns == FLAT
    found = ducks(f"SELECT count(*), max(ordinal) FROM read_csv('{files['csv']}')")
    assert found == [(7, 3_000_000_000)]


def test_parquet_has_types_codebook_and_manifest(files: Files, opened: Record) -> None:
    table = parquet.read_table(files["parquet"])
    wanted = [msgspec.structs.asdict(flat(event)) for event in Chosen(record=opened).events()]
    assert table.to_pylist() == [{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in wanted]
    assert all(field.metadata[b"description"] for field in table.schema)
    told = json.loads(table.schema.metadata[b"dragoman.manifest"])
    assert (told["record"]["stories"], told["runs"][0]["id"]) == (4, "run-1")
    assert polars.read_parquet(files["parquet"])["sources"].to_list()[2] == ["Indonesia", "Prabowo Subianto"]
    assert pandas.read_parquet(files["parquet"]).shape == (7, len(FLAT))
    found = ducks(f"SELECT unnest(targets) AS name FROM '{files['parquet']}' WHERE act = 'sell-arms'")
    assert found == [("Indonesia",), ("the navy",)]


def test_stata_opens_in_pandas_and_pyreadstat(files: Files) -> None:
    frame = pandas.read_stata(files["stata"], convert_categoricals=False).set_index("id")
    assert [frame.index.name, *frame] == FLAT
    assert frame.loc[small.E_OFFER, "ordinal"] == 3_000_000_000
    assert frame.loc[small.E_VISIT, "occurs_start"] == pandas.Timestamp(2025, 3, 11)
    assert pandas.isna(frame.loc[small.E_OFFER, "occurs_start"])
    assert frame["background"].sum() == 2
    other, meta = pyreadstat.read_dta(files["stata"])
    assert list(other["cameo"]) == list(frame["cameo"])
    assert meta.variable_value_labels["uncertain"] == {0: "no", 1: "yes"}
    assert str(meta.column_names_to_labels["goldstein"]).startswith("Goldstein score")
    assert json.loads(meta.notes[-1].partition(" ")[2])["format"] == "stata"


def test_jsonl_is_the_published_schema(files: Files, opened: Record) -> None:
    rows = [msgspec.json.decode(line) for line in files["jsonl"].read_bytes().splitlines()]
    told_of = (contract.event(e, ties(opened).get(e.id, ())) for e in Chosen(record=opened).events())
    assert rows == [msgspec.json.decode(msgspec.json.encode(one)) for one in told_of]
    assert set(rows[0]) == {column.name for column in layout("jsonl").columns}
    assert ducks(f"SELECT count(*) FROM read_json('{files['jsonl']}')") == [(7,)]


# --- sqlite ---------------------------------------------------------------------------------------------


def test_sqlite_tables_hang_together(files: Files) -> None:
    with sqlite3.connect(files["sqlite"]) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        history = base.execute(
            "SELECT h.status, publisher FROM events JOIN event_history h ON event_id = events.id "
            "JOIN event_mentions m ON m.id = mention_id JOIN stories ON stories.id = story_id "
            "WHERE events.id = ? ORDER BY position",
            [small.E_VISIT],
        ).fetchall()
        assert [status for status, _ in history] == ["planned", "occurred", "occurred"]
        assert base.execute("SELECT count(*) FROM stories").fetchall() == [(4,)]
        assert base.execute("SELECT kind FROM event_ties").fetchall() == [("part of",)]
        values = base.execute("SELECT value FROM event_disagreements ORDER BY position").fetchall()
        assert values == [("Moscow",), ("Saint Petersburg",)]
        said = base.execute('SELECT count(*) FROM codebook WHERE meaning = ""').fetchall()
        assert said == [(0,)]


def test_sqlite_has_no_texts(files: Files) -> None:
    with sqlite3.connect(files["sqlite"]) as base:
        dump = "\n".join(base.iterdump())
    assert "Rosoboronexport offered" not in dump
    assert all(column.name != "text" for doc in sqlite.tables() for column in doc.columns)


def test_sqlite_of_some_events_has_what_hangs_on_these(write: Write) -> None:
    _, file = write("sqlite", f"id = '{small.E_OFFER}'")
    with sqlite3.connect(file) as base:
        assert base.execute("SELECT DISTINCT event_id FROM event_participants").fetchall() == [(small.E_OFFER,)]
        assert base.execute("SELECT count(*) FROM event_mentions").fetchall() == [(1,)]
        assert base.execute("SELECT count(*) FROM stories").fetchall() == [(4,)]


# --- networks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "read"), [("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)])
def test_networks_open_in_networkx(files: Files, name: str, read: Callable[[Path], Any]) -> None:
    graph = read(files[name])
    assert graph.is_directed()
    assert set(graph.edges) == {("IDN", "RUS"), ("RUS", "IDN"), ("NOR", "PER"), ("IDN", "PER"), ("RUS", "UKR")}
    edge = graph.edges["RUS", "IDN"]
    assert (edge["weight"], edge["words"], edge["done"], edge["goldstein"]) == (1, 1, 0, 5.2)
    assert "goldstein" not in graph.edges["NOR", "PER"]
    node = graph.nodes["IDN"]
    assert (node.get("name", node.get("label")), node["cow"], node["kind"]) == ("Indonesia", 850, "state")


def test_a_network_has_bodies_too(write: Write) -> None:
    written, file = write("graphml", uncertain=True)
    graph = networkx.read_graphml(file)
    assert (graph.nodes["EUR"]["kind"], graph.nodes["EUR"]["name"]) == ("body", "European Union")
    assert graph.edges["EUR", "RUS"]["verbal_conflict"] == 1
    assert [one.reason for one in written.left_out] == ["a side has no state or body that is known"]


# --- the layouts of others ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABS)
def test_rows_fill_just_the_columns_that_the_layout_says_are_filled(opened: Record, name: str) -> None:
    rows = [row for one in told(Chosen(record=opened)) if not TABS[name].why_not(one) for row in TABS[name].rows(one)]
    names = {column.name for column in layout(name).columns}
    empty = {column.name for column in layout(name).columns if column.holds == "empty"}
    filled = {key for row in rows for key, value in row.items() if value not in (None, "", "None")}
    assert {key for row in rows for key in row} <= names
    assert filled & empty == set()
    silent = names - empty - filled
    assert silent <= {"Actor1KnownGroupCode", "Actor2KnownGroupCode"}


def test_gdelt(files: Files, opened: Record) -> None:
    names = [column.name for column in layout("gdelt").columns]
    frame = pandas.read_csv(
        files["gdelt"], sep="\t", header=None, names=names, dtype={"EventCode": str, "EventRootCode": str}
    )
    assert len(names) == 61
    assert list(frame["EventRootCode"]) == ["19", "15", "04", "03", "03"]
    visit = frame.iloc[2]
    assert opened.find(f"{visit['GLOBALEVENTID'] // gdelt.PAIRS:012x}") == [("event", small.E_VISIT)]
    assert (visit["SQLDATE"], visit["Actor1Code"], visit["Actor1Name"]) == (20250311, "IDNGOV", "PRABOWO SUBIANTO")
    assert (visit["NumArticles"], visit["ActionGeo_FullName"]) == (4, "Saint Petersburg, Russia")
    offers = frame.iloc[3:]
    assert list(offers["Actor2Type1Code"].fillna("")) == ["", "MIL"]
    assert len(set(frame["GLOBALEVENTID"])) == len(frame)


@pytest.mark.parametrize(
    ("code", "quad"), [("010", 1), ("057", 1), ("0871", 2), ("09", 3), ("1312", 3), ("141", 4), ("20", 4)]
)
def test_gdelt_classes_go_by_the_root(code: str, quad: int) -> None:
    assert gdelt.quad(code) == quad


def test_every_code_of_cameo_has_a_gdelt_class() -> None:
    assert {gdelt.quad(code) for code in cameo_table()} == {1, 2, 3, 4}


def test_icews(files: Files) -> None:
    frame = polars.read_csv(files["icews"], separator="\t", infer_schema=False, quote_char=None)
    visit = frame.row(by_predicate=polars.col("Event ID") == f"{small.E_VISIT}.1", named=True)
    assert (visit["CAMEO Code"], visit["Event Text"], visit["Intensity"]) == ("042", "Make a visit", "1.9")
    assert (visit["Source Sectors"], visit["Source Country"]) == ("GOV,President", "Indonesia")
    assert (visit["Story ID"], visit["Sentence Number"]) == (small.S_REPORTED, "2")
    assert frame["Event ID"].n_unique() == len(frame)


def test_polecat_keeps_all_parties_of_an_event_in_one_row(files: Files) -> None:
    with files["polecat"].open(encoding="utf-8", newline="") as file:
        rows = {row["Event ID"]: row for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
    visit, offer = rows[small.E_VISIT], rows[small.E_OFFER]
    assert (visit["Event Type"], visit["Event Mode"], visit["Quad Code"]) == ("CONSULT", "visit", "VERBAL COOPERATION")
    assert (visit["Actor Name"], visit["Actor COW"]) == ("Indonesia; Prabowo Subianto", "850; 850")
    assert (offer["Event Type"], offer["Contexts"]) == ("AGREE", "military; economic")
    assert (offer["Recipient Country"], offer["Recipient Sectors"]) == ("IDN; None", "None; MIL")
    assert rows[small.E_MOBILISED]["Recipient Name"] == "None"


def test_plover(files: Files) -> None:
    rows = {row["id"]: row for row in map(json.loads, files["plover"].read_text(encoding="utf-8").splitlines())}
    visit, offer = rows[small.E_VISIT], rows[small.E_OFFER]
    assert [actor["identifier_text"] for actor in visit["actor"]] == ["Indonesia", "Prabowo Subianto"]
    assert (visit["date"], visit["event"], visit["mode"], visit["event_scale"]) == (
        "2025-03-11",
        ["CONSULT"],
        ["visit"],
        4.0,
    )
    assert "mode" not in offer
    assert "enddate" not in offer
    assert "planned (2025-02-20), occurred (2025-03-11)" in visit["comment"]
    info = visit["text_info"]
    assert small.REPORTED[info["start"] : info["end"]].startswith("Indonesian President")
    assert {key for row in rows.values() for key in row} == {column.name for column in layout("plover").columns}


@pytest.mark.parametrize(
    ("name", "reasons"),
    [
        ("csv", {}),
        ("gdelt", {"CAMEO has no code": 1, "no day is known": 1, "no report is sure": 1}),
        ("icews", {"CAMEO has no code": 1, "no day is known": 1, "no report is sure": 1}),
        ("polecat", {"PLOVER records no event": 1, "no day is known": 1, "no report is sure": 1}),
        ("plover", {"PLOVER records no event": 1, "no day is known": 1, "no report is sure": 1}),
    ],
)
def test_what_has_no_room_is_counted(write: Write, name: str, reasons: dict[str, int]) -> None:
    written, _ = write(name)
    assert {one.reason: one.events for one in written.left_out} == reasons
    assert written.events + sum(reasons.values()) == 7


@pytest.mark.parametrize("name", format_names())
def test_a_format_writes_an_empty_choice(write: Write, name: str) -> None:
    written, file = write(name, "false")
    assert (written.rows, written.events, written.left_out) == (0, 0, ())
    assert file.is_file()


# --- the panel ------------------------------------------------------------------------------------------


def panel(file: Path) -> pandas.DataFrame:
    return pandas.read_csv(file, parse_dates=["month"]).set_index(["source", "target", "month"])


def test_a_panel_has_every_month_of_both_directions(write: Write) -> None:
    written, file = write("panel")
    found = panel(file)
    months = pandas.date_range("2025-02-01", "2025-05-01", freq="MS")
    pairs = [("IDN", "RUS"), ("NOR", "PER"), ("PER", "NOR"), ("RUS", "IDN")]
    assert list(found.index) == [(*pair, month) for pair in pairs for month in months]
    assert found["events"].sum() == 3
    assert found.loc[("IDN", "RUS", "2025-03-01"), "done"] == 1
    assert found.loc[("RUS", "IDN", "2025-03-01"), "words"] == 1
    assert list(found.loc[("PER", "NOR"), "events"]) == [0, 0, 0, 0]
    assert list(found.loc[("IDN", "RUS"), "stories_read"]) == [1, 1, 0, 1]
    assert found.loc[("IDN", "RUS", "2025-03-01"), "source_cow"] == 850
    assert {one.reason: one.events for one in written.left_out} == {
        "a side has no state or body that is known": 1,
        "the day is not known to a month": 2,
        "no report is sure": 1,
    }


def test_classes_add_up_to_the_events(write: Write) -> None:
    found = panel(write("panel", uncertain=True)[1])
    classes = ["verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "unclassed"]
    assert (found[classes].sum(axis=1) == found["events"]).all()
    assert (found[["done", "words"]].sum(axis=1) == found["events"]).all()
    assert [name for name in found if name in COUNTS] == list(COUNTS)


def test_a_panel_is_narrowed_by_whole_months(write: Write) -> None:
    written, file = write("panel", since=date(2025, 3, 20), until=date(2025, 4, 2))
    found = panel(file)
    assert sorted(found.index.get_level_values("month").unique()) == list(
        pandas.date_range("2025-03-01", "2025-04-01", freq="MS")
    )
    assert found["events"].sum() == written.events == 2
    assert ("in a month from which no story is", 1) in [(one.reason, one.events) for one in written.left_out]


def test_a_panel_as_parquet(opened: Record, tmp_path: Path) -> None:
    from dragoman.export import export

    export(Chosen(record=opened), "panel", tmp_path / "panel.parquet")
    export(Chosen(record=opened), "panel", tmp_path / "panel.csv")
    frame = polars.read_parquet(tmp_path / "panel.parquet")
    assert frame.schema["month"] == polars.Date
    other = polars.read_csv(tmp_path / "panel.csv", try_parse_dates=True)
    assert frame.equals(other.cast(dict(frame.schema)))  # type: ignore[arg-type]
