"""Lets one quizgen play at a time.

In: the path of a file that nobody else uses. Out: an open lock; the system frees it when the
process ends, however it ends.
"""

import os
from contextlib import suppress
from pathlib import Path

from quizgen.errors import AlreadyPlayingError
from quizgen.playing.phrases import deferred

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


PLAYING = deferred(
    "another quizgen{who} is playing with the answers in {place}; "
    "end it first, or give this one a place of its own with --data DIR"
)


class Lock:
    """An exclusive lock on a file, in which the number of the process stands."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        if not seize(self._file):
            who = _owner(self._file)
            os.close(self._file)
            raise AlreadyPlayingError(PLAYING, who=who, place=path.parent)
        with suppress(OSError):  # a full disk shall not keep anybody from playing
            os.ftruncate(self._file, 0)
            os.write(self._file, str(os.getpid()).encode())

    def release(self) -> None:
        """Let another one play."""
        os.close(self._file)


def seize(file: int) -> bool:
    """Lock the file; where files cannot be locked, SQLite's own locks must do."""
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt  # noqa: PLC0415  (Windows only)

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def _owner(file: int) -> str:
    with suppress(OSError, ValueError):
        return f" (process {int(os.read(file, 20))})"
    return ""
