"""Whether the headline before a clause helps to understand it, and gives no answer away.

In: a row, the positions of a clause and of what can be asked for, and the headline. Out: yes or no.
"""

import re
from collections.abc import Mapping

from quizgen.matching.row import Row
from quizgen.models import Date, Mention, Name
from quizgen.passages.rows import Positions

ANCHORS = frozenset({"organisation", "work", "name"})
"""What tells a reader what a clause is about."""
HOUR = re.compile(r"\d{1,2}[h:]\d{0,2}")


def is_headlined(row: Row, core: Positions, keys: Mapping[int, int], title: str) -> bool:
    """Tell whether the headline explains whom a clause is about, and leaves something to ask."""
    names = [p for p in core if row.items[p].mention and isinstance(row.mention(p).value, Name)]
    told = {p for p in names if _is_told(row.mention(p), title)}
    anchored = any(row.mention(p).kind in ANCHORS for p in names if p not in told)
    asked = (p for p in keys if p not in told and not row.items[p - 1].capital)
    helps = bool(told) and not anchored and any(not _is_told(row.mention(p), title) for p in asked)
    return helps or _is_at_hour(row, core) or _leaves_open(row, core, keys, title)


def _is_at_hour(row: Row, core: Positions) -> bool:
    """Tell whether a clause says at which hour, and not on which day: vers 11h30."""
    hour = any(HOUR.fullmatch(row.word(p)) for p in core)
    return hour and not any(row.is_time(p) for p in core if row.items[p].mention)


def _leaves_open(row: Row, core: Positions, keys: Mapping[int, int], title: str) -> bool:
    """Tell whether the headline says what it was about, and tells nothing that is asked.

    In a work of reference it is but the name that the clause has too.
    """
    named = any(getattr(m.value, "text", "") == title for p in core if (m := row.items[p].mention))
    return bool(keys) and not named and not any(_is_told(row.mention(p), title) for p in keys)


def _is_told(mention: Mention, title: str) -> bool:
    """Tell whether a headline has a name, of a person the last word, or a year."""
    if isinstance(mention.value, Date):
        return str(mention.value.year) in title
    text = str(getattr(mention.value, "text", ""))
    said = text.rpartition(" ")[2] if mention.kind == "person" else text
    return said != "" and said in title and re.search(rf"\b{re.escape(said)}\b", title) is not None
