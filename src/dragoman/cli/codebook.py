"""``dragoman codebook``: every act, status, code and column, made from the ontology and the schema."""

import click


@click.command(short_help="Print every act, status, code and column.")
@click.option("--format", "form", type=click.Choice(["md", "json"]), default="md", show_default=True)
def codebook(form: str) -> None:
    """Print the codebook: every act with its definition, borders, cues, examples and codes, every status, and every
    column of a record's tables. It is made from the ontology and the schema that the program itself uses.

    \b
    Example:
      dragoman codebook > codebook.md
    """
    import msgspec

    from dragoman.cli.codebook_md import markdown
    from dragoman.cli.codebook_nouns import codebook as made

    book = made()
    click.echo(markdown(book) if form == "md" else msgspec.json.format(msgspec.json.encode(book)).decode())
