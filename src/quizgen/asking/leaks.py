"""Whether the stem of a question gives its answer away.

In: a stem, the answer as it is written, and what is asked for. Out: yes or no.
"""

import re
from collections.abc import Iterator

from quizgen.asking.blanks import tells_country_of
from quizgen.models import BLANK, Language, Name, Role, Value
from quizgen.rendering import other_names
from quizgen.words import load

SHORTEST = 4
"""Letters of a part of a name that tells the whole."""
SHORTEST_TOWN = 6
"""Letters of a town's name without its end."""
LONGEST_ENDING = 2
"""Letters in which a town's name differs from that of its people: Völklingen, Völklinger."""


def leaks(stem: str, answer: str, key: Value, language: Language) -> bool:
    """Tell whether a stem holds the answer or a telling part of it."""
    if gives_away(stem, answer, key, language):
        return True
    return isinstance(key, Name) and (
        tells_country_of(stem, key, language) or _names_people_of(stem, key)
    )


def gives_away(stem: str, answer: str, key: Value, language: Language) -> bool:
    """Tell whether a stem holds the answer, as it is written or in part."""
    stem = stem.replace(BLANK, " ")
    folded = stem.casefold()
    return any(
        re.search(_spelled(part), stem, re.IGNORECASE)
        for part in {answer, *_parts(answer, key, language)}
        if (len(part) >= SHORTEST or part == answer) and part.casefold() in folded
    )


def _spelled(part: str) -> str:
    """Return a pattern for a word in any form, or for a number with any unit: 2.5m."""
    if part[-1].isdigit():
        return rf"(?<![\w.,]){re.escape(part)}(?![\d%]|[.,]\d)"
    return rf"(?<!\w){re.escape(part)}(?:s|ers?|ern|ois|iens?)?(?!\w)"


def _parts(answer: str, key: Value, language: Language) -> Iterator[str]:
    """Yield what tells an answer: the words of a name or a role, and other names of it."""
    if isinstance(key, Name):
        yield from (key.text, *key.aliases, *other_names(key, language))
        words = key.text.replace("-", " ").split()
        generic = load(f"languages/{language}/passages.yaml")["generic"]
        telling = [word for word in words if word.casefold() not in generic]
        yield from telling or words  # Howard University beside Cornell University
    elif isinstance(key, Role):
        yield from answer.split()


def _names_people_of(stem: str, key: Name) -> bool:
    """Tell whether a word has the name of a place in it, but for its end."""
    if key.kind != "place":
        return False
    own = key.text.casefold()[:-LONGEST_ENDING]
    words = re.findall(r"[\w-]+", stem.replace(BLANK, " ").casefold())
    return len(own) >= SHORTEST_TOWN and any(word.startswith(own) for word in words)
