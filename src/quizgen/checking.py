"""Loading and checking templates against what the languages know.

In: folders or files of the person's own. Out: relations, and every problem with its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from quizgen import locations
from quizgen.errors import Problem
from quizgen.examples import check_examples, doubt_examples
from quizgen.grammar import filters, verbs
from quizgen.matching.clause_lines import ANY_SPEECH
from quizgen.scaffold import lacks
from quizgen.templates.relations import Loaded, Relation, Vocabulary, combine
from quizgen.templates.storing import load_stored, template_files
from quizgen.words import codes

# pydantic comes in only where templates are read that may have changed.
# ruff: noqa: PLC0415


@dataclass(frozen=True, slots=True)
class Report:
    """What checking templates has shown."""

    errors: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    relations: tuple[Relation, ...] = ()


def vocabulary() -> Vocabulary:
    """Return the filters and verbs that templates may use."""
    return Vocabulary(
        {code: filters(code) for code in codes()},
        {code: verbs(code) | {ANY_SPEECH} for code in codes()},
    )


def load(extra: Sequence[Path] = ()) -> Loaded:
    """Load our templates, the user's own and those in the given folders, without examples."""
    words = vocabulary()
    first, *others = locations.template_folders(extra)
    loaded = load_stored(first, words)  # the others are few, and change while they are written
    if others:
        from quizgen.templates.loading import load_folder

        for folder in others:
            loaded = combine([loaded, load_folder(folder, words, loaded.relations)])
    return loaded


def load_one(path: Path) -> Loaded:
    """Load a single file, which may add to a relation in force."""
    from quizgen.templates.loading import load_files

    words = vocabulary()
    return load_files([path], words, _around([path], words))


def check(paths: Sequence[Path] = ()) -> Report:
    """Check the given templates, or all that are in force, and prove their examples.

    With all of them, the languages are checked first: where a file is missing, nothing works.
    """
    from quizgen.templates.loading import load_folder

    lacking = () if paths else tuple(problem for code in codes() for problem in lacks(code))
    if any(not problem.warning for problem in lacking):
        return Report(tuple(problem for problem in lacking if not problem.warning))
    words = vocabulary()
    earlier = _around(paths, words) if paths else ()
    loaded = Loaded(())
    for path in paths or locations.template_folders():
        found = load_folder(path, words, (*earlier, *loaded.relations))
        loaded = combine([loaded, found])
    return Report(
        tuple(sorted((*loaded.errors, *check_examples(loaded.relations)))),
        tuple(sorted((*loaded.warnings, *doubt_examples(loaded.relations), *lacking))),
        loaded.relations,
    )


def _around(paths: Sequence[Path], words: Vocabulary) -> tuple[Relation, ...]:
    """Load what is in force but for the files to be checked, since they may add to it."""
    from quizgen.templates.loading import load_files

    given = {file.resolve() for path in paths for file in template_files(path)}
    shipped = load_stored(locations.shipped_templates(), words)
    own = [
        file for file in template_files(locations.own_templates()) if file.resolve() not in given
    ]
    return combine([shipped, load_files(own, words, shipped.relations)]).relations
