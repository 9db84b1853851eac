"""What is wrong with a template beyond its shape and its lines.

In: a `Sheet`. Out: problems: arguments, languages, questions and examples that do not fit.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quizgen.errors import Problem, did_you_mean
from quizgen.templates.entries import ExampleEntry
from quizgen.templates.line_checks import Sheet
from quizgen.templates.lines import Slot, slots
from quizgen.templates.yamlfiles import Loc
from quizgen.words import codes

RESERVED = ("says", "silent", "fact")


def check_template(sheet: Sheet) -> Iterator[Problem]:
    """Check everything but the lines."""
    yield from _check_name(sheet)
    yield from _check_arguments(sheet)
    yield from _check_identity(sheet)
    yield from _check_languages(sheet)
    yield from _check_asks(sheet)
    for language, entries in sheet.content.examples.items():
        if language in codes():
            yield from _check_both(sheet, language, entries)
        for index, entry in enumerate(entries):
            yield from _check_example(sheet, ("examples", language, index), entry)


def warn(sheet: Sheet) -> Iterator[Problem]:
    """Name the arguments that do nothing."""
    found = {
        slot.argument for loc in sheet.parts if loc[0] == "find" for slot in _slots(sheet, loc)
    }
    asked = {slot.argument for loc in sheet.parts if loc[0] == "ask" for slot in _slots(sheet, loc)}
    asked |= {ask.answer for ask in sheet.content.ask}
    for name, argument in sheet.content.arguments.items():
        loc = ("arguments", name)
        if name not in found and not argument.adjunct:
            yield sheet.document.problem(loc, f"no line in find names {{{name}}}", key=True)
        if name not in asked:
            yield sheet.document.problem(loc, f"no question uses {{{name}}}", key=True)


def _slots(sheet: Sheet, loc: Loc) -> tuple[Slot, ...]:
    return slots(sheet.parts[loc])


def _check_name(sheet: Sheet) -> Iterator[Problem]:
    """Check that the relation is called like its file."""
    stem = Path(sheet.document.path).stem
    if sheet.content.relation != stem:
        message = f"the relation must be called like its file: {stem!r}"
        yield sheet.document.problem(("relation",), message)


def _check_arguments(sheet: Sheet) -> Iterator[Problem]:
    """Check kinds, and that a fact holds something."""
    known = sheet.vocabulary.kinds
    for name, argument in sheet.content.arguments.items():
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


def _check_identity(sheet: Sheet) -> Iterator[Problem]:
    """Check that identity names arguments."""
    for index, name in enumerate(sheet.content.identity):
        if name not in sheet.content.arguments:
            yield sheet.document.problem(("identity", index), _no_argument(sheet, name))


def _no_argument(sheet: Sheet, name: str) -> str:
    """Say that there is no such argument."""
    known = sheet.content.arguments
    hint = f"it has: {', '.join(known)}{did_you_mean(name, known)}"
    return f"no argument {name[:40]!r} in this relation; {hint}"


def _check_languages(sheet: Sheet) -> Iterator[Problem]:
    """Check that every language has its lines, questions and examples."""
    content = sheet.content
    yield from _check_keys(sheet, ("find",), content.find)
    for index, ask in enumerate(content.ask):
        yield from _check_keys(sheet, ("ask", index, "text"), ask.text)
    yield from _check_keys(sheet, ("examples",), content.examples)
    for language, lines in content.find.items():
        if not lines:
            yield sheet.document.problem(("find", language), f"{language} has no line", key=True)


def _check_keys(sheet: Sheet, loc: Loc, keys: Iterable[str]) -> Iterator[Problem]:
    """Check that the languages stand at `loc`, and nothing else."""
    for language in codes():
        if language not in keys:
            yield sheet.document.problem(loc, f"{language} is missing", key=True)
    for key in keys:
        if key not in codes():
            message = f"no language {key[:40]!r}; there are: {', '.join(codes())}"
            yield sheet.document.problem((*loc, key), message, key=True)


def _check_asks(sheet: Sheet) -> Iterator[Problem]:
    """Check ids and answers of the questions."""
    first: dict[str, int] = {}
    for index, ask in enumerate(sheet.content.ask):
        loc = ("ask", index)
        if ask.id in RESERVED:
            message = f"a question cannot be called {ask.id!r}: examples have a key of this name"
            yield sheet.document.problem((*loc, "id"), message)
        if first.setdefault(ask.id, index) != index:
            number = sheet.document.place(("ask", first[ask.id], "id")).line
            message = f"the question in line {number} is called {ask.id!r} too"
            yield sheet.document.problem((*loc, "id"), message)
        if ask.answer not in sheet.content.arguments:
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
    """Check that the other keys are questions."""
    allowed = tuple(dict.fromkeys((*RESERVED, *(ask.id for ask in sheet.content.ask))))
    for key in entry.asks:
        if key not in allowed:
            hint = f"allowed: {', '.join(allowed)}{did_you_mean(key, allowed)}"
            message = f"no key {key[:40]!r} here; {hint}"
            yield sheet.document.problem((*loc, key), message, key=True)


def _check_fact(sheet: Sheet, loc: Loc, fact: Iterable[str]) -> Iterator[Problem]:
    """Check that an expected fact has the relation's arguments."""
    for name in fact:
        if name not in sheet.content.arguments:
            yield sheet.document.problem((*loc, name), _no_argument(sheet, name), key=True)
    for name in sheet.required:
        if name not in fact:
            yield sheet.document.problem(loc, f"{name!r} is missing", key=True)
