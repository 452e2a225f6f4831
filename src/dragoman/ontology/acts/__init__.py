"""One TOML file an act; its examples are its tests."""
