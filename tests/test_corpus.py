"""What holds for each question on each article that is at hand, long and odd ones included.

The seeds come with quizgen. A larger collection may lie beside the project, in `../shared`.
"""

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from quizgen.asking.choosing import choose
from quizgen.checking import load
from quizgen.errors import SourceError
from quizgen.generate import ask, sentences_of
from quizgen.matching.facts import find, gather
from quizgen.matching.rules import compile_rules
from quizgen.models import BLANK, Article, Fact, Question, Sentence
from quizgen.reading.articles import read_articles

PROJECT = Path(__file__).parents[1]
SEEDS = sorted(path for path in (PROJECT / "seeds").glob("*.md") if path.name != "README.md")
SHARED = PROJECT.parent / "shared"
FOLDERS = [SHARED / "articles", SHARED / "seeds"]
MORE = sorted(path for folder in FOLDERS for path in folder.rglob("*.txt"))
ARTICLES = [
    *(pytest.param(path, id=path.stem) for path in (*SEEDS, *MORE)),
    *(
        pytest.param(None, marks=pytest.mark.skip(reason=f"there is no {folder}"), id=folder.name)
        for folder in FOLDERS
        if not folder.is_dir()
    ),
]
RULES = load().relations
COMPILED = compile_rules(RULES)
each_article = pytest.mark.parametrize("path", ARTICLES)


@dataclass(frozen=True, slots=True)
class Results:
    """All that comes of an article."""

    article: Article
    sentences: tuple[Sentence, ...]
    facts: tuple[Fact, ...]
    questions: tuple[Question, ...]


@cache
def read(path: Path) -> Article:
    """Read an article once; skip what is in another language."""
    try:
        return read_articles(str(path))[0]
    except SourceError as error:
        pytest.skip(str(error))


@cache
def work(path: Path) -> Results:
    """Send an article through all stages once."""
    return make(read(path))


def make(article: Article) -> Results:
    """Send an article through all stages."""
    sentences = sentences_of(article)
    facts = gather(find(sentences, COMPILED))
    return Results(article, sentences, facts, ask(facts, sentences, RULES, ["de", "en", "fr"]))


def occurrences(answer: str, text: str) -> int:
    """Count an answer's occurrences as whole words."""
    return len(re.findall(rf"(?<!\w){re.escape(answer)}(?!\w)", text, re.IGNORECASE))


@each_article
def test_mentions_stand_in_their_sentences_in_order(path: Path) -> None:
    """No mention is empty, out of bounds or overlaps another; offsets lead into the article."""
    result = work(path)
    for sentence in result.sentences:
        end = 0
        for mention in sentence.mentions:
            assert end <= mention.start < mention.end <= len(sentence.text), sentence.text
            end = mention.end
        assert 0 <= sentence.start < sentence.end <= len(result.article.text)


@each_article
def test_evidence_is_quoted_exactly(path: Path) -> None:
    """Each proof is the article's own text at its place, and its marks lie in the sentence."""
    result = work(path)
    for fact in result.facts:
        assert fact.evidence
        for evidence in fact.evidence:
            assert evidence.quote == result.article.text[evidence.start : evidence.end]
            assert evidence.sentence.strip()
            for _, start, end in evidence.marks:
                assert 0 <= start < end <= len(evidence.sentence), evidence.sentence


@each_article
def test_questions_are_whole(path: Path) -> None:
    """No stem, answer or option is empty, and no slot of a template is left in a stem."""
    for question in work(path).questions:
        texts = (question.stem, question.answer, *question.options)
        assert all(text.strip() == text != "" for text in texts), question
        assert not re.search(r"[{}|]|  ", question.stem), question.stem


@each_article
def test_choices_are_fair(path: Path) -> None:
    """The answer is among three or more options that differ, and not in the stem."""
    for question in work(path).questions:
        if question.kind == "multiple_choice":
            assert len(question.options) >= 3, question
            assert question.options.count(question.answer) == 1, question
            assert len({option.casefold() for option in question.options}) == len(question.options)
            assert not occurrences(question.answer, question.stem), question


@each_article
def test_clozes_can_be_filled(path: Path) -> None:
    """There is one blank; filled in, the text has the answer once."""
    for question in work(path).questions:
        if question.kind == "cloze":
            assert question.stem.count(BLANK) == 1, question
            filled = question.stem.replace(BLANK, question.answer)
            assert BLANK not in filled
            assert occurrences(question.answer, filled) == 1, question


@each_article
def test_ids_are_unique_and_angles_few(path: Path) -> None:
    """A learner's history belongs to one question."""
    result = work(path)
    for ids in ([fact.id for fact in result.facts], [q.id for q in result.questions]):
        assert len(set(ids)) == len(ids)
    angles = Counter((question.fact, question.language) for question in result.questions)
    assert max(angles.values(), default=0) <= 3
    chosen = choose(result.questions, None)
    assert len({(question.stem, question.language) for question in chosen}) == len(chosen)


@each_article
def test_a_second_run_gives_the_same(path: Path) -> None:
    """Nothing is remembered and nothing is random."""
    assert make(read(path)) == work(path)


def test_the_seeds_give_questions_in_each_language() -> None:
    """Each of our articles can be asked about."""
    for path in SEEDS:
        languages = {question.language for question in work(path).questions}
        assert languages == {"de", "en", "fr"}, path.name


def test_another_process_gives_the_same() -> None:
    """The order of sets, which differs from process to process, moves nothing."""
    command = [sys.executable, "-m", "quizgen", "questions", *map(str, SEEDS), "-f", "json"]
    outputs = [
        subprocess.run(
            command,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert outputs[0] == outputs[1]
