"""Ids that stay the same when wording, order or other articles change.

In: what a fact or a question is about. Out: twelve hexadecimal digits.
"""

from collections.abc import Callable, Iterable


def make_id(*parts: str) -> str:
    """Return a short hash of the parts; no two lists of parts share their text."""
    import hashlib  # noqa: PLC0415  (it loads a library of its own; a resumed quiz needs no new ids)

    text = "\x1f".join(parts)
    return hashlib.blake2b(text.encode(), digest_size=6).hexdigest()


def hash_with(seed: str) -> Callable[[str], bytes]:
    """Return what hashes items with a seed, as `make_id` does."""
    import hashlib  # noqa: PLC0415  (see above)

    begun = hashlib.blake2b(f"{seed}\x1f".encode(), digest_size=6)

    def finish(item: str) -> bytes:
        whole = begun.copy()
        whole.update(item.encode())
        return whole.digest()

    return finish


def order_by_hash(items: Iterable[str], seed: str) -> list[str]:
    """Return the items in an order that depends on nothing but them and the seed."""
    return sorted(items, key=hash_with(seed))
