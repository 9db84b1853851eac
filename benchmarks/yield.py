"""How many questions an article gives, on how many facts, and how many are asked abroad too.

Reads ../shared/articles, or the folder that is named; says so and ends where it is missing.
Questions count in the article's own language, all angles; a fact counts once it is asked there.
What rests on the article's own words (passages, quotations, reported speech, descriptions) stays
in its language by design; whatever else is not asked abroad is listed with what could not be said.

Run: python benchmarks/yield.py [FOLDER]
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from corpus import SHARED, ask_each, load_articles

from quizgen.asking.crossing import crosses
from quizgen.models import Article, Fact, Language, Question, Text, Value
from quizgen.rendering import render
from quizgen.words import codes

LONG = 2000
"""Characters from which an article should give a whole quiz."""
SHORT = frozenset({"acronym", "term"})
"""Words that are as good as names."""


@dataclass(frozen=True, slots=True)
class Row:
    """What an article gives."""

    article: Article
    questions: int
    facts: tuple[Fact, ...]
    """Those that are asked in its own language."""
    asked: frozenset[tuple[str, Language]]


def main() -> None:
    """Print a line for each article, then the medians, then what is asked abroad."""
    articles = load_articles(Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED)
    if articles is None:
        return
    print(f"{'questions':>9} {'facts':>5} {'length':>6}  article")
    rows = [measure(*given) for given in ask_each(articles, codes())]
    for row in rows:
        length = len(row.article.text)
        print(f"{row.questions:9} {len(row.facts):5} {length:6}  {row.article.name}")
    report_medians(rows)
    report_abroad(rows)


def measure(article: Article, facts: Sequence[Fact], made: Sequence[Question]) -> Row:
    """Count the questions in the article's language, and keep the facts that are asked there."""
    own = [question for question in made if question.language == article.language]
    told = {question.fact for question in own}
    asked = frozenset((question.fact, question.language) for question in made)
    return Row(article, len(own), tuple(fact for fact in facts if fact.id in told), asked)


def report_medians(rows: Sequence[Row]) -> None:
    """Print the medians of the long articles, by language and in all, and the silent ones."""
    for code in (*codes(), ""):
        long = [
            row
            for row in rows
            if len(row.article.text) > LONG and code in ("", row.article.language)
        ]
        if long:
            print(
                f"{code or 'all'}: {len(long)} articles over {LONG} characters, "
                f"median {median(row.questions for row in long):g} questions "
                f"on {median(len(row.facts) for row in long):g} facts"
            )
    few = sum(row.questions < 3 for row in rows)
    print(f"articles with fewer than 3 questions: {few} of {len(rows)}")


def report_abroad(rows: Sequence[Row]) -> None:
    """Print which share of the facts is asked in each other language, and why the rest is not."""
    free = [(row, fact) for row in rows for fact in row.facts if rests_on_words(fact)]
    plain = [(row, fact) for row in rows for fact in row.facts if not rests_on_words(fact)]
    print("asked in another language too:")
    tell("facts of names, roles, dates and numbers", plain)
    tell("facts that rest on the article's own words", free)
    tell("all", [*plain, *free])
    why = Counter(reason for row, fact in plain for reason in reasons(row, fact))
    for reason, times in why.most_common():
        print(f"  {times} × {reason}")


def tell(name: str, facts: Sequence[tuple[Row, Fact]]) -> None:
    """Print the share of facts that are asked in a mean other language."""
    chances = [(row, fact, code) for row, fact in facts for code in others(row)]
    asked = sum((fact.id, code) in row.asked for row, fact, code in chances)
    print(f"  {name}: {asked / len(chances) if chances else 0:.0%} of {len(facts)}")


def others(row: Row) -> list[Language]:
    """Return the languages that are not the article's."""
    return [code for code in codes() if code != row.article.language]


def rests_on_words(fact: Fact) -> bool:
    """Tell whether a fact quotes the article: no other language has those words."""
    return any(isinstance(value, Text) and value.kind not in SHORT for _, value in fact)


def reasons(row: Row, fact: Fact) -> Iterator[str]:
    """Say which value of a fact cannot be said in a language in which it is not asked."""
    for code in others(row):
        if (fact.id, code) not in row.asked:
            stuck = [name for name, value in fact if not is_said(value, fact.language, code)]
            yield f"{fact.relation} in {code}: {', '.join(stuck) or 'its wording'}"


def is_said(value: Value, told: Language, code: Language) -> bool:
    """Tell whether a value has a sure form in a language."""
    return crosses(value, told, code) and render(value, code) is not None


if __name__ == "__main__":
    main()
