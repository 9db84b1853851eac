"""The template files: read, checked, and turned into relations.

In: folders, or single files. Out: `Loaded`, the relations of all good files and the problems of
all others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.errors import Problem, TemplateErrors, did_you_mean
from quizgen.templates.checks import check_template
from quizgen.templates.doubts import warn
from quizgen.templates.entries import Content, ExtensionFile, RelationFile, validate
from quizgen.templates.line_checks import check_lines
from quizgen.templates.making import extend_relation, make_relation
from quizgen.templates.relations import Loaded, Relation, Vocabulary, combine
from quizgen.templates.sheet import Sheet, parse_lines
from quizgen.templates.skeleton import check_todo
from quizgen.templates.storing import template_files
from quizgen.templates.yamlfiles import Document, read


def load_templates(folders: Sequence[Path], vocabulary: Vocabulary) -> Loaded:
    """Load the templates of all folders; a relation in a later folder replaces an earlier one."""
    loaded = Loaded(())
    for folder in folders:
        loaded = combine([loaded, load_folder(folder, vocabulary, loaded.relations)])
    return loaded


def load_folder(folder: Path, vocabulary: Vocabulary, earlier: Sequence[Relation] = ()) -> Loaded:
    """Load a folder or a single file; a broken file is reported and left out."""
    if not folder.exists():
        return Loaded((), (Problem(str(folder), 1, 1, "there is no such file or folder"),))
    return load_files(template_files(folder), vocabulary, earlier)


def load_files(
    paths: Iterable[Path], vocabulary: Vocabulary, earlier: Sequence[Relation] = ()
) -> Loaded:
    """Load files that may add to each other and to earlier relations."""
    draft = _Draft(vocabulary, {relation.relation: relation for relation in earlier})
    extensions = []
    for path in paths:
        with draft.noting():
            document = _document(path)
            content = validate(document)
            if isinstance(content, ExtensionFile):
                extensions.append((document, content))
            else:
                draft.add(document, content)
    for document, extension in extensions:
        with draft.noting():
            draft.extend(document, extension)
    return Loaded(tuple(draft.own.values()), tuple(draft.errors), tuple(draft.warnings))


@dataclass(slots=True)
class _Draft:
    """A folder while it is loaded."""

    vocabulary: Vocabulary
    earlier: Mapping[str, Relation]
    own: dict[str, Relation] = field(default_factory=dict)
    errors: list[Problem] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    @contextmanager
    def noting(self) -> Iterator[None]:
        """Note what is wrong with a file, and go on with the next."""
        try:
            yield
        except TemplateErrors as found:
            self.errors.extend(found.problems)

    def add(self, document: Document, content: RelationFile) -> None:
        """Take in a relation, unless the folder has it already."""
        sheet = self._checked(document, content)
        if first := self.own.get(content.relation):
            message = f"the relation {content.relation!r} stands already in {first.path}"
            raise TemplateErrors([document.problem(("relation",), message)])
        self.own[content.relation] = make_relation(sheet, content)

    def extend(self, document: Document, content: ExtensionFile) -> None:
        """Add to a relation of this folder or of an earlier one."""
        known = {**self.earlier, **self.own}
        name = content.extends
        if name not in known:
            hint = did_you_mean(name, known) or "; `quizgen templates` lists them"
            raise TemplateErrors([document.problem(("extends",), f"no relation {name!r}{hint}")])
        sheet = self._checked(document, content, known[name])
        self.own[name] = extend_relation(sheet, known[name])

    def _checked(self, document: Document, content: Content, base: Relation | None = None) -> Sheet:
        """Check a file; `TemplateErrors` holds all that is wrong with it."""
        parts, problems = parse_lines(document, content)
        sheet = Sheet(document, content, parts, self.vocabulary, base)
        problems += check_todo(sheet) or [*check_template(sheet), *check_lines(sheet)]
        if problems:
            raise TemplateErrors(problems)
        self.warnings.extend(warn(sheet))
        return sheet


def _document(path: Path) -> Document:
    if path.suffix != ".yaml":
        raise TemplateErrors([Problem(str(path), 1, 1, "a template's name ends in .yaml")])
    return read(path)
