"""``dragoman codebook``: every act, status, code and column, made from the ontology and the schema."""

import click

EXAMPLES = """\b
Example:
  dragoman codebook > codebook.md"""


@click.command(short_help="Print every act, status, code and column.", epilog=EXAMPLES)
@click.option("--format", "form", type=click.Choice(["md", "json"]), default="md", show_default=True)
def codebook(form: str) -> None:
    """Print the codebook, made from the ontology and the schema that the program itself uses.

    It has every act with its definition, borders, cues, examples and codes, every status, and every column of a
    record's tables.
    """
    import msgspec

    from dragoman.cli.codebook_md import markdown
    from dragoman.cli.codebook_nouns import codebook as made

    book = made()
    click.echo(markdown(book) if form == "md" else msgspec.json.format(msgspec.json.encode(book)).decode())
