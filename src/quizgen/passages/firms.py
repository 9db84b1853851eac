"""What a text is on: the only firm of its headline, until it turns to another one; another thing.

In: the sentences of an article. Out: the key of that firm; whether a sentence leaves it.
"""

from collections.abc import Mapping, Sequence

from quizgen.models import Name, Sentence
from quizgen.passages.subjects import opens
from quizgen.passages.words import words

FIRMS = frozenset({"organisation", "name"})
"""Kinds of what can be a firm."""

THINGS = frozenset({"name", "work"})
"""Kinds of what is neither a person nor a firm nor a place."""


def firm_of(sentences: Sequence[Sentence]) -> str | None:
    """Return the key of the only organisation that the headline names.

    In French of the only name: Amag nomme un directeur does not say what Amag is.
    """
    title, articled = sentences[0].article.title, words(sentences[0].language).articled
    kinds = FIRMS if articled else {"organisation"}
    named = ((s, m) for s in sentences for m in s.mentions if m.kind in kinds)
    firms = {m.value.key for s, m in named if s.text[m.start : m.end] in title}
    return firms.pop() if len(firms) == 1 else None


def is_astray(sentence: Sentence, firm: str, *, astray: bool) -> bool:
    """Tell whether the text has left the headline's firm for another: its revenue is not meant."""
    told = _things(sentence)
    return firm not in told if told else astray


def is_elsewhere(before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a sentence that names nothing goes on with a thing that the headline has not.

    In an article on one fire: The Pawnee Fire has burned 900 acres. Two houses were destroyed.
    """
    if before.paragraph != sentence.paragraph or any(
        isinstance(m.value, Name) for m in sentence.mentions
    ):
        return False
    title = sentence.article.title
    named = next((m for m in before.mentions if isinstance(m.value, Name)), None)
    if named is None or named.kind not in THINGS or not opens(named, before):
        return False
    return before.text[named.start : named.end] not in title


def _things(sentence: Sentence) -> list[str]:
    """Return the keys of what may be a firm in a sentence, in their order."""
    return [m.value.key for m in sentence.mentions if m.kind in FIRMS]


def without_firms(
    people: Mapping[str, Name | None], sentences: Sequence[Sentence]
) -> Mapping[str, Name | None]:
    """Leave out surnames that the headline has for a firm, Doe Foods; of other firms nobody has."""
    title = sentences[0].article.title
    longer = {m.value for s in sentences for m in s.mentions if m.kind in FIRMS and not m.named}
    firms = {
        name.text.split()[0]: name.text in title
        for name in longer
        if isinstance(name, Name) and " " in name.text
    }
    plain = {word: name for word, name in people.items() if word not in firms}
    unsure = [w for w, name in people.items() if w in firms and name and w != name.text.split()[0]]
    return plain | {word: None for word in unsure if not firms[word]} if unsure else people
