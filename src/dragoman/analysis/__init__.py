"""Questions over a record: one ``.sql`` file each, which DuckDB's own shell runs as well as the program.

By hand: ``duckdb -readonly record.duckdb < events.sql``.
"""

from dragoman.analysis.questions import Question, question, questions

__all__ = ["Question", "question", "questions"]
