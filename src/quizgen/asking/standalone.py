"""Whether a value says by itself who or what is meant, weeks later and without the article.

In: a value. Out: yes or no.
"""

import re
from functools import cache
from itertools import pairwise

from quizgen.models import Language, Name, Text, Value
from quizgen.words import codes, load

FEWEST_WORDS = 7
"""A shorter quotation could be anybody's."""
SHORTEST_ACRONYM = 3
"""Two letters stand for too many things."""
WORD = re.compile(r"[^\W\d_]+'?")
SPOILT = re.compile(r"[\[…_]|\.\.")
"""What an editor has cut or mended in a quotation."""
INITIAL = re.compile(r" [^\W\d_]\.?$")
"""A surname that an article hides: Klaus K."""
GENDERS = ("m", "f", "pl")


def stands_alone(value: Value) -> bool:
    """Tell whether a value can be understood without what was said before it."""
    match value:
        case Text(kind="quote"):
            return _is_whole_quotation(value)
        case Text(kind="acronym"):
            return len(value.text) >= SHORTEST_ACRONYM
        case Name(kind="person"):
            return bool(value.id) or (" " in value.text and not INITIAL.search(value.text))
        case Name(kind="organisation"):
            return bool(value.id) or not (_is_common(value.text) or _lacks_article(value))
    return True


def _is_whole_quotation(value: Text) -> bool:
    """A sentence of its own, without anybody or anything named before it."""
    words = [match[0].casefold() for match in WORD.finditer(value.text.replace("’", "'"))]
    first = value.text.lstrip("„“”«»\"'‘’ \u00a0\u202f")[:1]
    if len(words) < FEWEST_WORDS or not first.isupper() or SPOILT.search(value.text):
        return False
    pronouns, openers = _leaning(value.language)
    bare = [word.removesuffix("'") for word in words]
    if _has_article_as_pronoun(words, value.language) or _leans(value):
        return False
    return not pronouns & {*words, *bare} and not {words[0], bare[0]} & openers


def _leans(value: Text) -> bool:
    """Tell whether spoken words point at what was said before: that money, das wäre schade."""
    plain = value.text.replace("’", "'").strip(' .!?„“”«»"\u00a0\u202f')
    spoken: str = load(f"languages/{value.language}/lint.yaml")["spoken"]
    return bool(re.search(spoken, plain, re.IGNORECASE))


@cache
def _leaning(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that lean on something named before, and those that do so in front."""
    grammar = load(f"languages/{language}/grammar.yaml")
    personal = grammar["pronouns"]["personal"]
    third = frozenset(word for gender in GENDERS for word in personal[gender])
    # English `that` and German `die` join clauses too: they need not point at anything.
    joining = {*grammar["pronouns"]["relative"], *grammar["subordinators"]}
    third -= frozenset(grammar["determiners"]["definite"])
    pointing = frozenset(grammar["determiners"]["demonstrative"]) - joining
    openers = {*personal.get("n", ()), *grammar["coordinators"], *grammar["pronouns"]["other"]}
    return third | pointing, frozenset(openers)


def _lacks_article(name: Name) -> bool:
    """Tell whether a name begins with a common noun whose gender nobody knows: prix Médicis."""
    first, _, rest = name.text.partition(" ")
    return bool(rest) and first.islower() and not name.article


def _has_article_as_pronoun(words: list[str], language: Language) -> bool:
    """French: tell whether an article is a pronoun, as it is behind another one: je la vois."""
    grammar = load(f"languages/{language}/grammar.yaml")
    personal = grammar["pronouns"]["personal"]
    both = {*grammar["determiners"]["definite"]} & {
        word for own in personal.values() for word in own
    }
    ahead = {word for own in personal.values() for word in own} - both
    return any(word in both and before in ahead for before, word in pairwise(words))


def _is_common(text: str) -> bool:
    """Tell whether a name is made of common nouns alone: Search Committee, Board of Directors."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if word[0].isupper()]
    return bool(words) and all(word.casefold() in _common() for word in words)


@cache
def _common() -> frozenset[str]:
    heads = load("words/organisations.yaml")["heads"]
    found = {own["word"] for entry in heads for code in codes() if (own := entry.get(code))}
    for code in codes():
        common = load(f"languages/{code}/common.yaml")
        found.update(*(common.get(part, "").split() for part in ("words", "nouns", "whole_nouns")))
    return frozenset(word.casefold() for word in found)
