"""Makes a quiz of an article, a quizgen file, or a text that was pasted.

In: a path or a text. Out: what to put on the shelf, and the questions. Touches no storage, so
that it can be done beside a screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from quizgen.checking import load
from quizgen.commands.gathering import all_questions_on
from quizgen.commands.shelving import STANDARD_INPUT, mark_of, seeds, shelf_id
from quizgen.errors import QuizgenError, TemplateErrors
from quizgen.identity import make_id
from quizgen.memory.library import Entry, Kind
from quizgen.models import Question
from quizgen.passages.facts import PASSAGE
from quizgen.playing.phrases import deferred
from quizgen.reading.articles import parse
from quizgen.safety import line
from quizgen.sources import Sources, read_sources
from quizgen.templates.relations import Relation
from quizgen.words import codes

READING = deferred("Reading the article")
LOOKING = deferred("Looking for facts and questions")
Tell: TypeAlias = Callable[[str], None]
PASTED = "pasted.txt"
SHORT = 60


def make_quiz(
    source: str, tell: Tell, templates: Sequence[Path] = ()
) -> tuple[Entry, tuple[Question, ...]]:
    """Make a quiz from a path or pasted text; say why if there is none."""
    tell(READING)
    pasted = "\n" in source
    given = _pasted(source) if pasted else read_sources([source])
    tell(LOOKING)
    relations = _relations(templates) if given.articles or given.facts else ()
    questions = all_questions_on(given, relations, codes())
    if not questions:
        raise QuizgenError("no questions: nothing was found that is sure enough to ask")
    entry = replace(_entry(source, given), fingerprint=mark_of(source, templates))
    if source == STANDARD_INPUT:
        # What is piped in next time is another quiz.
        entry = replace(entry, id=make_id("piped", *(question.id for question in questions)))
    return entry, questions


def _entry(source: str, given: Sources) -> Entry:
    kind: Kind = "article" if given.articles else "file"
    title = given.articles[0].title if given.articles else Path(source).stem
    if "\n" in source:
        kind, title = "paste", title or line(source)[:SHORT]
    elif (path := Path(source).absolute()) and not title:
        title = path.stem
    if shelf_id(source) in {seed.id for seed in seeds()}:
        kind = "seed"
    where = source if kind == "paste" else str(Path(source).absolute())
    return Entry(shelf_id(source), title, kind, where)


def _pasted(text: str) -> Sources:
    return Sources(articles=(parse(text.encode(errors="replace"), PASTED),))


def _relations(templates: Sequence[Path]) -> tuple[Relation, ...]:
    loaded = load(templates)
    if not loaded.relations:
        raise TemplateErrors(loaded.errors)
    return (*loaded.relations, PASSAGE)
