"""From a checked template file to the relation that the engine uses.

In: a `Sheet` in which nothing is wrong. Out: a new `Relation`, or one that has become richer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizgen.models import Language
from quizgen.templates.entries import Content, ExampleEntry, RelationFile
from quizgen.templates.relations import Ask, Example, FindLine, Relation, find_line
from quizgen.templates.sheet import Sheet
from quizgen.templates.yamlfiles import Document, Loc


def make_relation(sheet: Sheet, content: RelationFile) -> Relation:
    """Turn a checked file into what the engine uses."""
    return Relation(
        relation=content.relation,
        arguments=sheet.arguments,
        identity=tuple(content.identity) or sheet.required,
        find=tuple(_find_lines(sheet)),
        ask=tuple(_asks(sheet)),
        examples=tuple(_examples(sheet)),
        perishable=content.perishable,
        change=content.change,
        planned=content.planned,
        headed=content.headed,
        unless=_unless(content),
        path=sheet.document.path,
    )


def extend_relation(sheet: Sheet, base: Relation) -> Relation:
    """Add a checked file's lines and questions, these first; the examples are the file's own."""
    unless = _unless(sheet.content)
    both = {
        code: base.unless.get(code, frozenset()) | unless.get(code, frozenset())
        for code in {**base.unless, **unless}
    }
    return replace(
        base,
        find=(*base.find, *_find_lines(sheet)),
        ask=(*_asks(sheet), *base.ask),
        examples=(*base.examples, *_examples(sheet)),
        unless=both,
        extended=(*base.extended, sheet.document.path),
    )


def _unless(content: Content) -> Mapping[Language, frozenset[str]]:
    return {code: frozenset(map(str.casefold, words)) for code, words in content.unless.items()}


def _find_lines(sheet: Sheet) -> Iterator[FindLine]:
    """Turn the find lines over, in the file's order."""
    for language, lines in sheet.content.find.items():
        for index, text in enumerate(lines):
            loc = ("find", language, index)
            yield find_line(language, text, sheet.document.path, sheet.document.place(loc).line)


def _asks(sheet: Sheet) -> Iterator[Ask]:
    """Turn the questions over."""
    for entry in sheet.content.ask:
        yield Ask(
            entry.id, entry.kind, entry.answer, entry.text, entry.several, timeless=entry.timeless
        )


def _examples(sheet: Sheet) -> Iterator[Example]:
    """Turn the examples over."""
    for language, entries in sheet.content.examples.items():
        for index, entry in enumerate(entries):
            yield _example(sheet.document, language, ("examples", language, index), entry)


def _example(document: Document, language: str, loc: Loc, entry: ExampleEntry) -> Example:
    """Turn one example over, with the places of its keys."""
    return Example(
        language=language,
        says=entry.says,
        silent=entry.silent,
        fact=entry.fact,
        asks=entry.asks,
        path=document.path,
        places=_places(document, loc, ("says", "silent", "fact", *entry.asks)),
    )


def _places(document: Document, loc: Loc, keys: tuple[str, ...]) -> Mapping[str, tuple[int, int]]:
    """Note line and column of the values at `loc`."""
    places = {key: document.values.get((*loc, key)) for key in keys}
    return {key: (place.line, place.column) for key, place in places.items() if place}
