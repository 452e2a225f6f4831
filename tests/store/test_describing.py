"""The codebook's source: every table and column is described."""

from dragoman.store import schema


def test_every_table_and_column_says_what_it_is() -> None:
    silent = [doc.name for doc in schema() if not doc.comment]
    silent += [f"{doc.name}.{c.name}" for doc in schema() if not doc.view for c in doc.columns if not c.comment]
    assert silent == []


def test_views_are_told_from_tables() -> None:
    views = {doc.name: [column.name for column in doc.columns] for doc in schema() if doc.view}
    assert set(views) == {"wide_events", "wide_mentions"}
    assert views["wide_events"][-4:] == ["sources", "source_countries", "targets", "target_countries"]


def test_columns_are_in_the_order_of_the_schema() -> None:
    meta = next(doc for doc in schema() if doc.name == "meta")
    assert [column.name for column in meta.columns] == ["format", "schema_version", "program_version", "base"]
