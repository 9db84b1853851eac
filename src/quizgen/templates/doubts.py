"""What works in a template, and yet is hardly what its author wants.

In: a `Sheet` in which nothing is wrong. Out: warnings.
"""

from collections.abc import Iterator, Mapping

from quizgen.errors import Problem
from quizgen.templates.entries import ExtensionFile, RelationFile
from quizgen.templates.lines import slots
from quizgen.templates.repeats import covered
from quizgen.templates.sheet import Sheet
from quizgen.templates.yamlfiles import Loc
from quizgen.words import codes


def warn(sheet: Sheet) -> Iterator[Problem]:
    """Yield what an author should look at again."""
    found = (
        *(() if isinstance(sheet.content, ExtensionFile) else _idle(sheet, sheet.content)),
        *_missing_languages(sheet),
        *_known_answers(sheet),
        *_repeated_lines(sheet),
    )
    return (problem._replace(warning=True) for problem in found)


def _idle(sheet: Sheet, content: RelationFile) -> Iterator[Problem]:
    """Name the arguments that do nothing, or more than they are said to."""
    found = {name for loc in sheet.parts if loc[0] == "find" for name in _slots(sheet, loc)}
    asked = {name for loc in sheet.parts if loc[0] == "ask" for name in _slots(sheet, loc)}
    asked |= {ask.answer for ask in sheet.content.ask}
    for name, argument in content.arguments.items():
        loc = ("arguments", name)
        if name not in found and not argument.adjunct:
            yield sheet.document.problem(loc, f"no line in find names {{{name}}}", key=True)
        if name not in asked and not argument.unasked:
            message = f"no question uses {{{name}}}; `unasked: true` if it only helps to find"
            yield sheet.document.problem(loc, message, key=True)
        if name in asked and argument.unasked:
            message = f"a question uses {{{name}}}, so it is not `unasked`"
            yield sheet.document.problem((*loc, "unasked"), message, key=True)


def _slots(sheet: Sheet, loc: Loc) -> tuple[str, ...]:
    return tuple(slot.argument for slot in slots(sheet.parts[loc]))


def _missing_languages(sheet: Sheet) -> Iterator[Problem]:
    """Name the languages in which a relation is not found, or a question not asked."""
    content = sheet.content
    if not isinstance(content, ExtensionFile):
        yield from _missing(sheet, ("find",), content.find, "no article in it gives this fact")
    for index, ask in enumerate(content.ask):
        loc = ("ask", index, "text")
        yield from _missing(sheet, loc, ask.text, "this question is not asked in it")


def _missing(sheet: Sheet, loc: Loc, keys: Mapping[str, object], effect: str) -> Iterator[Problem]:
    for language in codes():
        if language not in keys:
            yield sheet.document.problem(loc, f"{language} is missing: {effect}", key=True)


def _known_answers(sheet: Sheet) -> Iterator[Problem]:
    """Name the questions whose answer is the same each time."""
    for index, ask in enumerate(sheet.content.ask):
        argument = sheet.arguments[ask.answer]
        only, *others = (*sorted(argument.only), "")
        if only and not any(others) and not COUNTED & set(argument.kinds):
            message = f"the answer is always {only!r}, so it can be guessed"
            yield sheet.document.problem(("ask", index, "answer"), message)


COUNTED = frozenset({"number", "money", "percent"})
"""Kinds of which `only` lists the units, while the number is asked."""


def _repeated_lines(sheet: Sheet) -> Iterator[Problem]:
    """Name the lines that find nothing which another line of the language does not find too."""
    for language in sheet.content.find:
        lines = {loc: p for loc, p in sheet.parts.items() if loc[:2] == ("find", language)}
        for loc, other in covered(lines):
            number = sheet.document.place(other).line
            message = f"all that this line finds, line {number} finds too"
            yield sheet.document.problem(loc, message)
