"""Short ways to send a text through a stage of the pipeline and to see what came out."""

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any

from quizgen.generate import all_questions, sentences_of
from quizgen.matching.clauses import Clause, read_clauses
from quizgen.matching.facts import find, gather
from quizgen.matching.items import items_of
from quizgen.matching.rules import compile_rules
from quizgen.matching.syntax_data import syntax
from quizgen.models import Article, Fact, Mention, Paragraph, Question, Sentence, Value
from quizgen.templates.relations import Argument, Ask, Relation, find_line

LANGUAGES = ("de", "en", "fr")


def make_article(text: str, language: str, name: str = "article.txt", **more: Any) -> Article:
    """Make an article whose paragraphs stand between blank lines."""
    paragraphs = tuple(
        Paragraph(match.start(), match.end(), language)
        for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    )
    return Article(name, text, more.pop("title", ""), language, paragraphs, **more)


def read(text: str, language: str, published: datetime.date | None = None) -> tuple[Sentence, ...]:
    """Return the annotated sentences of a text."""
    return sentences_of(make_article(text, language, published=published))


def mentions(text: str, language: str) -> list[tuple[str, Value]]:
    """Return the words of each mention of a text with the value they stand for."""
    return [(said(m, s), m.value) for s in read(text, language) for m in s.mentions]


def said(mention: Mention, sentence: Sentence) -> str:
    """Return the words of a mention."""
    return sentence.text[mention.start : mention.end]


def clauses(text: str, language: str, verb: str) -> list[dict[str, Any]]:
    """Return the clauses of a verb in a text, the arguments as the text says them."""
    return [
        _told(clause, sentence)
        for sentence in read(text, language)
        for clause in read_clauses(items_of(sentence), syntax(language))
        if clause.verb == verb
    ]


def _told(clause: Clause, sentence: Sentence) -> dict[str, Any]:
    return {
        "passive": clause.passive,
        "status": clause.status,
        "subject": [said(m, sentence) for m in clause.subject],
        "objects": [said(m, sentence) for m in clause.objects],
        "phrases": [f"{p.preposition} {said(p.mention, sentence)}" for p in clause.phrases],
    }


def make_relation(
    arguments: Mapping[str, str | Argument],
    find_lines: Mapping[str, Sequence[str]],
    asks: Sequence[Ask] = (),
    **more: Any,
) -> Relation:
    """Make a relation of argument kinds and lines."""
    taken = {
        name: argument if isinstance(argument, Argument) else Argument((argument,))
        for name, argument in arguments.items()
    }
    required = tuple(name for name, argument in taken.items() if not argument.optional)
    return Relation(
        relation=more.pop("name", "relation"),
        arguments=taken,
        identity=more.pop("identity", required),
        find=tuple(
            find_line(language, line, "test.yaml", number)
            for language, lines in find_lines.items()
            for number, line in enumerate(lines, 1)
        ),
        ask=tuple(asks),
        examples=(),
        **more,
    )


def make_ask(id_: str, kind: Any, answer: str, text: Mapping[str, str], **more: Any) -> Ask:
    """Make an ask of its texts."""
    return Ask(id_, kind, answer, text, **more)


def facts(articles: Article | Sequence[Article], *relations: Relation) -> tuple[Fact, ...]:
    """Return the facts that relations find in articles."""
    given = [articles] if isinstance(articles, Article) else articles
    rules = compile_rules(relations)
    return gather(f for article in given for f in find(sentences_of(article), rules))


def told(fact: Fact) -> dict[str, str]:
    """Return a fact's arguments by their keys."""
    return {name: value.key for name, value in fact}


def ask_all(
    article: Article, *relations: Relation, languages: Sequence[str] = ("en",)
) -> tuple[Question, ...]:
    """Return all questions on an article."""
    return all_questions([article], (), relations, languages)
