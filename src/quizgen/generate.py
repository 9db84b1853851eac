"""The pipeline in one paragraph: read this first.

Articles are cut into sentences, sentences get their mentions, the relations' lines find facts in
them, and each fact is asked in every language that can say it. Nothing here touches disk,
clock or screen.
"""

from collections.abc import Iterable, Sequence

from quizgen.asking.knowledge import Knowledge
from quizgen.asking.pool import make_pool
from quizgen.asking.questions import Asker
from quizgen.matching.facts import find, gather
from quizgen.matching.rules import compile_rules
from quizgen.matching.things import with_things
from quizgen.mentions.annotation import annotate
from quizgen.models import Article, Fact, Language, Question, Sentence
from quizgen.passages.facts import PASSAGE, find_passages
from quizgen.reading.sentences import split
from quizgen.templates.relations import Relation


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """Return the article's sentences with their mentions."""
    return with_things(annotate(article, tuple(split(article))))


def facts_of(articles: Iterable[Article], relations: Iterable[Relation]) -> tuple[Fact, ...]:
    """Return the facts that the articles tell, the same one only once."""
    sentences = [sentence for article in articles for sentence in sentences_of(article)]
    return _facts(sentences, tuple(relations))


def all_questions(
    articles: Iterable[Article],
    given: Iterable[Fact],
    relations: Sequence[Relation],
    languages: Sequence[Language],
) -> tuple[Question, ...]:
    """Return all questions on articles and given facts in the languages, the best fact first."""
    sentences = [sentence for article in articles for sentence in sentences_of(article)]
    facts = {fact.id: fact for fact in (*_facts(sentences, relations), *given)}
    return ask(tuple(facts.values()), sentences, relations, languages)


def _facts(sentences: Sequence[Sentence], relations: Sequence[Relation]) -> tuple[Fact, ...]:
    """Find what the relations' lines match, then what the clauses say by themselves."""
    facts = gather(find(sentences, compile_rules(relations)))
    passages = find_passages(sentences) if PASSAGE in relations else ()
    return (*facts, *{fact.id: fact for fact in passages}.values())


def ask(
    facts: tuple[Fact, ...],
    sentences: Iterable[Sentence],
    relations: Iterable[Relation],
    languages: Sequence[Language],
) -> tuple[Question, ...]:
    """Return the questions on facts; the sentences' mentions serve as wrong options."""
    pool = make_pool(facts, sentences)
    known = Knowledge(facts, {relation.relation: relation for relation in relations}, pool)
    return tuple(Asker(known).questions(languages))
