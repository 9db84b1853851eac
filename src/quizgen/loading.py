"""Loads modules and templates faster.

In: a block that loads what stays. Out: the same, without the searches for garbage meanwhile.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 100_000
"""So many new things before they are searched; Python's own number is made for small memories.

They take some megabytes, and a search of fewer would find as little of them.
"""


@contextmanager
def loading() -> Iterator[None]:
    """Search for no garbage while modules or templates load, nor ever in what they have made.

    They stay, so each search is in vain; Textual alone would take a tenth longer with them.
    Afterwards it is searched for more seldom: of what is made then, most needs no search to go.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(SELDOM)
        gc.enable()
