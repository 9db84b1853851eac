"""Whether quoted words can be understood by themselves, or below the headline of their article.

In: a quotation and the words of that headline. Out: yes or no.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from quizgen.asking.pointers import without_explained
from quizgen.linting.flaws import expression
from quizgen.models import Language, Text
from quizgen.passages.words import words as passage_words
from quizgen.words import load

FEWEST_WORDS = 7
"""A shorter quotation could be anybody's."""
FEWEST_TELLING = 5
"""Words of one that names somebody, has a number, or stands below a headline."""
NAMING = re.compile(r"\d|(?<![.!?] )\b[^\W\d_a-zß-öø-ÿ]\w+ [^\W\d_a-zß-öø-ÿ]\w")
WORD = re.compile(r"[^\W\d_]+'?")
SPOILT = re.compile(r"[\[…_]|\.\.")
"""What an editor has cut or mended in a quotation."""
IN_FULL = re.compile(r"\[([^\W\d_a-zß-öø-ÿ][^\[\]…]*)\]")
"""What stands in full for something shorter: [Jane Doe] knows the bank; or a capital."""
MARKS = "„“”«»\"'‘’ \u00a0\u202f"
GENDERS = ("m", "f", "pl")
MOST_KEPT = 512
"""Quotations."""


@lru_cache(maxsize=MOST_KEPT)  # each question on a quotation asks, in each language
def is_whole(value: Text, topic: frozenset[str] = frozenset()) -> bool:
    """Tell whether words are a sentence of its own, without anybody or anything named before it.

    Below a headline they may point at what it names: these cars, where it speaks of a car.
    """
    plain = IN_FULL.sub(r"\1", value.text.lstrip(MARKS))
    return (
        plain[:1].isupper()
        and not SPOILT.search(plain)
        and _is_long_enough(plain, value.language, below=bool(topic))
        and not _has_article_as_pronoun(plain, value.language)
        and not _leans(without_explained(value, topic), value.language, below=bool(topic))
    )


def _is_long_enough(text: str, language: Language, *, below: bool) -> bool:
    """Tell whether spoken words are not anybody's: they are many, or tell something."""
    count = len(text.split())
    if not FEWEST_TELLING <= count < FEWEST_WORDS:
        return count >= FEWEST_WORDS
    own = expression(language, "anecdote", re.IGNORECASE)
    return bool(NAMING.search(text[1:])) or (below and not own.search(text))


def tells_speaker(value: Text) -> bool:
    """Tell whether words agree with the man or woman who says them: j'ai été virée."""
    own: str = load(f"languages/{value.language}/lint.yaml")["agreeing"]
    return re.search(own, value.text.replace("’", "'"), re.IGNORECASE) is not None


def _leans(text: str, language: Language, *, below: bool) -> bool:
    """Tell whether spoken words point at what was said before: that money, das wäre schade.

    Below a headline it is known which deal is meant by the deal.
    """
    plain = text.strip(f" .!?{MARKS}")
    ends = not below and expression(language, "spoken_end", re.IGNORECASE).search(plain)
    if ends or expression(language, "spoken", re.IGNORECASE).search(plain):
        return True
    pointing, openers = _leaning(language)
    first = WORD.search(text)
    if first and {first[0].casefold(), first[0].casefold().removesuffix("'")} & openers:
        return True
    words = ((found.start(), found[0].casefold()) for found in WORD.finditer(text))
    return any(
        is_unknown(text[:place], word, language)
        for place, word in words
        if word in pointing or word.removesuffix("'") in pointing
    )


def is_unknown(before: str, word: str, language: Language) -> bool:
    """Tell whether a word points at nobody named before it in the quotation."""
    pointing, _ = _leaning(language)
    word = WORD.findall(word.replace("’", "'"))[0]
    bare = word.removesuffix("'")
    if "]" in before or not {word, bare} & pointing:
        return False
    owners: dict[str, str] = load(f"languages/{language}/lint.yaml")["owners"]
    return not any(re.search(owners[gender], before) for gender in _genders(bare, language))


def _genders(word: str, language: Language) -> Iterator[str]:
    """Yield the genders of those for whom a pronoun or a possessive can stand."""
    personal = load(f"languages/{language}/grammar.yaml")["pronouns"]["personal"]
    yield from (gender for gender in GENDERS if word in personal[gender])
    if owner := passage_words(language).owners.get(word):
        yield owner


@cache
def _leaning(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that lean on something named before, and those that do so in front."""
    grammar = load(f"languages/{language}/grammar.yaml")
    personal = grammar["pronouns"]["personal"]
    third = frozenset(word for gender in GENDERS for word in personal[gender])
    # English `that` and German `die` join clauses too: they need not point at anything.
    joining = {*grammar["pronouns"]["relative"], *grammar["subordinators"]}
    third -= frozenset(grammar["determiners"]["definite"])
    third |= passage_words(language).owners.keys()
    pointing = frozenset(grammar["determiners"]["demonstrative"]) - joining
    openers = {*personal.get("n", ()), *grammar["coordinators"], *grammar["pronouns"]["other"]}
    general = load(f"languages/{language}/lint.yaml")["general"]
    return third | pointing, frozenset(openers - {*general})


def _has_article_as_pronoun(text: str, language: Language) -> bool:
    """French: tell whether an article is a pronoun, as it is behind another one: je la vois."""
    both, ahead = _pronouns(language)
    words = WORD.findall(text.replace("’", "'").casefold()) if both else ()
    return any(word in both and before in ahead for before, word in pairwise(words))


@cache
def _pronouns(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the pronouns that are articles too, and the others."""
    grammar = load(f"languages/{language}/grammar.yaml")
    personal = frozenset(w for own in grammar["pronouns"]["personal"].values() for w in own)
    both = personal.intersection(grammar["determiners"]["definite"])
    return both, personal - both
