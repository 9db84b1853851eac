"""A template file that has its shape, as the checks see it.

In: a document, its content, and the relation it adds to, if it is an extension. Out: a `Sheet`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from quizgen.errors import Problem
from quizgen.templates.entries import Content, ExtensionFile
from quizgen.templates.lines import LineError, Part, parse_line
from quizgen.templates.relations import Argument, Relation, Vocabulary
from quizgen.templates.yamlfiles import Document, Loc


@dataclass(frozen=True, slots=True)
class Sheet:
    """A template file to be checked."""

    document: Document
    content: Content
    parts: Mapping[Loc, tuple[Part, ...]]
    """Its lines, as far as they can be read."""
    vocabulary: Vocabulary
    base: Relation | None = None
    """The relation that it adds to."""

    @property
    def arguments(self) -> Mapping[str, Argument]:
        """Return what takes part: of its own, or of the relation that it adds to."""
        if isinstance(self.content, ExtensionFile):
            return self.base.arguments if self.base else {}
        return {
            name: Argument(
                tuple(entry.kind),
                entry.optional,
                entry.adjunct,
                frozenset(entry.only),
                frozenset(entry.never),
                entry.implied,
            )
            for name, entry in self.content.arguments.items()
        }

    @property
    def required(self) -> tuple[str, ...]:
        """Name the arguments without which there is no fact."""
        arguments = self.arguments.items()
        return tuple(name for name, a in arguments if not (a.optional or a.adjunct))

    @property
    def perishable(self) -> bool:
        """Tell whether its facts change with time."""
        if isinstance(self.content, ExtensionFile):
            return bool(self.base and self.base.perishable)
        return self.content.perishable

    @property
    def asks(self) -> Mapping[str, frozenset[str]]:
        """Return the ids of all its questions, and the languages of each."""
        inherited = {ask.id: frozenset(ask.text) for ask in self.base.ask} if self.base else {}
        return inherited | {ask.id: frozenset(ask.text) for ask in self.content.ask}


def parse_lines(
    document: Document, content: Content
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


def _lines(content: Content) -> Iterator[tuple[Loc, str]]:
    """Go through all lines of a file."""
    for language, lines in content.find.items():
        for index, text in enumerate(lines):
            yield ("find", language, index), text
    for index, ask in enumerate(content.ask):
        for language, text in ask.text.items():
            yield ("ask", index, "text", language), text
