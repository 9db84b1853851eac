"""An end that nothing can hold up.

In: seconds. Out: the program has ended after them, whatever it was waiting for.
"""

import os
import threading

PATIENCE = 2.0
"""Seconds for an orderly end."""


def end_anyway(seconds: float = PATIENCE) -> None:
    """End the program after some seconds, unless it has ended by itself.

    Writing to a terminal that is gone can block for ever; every answer is on the disk by then.
    """
    timer = threading.Timer(seconds, os._exit, [0])
    timer.daemon = True
    timer.start()
