"""What was worked out before, kept in the user's cache directory from one run to the next.

In: a name, and a key made of all that the value depends on. Out: the value, if it was kept under
that very key. Values are JSON, so nothing kept there is ever run; what cannot be read or written
is worked out anew.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any


def digest(parts: Iterable[bytes]) -> str:
    """Return a short text that differs as soon as one of the parts does."""
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()


def recall(name: str, key: str) -> Any:
    """Return what was kept under a name with this key; None if there is no such thing."""
    with suppress(OSError, ValueError, RecursionError):
        kept = json.loads(_file(name).read_bytes())
        if isinstance(kept, list) and kept[:1] == [key]:
            return kept[1]
    return None


def keep(name: str, key: str, value: Any) -> None:
    """Keep a value for later runs in place of an older one; sets become sorted lists."""
    path = _file(name)
    part = path.with_suffix(f".{os.getpid()}.part")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.write_text(json.dumps([key, value], ensure_ascii=False, default=sorted), "utf-8")
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


def _file(name: str) -> Path:
    return _folder() / f"{name}.json"


@cache
def _folder() -> Path:
    from platformdirs import user_cache_path  # noqa: PLC0415  (many a command keeps nothing)

    # Two installations side by side would forever push out each other's values.
    return user_cache_path("quizgen") / digest([str(Path(__file__).parent).encode()])[:8]
