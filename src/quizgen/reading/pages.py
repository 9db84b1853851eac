"""From an HTML page to the article on it.

In: the page. Out: the article's own text, set as Markdown, and what the page says about it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from quizgen.errors import SourceError
from quizgen.reading import datelines
from quizgen.reading.heads import Head

IS_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
MARKS = {"head": "## ", "item": "- ", "p": "", "quote": ""}
MUCH_LONGER = 2
"""A text in the linked data that is so many times longer is the whole; what is shown, a part."""
HOLDERS = frozenset({"body", "list", "quote", "item", "div"})
BARS = re.compile(r"\s+(?:\||»|::)\s+")
"""Between a headline and the names of section and site; no headline has one inside."""
LINKED_DATA = re.compile(
    r"<script[^>]{0,200}\btype=[\"']?application/ld\+json[^>]{0,200}>(.*?)</script>",
    re.DOTALL | re.IGNORECASE,
)
"""What a page tells search engines, often with the whole article in it."""
DASHES = re.compile(r"\s+[-–—]\s+")
"""May stand inside a headline too."""


def is_page(name: str, text: str) -> bool:
    """Say whether a text is an HTML page, by the file's name or its own start."""
    return name.lower().endswith((".html", ".htm", ".xhtml")) or IS_PAGE.match(text) is not None


def extract(page: str, name: str) -> tuple[str, Head]:
    """Return text and head of the article on a page; raise SourceError if there is none."""
    from trafilatura import bare_extraction  # noqa: PLC0415  (takes 0.6 s)

    try:
        found = bare_extraction(
            page,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            # The last possible day is fixed, lest the result depend on the clock.
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": "2100-01-01",
            },
        )
    except Exception as error:  # whatever a broken page does to the extractor
        raise SourceError(f"{name} cannot be read as a web page: {error}") from error
    if found is None:
        raise SourceError(f"{name} has no readable paragraphs")
    title = _headline(" ".join((found.title or "").split()), found.sitename or "")
    dated = datelines.find(found.date or "")
    head = Head(title, dated[0] if dated else None, found.url or "", found.sitename or "")
    text = _text(title, found.body)
    told = _linked_article(page)
    return (f"# {title}\n\n{told}" if len(told) > MUCH_LONGER * len(text) else text), head


def _linked_article(page: str) -> str:
    """Return the article in a page's linked data: all there is where a script shows the text."""
    texts = (text for data in LINKED_DATA.findall(page) for text in _articles_of(data))
    lines = (" ".join(line.split()) for line in max(texts, key=len, default="").splitlines())
    return "\n\n".join(line for line in lines if line)


def _articles_of(data: str) -> Iterator[str]:
    """Yield the plain texts of articles, however deep they lie."""
    try:
        left = [json.loads(data)]
    except (ValueError, RecursionError):
        return
    while left:
        item = left.pop()
        if isinstance(item, dict):
            text = item.get("articleBody")
            if isinstance(text, str) and "<" not in text:
                yield text
            left.extend(item.values())
        elif isinstance(item, list):
            left.extend(item)


def _headline(title: str, site: str) -> str:
    """Return the title of a page without its site: `Berg goes | News | The Times`."""
    longest = max(BARS.split(title), key=len)
    parts = DASHES.split(longest)
    first, last = parts[0].casefold(), parts[-1].casefold()
    if len(parts) > 1 and site.casefold() in (first, last):
        cut = len(site)
        longest = longest[:-cut] if last == site.casefold() else longest[cut:]
    return longest.strip(" -–—")


def _text(title: str, body: Any) -> str:
    """Set the paragraphs of an extracted article below its title, if it does not open with it."""
    paragraphs = [*_paragraphs(body)]
    opening = " ".join(paragraph.removeprefix("## ") for paragraph in paragraphs[:3])
    headed = not title or title.casefold() in opening.casefold()
    return "\n\n".join(paragraphs if headed else (f"# {title}", *paragraphs))


def _paragraphs(element: Any) -> Iterator[str]:
    """Yield the paragraphs below an element, headings and list items marked."""
    for child in element.iterchildren():
        nested = child.tag in HOLDERS and any(inner.tag in MARKS for inner in child.iterchildren())
        if nested or child.tag == "list":
            yield from _paragraphs(child)
            continue
        words = " ".join("".join(child.itertext()).split())
        if words:
            yield MARKS.get(child.tag, "") + words
