"""Ids that stay the same when wording, order or other articles change.

In: what a fact or a question is about. Out: twelve hexadecimal digits.
"""

from collections.abc import Iterable


def make_id(*parts: str) -> str:
    """Return a short hash of the parts; no two lists of parts share their text."""
    import hashlib  # noqa: PLC0415  (it loads a library of its own; a resumed quiz needs no new ids)

    text = "\x1f".join(parts)
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def order_by_hash(items: Iterable[str], seed: str) -> list[str]:
    """Return the items in an order that depends on nothing but them and the seed."""
    return sorted(items, key=lambda item: make_id(seed, item))
