"""The articles that figures are measured on, and the questions that come of each.

Out: the articles of ../shared/articles, which are others' and no part of the project, or of any
folder that is named; None where the folder is missing, so that a benchmark can say so and end.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.asking.choosing import choose
from quizgen.commands.gathering import all_relations
from quizgen.generate import ask, facts_of, sentences_of
from quizgen.models import Article, Fact, Language, Question
from quizgen.reading.articles import read_articles
from quizgen.templates.relations import Relation
from quizgen.words import codes

SHARED = Path(__file__).resolve().parents[2] / "shared" / "articles"


def load_articles(folder: Path = SHARED) -> tuple[Article, ...] | None:
    """Return the articles in a folder's folders for the languages, or in the folder itself."""
    if not folder.is_dir():
        print(f"skipped: {folder} is not here", file=sys.stderr)
        return None
    inner = [folder / code for code in codes() if (folder / code).is_dir()]
    return tuple(a for place in inner or [folder] for a in read_articles(str(place)))


def ask_each(
    articles: Sequence[Article], languages: Sequence[Language]
) -> Iterator[tuple[Article, tuple[Fact, ...], tuple[Question, ...]]]:
    """Yield each article with its facts and the questions that it gives when it stands alone."""
    relations: Sequence[Relation] = all_relations([])
    for article in articles:
        facts = facts_of([article], relations)
        made = ask(facts, sentences_of(article), relations, languages)
        yield article, facts, choose(made, None)
