"""Folds typed words so that what means the same looks the same, and counts slips of the finger.

In: strings. Out: strings to compare, never to show.
"""

import re
import unicodedata

UNIFORM = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
        **dict.fromkeys("“”„‟«»‹›″", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
EDGES = " \t\n.,;:!?…\"'()[]{}"
SLIPS = (4, 8, 14)
"""One slip is allowed from each of these lengths on."""
LONG = 6
"""In a word this long the one slip may be its first letter."""
LONGEST = 60
"""Beyond this many characters, slips are not counted: nobody types that much."""


def plain(text: str) -> str:
    """Return `text` in one case, with one kind of quote, dash and blank, and bare edges."""
    text = unicodedata.normalize("NFKC", text).translate(UNIFORM).casefold()
    text = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", text).split()).strip(EDGES)


def digraphs(text: str) -> str:
    """Spell umlauts with e, as without the right keyboard, and drop accents."""
    return bare(unicodedata.normalize("NFC", text).translate(DIGRAPHS))


def bare(text: str) -> str:
    """Drop every accent and split ligatures."""
    text = unicodedata.normalize("NFKD", text.translate(LIGATURES).replace("ø", "o"))
    return "".join(c for c in text if not unicodedata.combining(c))


def words(text: str) -> tuple[str, ...]:
    """Split into words without accents: `Jean-Luc d'Arc` gives jean, luc, d, arc."""
    return tuple(re.findall(r"[^\W_]+", bare(plain(text))))


def digits(text: str) -> tuple[str, ...]:
    """Return the runs of digits in `text`."""
    return tuple(re.findall(r"\d+", text))


def distance(one: str, other: str) -> int:
    """Count the slips from one to the other: a letter more, less, changed, or two swapped."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            step = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                step = min(step, before[j - 2] + 1)
            row.append(step)
        before, last = last, row
    return last[-1]


def slips_allowed(length: int) -> int:
    """Say how many slips a word of this length may have."""
    return sum(length >= start for start in SLIPS)


def slipped(expected: str, given: str) -> bool:
    """Tell whether `given` is `expected` with a few slips; both folded."""
    limit = slips_allowed(len(expected))
    if not limit or max(len(expected), len(given)) > LONGEST:
        return False
    if abs(len(expected) - len(given)) > limit:
        return False
    slips = distance(expected, given)
    same_start = expected[:1] == given[:1] or (slips == 1 and len(expected) >= LONG)
    return slips <= limit and same_start
