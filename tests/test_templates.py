"""Template files become relations, and every mistake in one is told with its place."""

import shutil
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given

from quizgen import locations
from quizgen.checking import check
from quizgen.errors import did_you_mean
from quizgen.templates import yamlfiles
from quizgen.templates.entries import ExtensionFile, RelationFile
from quizgen.templates.lines import Slot, Verb
from quizgen.templates.loading import load_templates
from quizgen.templates.relations import Argument, Example, Loaded, Vocabulary, find_line
from quizgen.templates.schema import schema, schema_text
from quizgen.templates.storing import template_files
from test_yamlfiles import damage, edits

sys.path.append(str(locations.PROJECT / "docs"))

import make_mistakes

HERE = Path(__file__).parent
GOOD = HERE / "good_templates"
BAD = HERE / "bad_templates"
FILTERS = frozenset({"acc", "dat", "gen", "on"})
WORDS = Vocabulary(
    filters={"de": FILTERS, "en": FILTERS, "fr": FILTERS},
    verbs={
        "de": frozenset({"übernehmen"}),
        "en": frozenset({"acquire"}),
        "fr": frozenset({"racheter"}),
    },
)


def _load(folder: Path, **files: str) -> Loaded:
    for name, content in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="")
    return load_templates([folder], WORDS)


@pytest.fixture
def good() -> str:
    """Return a template in which nothing is wrong."""
    return (GOOD / "acquisition.yaml").read_text(encoding="utf-8")


def test_a_file_becomes_a_relation() -> None:
    """All that the file says arrives: arguments, lines, questions, examples, places."""
    loaded = load_templates([GOOD], WORDS)
    assert (loaded.errors, loaded.warnings) == ((), ())
    (relation,) = loaded.relations
    path = str(GOOD / "acquisition.yaml")
    assert relation.arguments["when"] == Argument(("date", "year"), optional=True, adjunct=True)
    assert relation.required == relation.identity == ("buyer", "target")
    line = find_line("en", "{buyer} <acquire> {target} [for {price}]", path, 18)
    assert relation.find[2] == line
    assert (line.verb, relation.find[3].triggers) == ("acquire", ("subsidiary", "unit"))
    assert relation.find[2].parts[:2] == (Slot("buyer"), Verb("acquire", space=True))
    assert relation.find[2].rule == f"{path}:18"
    assert [(ask.id, ask.kind, ask.answer) for ask in relation.ask] == [
        ("who_bought", "multiple_choice", "buyer"),
        ("fill_buyer", "cloze", "buyer"),
    ]
    assert relation.ask[1].parts["fr"][0] == Slot("buyer")
    assert relation.examples[2] == Example(
        language="en",
        says="Northlight acquired Bridge for 26 million dollars.",
        fact={"buyer": "Northlight", "target": "Bridge"},
        asks={"fill_buyer": "____ acquired Bridge for 26 million dollars."},
        path=path,
        places={"says": (46, 13), "fact": (47, 13), "fill_buyer": (48, 19)},
    )


@pytest.mark.parametrize("path", sorted(BAD.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("loader", [yamlfiles.LOADER, yaml.SafeLoader])
def test_messages_are_right_to_the_letter(
    path: Path, loader: type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each file of the gallery gives the messages that lie beside it, with either YAML loader."""
    (template,) = BAD.glob(f"{path.stem}.y*ml")
    shutil.copy(template, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(yamlfiles, "LOADER", loader)
    report = check([Path(template.name)])
    told = "".join(f"{problem}\n" for problem in (*report.errors, *report.warnings))
    assert told == path.read_text(encoding="utf-8")


def test_the_page_of_mistakes_is_fresh() -> None:
    """It shows what the gallery says."""
    page = locations.PROJECT / "docs" / "mistakes.md"
    fresh = page.read_text(encoding="utf-8") == make_mistakes.page()
    assert fresh, "make it anew: python docs/make_mistakes.py"


def test_the_gallery_is_complete() -> None:
    """Each bad template has its messages."""
    assert {path.stem for path in BAD.glob("*.y*ml")} == {path.stem for path in BAD.glob("*.txt")}


def test_a_broken_file_does_not_hide_the_others(tmp_path: Path, good: str) -> None:
    """The good ones load, in topic folders too, sorted by name; the broken ones are reported."""
    other = good.replace("relation: acquisition", "relation: a_purchase")
    loaded = _load(tmp_path, z__a_purchase=other, acquisition=good, broken="a: [")
    assert [relation.relation for relation in loaded.relations] == ["a_purchase", "acquisition"]
    assert [Path(error.path).name for error in loaded.errors] == ["broken.yaml"]


def test_what_begins_with_an_underscore_is_no_template(tmp_path: Path) -> None:
    """Neither `_words/` nor `_draft.yaml` is read."""
    assert _load(tmp_path, _words__x="a: [", _draft="a: [") == Loaded(())


def test_a_relation_stands_in_one_file(tmp_path: Path, good: str) -> None:
    """The second of two files with the same relation is refused and names the first."""
    loaded = _load(tmp_path, a__acquisition=good, b__acquisition=good)
    (error,) = loaded.errors
    first = tmp_path / "a" / "acquisition.yaml"
    assert error.message == f"the relation 'acquisition' stands already in {first}"
    assert [relation.path for relation in loaded.relations] == [str(first)]


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    """A mistyped folder is not taken for an empty one."""
    (error,) = load_templates([tmp_path / "none"], WORDS).errors
    assert str(error) == f"{tmp_path / 'none'}:1:1: there is no such file or folder"


def test_idle_arguments_are_warned_of(tmp_path: Path, good: str) -> None:
    """An argument that no line names, or no question uses, does not stop the template."""
    idle = good.replace("  when:", "  seller: {kind: person, optional: true}\n  when:")
    loaded = _load(tmp_path, acquisition=idle)
    assert len(loaded.relations) == 1
    assert [f"{warning.line}: {warning.message}" for warning in loaded.warnings] == [
        "10: no line in find names {seller}",
        "10: no question uses {seller}; `unasked: true` if it only helps to find",
    ]


@given(edits)
def test_damage_gives_problems_or_a_relation(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[int, int, str]]
) -> None:
    """Whatever happens to a file, it loads or is reported, never both, and nothing raises."""
    text = (GOOD / "acquisition.yaml").read_text(encoding="utf-8")
    folder = tmp_path_factory.getbasetemp() / "damaged_templates"
    folder.mkdir(exist_ok=True)
    loaded = _load(folder, acquisition=damage(text, changes))
    assert bool(loaded.errors) != bool(loaded.relations)
    lines = yamlfiles.LINE_BREAK.split(damage(text, changes))
    assert all(error.column <= len(lines[error.line - 1]) + 1 for error in loaded.errors)


def test_the_schema_for_editors_is_fresh() -> None:
    """The file says what the models say."""
    path = locations.PROJECT / "question_templates" / "template.schema.json"
    command = f"python -m quizgen.templates.schema > {path}"
    assert path.read_text(encoding="utf-8") == schema_text(), f"make it anew: {command}"


def test_every_template_leads_editors_to_the_schema() -> None:
    """The first line of each file is the modeline that YAML language servers read."""
    folder = locations.shipped_templates()
    for path in template_files(folder):
        first, _, _ = path.read_text(encoding="utf-8").partition("\n")
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).resolve() == folder / "template.schema.json", path


def test_every_key_is_described_to_editors() -> None:
    """Completion shows a sentence at each key of a template."""
    whole = schema()
    shapes = [*whole["$defs"].values(), whole["$defs"]["ArgumentEntry"]["anyOf"][2]]
    keys = [key for shape in shapes for key in shape.get("properties", {}).values()]
    assert len(keys) > len(RelationFile.model_fields) + len(ExtensionFile.model_fields)
    assert all(key.get("description") for key in keys)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("aquire", "; did you mean 'acquire'?"),
        ("teh", "; did you mean 'the'?"),
        ("enjamber", ""),
    ],
)
def test_a_suggestion_is_a_slip_away(word: str, near: str) -> None:
    """Another word that only shares letters would mislead."""
    assert did_you_mean(word, ["acquire", "menacer", "the"]) == near
