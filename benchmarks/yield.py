"""How many questions an article gives, on how many facts, and how many are asked abroad too.

Reads ../shared/articles, or the folder that is named; says so and ends where it is missing.
Questions count in the article's own language, all angles; a fact counts once it is asked there.

Run: python benchmarks/yield.py [FOLDER]
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from corpus import SHARED, ask_each, load_articles

from quizgen.models import Article, Question
from quizgen.words import codes

LONG = 2000
"""Characters from which an article should give a whole quiz."""


def main() -> None:
    """Print a line for each article, then the medians."""
    articles = load_articles(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED)
    if articles is None:
        return
    print(f"{'questions':>9} {'facts':>5} {'abroad':>6} {'length':>6}  article")
    rows = [measure(article, made) for article, _, made in ask_each(articles, codes())]
    for article, row in zip(articles, rows, strict=True):
        questions, facts, abroad = row
        print(f"{questions:9} {facts:5} {abroad:6.1f} {len(article.text):6}  {article.name}")
    report(articles, rows)


def measure(article: Article, made: Sequence[Question]) -> tuple[int, int, float]:
    """Count questions and facts in the article's language, and facts in a mean other one."""
    own = [question for question in made if question.language == article.language]
    facts = {question.fact for question in own}
    others = [code for code in codes() if code != article.language]
    asked = {(question.fact, question.language) for question in made}
    abroad = sum((fact, code) in asked for fact in facts for code in others)
    return len(own), len(facts), abroad / len(others)


def report(articles: Sequence[Article], rows: Sequence[tuple[int, int, float]]) -> None:
    """Print the medians of the long articles, by language and in all, and the silent ones."""
    for code in (*codes(), ""):
        long = [
            row
            for article, row in zip(articles, rows, strict=True)
            if len(article.text) > LONG and code in ("", article.language)
        ]
        if long:
            print(
                f"{code or 'all'}: {len(long)} articles over {LONG} characters, "
                f"median {median(q for q, _, _ in long):g} questions "
                f"on {median(f for _, f, _ in long):g} facts"
            )
    few = sum(questions < 3 for questions, _, _ in rows)
    facts, abroad = sum(f for _, f, _ in rows), sum(a for _, _, a in rows)
    print(f"articles with fewer than 3 questions: {few} of {len(rows)}")
    print(f"facts asked in another language too: {abroad / facts if facts else 0:.0%}")


if __name__ == "__main__":
    main()
