"""What the commands are given: articles, and questions or facts from files.

In: paths as the person typed them. Out: `Sources`, read and told apart; all problems at once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from quizgen.errors import SourceError
from quizgen.models import Article, Fact, Question

Item = TypeVar("Item", Fact, Question)
DOCUMENTS = frozenset({".json", ".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that was given, in its order."""

    articles: tuple[Article, ...] = ()
    facts: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()


def read_sources(
    names: Sequence[str],
    progress: Callable[[str], None] | None = None,
    on_error: Callable[[str], None] | None = None,
) -> Sources:
    """Read all sources; SourceError names every one that cannot be read.

    With `on_error` that is told of each, and the others are read if there are any.
    """
    articles: list[Article] = []
    facts: list[Fact] = []
    questions: list[Question] = []
    problems: list[str] = []
    for name in names:
        if progress:
            progress(name)
        try:
            if Path(name).suffix.lower() in DOCUMENTS:
                more_questions, more_facts = _read_document(name)
                questions += more_questions
                facts += more_facts
            else:
                articles += _read_articles(name, problems.append)
        except SourceError as error:
            problems.append(str(error))
    some = articles or facts or questions
    for problem in problems:
        if on_error is None or not some:
            raise SourceError("\n".join(problems))
        on_error(problem)
    once = {(article.name, article.text): article for article in articles}
    return Sources(tuple(once.values()), tuple(facts), tuple(questions))


def distinct(items: Sequence[Item]) -> tuple[Item, ...]:
    """Keep the first of what has the same id: a person's edited file goes before our making."""
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(item.id, item)
    return tuple(found.values())


def _read_document(name: str) -> tuple[tuple[Question, ...], tuple[Fact, ...]]:
    from quizgen.quizfiles import read_document  # noqa: PLC0415  (needs pydantic)

    return read_document(Path(name))


def _read_articles(name: str, on_error: Callable[[str], None]) -> tuple[Article, ...]:
    from quizgen.reading.articles import read_articles  # noqa: PLC0415  (questions need no reader)

    return read_articles(name, on_error)
