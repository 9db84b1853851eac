"""Where a fact stands, as a card or a deck shows it.

In: evidence. Out: HTML with the sentence and its source, or a list of sources.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import PurePath

from babel.dates import format_date

from quizgen import words
from quizgen.anki.escaping import clean, escape, escape_address, slug
from quizgen.models import Evidence, Language

MOST_SENTENCES = 3
MOST_SOURCES = 40


def cite(evidence: Iterable[Evidence], language: Language) -> str:
    """Return HTML with the first few sentences, the answer marked, and their sources."""
    return "".join(_figure(each, language) for each in tuple(evidence)[:MOST_SENTENCES])


def describe(evidence: Iterable[Evidence], language: Language) -> str:
    """Return HTML that tells what a deck in `language` was made of."""
    labels = words.load(f"languages/{language}/cards.yaml")["description"]
    sources = list(filter(None, dict.fromkeys(_source(each, language) for each in evidence)))
    items = sources[:MOST_SOURCES]
    if len(sources) > len(items):
        items.append(escape(labels["more"].format(number=len(sources) - len(items))))
    listed = "".join(f"<li>{item}</li>" for item in items)
    heading = f"<p>{escape(labels['sources'])}</p><ul>{listed}</ul>" if listed else ""
    return f"{heading}<p>{escape(labels['update'])}</p>"


def source_slugs(evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return a tag level for each article that is cited."""
    cited = tuple(evidence)[:MOST_SENTENCES]
    slugs = (_stem_slug(each.article) or slug(each.title) for each in cited)
    return tuple(dict.fromkeys(filter(None, slugs)))


@lru_cache(maxsize=4096)
def _stem_slug(article: str) -> str:
    return slug(PurePath(article).stem)


def _figure(evidence: Evidence, language: Language) -> str:
    source = _source(evidence, language)
    caption = f"<figcaption>{source}</figcaption>" if source else ""
    quote = (
        f'<blockquote lang="{slug(evidence.language)}" dir="auto">{_marked(evidence)}</blockquote>'
    )
    return f'<figure class="qg-evidence">{quote}{caption}</figure>'


def _marked(evidence: Evidence) -> str:
    text, stretch = evidence.sentence, evidence.mark()
    if stretch is None:
        return escape(text)
    start, end = stretch
    return f"{escape(text[:start])}<mark>{escape(text[start:end])}</mark>{escape(text[end:])}"


@lru_cache(maxsize=4096)
def _source(evidence: Evidence, language: Language) -> str:
    title = escape(clean(evidence.title).strip() or _file_name(evidence))
    link = escape_address(evidence.url)
    named = f'<a href="{link}">{title or escape(evidence.url)}</a>' if link else title
    day = _day(evidence.published, language) if evidence.published else ""
    return ", ".join(filter(None, (named, day)))


def _file_name(evidence: Evidence) -> str:
    return "" if evidence.article == "-" else clean(PurePath(evidence.article).name)


@lru_cache
def _day(day: date, language: Language) -> str:
    return escape(format_date(day, "long", locale=language).replace(" ", "\N{NO-BREAK SPACE}"))
