"""The questions that a brief asks of a record, one a file."""
