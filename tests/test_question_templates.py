"""Each relation that comes with quizgen keeps what its examples promise."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.checking import vocabulary
from quizgen.examples import check_examples
from quizgen.locations import shipped_templates
from quizgen.templates.loading import load_templates
from quizgen.templates.relations import Ask, Example, Relation
from quizgen.words import codes

LOADED = load_templates([shipped_templates()], vocabulary())
RELATIONS = [pytest.param(relation, id=relation.relation) for relation in LOADED.relations]
ASKS = [
    pytest.param(ask, id=f"{relation.relation}-{ask.id}")
    for relation in LOADED.relations
    for ask in relation.ask
]
EXAMPLES = [
    pytest.param(
        relation, example, id=f"{relation.relation}:{next(iter(example.places.values()))[0]}"
    )
    for relation in LOADED.relations
    for example in relation.examples
]


def test_all_files_are_templates_without_mistakes() -> None:
    """No file is left out, and each is named after its relation."""
    assert not LOADED.errors, "\n".join(map(str, LOADED.errors))
    files = shipped_templates().rglob("*.yaml")
    assert {path.stem for path in files} == {relation.relation for relation in LOADED.relations}


@pytest.mark.parametrize(("relation", "example"), EXAMPLES)
def test_an_example_holds(relation: Relation, example: Example) -> None:
    """A sentence gives exactly its fact and questions, a silent one gives nothing."""
    problems = check_examples([replace(relation, examples=(example,))])
    assert not problems, "\n".join(map(str, problems))


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_relation_is_complete_in_each_language(relation: Relation) -> None:
    """It is found, asked, shown and denied in all languages."""
    for code in codes():
        own = [example for example in relation.examples if example.language == code]
        assert any(line.language == code for line in relation.find), code
        assert any(example.says for example in own), code
        assert any(example.silent for example in own), code
        assert all(code in ask.text for ask in relation.ask), code


@pytest.mark.parametrize("ask", ASKS)
def test_a_choice_asks_and_a_cloze_states(ask: Ask) -> None:
    """The end of a text shows its kind."""
    for text in ask.text.values():
        assert text.endswith("?") == (ask.kind == "multiple_choice"), text


def test_the_paths_are_told_as_they_are() -> None:
    """Each relation knows its file, where mistakes are reported."""
    assert all(Path(relation.path).is_file() for relation in LOADED.relations)
