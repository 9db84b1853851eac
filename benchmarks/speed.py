"""How fast the whole pipeline is, and that its cost grows with the text alone.

Reads the articles of ../shared/articles where they are, else the seeds; finds their facts and asks
them in all languages, on one core. Start-up (word lists, templates) is paid before.

Run: python benchmarks/speed.py
"""

import time
from pathlib import Path

from quizgen.commands.gathering import all_relations
from quizgen.generate import all_questions
from quizgen.matching.row import forget_rows
from quizgen.models import Article
from quizgen.reading.articles import parse, read_articles
from quizgen.words import codes

PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared" / "articles"


def main() -> None:
    """Print kilobytes of article text per second for a growing number of articles."""
    articles = load_articles()
    relations = all_relations([])
    all_questions(articles, (), relations, codes())
    for share in (4, 2, 1):
        some = articles[::share]
        size = sum(len(article.text.encode()) for article in some) / 1000
        forget_rows()  # nothing is to be known of the text before
        clock, cpu = time.perf_counter(), time.process_time()
        questions = all_questions(some, (), relations, codes())
        clock, cpu = time.perf_counter() - clock, time.process_time() - cpu
        print(
            f"{len(some)} articles, {size:.0f} KB, {len(questions)} questions: "
            f"{cpu:.2f} s of CPU, {size / cpu:.0f} KB/s; "
            f"{clock:.2f} s by the clock, {size / clock:.0f} KB/s"
        )
    report_reading(articles)


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
