"""What a clause counts and then lists: It has three parts: A, B and C.

In: a passage that ends with a count, before a colon in its sentence. Out: the same with the list
behind it, in which one member can be asked for.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from quizgen.matching.full_text import QUOTES
from quizgen.matching.syntax import Syntax
from quizgen.matching.syntax_data import syntax
from quizgen.models import Amount, Mention, Text
from quizgen.passages.passage import Passage
from quizgen.passages.pieces import Piece
from quizgen.words import load

MOST = 6
"""Members of a list, and words of one of them."""
SHORTEST = 5
"""Letters of a member that can be asked for."""
WORD = re.compile(r"[^\W\d_][\w'-]*")
COLON = re.compile(r"\s?:\s")
MARKS = f" {''.join(QUOTES)}"


def with_members(passage: Passage) -> Passage | None:
    """Return a passage with the members of what it counts, if as many are listed behind it."""
    counted = next((p.mention for p in reversed(passage.pieces) if p.mention), None)
    if counted is None or not isinstance(counted.value, Amount) or passage.headline:
        return None
    text, own = passage.sentence.text, syntax(passage.sentence.language)
    colon = COLON.match(text, counted.end)
    ends = text[counted.start : counted.end]
    if colon is None or not passage.text.rstrip(" .").endswith(ends):
        return None
    found = tuple(_members(text, colon.end(), own))
    if not 1 < len(found) == counted.value.number <= MOST or not all(
        _is_plain(m, own) for m in found
    ):
        return None
    *kept, last = [piece._replace(key=False, taken=False) for piece in passage.pieces]
    pieces = (*kept, last._replace(text=last.text.rstrip(". ")), Piece(": "))
    listed = _listed(found, own)
    return replace(passage, pieces=(*pieces, *listed)) if listed else None


def _members(text: str, start: int, own: Syntax) -> Iterator[Mention]:
    """Yield the members of a list without what is said of each: A, to do this; and B."""
    joint = "|".join(own.coordinators)
    parts = re.compile(r";" if ";" in text[start:] else rf",(?! (?:{joint}) )| (?:{joint}) ")
    last = start
    for found in (*parts.finditer(text, start), None):
        end = found.start() if found else len(text)
        lead = re.compile(rf"[\s,]*(?:(?:{joint}) )?").match(text, last)
        first = lead.end() if lead else last
        said = re.compile(r"[^,;.]+").match(text, first, end)
        if said:
            yield Mention(first, said.end(), Text("term", said[0].strip(), own.language))
        last = found.end() if found else end


def _is_plain(member: Mention, own: Syntax) -> bool:
    """Tell whether a member is a noun phrase that leans on nothing."""
    words = [word.casefold() for word in WORD.findall(getattr(member.value, "text", ""))]
    leaning = own.possessives | own.subject_pronouns | own.leaning
    told = any(own.is_finite(word) or word in leaning for word in words)
    return 0 < len(words) <= MOST and not told


def _listed(members: tuple[Mention, ...], own: Syntax) -> list[Piece]:
    """Write a list, in which the member that is shortest to type is asked for."""
    texts = [getattr(member.value, "text", "") for member in members]
    bare = [text.strip(MARKS) for text in texts]
    fit = [text for text in bare if len(text) >= SHORTEST]
    if not fit or len({*bare}) < len(bare):
        return []
    asked = bare.index(min(fit, key=lambda text: (len(text.split()), len(text), text)))
    joint: str = load(f"languages/{own.language}/amounts.yaml")["between"]["and"]
    pieces: list[Piece] = []
    for number, (member, text, plain) in enumerate(zip(members, texts, bare, strict=True)):
        last = number == len(members) - 1
        before, _, after = text.partition(plain)
        gap = "" if not number else joint if last else ", "
        value = Text("term", plain, own.language)
        pieces += [
            Piece(gap + before),
            Piece(plain, replace(member, value=value), key=number == asked),
            Piece(after),
        ]
    return pieces
