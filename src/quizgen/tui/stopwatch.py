"""Measures how long a reader looks at a question."""

from collections.abc import Callable


class Stopwatch:
    """Counts the seconds since `start`, without those between `pause` and `resume`."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._spent = 0.0
        self._since: float | None = None

    @property
    def seconds(self) -> float:
        """Return the seconds counted so far."""
        return self._spent + (self._clock() - self._since if self._since is not None else 0.0)

    def start(self) -> None:
        """Begin again from zero."""
        self._spent, self._since = 0.0, self._clock()

    def pause(self) -> None:
        """Stop counting."""
        self._spent, self._since = self.seconds, None

    def resume(self) -> None:
        """Count on."""
        if self._since is None:
            self._since = self._clock()
