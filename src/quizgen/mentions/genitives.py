"""Genitives of names, in a language that gives them an s without a mark: Mostaques.

In: the names of an article as they stand in it. Out: which of them stand for another, or belong
to a common noun.
"""

from collections import Counter
from collections.abc import Collection, Mapping

from quizgen.mentions.directory import Sighting
from quizgen.mentions.name_words import Gazetteer


def merge_genitives(grouped: dict[str, list[Sighting]], gazetteer: Gazetteer) -> None:
    """Count Mostaques as Mostaque where the article also has, or may have, the bare form."""
    if not gazetteer.capitalised_nouns:
        return
    parts = Counter(word for text in grouped for word in _parts(text))
    for text in list(grouped):
        stem = gazetteer.without_genitive(text)
        if stem in grouped:
            grouped[stem] += grouped.pop(text)
            parts.subtract(_parts(text))
        elif stem and (
            parts[stem]
            or _is_known_surname(stem, grouped, parts)
            or gazetteer.is_sure_stem(stem)
            or all(s.candidate.genitive for s in grouped[text])
        ):
            grouped[stem] = grouped.pop(text)
            parts.subtract(_parts(text))
            parts.update(_parts(stem))


def _parts(text: str) -> list[str]:
    """Return the words of a name that has several."""
    return text.split() if " " in text else []


def _is_known_surname(text: str, names: Collection[str], parts: Mapping[str, int]) -> bool:
    """Tell whether the last of several words is a name too: John F. Kennedy beside Kennedy."""
    last = text.rsplit(maxsplit=1)[-1]
    return last != text and (last in names or bool(parts[last]))


def is_owned(text: str, names: Collection[str], gazetteer: Gazetteer) -> bool:
    """German: tell whether a genitive stands before a common noun: Webers Ministerium."""
    owner, _, noun = text.partition(" ")
    stem = gazetteer.without_genitive(owner)
    own = bool(stem) and gazetteer.is_head(noun) and not gazetteer.known(text)
    return own and (stem in names or any(stem in _parts(name) for name in names))
