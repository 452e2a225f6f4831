"""What each format holds and what it loses, one TOML file each: the source of codebook, manifest and ``--list``.

A file has ``summary`` (a sentence), ``row`` (what one row is), ``ending`` (of its files), ``flags`` (whether a row can
say that an event is uncertain), ``months`` (whether it counts by month), ``losses`` (what the layout cannot hold), and
its columns, or in ``columns_of`` the file whose columns it shares. A column is ``recorded`` (as the record has it),
``derived`` (by a rule, which is told), ``part`` (not all of what the record has) or ``empty`` (the layout wants it, we
do not have it).
"""
