"""The offices and trades that articles give people: right before or behind their names.

In: sentences with their mentions. Out: the roles by the key of whoever has them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise

from quizgen.models import Language, Mention, Name, Role, Sentence
from quizgen.words import load


def titles_of(sentences: Iterable[Sentence]) -> Mapping[str, tuple[Role, ...]]:
    """Map names of people to the offices right beside them."""
    found: dict[str, dict[Role, None]] = defaultdict(dict)
    for sentence in sentences:
        for name, mention in titled_in(sentence):
            if isinstance(mention.value, Role):
                found[name.key][mention.value] = None
    return {key: tuple(roles) for key, roles in found.items()}


def titled_in(sentence: Sentence) -> Iterator[tuple[Name, Mention]]:
    """Yield the people of a sentence, each with the mention of an office right beside them."""
    for one, other in pairwise(sentence.mentions):
        match one.value, other.value:
            # Before a name only without a comma: `the brother of the Pope, Georg Ratzinger`.
            case Role(), Name(kind="person") as name:
                if not sentence.text[one.end : other.start].strip():
                    yield name, one
            case Name(kind="person") as name, Role():
                between = sentence.text[one.end : other.start].strip()
                if between in _apposing(sentence.language):
                    yield name, other


@cache
def _apposing(language: Language) -> frozenset[str]:
    """Return what may stand between a name and the office that the person holds."""
    definite = load(f"languages/{language}/grammar.yaml")["determiners"]["definite"]
    return frozenset([",", *(f", {article}" for article in definite)])
