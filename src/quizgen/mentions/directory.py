"""The names that an article uses, by the forms in which it uses them.

In: a surface form. Out: the `Name` that it stands for. Who is in the directory, `names` decides.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeAlias

from quizgen.mentions.candidates import Candidate
from quizgen.mentions.name_words import Gazetteer
from quizgen.models import Gender, Name, NameKind

Cue: TypeAlias = NameKind | Literal["title", "given"]


class Sighting(NamedTuple):
    """A candidate and what its surroundings say of it."""

    candidate: Candidate
    cue: Cue | None = None
    """A title, a role or a company noun beside it tells what it is; `title`: part of a role."""
    gender: Gender = ""
    headline: bool = False


@dataclass(frozen=True, slots=True)
class Directory:
    """The names of one article."""

    names: Mapping[str, Name]
    """Surface form, without genitive ending, to name."""

    def find(self, text: str, gazetteer: Gazetteer) -> tuple[Name, int] | None:
        """Return the name that `text` stands for and how many characters of it are the name."""
        if text in self.names:
            return self.names[text], len(text)
        stem = gazetteer.without_genitive(text)
        if stem and stem in self.names:
            own = f"{stem}es" == text  # des Kleist-Preises, unlike Mostaques
            return self.names[stem], len(text if own else stem)
        whole = gazetteer.nominative(text)
        if whole in self.names:
            return self.names[whole], len(text)
        spaced = text.replace("-", " ")
        return (self.names[spaced], len(text)) if spaced in self.names else None

    def with_short_forms(self, spelled: Iterable[Name]) -> "Directory":
        """Add the names that the article spells out, so that their short forms stand for them."""
        names = dict(self.names)
        for told in spelled:
            (short,) = told.aliases
            known = names.get(told.text)
            if short in names and names[short].id:
                continue
            aliases = sorted({*(known.aliases if known else ()), short})
            led = known or names.get(short, told)  # la RTM: la Régie des transports de Marseille
            whole = replace(known or told, aliases=tuple(aliases), article=led.article)
            same = [form for form, name in names.items() if known and name == known]
            names |= dict.fromkeys((*same, told.text, short), whole)
        return Directory(names)
