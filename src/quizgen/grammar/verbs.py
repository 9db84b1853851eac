"""The forms of a verb, and the verb list they are made from.

In: a language and a verb of its `verbs.yaml`. Out: the entry, from which the language's grammar
makes `VerbForms`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeAlias

from quizgen.models import Language
from quizgen.words import load

Forms: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerbForms:
    """All forms of a verb that a clause may hold; empty where a language has no such form.

    The particle is part of all forms but `finite` and `subjunctive`: `tritt`, yet `zurückzutreten`.
    """

    infinitive: Forms = ()
    finite: Forms = ()
    """Third person of present and past, without the particle: tritt, treten, trat, traten."""
    joined: Forms = ()
    """The same with the particle beside it: zurücktritt, steps down."""
    subjunctive: Forms = ()
    """Those that are no form of `finite` too; they report or suppose: trete, träte, veuille."""
    joined_subjunctive: Forms = ()
    future: Forms = ()
    """One-word futures: rachètera."""
    conditional: Forms = ()
    """One-word conditionals: rachèterait."""
    participle: Forms = ()
    """Past participle after an auxiliary, in all agreements: übernommen, rachetée."""
    present_participle: Forms = ()
    particle: str = ""
    auxiliary: str = ""
    """Infinitive of the verb that forms its perfect."""
    noun: Forms = ()
    """What the deed is called: Übernahme."""
    reflexive: bool = False
    speech: bool = False
    """It reports what somebody says."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb as its language's list has it."""

    words: str
    """Without reflexive pronoun: `step down`, `zurücktreten`."""
    entry: Mapping[str, Any]
    reflexive: bool
    irregular: Mapping[str, list[str]]
    prefixes: tuple[str, ...]
    """Longest first."""

    def parts(self, word: str, prefix: str = "") -> tuple[str, list[Forms]] | None:
        """Find the irregular parts of `word`, and the prefix that they lack; None if regular."""
        for start in ("", prefix, *self.prefixes):
            row = self.irregular.get(word.removeprefix(start)) if word.startswith(start) else None
            if row is not None:
                return start, [tuple(f for f in part.split("/") if f != "-") for part in row]
        return None


def find_verb(code: Language, lemma: str) -> Verb:
    """Return a verb of the language's list; KeyError if it is not in it."""
    data = load(f"languages/{code}/verbs.yaml")
    words = _without_pronoun(code, lemma)
    return Verb(
        words=words,
        entry=data["verbs"][lemma],
        reflexive=words != lemma,
        irregular=data["irregular"],
        prefixes=tuple(sorted(data["prefixes"], key=len, reverse=True)),
    )


def _without_pronoun(code: Language, lemma: str) -> str:
    for pronoun in load(f"languages/{code}/grammar.yaml")["pronouns"]["reflexive"]:
        start = pronoun if pronoun.endswith("'") else pronoun + " "
        if lemma.startswith(start):
            return lemma.removeprefix(start)
    return lemma


def merge(first: VerbForms, second: VerbForms) -> VerbForms:
    """Add the forms of another spelling to those of a verb."""
    both: dict[str, Any] = {}
    for name in (field.name for field in fields(VerbForms)):
        forms, more = getattr(first, name), getattr(second, name)
        if isinstance(forms, tuple):
            both[name] = unique(*forms, *more)
    return replace(first, **both)


def unique(*forms: str) -> Forms:
    """Drop what stands there twice, and what is empty."""
    return tuple(dict.fromkeys(form for form in forms if form))
