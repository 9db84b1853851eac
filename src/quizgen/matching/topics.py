"""The organisation of which a sentence tells without naming it: Revenue rose by 8 percent.

In: a sentence and all sentences with their mentions. Out: a mention of the one organisation that
the headline names and the article is about; None where another one may be meant.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quizgen.models import Mention, Name, Sentence

OTHERS = frozenset({"organisation", "name"})
"""Kinds of names that may be a firm's."""
OFTEN = 2
"""Times as often as any other one it is named."""
FIGURE = re.compile(r"(?i:ebit\w*|\w*dax|cac|nasdaq|dow|ftse|stoxx)\b.*|CA")
"""What is named in reports without being a firm: an index, a figure."""
SUFFIX = re.compile(
    r"(?i: (?:group|gruppe|groupe|holdings?|plc|inc\.?|corp\.?|ag|se|sa|ltd\.?|co\.?))*"
)
"""What a firm's name may have at its end or lack."""


def topic_of(sentence: Sentence, sentences: Sequence[Sentence]) -> Mention | None:
    """Return whom an article is about, if the sentence and its paragraph so far name no other."""
    own = [s for s in sentences if s.article == sentence.article]
    titled = {n.key: n for s in own if _is_headline(s) for n in _firms(s)}
    if len(titled) != 1:
        return None
    (name,) = titled.values()
    here = [s for s in own if s.paragraph == sentence.paragraph and s.start <= sentence.start]
    if not all(_is_same(n, name) for s in here for n in _names(s)) or not _leads(name, own):
        return None
    before = [s for s in own if s.start < sentence.start and _says(s, name)]
    return Mention(0, 0, name, named=(before[-1].start, before[-1].end)) if before else None


def _is_headline(sentence: Sentence) -> bool:
    return sentence.article.paragraphs[sentence.paragraph].kind == "headline"


def _firms(sentence: Sentence) -> Iterator[Name]:
    return (name for name in _names(sentence) if name.kind == "organisation")


def _names(sentence: Sentence) -> Iterator[Name]:
    """Yield what may be a firm's name in a sentence, what refers to one too."""
    for mention in sentence.mentions:
        name = mention.value
        if isinstance(name, Name) and name.kind in OTHERS and not FIGURE.fullmatch(name.text):
            yield name


def _is_same(one: Name, other: Name) -> bool:
    """Tell whether two names are the same firm's: Nordbank, Nordbank Group."""
    short, long = sorted((one.folded, other.folded), key=len)
    same = long.startswith(short) and SUFFIX.fullmatch(long, len(short)) is not None
    return one.key == other.key or same


def _says(sentence: Sentence, name: Name) -> bool:
    """Tell whether a sentence has a name itself, and no word that only refers to it."""
    named = (m.value for m in sentence.mentions if m.named is None)
    return any(isinstance(value, Name) and _is_same(value, name) for value in named)


def _leads(name: Name, sentences: Iterable[Sentence]) -> bool:
    """Tell whether an article names an organisation much more often than any other."""
    names = [n for s in sentences for n in _names(s)]
    others = Counter(n.key for n in names if not _is_same(n, name))
    own = sum(_is_same(n, name) for n in names)
    return own >= OFTEN * max(others.values(), default=0)
