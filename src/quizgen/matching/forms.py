"""The forms of a language's verbs, and as which forms a word can be read.

In: a language's verb list. Out: each word with its readings.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from quizgen.grammar import conjugate, verbs
from quizgen.models import Language

FormKind = Literal[
    "finite",
    "subjunctive",
    "conditional",
    "future",
    "infinitive",
    "participle",
    "present_participle",
]


@dataclass(frozen=True, slots=True)
class Form:
    """One reading of a word as a form of a verb."""

    verb: str
    kind: FormKind
    particle: str = ""
    """What stands apart from this form: tritt … zurück, stepped … down."""
    moves: bool = False
    """The verb builds its perfect with the auxiliary of the passive: est né, ist gegangen."""
    finite_too: bool = False
    """A participle that looks like the past tense: acquired."""
    reflexive: bool = False
    """It goes with sich, se: another verb than without."""
    lead: str = ""
    """What stands right before this form: ums Leben gekommen."""


NONFINITE = frozenset({"infinitive", "participle", "present_participle"})
MOVING = frozenset({"être", "sein"})
"""Auxiliaries that build a perfect as well as a passive."""
FIELDS: tuple[tuple[FormKind, str], ...] = (
    ("finite", "finite"),
    ("finite", "joined"),
    ("subjunctive", "subjunctive"),
    ("subjunctive", "joined_subjunctive"),
    ("conditional", "conditional"),
    ("future", "future"),
    ("infinitive", "infinitive"),
    ("participle", "participle"),
    ("present_participle", "present_participle"),
)


READING_ORDER = {"participle": 0, "infinitive": 1}


def forms_of(language: Language) -> dict[str, tuple[Form, ...]]:
    """Map each form of each verb to its readings, the likeliest first."""
    found: dict[str, list[Form]] = defaultdict(list)
    for verb in sorted(verbs(language)):
        for word, form in _forms_of(language, verb):
            readings = found[word.casefold()]  # ß is ss in an item's word
            if form not in readings:
                readings.append(form)
    return {word: tuple(sorted(forms, key=_likelihood)) for word, forms in found.items()}


def _likelihood(form: Form) -> tuple[int, bool]:
    """Participles and infinitives first: they need an auxiliary, a finite form has none.

    A form with a particle or with sich goes before one without, which would be another verb.
    """
    alone = not (form.particle or form.lead or form.reflexive)
    return READING_ORDER.get(form.kind, len(READING_ORDER)), alone


def _forms_of(language: Language, verb: str) -> Iterable[tuple[str, Form]]:
    """Yield each word that can be a form of the verb; a particle apart from it is in the form."""
    shapes = conjugate(language, verb)
    moves = shapes.auxiliary in MOVING
    past = set(shapes.finite) | set(shapes.joined)
    for kind, field in FIELDS:
        apart = shapes.particle if field in ("finite", "subjunctive") else ""
        for words in getattr(shapes, field):
            twin = kind == "participle" and words in past
            if words.startswith(shapes.particle + " "):
                lead, _, word = words.rpartition(" ")
                yield word, Form(verb, kind, "", moves, twin, shapes.reflexive, lead.casefold())
                continue
            word, _, behind = words.partition(" ")
            particle = (behind or apart).casefold()
            yield word, Form(verb, kind, particle, moves, twin, shapes.reflexive)
