"""The words of a language as constants: a module for each language and part of the reading."""
