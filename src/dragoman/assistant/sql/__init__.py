"""The questions that the tools ask of a record, one a file."""
