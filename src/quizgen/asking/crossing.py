"""Whether a name can be taken over into another language as it stands.

In: a value, the language of the article that names it, and that of the question. Out: yes or no.
"""

import re

from quizgen.mentions.homelands import is_shared
from quizgen.models import Language, Name, Value
from quizgen.rendering import is_plain
from quizgen.words import pattern

NUMBERED = re.compile(r"\b[IVX]+\.?(?=\s|$)")
"""A pope or king has another name in each language."""


def crosses(value: Value, told: Language, asked: Language) -> bool:
    """Tell whether a value stays the same in another language: not what consists of its words."""
    if told == asked or not isinstance(value, Name) or value.id:
        return True
    if value.kind == "person":
        return not NUMBERED.search(value.text)
    if value.kind == "organisation" and value.text.split(maxsplit=1)[0].islower():
        return False  # l'université Azur
    if value.kind == "organisation" and value.text.isupper() and not is_plain(value):
        return False  # the CFTC is a French union to some, an American authority to others
    if is_shared(value, told):
        return False  # the Justice Department of Manila is no US-Justizministerium
    return not pattern(f"languages/{told}/writing.yaml", "bound_names").search(value.text)
