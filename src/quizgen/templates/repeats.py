"""Lines that are not needed, because another line finds all that they find.

In: parsed lines. Out: pairs of a needless line and the one that makes it so.
"""

from collections.abc import Hashable, Iterator, Mapping
from itertools import product
from typing import TypeAlias, TypeVar

from quizgen.templates.lines import Atom, Mark, Optional, Part, Slot, Verb, Word

Key = TypeVar("Key", bound=Hashable)
Shape: TypeAlias = tuple[frozenset[str], ...]
"""A way to say a line, without brackets: for each atom what may stand there."""
MOST_BRACKETS = 6


def covered(lines: Mapping[Key, tuple[Part, ...]]) -> Iterator[tuple[Key, Key]]:
    """Yield each line of which every shape is found by another one; of twins the later."""
    shapes = {key: _shapes(parts) for key, parts in lines.items()}
    order = list(shapes)
    for at, key in enumerate(order):
        for place, other in enumerate(order):
            twins = place > at and _covers(shapes[key], shapes[other])
            if place != at and not twins and _covers(shapes[other], shapes[key]):
                yield key, other
                break


def _covers(wide: frozenset[Shape], narrow: frozenset[Shape]) -> bool:
    return all(
        shape in wide or any(_takes(one, shape) for one in wide if len(one) == len(shape))
        for shape in narrow
    )


def _takes(wide: Shape, narrow: Shape) -> bool:
    return all(inner <= outer for outer, inner in zip(wide, narrow, strict=True))


def _shapes(parts: tuple[Part, ...]) -> frozenset[Shape]:
    """Return all ways to say a line, with and without what stands in brackets."""
    if sum(isinstance(part, Optional) for part in parts) > MOST_BRACKETS:
        return frozenset({tuple(map(_atom, _bare(parts)))})
    choices = [((), part.parts) if isinstance(part, Optional) else ((part,),) for part in parts]
    return frozenset(
        tuple(_atom(atom) for atoms in choice for atom in atoms) for choice in product(*choices)
    )


def _bare(parts: tuple[Part, ...]) -> Iterator[Atom]:
    return (part for part in parts if not isinstance(part, Optional))


def _atom(atom: Atom) -> frozenset[str]:
    match atom:
        case Word():
            return frozenset(map(str.casefold, atom.forms))
        case Mark():
            return frozenset({atom.text})
        case Slot():
            return frozenset({f"{{{atom.argument}|{atom.filter}}}"})
        case Verb():
            return frozenset({f"<{atom.lemma}{'!' * atom.alone}>"})
    raise TypeError(atom)
