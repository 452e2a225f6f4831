"""The register's tables: one CSV each, every row with its source and the day it was checked; lists are parted by ``|``."""
