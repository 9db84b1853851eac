"""The proof of a finding: the sentence, and the one that names whom it only refers to.

In: a finding. Out: one or two `Evidence`s, their arguments marked.
"""

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from quizgen.matching.findings import Finding
from quizgen.models import Article, Evidence, Mention, Name
from quizgen.reading.markup import clean

LONGEST = 500
"""Characters of a stretch that is shown as one proof; a longer one is shown in two parts."""


def evidence_of(finding: Finding) -> tuple[Evidence, ...]:
    """Return the proof of a finding, the sentence itself first."""
    sentence = finding.sentence
    named = [m.named for m in finding.arguments.values() if m.named is not None]
    if not named:
        return (_evidence(finding, sentence.start, sentence.end),)
    start, end = min(named)
    if sentence.end - start <= LONGEST and not _is_headline(sentence.article, start):
        return (_evidence(finding, start, sentence.end),)
    return _evidence(finding, sentence.start, sentence.end), _evidence(finding, start, end)


def _evidence(finding: Finding, start: int, end: int) -> Evidence:
    sentence = finding.sentence
    article = sentence.article
    quote = article.text[start:end]
    text = quote if quote == sentence.text else clean(article.text, start, end)[0]
    return Evidence(
        article=article.name,
        sentence=text,
        start=start,
        end=end,
        quote=quote,
        paragraph=_paragraph(article, start),
        title=article.title,
        published=article.published,
        url=article.url,
        language=sentence.language,
        marks=tuple(_marks(finding, text, end)),
    )


def _paragraph(article: Article, start: int) -> int:
    """Return the number of the paragraph, from 1, that holds a position."""
    number = bisect_right(article.paragraphs, start, key=attrgetter("start"))
    held = number and start < article.paragraphs[number - 1].end
    return number if held else 1


def _is_headline(article: Article, position: int) -> bool:
    """Tell whether a position stands in a headline: what stands below it is no proof."""
    return article.paragraphs[_paragraph(article, position) - 1].kind == "headline"


def _marks(finding: Finding, text: str, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield where each argument stands in `text`; one only referred to, where it is named."""
    own = end == finding.sentence.end
    shift = len(text) - len(finding.sentence.text)
    for name, mention in finding.arguments.items():
        if mention.named is not None:
            place = _place(mention, text)
            if place:
                yield name, *place
        elif own:
            yield name, shift + mention.start, shift + mention.end


def _place(mention: Mention, text: str) -> tuple[int, int] | None:
    """Return where a name or one of its short forms stands in a text."""
    value = mention.value
    forms = (value.text, *value.aliases) if isinstance(value, Name) else ()
    for form in sorted(forms, key=len, reverse=True):
        start = text.find(form)
        if start >= 0:
            return start, start + len(form)
    return None
