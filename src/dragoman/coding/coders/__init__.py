"""Coders: one file each; every one turns an annotated story into event mentions."""
