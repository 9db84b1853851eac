"""Common nouns of a language in which they have a capital too, and names made of them.

In: capitalised words. Out: whether one is a common noun, and the form in which a name like
Deutsche Zentralbibliothek stands by itself.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from quizgen.models import Language
from quizgen.words import load

SHORTEST_COMPOUND_HEAD = 4
"""Letters that a noun needs to make a compound a noun: -werk, not -au."""
SHORTEST_WITH_ENDING = 7
"""Letters of a word whose ending alone tells a noun."""
SHORTEST_ABSTRACT = 9
"""Letters of one that is hardly a surname either."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """The common nouns of a language; none where they have no capital."""

    nouns: frozenset[str]
    whole: frozenset[str]
    """Nouns that are too short or too common in names to end a compound: Berg, Halle."""
    endings: tuple[str, ...]
    callings: tuple[str, ...]
    """Endings of what people are by trade: Ozeanograf, Radiologin."""
    adjective: re.Pattern[str]
    """An adjective with a capital and an ending; the group is its stem."""
    head_ends: tuple[str, ...]
    heads: Mapping[str, str]
    """What ends a compound that names an institution, with its gender: -akademie, f."""
    strong: Mapping[str, str]
    """Endings of an adjective without article, by gender."""
    town: re.Pattern[str]
    """A town's adjective, which never changes: Berliner."""

    def __bool__(self) -> bool:
        return bool(self.nouns)

    seen: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)
    """What was looked up before."""

    def __contains__(self, word: str) -> bool:
        """Tell whether a capitalised word is a common noun, a compound of one, or inflected."""
        if word not in self.seen:
            self.seen[word] = self._holds(word)
        return self.seen[word]

    def is_abstract(self, word: str) -> bool:
        """Tell whether a word names no firm: sagte der Firma Unterstützung zu, not Hartung."""
        return len(word) >= SHORTEST_ABSTRACT and " " not in word and word.endswith(self.endings)

    def _holds(self, word: str) -> bool:
        low = word.rpartition("-")[2].casefold()
        if any(form in self.nouns for form in _uninflected(low)):
            return True
        if any(
            low == noun or low in _declined(noun) for noun in {low, low[:-1], low[:-2]} & self.whole
        ):
            return True
        if len(low) >= SHORTEST_WITH_ENDING and low.endswith(self.endings):
            return True
        return "-" not in word and any(
            form[cut:] in self.nouns
            for form in _uninflected(low)
            for cut in range(3, len(form) - SHORTEST_COMPOUND_HEAD + 1)
        )

    def is_calling(self, word: str) -> bool:
        """Tell whether a word ends like a trade; many a surname does too."""
        return len(word) >= SHORTEST_WITH_ENDING and word.endswith(self.callings)

    def is_adjective(self, word: str) -> bool:
        """Tell whether a capitalised word is an adjective with an ending: Deutsche, Neuen."""
        return bool(self.adjective.fullmatch(word))

    def nominative(self, text: str) -> str:
        """Put a name of adjective and institution into the form it has without article.

        Deutschen Zentralakademie becomes Deutsche Zentralakademie, des Neuen Rathausvereins
        Neuer Rathausverein; Basler Kantonalbank stays. Empty for any other name.
        """
        if not self.heads or " " not in text:
            return ""
        words = text.split()
        count = next((i for i, word in enumerate(words) if not self._describes(word)), 0)
        head, gender = self._head(words[count]) if count else ("", "")
        if not gender:
            return ""
        adjectives = [self._strong(word, gender) for word in words[:count]]
        return " ".join([*adjectives, head, *words[count + 1 :]])

    def _describes(self, word: str) -> bool:
        return self.is_adjective(word) or self.is_town(word)

    def is_town(self, word: str) -> bool:
        """Tell whether a word may be made of a town's name: Kölner."""
        return bool(self.town.fullmatch(word)) and word not in self

    def _strong(self, word: str, gender: str) -> str:
        stem = self.adjective.fullmatch(word)
        return stem[1] + self.strong[gender] if stem else word

    def _head(self, word: str) -> tuple[str, str]:
        """Return an institution's noun without genitive ending, and its gender."""
        for form in (word, word.removesuffix("s"), word.removesuffix("es")):
            low = form.casefold()
            if not low.endswith(self.head_ends):
                continue
            gender = next((g for end, g in self.heads.items() if low.endswith(end)), "")
            if gender and (form == word or gender in "mn"):
                return form, gender
        return "", ""


@cache
def nouns_of(language: Language) -> Nouns:
    """Return the common nouns of a language."""
    common = load(f"languages/{language}/common.yaml")
    names = load(f"languages/{language}/cues.yaml").get("adjective_names", {})
    heads = {
        head: gender for gender, heads in names.get("heads", {}).items() for head in heads.split()
    }
    return Nouns(
        nouns=frozenset(w.casefold() for w in common.get("nouns", "").split()),
        whole=frozenset(w.casefold() for w in common.get("whole_nouns", "").split()),
        endings=tuple(common.get("noun_endings", ())),
        callings=tuple(common.get("calling_endings", ())),
        adjective=re.compile(names.get("adjective", r"(?!)")),
        head_ends=tuple(heads),
        heads=heads,
        strong=names.get("strong", {}),
        town=re.compile(names.get("town", r"(?!)")),
    )


def _declined(noun: str) -> tuple[str, ...]:
    return tuple(noun + ending for ending in ("s", "es", "n", "en", "e"))


def _uninflected(word: str) -> Iterator[str]:
    """Yield what a noun may be without the endings of plural and case."""
    yield word
    for ending in ("es", "s", "en", "n", "e", "er", "ern"):
        if word.endswith(ending) and len(word) - len(ending) > 2:  # noqa: PLR2004
            yield word[: -len(ending)]
