"""Whether the right option can be guessed from the options alone.

Takes every question with four options on the seeds, ../shared/articles and ../shared/seeds, or
on the folders that are named. Three guessers go by rule; a fourth, a conditional logit, learns from
the articles outside its fold what right options look like. Chance is 25 %.

Run: python benchmarks/guessability.py [FOLDER…]
"""

import math
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from corpus import SHARED, ask_each, load_articles

from quizgen.identity import make_id
from quizgen.linting.sizes import size
from quizgen.models import Question
from quizgen.words import codes

SEEDS = Path(__file__).parents[1] / "seeds"
OPTIONS, FOLDS = 4, 5
STEPS, RATE, SHRINK = 150, 0.5, 0.01


@dataclass(frozen=True, slots=True)
class Item:
    """A question's options as a guesser sees them."""

    article: str
    question: Question
    features: tuple[tuple[float, ...], ...]

    @property
    def key(self) -> int:
        """Say which option is right."""
        return self.question.options.index(self.question.answer)


def main() -> None:
    """Print the share of right guesses of each guesser."""
    folders = [*map(Path, sys.argv[1:])] or [SEEDS, SHARED, SHARED.parent / "seeds"]
    articles = [article for folder in folders for article in load_articles(folder) or ()]
    items = [
        Item(article.name, question, tuple(map(tuple, features(question))))
        for article, _, made in ask_each(articles, codes())
        for question in made
        if len(question.options) == OPTIONS
    ]
    sources = len({item.article for item in items})
    print(f"{len(items)} questions with {OPTIONS} options from {sources} articles")
    if not items:
        return
    for name, guess in GUESSERS.items():
        tell(name, [guess(item.question) == item.key for item in items])
    tell("logit, learnt on other articles", learnt(items))
    places = [sum(item.key == place for item in items) for place in range(OPTIONS)]
    print(f"place of the right option: {places}")


def tell(name: str, hits: Sequence[bool]) -> None:
    """Print a guesser's share and its 95 % margin."""
    share = sum(hits) / len(hits)
    margin = 1.96 * math.sqrt(share * (1 - share) / len(hits))
    print(f"{name}: {share:.1%} ± {margin:.1%}")


# ---- guessers that go by rule ------------------------------------------------------------------


def longest(question: Question) -> int:
    """Choose the longest option."""
    return best([len(option) for option in question.options])


def most_alike(question: Question) -> int:
    """Choose the option that shares most words with the stem and the other options."""
    return best([overlap(question, n) + stem_overlap(question, n) for n in range(OPTIONS)])


def middle_or_roundest(question: Question) -> int:
    """Choose the roundest number, else the second option."""
    sizes = [size(option, question.language) for option in question.options]
    known = [one[0] for one in sizes if one and len(one) == 1]
    return best([roundness(number) for number in known]) if len(known) == OPTIONS else 1


GUESSERS: Mapping[str, Callable[[Question], int]] = {
    "longest": longest,
    "most alike": most_alike,
    "middle or roundest": middle_or_roundest,
}


def best(scores: Sequence[float]) -> int:
    """Return the place of the highest score, of equal ones the first."""
    return max(range(len(scores)), key=lambda n: (scores[n], -n))


# ---- what options look like --------------------------------------------------------------------


def features(question: Question) -> list[list[float]]:
    """Describe each option by what needs no knowledge."""
    lengths = [len(option) for option in question.options]
    mean = sum(lengths) / OPTIONS
    sizes = [size(option, question.language) for option in question.options]
    numeric = all(sizes)
    ranks = sorted(range(OPTIONS), key=lambda n: sizes[n] or ()) if numeric else []
    rows = []
    for n, option in enumerate(question.options):
        place = [float(n == other) for other in range(OPTIONS - 1)]
        rank = [float(numeric and ranks.index(n) == other) for other in range(OPTIONS - 1)]
        number = sizes[n] or ()
        rows.append(
            [
                *place,
                *rank,
                (lengths[n] - mean) / mean,
                float(lengths[n] == max(lengths)),
                float(lengths[n] == min(lengths)),
                overlap(question, n),
                stem_overlap(question, n),
                roundness(number[0]) / 5 if len(number) == 1 else 0.0,
                float(option.isupper()),
                len(option.split()) / 5,
                float(bool(re.search(r"[^\w\s]", option))),
                evenness([one[0] for one in sizes if one], n) if numeric else 0.0,
            ]
        )
    return rows


def overlap(question: Question, n: int) -> float:
    """Share of an option's words and word parts that other options have too."""
    own = pieces(question.options[n])
    others = [pieces(o) for place, o in enumerate(question.options) if place != n]
    return sum(len(own & other) for other in others) / (len(own) or 1)


def stem_overlap(question: Question, n: int) -> float:
    """Share of an option's words that the stem has too."""
    own = pieces(question.options[n])
    return len(own & pieces(question.stem)) / (len(own) or 1)


def pieces(text: str) -> set[str]:
    """Return the first four letters of each word."""
    return {word[:4].casefold() for word in re.findall(r"\w{3,}", text)}


def roundness(number: float) -> int:
    """Count the zeros that a number ends in."""
    digits = f"{number:.0f}"
    return len(digits) - len(digits.rstrip("0"))


def evenness(numbers: Sequence[float], n: int) -> float:
    """Say how far the steps of the other numbers are from being even without this one."""
    rest = sorted(number for place, number in enumerate(numbers) if place != n and number > 0)
    ratios = [high / low for low, high in pairwise(rest)]
    return math.log(max(ratios) / min(ratios)) if len(ratios) > 1 else 0.0


# ---- a guesser that learns ---------------------------------------------------------------------


def learnt(items: Sequence[Item]) -> list[bool]:
    """Guess each item with weights learnt on the articles of the other folds."""
    hits = []
    for fold in range(FOLDS):
        inside = [item for item in items if fold_of(item) == fold]
        weights = train([item for item in items if fold_of(item) != fold])
        hits += [best(scores(item, weights)) == item.key for item in inside]
    return hits


def fold_of(item: Item) -> int:
    """Put all questions of an article into one fold."""
    return int(make_id("fold", item.article), 16) % FOLDS


def train(items: Sequence[Item]) -> list[float]:
    """Fit a conditional logit by gradient ascent."""
    weights = [0.0] * len(items[0].features[0])
    for _ in range(STEPS):
        gradient = [-SHRINK * weight * len(items) for weight in weights]
        for item in items:
            for n, share in enumerate(softmax(scores(item, weights))):
                pull = (n == item.key) - share
                for place, value in enumerate(item.features[n]):
                    if value:
                        gradient[place] += pull * value
        weights = [w + RATE * g / len(items) for w, g in zip(weights, gradient, strict=True)]
    return weights


def scores(item: Item, weights: Sequence[float]) -> list[float]:
    """Weigh what each option looks like."""
    return [sum(w * value for w, value in zip(weights, row, strict=True)) for row in item.features]


def softmax(values: Sequence[float]) -> list[float]:
    """Turn scores into shares of one."""
    powers = [math.exp(value - max(values)) for value in values]
    return [power / sum(powers) for power in powers]


if __name__ == "__main__":
    main()
