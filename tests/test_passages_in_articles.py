"""What holds for each passage of each article that is at hand.

The seeds come with quizgen. A larger collection may lie beside the project, in `../shared`.
"""

import re
from functools import cache
from pathlib import Path

import pytest

from quizgen.errors import SourceError
from quizgen.generate import ask, sentences_of
from quizgen.models import BLANK, Article, Date, Fact, Question
from quizgen.passages.facts import ANSWER, PASSAGE, TEXT, find_passages, mended
from quizgen.reading.articles import read_articles
from quizgen.words import load
from quizgen.writing import write_date

PROJECT = Path(__file__).parents[1]
SEEDS = sorted(path for path in (PROJECT / "seeds").glob("*.md") if path.name != "README.md")
MORE = sorted((PROJECT.parent / "shared" / "articles").rglob("*.txt"))
each_article = pytest.mark.parametrize("path", [pytest.param(p, id=p.stem) for p in SEEDS + MORE])


@cache
def work(path: Path) -> tuple[Article, tuple[Fact, ...], tuple[Question, ...]]:
    """Read an article's passages and ask them once; skip what is in another language."""
    try:
        article = read_articles(str(path))[0]
    except SourceError as error:
        pytest.skip(str(error))
    sentences = sentences_of(article)
    facts = tuple({fact.id: fact for fact in find_passages(sentences)}.values())
    return article, facts, ask(facts, sentences, [PASSAGE], [article.language])


def text_of(fact: Fact) -> str:
    """Return the words of a passage, what can be asked for in braces."""
    return str(getattr(fact.get(TEXT), "text", ""))


def letters_of(text: str) -> str:
    """Return the letters and digits of a text."""
    return re.sub(r"\W+", "", text).casefold()


@each_article
def test_a_passage_shows_its_sentence(path: Path) -> None:
    """The proof is the article's own text, and each gap has its value."""
    article, facts, _ = work(path)
    for fact in facts:
        for evidence in fact.evidence:
            assert evidence.quote == article.text[evidence.start : evidence.end]
        gaps = sum(name not in {TEXT, ANSWER} for name, _ in fact)
        assert len(re.findall(r"\{[^{}]+\}", text_of(fact))) == gaps, fact


@each_article
def test_a_gap_filled_again_is_the_passage(path: Path) -> None:
    """A stem is the passage with one blank; the answer restores it and stands nowhere else.

    The month beside the headline goes where it would tell a date; what an editor sets right may
    be set right around the blank alone, and so may the weekday go that would tell the day.
    """
    _, facts, questions = work(path)
    plain = {fact.id: re.sub(r"[{}]", "", text_of(fact)) for fact in facts}
    for question in questions:
        if BLANK not in question.stem:
            assert question.kind == "multiple_choice", question
            continue
        assert question.stem.count(BLANK) == 1, question
        filled = letters_of(question.stem.replace(BLANK, question.answer))
        day = question.evidence[0].published
        month = write_date(Date(day.year, day.month), question.language) if day else None
        text = plain[question.fact]
        weekdays = "|".join(load(f"languages/{question.language}/lint.yaml")["weekdays"])
        daily = re.sub(rf"\b(?:{weekdays}) (?=\d)", "", text, flags=re.IGNORECASE)
        told = {letters_of(one) for one in (text, mended(text, question.language), daily)}
        undated = {one.replace(letters_of(month or ""), "", 1) for one in told}
        assert filled in told | undated, question
        stem = question.stem.replace(BLANK, " ")
        assert not re.search(rf"(?<!\w){re.escape(question.answer)}(?!\w)", stem, re.IGNORECASE)


@each_article
def test_a_passage_is_asked_three_times_at_most(path: Path) -> None:
    """Three questions on one sentence, and in a choice three options or more."""
    _, _, questions = work(path)
    facts = [question.fact for question in questions]
    assert all(facts.count(fact) <= 3 for fact in facts)
    for question in questions:
        if question.kind == "multiple_choice":
            assert len(set(question.options)) == len(question.options) >= 3, question


def test_the_seeds_have_passages() -> None:
    """Each of our articles says something by itself."""
    for path in SEEDS:
        assert work(path)[2], path.name


def test_the_proof_of_a_pronoun_begins_where_its_bearer_is_named(tmp_path: Path) -> None:
    """It begins with the sentence before, not at the top of the article."""
    path = tmp_path / "quorn.txt"
    path.write_text(
        "Quorn Mills picks its new head\n\nThe mill in Riga is large.\n\n"
        "Anna Berg moved to Riga in 2002. She became head of Quorn Mills in July 2006.\n"
    )
    _, facts, _ = work(path)
    (found,) = (fact for fact in facts if "July 2006" in text_of(fact))
    assert [evidence.quote for evidence in found.evidence] == [
        "Anna Berg moved to Riga in 2002. She became head of Quorn Mills in July 2006."
    ]


def test_no_proof_runs_from_a_headline_into_the_text(tmp_path: Path) -> None:
    """What a headline names is a proof of its own."""
    path = tmp_path / "quorn.txt"
    path.write_text(
        "Nokia picks its new head\n\n"
        "The company announced on 3 May 2011 the appointment of Anna Berg as head of sales.\n"
    )
    _, facts, _ = work(path)
    (found,) = (fact for fact in facts if "Anna Berg" in text_of(fact))
    assert [evidence.quote for evidence in found.evidence] == [
        "The company announced on 3 May 2011 the appointment of Anna Berg as head of sales.",
        "Nokia picks its new head",
    ]
