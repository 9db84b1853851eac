"""How fast the whole pipeline is, and that its cost grows with the text alone.

Reads the articles of ../shared/articles where they are, else the seeds; finds their facts and asks
them in all languages, on one core. Start-up (word lists, templates) is paid before.

Run: python benchmarks/speed.py
"""

import functools
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from quizgen.commands.gathering import all_relations
from quizgen.generate import all_questions
from quizgen.loading import loading
from quizgen.models import Article
from quizgen.reading.articles import parse, read_articles
from quizgen.templates.relations import Relation
from quizgen.words import codes

ROUNDS = 15
"""On a busy machine one alone may take half as long again, and several in a row too."""
CACHE = type(functools.lru_cache(len))
FEW = 8
"""A cache of more places keeps words and sentences, one of fewer sets of rules."""
PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared" / "articles"


def main() -> None:
    """Print kilobytes of text per second for more and more articles, the best of some rounds."""
    with loading():  # so does the command line, with its modules
        articles = load_articles()
    relations = all_relations([])
    all_questions(articles, (), relations, codes())
    for share in (4, 2, 1):
        some = articles[::share]
        size = sum(len(article.text.encode()) for article in some) / 1000
        cpu, clock, made = min(measure(some, relations) for _ in range(ROUNDS))
        print(
            f"{len(some)} articles, {size:.0f} KB, {made} questions: "
            f"{cpu:.2f} s of CPU, {size / cpu:.0f} KB/s; "
            f"{clock:.2f} s by the clock, {size / clock:.0f} KB/s"
        )
    report_reading(articles)


def measure(
    articles: tuple[Article, ...], relations: Sequence[Relation]
) -> tuple[float, float, int]:
    """Ask about articles; return the seconds of CPU and by the clock, and how many questions."""
    forget_texts()
    clock, cpu = time.perf_counter(), time.process_time()
    questions = all_questions(articles, (), relations, codes())
    return time.process_time() - cpu, time.perf_counter() - clock, len(questions)


def forget_texts() -> None:
    """Empty what keeps what was read of texts, so that no measurement starts ahead."""
    own = [vars(module) for name, module in sys.modules.items() if name.startswith("quizgen")]
    for kept in [value for names in own for value in names.values()]:
        limit = kept.cache_parameters()["maxsize"] if isinstance(kept, CACHE) else None
        if limit and limit > FEW:
            kept.cache_clear()


def report_reading(articles: tuple[Article, ...]) -> None:
    """Print how fast bytes become articles."""
    pages = [(article.text.encode(), article.name) for article in articles]
    start = time.process_time()
    for data, name in pages:
        parse(data, name)
    seconds = time.process_time() - start
    size = sum(len(data) for data, _ in pages)
    print(f"reading alone: {size / seconds / 1000:.0f} KB/s")


def load_articles() -> tuple[Article, ...]:
    """Return the development articles, or the seeds."""
    folders = sorted(p for p in SHARED.iterdir() if p.name in codes()) if SHARED.is_dir() else []
    names = [str(folder) for folder in folders] or [str(PROJECT / "seeds")]
    return tuple(article for name in names for article in read_articles(name))


if __name__ == "__main__":
    main()
