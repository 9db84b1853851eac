"""A new template with everything in its place and the words still to be written.

In: the relation's name. Out: YAML in which `TODO` marks what `check` then asks for, one by one.
"""

import re
from collections.abc import Iterator
from typing import Any

from quizgen.errors import Problem
from quizgen.templates.sheet import Sheet
from quizgen.templates.yamlfiles import Loc
from quizgen.words import codes, load

TODO = re.compile(r"\bTODO\b")

EXAMPLES = (
    "  {code}:",
    '    - says: "TODO"',
    "      fact: {{first: TODO, second: TODO}}",
    '    - silent: "TODO"',
)


def write_skeleton(name: str, schema: str) -> str:
    """Write a template of two arguments, with a choice, a cloze and the examples."""
    return f"""\
# yaml-language-server: $schema={schema}
#
# TODO: one sentence on what this relation tells. Then `quizgen check {name}.yaml` says what is
# still to be done, and `quizgen try {name}.yaml --sentence "…"` shows what the template does.

relation: {name}

# Who and what takes part: rename `first` and `second` everywhere, choose their kinds, add more.
# {{kind: date, optional: true}} may be missing.
arguments:
  first: person
  second: name

# How articles say it, one line for each way. {{first}} is a slot, one/other is either word, what
# stands in [brackets] may be missing, <verb> is a verb by its infinitive, found in all its forms.
find:
{_each("  {code}:", '    - "{{first}} TODO {{second}}"')}

# What is asked of it. In a cloze the slot of the answer becomes the blank.
ask:
  - id: which_second
    kind: multiple_choice
    answer: second
    text:
{_each('      {code}: "TODO {{first}}?"')}
  - id: fill_second
    kind: cloze
    answer: second
    text:
{_each('      {code}: "{{first}} TODO {{second}}."')}

# The proof. `says` states the fact; what the questions must be can stand below it, by their ids.
# `silent` looks alike and does not state it: it is denied, or something else is told.
examples:
{_each(*EXAMPLES)}
"""


def _each(*lines: str) -> str:
    return "\n".join(line.format(code=code) for code in codes() for line in lines)


def check_todo(sheet: Sheet) -> list[Problem]:
    """Ask for each text that is still to be written; before that, nothing else is worth a word."""
    return [
        sheet.document.problem(loc, f"to do: {_wanted(loc)}", offset=found.start())
        for loc, text in _texts(sheet.document.data)
        if (found := TODO.search(text))
    ]


def _texts(data: Any, loc: Loc = ()) -> Iterator[tuple[Loc, str]]:
    """Yield each text of a document with the way to it."""
    if isinstance(data, str):
        yield loc, data
        return
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield from _texts(value, (*loc, step))


def _wanted(loc: Loc) -> str:
    """Say what belongs to a place in a template."""
    match loc:
        case ("find", language, _):
            return f"how an article says it in {_name(language)}"
        case ("ask", _, "text", language):
            return f"the question in {_name(language)}"
        case ("examples", language, _, key, *deeper):
            return _proof(str(key), _name(language), str(*deeper))
    return "a text of your own"


def _proof(key: str, language: str, argument: str) -> str:
    """Say what belongs to a key of an example."""
    known = {
        "says": f"a sentence in {language} that says it",
        "silent": f"a sentence in {language} that looks alike and does not say it",
        "fact": f"how {{{argument}}} reads in that sentence",
    }
    return known.get(key, f"the exact question {key} in {language}")


def _name(language: object) -> str:
    return str(load(f"languages/{language}/reading.yaml")["name"]) if language in codes() else "it"
