"""The formats that stories come in, one module each.

A module names its file endings in ``SUFFIXES`` and has ``read(stream, uri, *, options)``, which yields a
:class:`~dragoman.ingest.raw.Raw` or a ``Rejection`` for every item of the stream and raises only what reading
a file may raise.
"""
