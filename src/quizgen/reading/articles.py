"""From a file, a folder or standard input to articles.

In: a path or `-`. Out: `Article`s, or one clear message why something cannot be read.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from quizgen.errors import SourceError
from quizgen.models import Article, Language, Paragraph
from quizgen.reading import datelines, tongues
from quizgen.reading.blocks import split
from quizgen.reading.decoding import decode
from quizgen.reading.heads import Head, front_matter, read_top
from quizgen.reading.layout import Part, arrange
from quizgen.reading.markup import clean, plain
from quizgen.reading.pages import extract, is_page

SUFFIXES = frozenset({".txt", ".md", ".markdown", ".html", ".htm"})
STANDARD_INPUT = "-"
LONGEST_TITLE = 160
NO_ARTICLE = re.compile(r"\.|readme\b", re.IGNORECASE)
"""Names of files that a folder may hold beside its articles."""


def read_articles(
    source: str, on_error: Callable[[str], None] | None = None
) -> tuple[Article, ...]:
    """Return the articles of a file, a folder (its top level, sorted) or `-`, standard input.

    Raises SourceError if something is missing, unreadable, no text, or in an unknown language; with
    `on_error` that is told of a folder's bad files, and the others are read.
    """
    if source == STANDARD_INPUT:
        return (parse(sys.stdin.buffer.read(), STANDARD_INPUT),)
    path = Path(source)
    try:
        files = _articles_in(path) if path.is_dir() else [path]
    except OSError as error:
        raise SourceError(f"cannot read {source}: {error.strerror}") from error
    read = (_read(file, on_error if path.is_dir() else None) for file in files)
    return tuple(article for article in read if article)


def _read(path: Path, on_error: Callable[[str], None] | None) -> Article | None:
    try:
        return parse(_content(path), path.name)
    except SourceError as error:
        if on_error is None:
            raise
        on_error(str(error))
        return None


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"there is no file or folder {path}") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise SourceError(f"cannot read {path}: {reason}") from error


def parse(data: bytes, name: str) -> Article:
    """Return the article in the bytes of a file; raise SourceError if there is none to read."""
    shown = "standard input" if name == STANDARD_INPUT else name
    text = decode(data, shown)
    if is_page(name, text):
        text, head = extract(text, shown)
    else:
        head = front_matter(text)
    blocks = split(text, head.end)
    head, blocks = read_top(blocks, text, head)
    parts = arrange(blocks, titled=bool(head.title))
    if not parts:
        raise SourceError(f"{shown} has no readable paragraphs")
    bodies = [part.block.text for part in parts if part.kind == "body"]
    if not tongues.is_known(bodies) or all(map(tongues.is_foreign, bodies)):
        raise SourceError(f"{shown} is not in {tongues.names()}")
    return _article(text, name, head, _known(parts))


def _known(parts: Sequence[Part]) -> list[Part]:
    """Leave out paragraphs in other languages, such as quotations."""
    return [part for part in parts if not tongues.is_foreign(part.block.text)]


def _articles_in(folder: Path) -> list[Path]:
    files = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SUFFIXES and path.is_file() and not NO_ARTICLE.match(path.name)
    )
    if not files:
        kinds = ", ".join(sorted(SUFFIXES))
        raise SourceError(f"the folder {folder} has no articles ({kinds})")
    return files


def _article(text: str, name: str, head: Head, parts: Sequence[Part]) -> Article:
    parts, published = _without_dateline(text, parts)
    paragraphs = _paragraphs(text, head, parts)
    return Article(
        name=name,
        text=text,
        title=plain(head.title) or _title([part.block.text for part in parts], parts[0].kind),
        language=_main_language(paragraphs),
        paragraphs=paragraphs,
        published=head.published or published,
        url=head.url,
        publisher=plain(head.publisher),
    )


def _without_dateline(text: str, parts: Sequence[Part]) -> tuple[list[Part], date | None]:
    """Let the first body paragraph start after a dateline, and return its date."""
    number = next(number for number, part in enumerate(parts) if part.kind == "body")
    block = parts[number].block
    published, length = datelines.cut(block.text)
    if not length:
        return [*parts], None
    start = clean(text, block.start, block.end)[1][length]
    rest = replace(parts[number], block=replace(block, start=start, text=block.text[length:]))
    return [*parts[:number], rest, *parts[number + 1 :]], published


def _paragraphs(text: str, head: Head, parts: Sequence[Part]) -> tuple[Paragraph, ...]:
    """Give each part its language; a title in the front matter is a paragraph too."""
    spans = [(part.block.start, part.block.end, part.kind) for part in parts]
    texts = [part.block.text for part in parts]
    place = text.find(head.title, 0, head.end) if head.title else -1
    if place >= 0 and head.title not in texts:
        spans.insert(0, (place, place + len(head.title), "headline"))
        texts.insert(0, head.title)
    languages = tongues.identify(texts)
    return tuple(
        Paragraph(start, end, language, kind)
        for (start, end, kind), language in zip(spans, languages, strict=True)
    )


def _title(texts: Sequence[str], kind: str) -> str:
    """Return the headline, or the first sentence if it stands alone and is short."""
    return texts[0] if kind == "headline" or len(texts[0]) <= LONGEST_TITLE else ""


def _main_language(paragraphs: Sequence[Paragraph]) -> Language:
    letters: Counter[Language] = Counter()
    for paragraph in paragraphs:
        if paragraph.kind == "body":
            letters[paragraph.language] += paragraph.end - paragraph.start
    return letters.most_common(1)[0][0]
