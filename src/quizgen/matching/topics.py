"""The organisation of which a sentence tells without naming it: Revenue rose by 8 percent.

In: a sentence and all sentences with their mentions. Out: a mention of the one organisation that
the headline names and the article is about; None where another one may be meant.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from quizgen.models import Mention, Name, Sentence

OTHERS = frozenset({"organisation", "name"})
"""Kinds of names that may be a firm's."""
OFTEN = 2
"""Times as often as any other one it is named."""


def topic_of(sentence: Sentence, sentences: Sequence[Sentence]) -> Mention | None:
    """Return whom an article is about, if the sentence and its paragraph so far name no other."""
    own = [s for s in sentences if s.article == sentence.article]
    titled = {m.value.key: m.value for s in own if _is_headline(s) for m in _names(s)}
    if len(titled) != 1:
        return None
    (key, name), *_ = titled.items()
    before = [s for s in own if s.paragraph == sentence.paragraph and s.start <= sentence.start]
    if any(m.value.key != key for s in before for m in _names(s)) or not _leads(key, own):
        return None
    earlier = [s for s in own if s.start < sentence.start and any(_is(m, key) for m in _names(s))]
    if not isinstance(name, Name) or name.kind != "organisation" or not earlier:
        return None
    return Mention(0, 0, name, named=(earlier[-1].start, earlier[-1].end))


def _is_headline(sentence: Sentence) -> bool:
    return sentence.article.paragraphs[sentence.paragraph].kind == "headline"


def _names(sentence: Sentence) -> Iterable[Mention]:
    return [mention for mention in sentence.mentions if mention.kind in OTHERS]


def _is(mention: Mention, key: str) -> bool:
    return mention.value.key == key and mention.named is None


def _leads(key: str, sentences: Iterable[Sentence]) -> bool:
    """Tell whether an article names an organisation much more often than any other."""
    times = Counter(m.value.key for s in sentences for m in _names(s))
    rival = max((count for other, count in times.items() if other != key), default=0)
    return times[key] >= OFTEN * rival
