"""Ids that stay the same when wording, order or other articles change.

In: what a fact or a question is about. Out: twelve hexadecimal digits.
"""

import hashlib
from collections.abc import Iterable


def make_id(*parts: str) -> str:
    """Return a short hash of the parts; no two lists of parts share their text."""
    text = "\x1f".join(parts)
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def order_by_hash(items: Iterable[str], seed: str) -> list[str]:
    """Return the items in an order that depends on nothing but them and the seed."""
    return sorted(items, key=lambda item: make_id(seed, item))
