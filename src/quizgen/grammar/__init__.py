"""What quizgen knows of each language's grammar: one file per language behind one protocol.

In: a language's code. Out: the forms of its verbs and the filters that shape its words.
"""

from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from quizgen.grammar.verbs import Verb, VerbForms, find_verb, merge
from quizgen.models import Language
from quizgen.words import load


class Grammar(Protocol):
    """What a language's file must offer."""

    def conjugate(self, verb: Verb) -> VerbForms:
        """Make the forms of a verb."""


def grammar(code: Language) -> Grammar:
    """Return a language's grammar: the file of its name in this folder."""
    return cast("Grammar", import_module(f"{__name__}.{code}"))


@cache
def verbs(code: Language) -> frozenset[str]:
    """Return the verbs that templates may name."""
    return frozenset(load(f"languages/{code}/verbs.yaml")["verbs"])


@cache
def conjugate(code: Language, lemma: str) -> VerbForms:
    """Return all forms of a verb of the language's list; KeyError if it is not in it."""
    verb = find_verb(code, lemma)
    forms = grammar(code).conjugate(verb)
    for spelling in verb.entry.get("also", ()):
        forms = merge(forms, grammar(code).conjugate(replace(verb, words=spelling)))
    return replace(
        forms,
        noun=tuple(verb.entry.get("noun", ())),
        speech=verb.entry.get("speech", False),
        reflexive=verb.reflexive,
    )
