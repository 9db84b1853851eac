"""Whether an article tells of other years than that of the news: 1937 … In November he left.

In: the sentences of an article in their order. Out: for each, whether the year that was told last
in its paragraph lies before the year that went before the news.
"""

import re
from collections.abc import Iterator, Sequence

from quizgen.mentions.spotting import has_digit
from quizgen.models import Sentence

YEAR = re.compile(r"(?:1[5-9]|20)(?<![\d.,]\d\d)\d\d(?![\d.,]\d)")
"""It begins with what is rare, so that a search passes over the rest quickly."""


def in_story(sentences: Sequence[Sentence]) -> Iterator[bool]:
    """Yield whether a day without year is likely one of a story."""
    paragraph, last = -1, 0
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, last = sentence.paragraph, 0
        published = sentence.article.published
        yield bool(last and published and last < published.year - 1)
        if published and has_digit(sentence.text):
            last = max(map(int, YEAR.findall(sentence.text)), default=last)
