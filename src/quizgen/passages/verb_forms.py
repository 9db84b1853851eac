"""The finite forms of verbs that no template names.

In: a language's code, and verbs by their infinitives. Out: their finite forms.
"""

from quizgen.grammar import grammar
from quizgen.grammar.verbs import Verb
from quizgen.models import Language
from quizgen.words import load


def finite_forms(language: Language, lemmas: str, nouns: frozenset[str]) -> frozenset[str]:
    """Return the finite forms of verbs by their infinitives, but for what is a noun's plural."""
    data = load(f"languages/{language}/verbs.yaml")
    prefixes = tuple(sorted(data["prefixes"], key=len, reverse=True))
    own = lemmas.split()
    made = [
        (lemma, grammar(language).conjugate(Verb(lemma, {}, False, data["irregular"], prefixes)))  # noqa: FBT003
        for lemma in own
    ]
    plurals = {forms.finite[0] for lemma, forms in made if lemma in nouns}
    finite = {word.casefold() for _, f in made for word in (*f.finite, *f.future)}
    return frozenset(finite - {word.casefold() for word in (*own, *plurals)})
