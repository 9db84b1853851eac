"""Whether words can be quoted in a question and still be understood weeks later.

In: a quotation or a statement and its language. Out: yes or no.
"""

import re
from functools import cache

from quizgen.models import Language, Text, Value
from quizgen.words import load

FEWEST_WORDS = 6
"""A shorter quotation could be anybody's."""
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\[")
GENDERS = ("m", "f", "pl")


def stands_alone(value: Value) -> bool:
    """Tell whether a value says by itself what it is about; only quotations may fail to."""
    if not isinstance(value, Text) or value.kind != "quote":
        return True
    words = [match[0].casefold() for match in WORD.finditer(value.text)]
    if len(words) < FEWEST_WORDS or words[0] == "[":
        return False
    pronouns, openers = _leaning(value.language)
    return not pronouns & set(words) and words[0] not in openers


@cache
def _leaning(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that lean on somebody named before, and those that do so in front."""
    grammar = load(f"languages/{language}/grammar.yaml")
    personal = grammar["pronouns"]["personal"]
    third = frozenset(word for gender in GENDERS for word in personal[gender])
    neuter = frozenset(personal.get("n", ()))
    return third, frozenset(grammar["determiners"]["demonstrative"]) | neuter
