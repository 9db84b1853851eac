"""What PyYAML complains about, in words for an author.

In: its error. Out: the place to look at and what to do there.
"""

from dataclasses import dataclass
from typing import Any

import yaml

MISFIT = "this does not fit the lines above; check indentation and quotation marks"
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
    ("expected <document start>", MISFIT),
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


@dataclass(frozen=True, slots=True)
class Mark:
    """A place counted from 0, as PyYAML counts."""

    line: int = 0
    column: int = 0


def explain(error: yaml.YAMLError, lines: tuple[str, ...]) -> tuple[Any, str]:
    """Say where an author has to look, and what is wrong there."""
    problem: str = getattr(error, "problem", None) or "it is no YAML"
    here = getattr(error, "problem_mark", None) or Mark()
    opened = getattr(error, "context_mark", None)
    if opened and (meaning := _unclosed(error, problem)):
        return opened, meaning
    if opened and "expected ':'" in problem:
        here = opened
    meaning = next((ours for theirs, ours in MEANINGS if theirs in problem), "")
    character = lines[here.line][here.column : here.column + 1] if here.line < len(lines) else ""
    return here, meaning.format(character=character) or f"this is no YAML: {problem}"


def _unclosed(error: Any, problem: str) -> str:
    """Say what was opened and never closed, if that is what is wrong."""
    here, opened = error.problem_mark, error.context_mark
    ended = "end of stream" in problem or "document separator" in problem
    if not ended and not ("',' or" in problem and here.line != opened.line):
        return ""
    context = error.context or ""
    return next((ours for theirs, ours in OPENINGS.items() if context.endswith(theirs)), "")
