"""A regular expression for any of many words.

In: words. Out: an expression that matches the longest of them; letters in which words begin alike
stand in it once, since a search tries each branch at each place of a text.
"""

import re
from collections.abc import Iterable
from typing import TypeAlias

Tree: TypeAlias = dict[str, "Tree"]
"""A letter to what may follow it; the empty string where a word may end."""
NOTHING = "(?!)"
"""Matches nowhere."""


def any_of(words: Iterable[str]) -> str:
    """Return an expression for any of the words, the longest that fits first."""
    tree: Tree = {}
    for word in sorted(words):
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _written(tree) or NOTHING


def _written(tree: Tree) -> str:
    ways = [re.escape(letter) + _written(tree[letter]) for letter in tree if letter]
    if len(ways) == 1 and "" not in tree:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if '' in tree else ''}" if ways else ""
