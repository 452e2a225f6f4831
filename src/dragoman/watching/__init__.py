"""Feeds watched for weeks: polled politely, their pages fetched within bounds and handed to a build.

Nothing here knows of records: what is fetched lies in files of JSON lines, from which whoever runs the watch builds.
The clock is given from outside, too.
"""

from dragoman.watching.rounds import Watcher
from dragoman.watching.settings import Settings, load
from dragoman.watching.state import State

__all__ = ["Settings", "State", "Watcher", "load"]
