"""What PyYAML complains about, in words for an author.

In: its error. Out: the place to look at and what to do there.
"""

import re
from typing import Any

MISFIT = "this does not fit the lines above; check indentation and quotation marks"
UNCLEAR = "this is no YAML; a text that begins with one of & * ! | > % needs quotes"
UNQUOTED = "a text that begins with {bracket!r} needs quotes"
MEANINGS = (
    ("mapping values are not allowed", "a second ': ' in one line; put the text in quotes"),
    ("cannot start any token", "a text cannot begin with {character!r}; put it in quotes"),
    ("unknown escape", "no such escape after \\; write \\\\ for the character itself"),
    ("hexdecimal number", "a hexadecimal number must follow here"),
    ("hexadecimal number", "a hexadecimal number must follow here"),
    ("Unicode character escape", "there is no such Unicode character"),
    ("block sequence entries", "a list entry ('- ') cannot begin here"),
    ("sequence entries are not allowed", "a list entry ('- ') cannot begin here"),
    ("',' or ']'", "a ',' or ']' is missing before this"),
    ("',' or '}'", "a ',' or '}}' is missing before this"),
    ("expected ':'", "a ': ' is missing after this key"),
    ("nesting depth", "nested too deeply"),
    ("<document start>", MISFIT),
    ("expected key", MISFIT),
    ("expected '-' indicator", MISFIT),
    ("expected <block end>", MISFIT),
    ("expected node content", MISFIT),
    ("expected the node content", MISFIT),
)
"""Words of PyYAML's two loaders, and ours."""
OPENINGS = {
    "flow sequence": "this '[' is not closed",
    "flow mapping": "this '{' is not closed",
    "quoted scalar": "this quotation mark is not closed",
    "double-quoted scalar": "this quotation mark is not closed",
    "single-quoted scalar": "this quotation mark is not closed",
}
"""What an author opened and did not close."""


BRACKET_FIRST = re.compile(r" *(?:- +)*(?:\w+: +)?([{\[])")


def explain(error: Any, lines: tuple[str, ...]) -> tuple[int, int, str]:
    """Say where an author has to look, line and column from 1, and what is wrong there."""
    problem = getattr(error, "problem", None) or ""
    here = getattr(error, "problem_mark", None)
    opened = getattr(error, "context_mark", None)
    if not here:
        return 1, 1, UNCLEAR
    if opened and (meaning := _unclosed(error, problem)):
        return opened.line + 1, opened.column + 1, meaning
    if opened and "expected ':'" in problem:
        here = opened
    line = lines[here.line] if here.line < len(lines) else ""
    meaning = next((ours for theirs, ours in MEANINGS if theirs in problem), "")
    if meaning is MISFIT and (begun := BRACKET_FIRST.match(line)) and here.column > begun.end():
        return here.line + 1, begun.start(1) + 1, UNQUOTED.format(bracket=begun[1])
    meaning = meaning.format(character=line[here.column : here.column + 1])
    return here.line + 1, here.column + 1, meaning or UNCLEAR


def _unclosed(error: Any, problem: str) -> str:
    """Say what was opened and never closed, if that is what is wrong."""
    here, opened = error.problem_mark, error.context_mark
    ended = "end of stream" in problem or "document separator" in problem
    if not ended and not ("',' or" in problem and here.line != opened.line):
        return ""
    context = error.context or ""
    return next((ours for theirs, ours in OPENINGS.items() if context.endswith(theirs)), "")
