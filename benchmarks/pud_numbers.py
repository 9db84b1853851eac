"""How well sentences, words, dates and sums are found on the PUD texts.

Reads ../shared/articles/pud/*.conllu (1000 sentences a language); says so and ends where they are
missing. Sentences are split in chunks of ten; words are compared with the treebank's, a
contraction (du, am) as it is written. A sum counts as found if an amount covers its sign or word.

Run: python benchmarks/pud_numbers.py [--verbose]
"""

import datetime
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from quizgen.matching.items import TOKEN
from quizgen.mentions.amounts import find_amounts
from quizgen.mentions.dates import find_dates
from quizgen.models import Language
from quizgen.reading.sentences import sentence_spans
from quizgen.words import codes

SHARED = Path(__file__).parents[2] / "shared" / "articles" / "pud"
CHUNK = 10
DAY = datetime.date(2016, 11, 11)
"""Publication of the news among the texts, so that relative dates count."""
SUM = re.compile(
    r"[$€£%]|\b(?:Prozent|percent|per cent|pour cent|(?:US-)?Dollars?|dollars?|Euros?|euros?|Pfund"
    r"|pounds|livres sterling|GBP|EUR|USD)\b"
)
DIGIT = re.compile(r"\d")
NEAR = 25
"""Characters from a sum's sign in which its number stands."""
PROTOTYPE = {
    "de": {"sentences": 0.994, "words": 0.981, "dates": 217},
    "en": {"sentences": 0.998, "words": 0.985, "dates": 161},
    "fr": {"sentences": 0.9965, "words": 0.996, "dates": 208},
}
"""What a first draft reached on the same texts."""
Span = tuple[int, int]


def main() -> None:
    """Print the figures of each language beside those of the first draft."""
    if not SHARED.is_dir():
        print(f"{SHARED} is missing: nothing to measure.")
        return
    for language in codes():
        texts = list(read_sentences(SHARED / f"{language}.conllu"))
        wanted = PROTOTYPE[language]
        dates = sum(len(find_dates(text, language, DAY)) for text, _ in texts)
        found, sums = count_sums([text for text, _ in texts], language)
        print(f"{language} sentences F1 {split_score(texts, language):.4f} ({wanted['sentences']})")
        print(f"{language} words     F1 {word_score(texts):.4f} ({wanted['words']})")
        print(f"{language} dates     {dates} ({wanted['dates']})")
        print(f"{language} sums      {found} of {sums}")


def split_score(texts: list[tuple[str, list[Span]]], language: Language) -> float:
    """Return the F1 of sentence ends."""
    right = wanted = given = 0
    for first in range(0, len(texts), CHUNK):
        text, ends = "", set[int]()
        for sentence, _ in texts[first : first + CHUNK]:
            text += sentence + " "
            ends.add(len(text) - 1)
        found = {end for _, end in sentence_spans(text.rstrip(), language)}
        right, wanted, given = right + len(ends & found), wanted + len(ends), given + len(found)
        show("sentence", [text[max(0, end - 40) : end + 20] for end in ends ^ found])
    return 2 * right / (wanted + given)


def word_score(texts: list[tuple[str, list[Span]]]) -> float:
    """Return the F1 of words."""
    right = wanted = given = 0
    for text, words in texts:
        found = {match.span() for match in TOKEN.finditer(text)}
        right += len(found & set(words))
        wanted, given = wanted + len(words), given + len(found)
        show("word", [text[start:end] for start, end in found - set(words)])
    return 2 * right / (wanted + given)


def count_sums(texts: list[str], language: Language) -> tuple[int, int]:
    """Return how many sums of money and percentages are found, and how many there are."""
    found = wanted = 0
    for text in texts:
        amounts = [m for m in find_amounts(text, language) if m.kind in {"money", "percent"}]
        for match in SUM.finditer(text):
            if not DIGIT.search(text[max(0, match.start() - NEAR) : match.end() + NEAR]):
                continue
            covered = any(m.start <= match.start() < m.end for m in amounts)
            wanted, found = wanted + 1, found + covered
            if not covered:
                show("sum", [text[max(0, match.start() - 40) : match.end() + 20]])
    return found, wanted


def show(what: str, pieces: list[str]) -> None:
    """Print what differs, if asked to."""
    if "--verbose" in sys.argv:
        for piece in pieces:
            print(f"{what}: {piece}")


def read_sentences(path: Path) -> Iterator[tuple[str, list[Span]]]:
    """Yield each sentence with the places of its words."""
    for block in path.read_text().strip().split("\n\n"):
        lines = block.splitlines()
        text = next(line[9:] for line in lines if line.startswith("# text = "))
        rows = [line.split("\t")[:2] for line in lines if line[:1].isdigit()]
        yield text.replace("’", "'"), list(places(text, written(rows)))


def written(rows: list[list[str]]) -> Iterator[str]:
    """Yield the words as they are written: du, not de and le; but it and 's."""
    skip = 0
    for number, form in rows:
        first, _, last = number.partition("-")
        if last:
            parts = [f for n, f in rows if n.isdigit() and int(first) <= int(n) <= int(last)]
            if "".join(parts) != form:
                yield form
                skip = int(last)
        elif number.isdigit() and int(number) > skip:
            yield form


def places(text: str, words: Iterator[str]) -> Iterator[Span]:
    """Yield where words stand that follow each other in a text."""
    position = 0
    for word in words:
        start = text.find(word, position)
        if start >= 0:
            position = start + len(word)
            yield start, position


if __name__ == "__main__":
    main()
