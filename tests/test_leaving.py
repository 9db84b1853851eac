"""The program ends when its terminal is gone, whatever it waits for."""

import subprocess
import sys

WAITING = """
import threading
from quizgen.tui.leaving import end_anyway
end_anyway(0.2)
threading.Event().wait()
"""


def test_a_program_that_hangs_is_ended() -> None:
    """It waits for an event that never comes, and ends all the same."""
    done = subprocess.run([sys.executable, "-c", WAITING], timeout=20, check=False)
    assert done.returncode == 0
