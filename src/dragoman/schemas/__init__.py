"""The published JSON Schemas (draft 2020-12); read them with :func:`dragoman.contract.schema`."""
