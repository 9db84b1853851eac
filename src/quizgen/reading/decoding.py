"""From bytes to text, whatever the encoding; what is no text is refused.

In: the bytes of a file. Out: its text.
"""

import re

from quizgen.errors import SourceError
from quizgen.words import codes, load

LARGEST = 20_000_000
KINDS = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a zip archive or office document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x1f\x8b": "a compressed file",
    b"{\\rtf": "an RTF document",
}
MARKS = {
    b"\xef\xbb\xbf": "utf-8",
    b"\xff\xfe\x00\x00": "utf-32",
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,30})""", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
TYPOGRAPHIC = frozenset("–—„“”‚‘’«»…€£§°\xa0")
SPECIAL = re.compile(r"(?=(.)([^\x00-\x7f])(.))", re.DOTALL)
SAMPLE = 100_000
MOST_CONTROLS = 0.005


def decode(data: bytes, name: str) -> str:
    """Return the text of a file; raise SourceError if it is empty, too large or no text."""
    if len(data) > LARGEST:
        raise SourceError(f"{name} is too large for an article: over {LARGEST // 1_000_000} MB")
    kind = next((kind for magic, kind in KINDS.items() if data.startswith(magic)), "")
    if kind:
        raise SourceError(f"{name} is {kind}; quizgen reads plain text, Markdown and HTML")
    text = _text(data, name).removeprefix("\ufeff")
    if not text.strip():
        raise SourceError(f"{name} is empty")
    if "\0" in text or len(CONTROL.findall(text)) > MOST_CONTROLS * len(text):
        raise SourceError(f"{name} is a binary file, not text")
    return text


def _text(data: bytes, name: str) -> str:
    mark = next((encoding for bom, encoding in MARKS.items() if data.startswith(bom)), "")
    if not mark and b"\0" in data:
        raise SourceError(f"{name} is a binary file, not text")
    declared = CHARSET.search(data[:2048])
    for encoding in (mark, "utf-8", declared[1].decode() if declared else ""):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return _guess(data)


def _guess(data: bytes) -> str:
    """Decode eight-bit text by that encoding of the known languages that reads most like them."""
    readings = [load(f"languages/{code}/reading.yaml") for code in codes()]
    letters = frozenset("".join(reading["letters"] for reading in readings))
    expected = dict.fromkeys(name for reading in readings for name in reading["encodings"].split())

    def likeness(encoding: str) -> int:
        sample = data[:SAMPLE].decode(encoding, errors="replace")
        found = SPECIAL.findall(f" {sample} ")
        return sum(_likeness(before, sign, after, letters) for before, sign, after in found)

    # Of encodings that fit alike the first one listed is the likeliest, and `max` takes it.
    return data.decode(max(expected, key=likeness), errors="replace")


def _likeness(before: str, sign: str, after: str, letters: frozenset[str]) -> int:
    inside = before.isalpha() and after.isalpha()
    if not sign.isalpha():
        return 2 if sign in TYPOGRAPHIC and inside == (sign == "’") else -1
    if sign.lower() not in letters or not f"{before}{sign}{after}".strip(" ").isalpha():
        return -1
    odd = (before.islower() and sign.isupper()) or (sign.islower() and after.isupper())
    return -1 if odd else 2 if before.isalpha() or after.isalpha() else 0
