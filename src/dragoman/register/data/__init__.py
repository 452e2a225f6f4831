"""The register's tables: one CSV each, each row with its source and the day it was checked; lists parted by ``|``."""
