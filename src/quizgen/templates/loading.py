"""The template files: read, checked, and turned into relations.

In: folders, or single files. Out: `Loaded`, the relations of all good files and the problems of
all others.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from quizgen.errors import Problem, TemplateErrors
from quizgen.templates.checks import check_template, warn
from quizgen.templates.entries import ExampleEntry, RelationFile, validate
from quizgen.templates.line_checks import Sheet, check_lines
from quizgen.templates.lines import LineError, Part, parse_line
from quizgen.templates.relations import (
    Argument,
    Ask,
    Example,
    FindLine,
    Loaded,
    Relation,
    Vocabulary,
    combine,
    find_line,
)
from quizgen.templates.storing import template_files
from quizgen.templates.yamlfiles import Document, Loc, read


def load_templates(folders: Sequence[Path], vocabulary: Vocabulary) -> Loaded:
    """Load the templates of all folders; a relation in a later folder replaces an earlier one."""
    return combine([load_folder(folder, vocabulary) for folder in folders])


def load_folder(folder: Path, vocabulary: Vocabulary) -> Loaded:
    """Load a folder or a single file; a broken file is reported and left out."""
    if not folder.exists():
        return Loaded((), (Problem(str(folder), 1, 1, "there is no such file or folder"),))
    relations: dict[str, Relation] = {}
    errors: list[Problem] = []
    warnings: list[Problem] = []
    for path in template_files(folder):
        try:
            sheet = _sheet(path, vocabulary)
        except TemplateErrors as found:
            errors.extend(found.problems)
            continue
        warnings.extend(warn(sheet))
        relation = _relation(sheet)
        first = relations.setdefault(relation.relation, relation)
        if first is not relation:
            message = f"the relation {relation.relation!r} stands already in {first.path}"
            errors.append(sheet.document.problem(("relation",), message))
    return Loaded(tuple(relations.values()), tuple(errors), tuple(warnings))


def _sheet(path: Path, vocabulary: Vocabulary) -> Sheet:
    """Read and check one file; `TemplateErrors` holds all that is wrong with it."""
    if path.suffix != ".yaml":
        raise TemplateErrors([Problem(str(path), 1, 1, "a template's name ends in .yaml")])
    document = read(path)
    content = validate(document)
    parts, problems = _parse_lines(document, content)
    sheet = Sheet(document, content, parts, vocabulary)
    problems += [*check_template(sheet), *check_lines(sheet)]
    if problems:
        raise TemplateErrors(problems)
    return sheet


def _parse_lines(
    document: Document, content: RelationFile
) -> tuple[dict[Loc, tuple[Part, ...]], list[Problem]]:
    """Read every line, and note those that cannot be read."""
    parsed: dict[Loc, tuple[Part, ...]] = {}
    problems: list[Problem] = []
    for loc, text in _lines(content):
        try:
            parsed[loc] = parse_line(text)
        except LineError as error:
            problems.append(document.problem(loc, error.message, offset=error.offset))
    return parsed, problems


def _lines(content: RelationFile) -> Iterator[tuple[Loc, str]]:
    """Go through all lines of a file."""
    for language, lines in content.find.items():
        for index, text in enumerate(lines):
            yield ("find", language, index), text
    for index, ask in enumerate(content.ask):
        for language, text in ask.text.items():
            yield ("ask", index, "text", language), text


def _relation(sheet: Sheet) -> Relation:
    """Turn a checked file into what the engine uses."""
    content = sheet.content
    arguments = {
        name: Argument(
            tuple(entry.kind),
            entry.optional,
            entry.adjunct,
            frozenset(entry.only),
            frozenset(entry.never),
        )
        for name, entry in content.arguments.items()
    }
    return Relation(
        relation=content.relation,
        arguments=arguments,
        identity=tuple(content.identity) or sheet.required,
        find=tuple(_find_lines(sheet)),
        ask=tuple(_asks(sheet)),
        examples=tuple(_examples(sheet)),
        perishable=content.perishable,
        change=content.change,
        planned=content.planned,
        unless={
            code: frozenset(word.casefold() for word in words)
            for code, words in content.unless.items()
        },
        path=sheet.document.path,
    )


def _find_lines(sheet: Sheet) -> Iterator[FindLine]:
    """Turn the find lines over, in the file's order."""
    for language, lines in sheet.content.find.items():
        for index, text in enumerate(lines):
            loc = ("find", language, index)
            yield find_line(language, text, sheet.document.path, sheet.document.place(loc).line)


def _asks(sheet: Sheet) -> Iterator[Ask]:
    """Turn the questions over."""
    for entry in sheet.content.ask:
        yield Ask(entry.id, entry.kind, entry.answer, entry.text, entry.several)


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
