"""The command line: one module a command; :mod:`dragoman.cli.main` lists them."""
