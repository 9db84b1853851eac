"""What quizgen knows of each language's grammar: one file per language behind one protocol.

In: a language's code. Out: the forms of its verbs and the filters that shape its words.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from quizgen.grammar.phrases import Filter, Phrase
from quizgen.grammar.verbs import Verb, VerbForms, find_verb, merge
from quizgen.models import Language
from quizgen.words import load


class Grammar(Protocol):
    """What a language's file must offer."""

    def conjugate(self, verb: Verb) -> VerbForms:
        """Make the forms of a verb."""

    def filters(self) -> Mapping[str, Filter]:
        """Return the filters by name."""


def grammar(code: Language) -> Grammar:
    """Return a language's grammar: the file of its name in this folder."""
    return cast("Grammar", import_module(f"{__name__}.{code}"))


@cache
def _filters(code: Language) -> Mapping[str, Filter]:
    return grammar(code).filters()


@cache
def filters(code: Language) -> frozenset[str]:
    """Return the filters that templates may name."""
    return frozenset(_filters(code))


def apply(code: Language, filter_name: str, phrase: Phrase) -> tuple[str, ...]:
    """Return the forms that a filter gives a word, best first; none if that is unsure."""
    return tuple(filter(None, _filters(code)[filter_name].write(phrase)))


def readings(code: Language, filter_name: str) -> tuple[tuple[str, str], ...]:
    """Return what may stand before and after a mention that a filter's form holds.

    The ending `s` is any genitive: -s, 's or a bare apostrophe.
    """
    return _filters(code)[filter_name].readings


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
