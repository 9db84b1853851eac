"""What is wrong with a template beyond its shape and its lines.

In: a `Sheet`. Out: problems: arguments, languages, questions and examples that do not fit.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.errors import Problem, did_you_mean
from quizgen.templates.entries import ExampleEntry, ExtensionFile, RelationFile
from quizgen.templates.sheet import Sheet
from quizgen.templates.yamlfiles import Loc
from quizgen.words import codes

RESERVED = ("says", "silent", "fact")


def check_template(sheet: Sheet) -> Iterator[Problem]:
    """Check everything but the lines."""
    content = sheet.content
    if isinstance(content, ExtensionFile):
        yield from _check_extension(sheet, content)
    else:
        yield from _check_name(sheet, content)
        yield from _check_arguments(sheet, content)
        yield from _check_identity(sheet, content)
    yield from _check_languages(sheet)
    yield from _check_asks(sheet)
    for language in content.find:
        if language in codes():
            yield from _check_both(sheet, language, content.examples.get(language, []))
    for language, entries in content.examples.items():
        for index, entry in enumerate(entries):
            yield from _check_example(sheet, ("examples", language, index), entry)


def _check_extension(sheet: Sheet, content: ExtensionFile) -> Iterator[Problem]:
    """Check that an extension adds something."""
    if not content.find and not content.ask:
        message = "an extension adds lines under `find` or questions under `ask`"
        yield sheet.document.problem(("extends",), message, key=True)


def _check_name(sheet: Sheet, content: RelationFile) -> Iterator[Problem]:
    """Check that the relation is called like its file."""
    stem = Path(sheet.document.path).stem
    if content.relation != stem:
        message = f"the relation must be called like its file: {stem!r}"
        yield sheet.document.problem(("relation",), message)


def _check_arguments(sheet: Sheet, content: RelationFile) -> Iterator[Problem]:
    """Check kinds, and that a fact holds something."""
    known = sheet.vocabulary.kinds
    for name, argument in content.arguments.items():
        loc = ("arguments", name, "kind")
        for index, kind in enumerate(argument.kind):
            if kind not in known:
                hint = f"there are: {', '.join(sorted(known))}{did_you_mean(kind, known)}"
                yield sheet.document.problem((*loc, index), f"no kind {kind[:40]!r}; {hint}")
        if argument.adjunct and not argument.optional:
            message = f"{name!r} is an adjunct, so it is optional too: add `optional: true`"
            yield sheet.document.problem(loc[:2], message, key=True)
    if not sheet.required:
        yield sheet.document.problem(("arguments",), "at least one must be required", key=True)


def _check_identity(sheet: Sheet, content: RelationFile) -> Iterator[Problem]:
    """Check that identity names arguments."""
    for index, name in enumerate(content.identity):
        if name not in content.arguments:
            yield sheet.document.problem(("identity", index), _no_argument(sheet, name))


def _no_argument(sheet: Sheet, name: str) -> str:
    """Say that there is no such argument."""
    known = sheet.arguments
    hint = f"it has: {', '.join(known)}{did_you_mean(name, known)}"
    return f"no argument {name[:40]!r} in this relation; {hint}"


def _check_languages(sheet: Sheet) -> Iterator[Problem]:
    """Check that what stands where a language should is one, and says something."""
    content = sheet.content
    yield from _check_keys(sheet, ("find",), content.find)
    yield from _check_keys(sheet, ("unless",), content.unless)
    for index, ask in enumerate(content.ask):
        yield from _check_keys(sheet, ("ask", index, "text"), ask.text)
    yield from _check_keys(sheet, ("examples",), content.examples)
    for language, lines in content.find.items():
        if not lines:
            yield sheet.document.problem(("find", language), f"{language} has no line", key=True)


def _check_keys(sheet: Sheet, loc: Loc, keys: Iterable[str]) -> Iterator[Problem]:
    """Check that nothing but languages stands at `loc`."""
    for key in keys:
        if key not in codes():
            hint = f"there are: {', '.join(codes())}{did_you_mean(key, codes())}"
            message = f"no language {key[:40]!r}; {hint}"
            yield sheet.document.problem((*loc, key), message, key=True)


def _check_asks(sheet: Sheet) -> Iterator[Problem]:
    """Check ids and answers of the questions."""
    first: dict[str, int] = {}
    for index, ask in enumerate(sheet.content.ask):
        loc = ("ask", index)
        if ask.id in RESERVED:
            message = f"a question cannot be called {ask.id!r}: examples have a key of this name"
            yield sheet.document.problem((*loc, "id"), message)
        if sheet.base and ask.id in {inherited.id for inherited in sheet.base.ask}:
            message = f"{sheet.base.relation} has a question {ask.id!r} already"
            yield sheet.document.problem((*loc, "id"), message)
        if first.setdefault(ask.id, index) != index:
            number = sheet.document.place(("ask", first[ask.id], "id")).line
            message = f"the question in line {number} is called {ask.id!r} too"
            yield sheet.document.problem((*loc, "id"), message)
        if ask.answer not in sheet.arguments:
            yield sheet.document.problem((*loc, "answer"), _no_argument(sheet, ask.answer))


def _check_both(sheet: Sheet, language: str, entries: list[ExampleEntry]) -> Iterator[Problem]:
    """Check that a language proves both what is found and what is not."""
    for key in ("says", "silent"):
        if not any(getattr(entry, key) for entry in entries):
            message = f"{language} needs an example that begins with `{key}:`"
            yield sheet.document.problem(("examples", language), message, key=True)


def _check_example(sheet: Sheet, loc: Loc, entry: ExampleEntry) -> Iterator[Problem]:
    """Check one example."""
    yield from _check_example_keys(sheet, loc, entry)
    if bool(entry.says) == bool(entry.silent):
        yield sheet.document.problem(loc, "an example has one of `says` and `silent`")
    elif entry.says and not entry.fact:
        yield sheet.document.problem((*loc, "says"), "'fact' is missing", key=True)
    elif entry.silent and (entry.fact or entry.asks):
        message = "a silent example gives no fact and no question"
        yield sheet.document.problem((*loc, "silent"), message, key=True)
    if entry.fact:
        yield from _check_fact(sheet, (*loc, "fact"), entry.fact)


def _check_example_keys(sheet: Sheet, loc: Loc, entry: ExampleEntry) -> Iterator[Problem]:
    """Check that the other keys are questions that have a text in the example's language."""
    allowed = tuple(dict.fromkeys((*RESERVED, *sheet.asks)))
    language = str(loc[1])
    for key in entry.asks:
        if key not in allowed:
            hint = f"allowed: {', '.join(allowed)}{did_you_mean(key, allowed)}"
            message = f"no key {key[:40]!r} here; {hint}"
            yield sheet.document.problem((*loc, key), message, key=True)
        elif key in sheet.asks and language in codes() and language not in sheet.asks[key]:
            message = f"the question {key!r} has no text in {language}"
            yield sheet.document.problem((*loc, key), message, key=True)


def _check_fact(sheet: Sheet, loc: Loc, fact: Iterable[str]) -> Iterator[Problem]:
    """Check that an expected fact has the relation's arguments."""
    for name in fact:
        if name not in sheet.arguments:
            yield sheet.document.problem((*loc, name), _no_argument(sheet, name), key=True)
    for name in sheet.required:
        if name not in fact:
            yield sheet.document.problem(loc, f"{name!r} is missing", key=True)
