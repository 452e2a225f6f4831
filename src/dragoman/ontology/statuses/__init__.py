"""One TOML file a status: its definition and the words that show it."""
