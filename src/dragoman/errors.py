"""The tree of errors that the program raises on purpose; everything else is a bug.

::

    DragomanError
    ├── UsageError          the command or call is wrong                     (exit 2)
    │   ├── ConfigError     a configuration file or value
    │   └── NotFoundError   an id, file or format that does not exist
    ├── RecordError         the record cannot be used
    │   ├── NotARecordError       the file is something else
    │   ├── NewerRecordError      made by a newer version
    │   ├── OlderRecordError      made by an older version; a build brings it up to date
    │   └── RecordBusyError       another build holds it
    ├── DataError           the program's own data (acts, register) breaks its schema
    ├── ModelError          the language model is missing or altered
    ├── SpaceError          the disk is full or may not be written
    └── MemoryShortError    the store needs more memory than it may have

Bad *stories* raise nothing: they become :class:`dragoman.types.Rejection`. Each message is one sentence that
says what to do.
"""


class DragomanError(Exception):
    """Base of all errors of the program."""


class UsageError(DragomanError):
    """The command or call is wrong."""


class ConfigError(UsageError):
    """A configuration file or value is wrong."""


class NotFoundError(UsageError):
    """An id, file or format does not exist."""


class RecordError(DragomanError):
    """The record cannot be used."""


class NotARecordError(RecordError):
    """The file is not a record."""


class NewerRecordError(RecordError):
    """The record was made by a newer version of the program."""


class OlderRecordError(RecordError):
    """The record was made by an older version of the program, and no build has brought it up to date."""


class RecordBusyError(RecordError):
    """Another build is writing to the record."""


class DataError(DragomanError):
    """The program's own data, or a user's register file, breaks its schema."""


class ModelError(DragomanError):
    """The language model is missing or altered."""


class SpaceError(DragomanError):
    """The disk is full, or the place may not be written to."""


class MemoryShortError(DragomanError):
    """The store needs more memory than it may have."""
