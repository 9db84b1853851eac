"""The page on the template language says what is so: each of its examples is run."""

import re
from pathlib import Path

import pytest

from quizgen.asking.stems import write
from quizgen.checking import check, vocabulary
from quizgen.grammar import apply
from quizgen.models import Value
from quizgen.rendering import render
from quizgen.templates.entries import (
    ArgumentEntry,
    AskEntry,
    ExampleEntry,
    ExtensionFile,
    RelationFile,
)
from quizgen.templates.lines import parse_line, slots
from quizgen.templates.relations import Argument, Relation
from stages import facts, make_article, make_relation, mentions

PAGE = Path(__file__).parents[1] / "question_templates" / "README.md"
TEXT = PAGE.read_text(encoding="utf-8")
ROW = re.compile(r"^\| (.*) \|$", re.MULTILINE)
KINDS = {
    "buyer": Argument(("organisation",)),
    "target": Argument(("organisation",)),
    "org": Argument(("organisation",)),
    "person": Argument(("person",)),
    "role": Argument(("role",)),
    "quote": Argument(("quote",)),
    "price": Argument(("money",), optional=True),
    "when": Argument(("date",), optional=True, adjunct=True),
}
"""What the page says of the slots in its lines."""


def table(head: str) -> list[list[str]]:
    """Return the rows of the table whose first row begins with `head`."""
    rows = TEXT.partition(f"| {head} |")[2].partition("\n\n")[0].partition("\n")[2]
    cells = [re.split(r"(?<!\\) *\| *", row) for row in ROW.findall(rows)]
    return [[cell.replace("\\|", "|").strip("`") for cell in row] for row in cells[1:]]


def value(text: str, language: str) -> Value:
    """Read a word as the value that it stands for."""
    ((said, read),) = mentions(f"{text}.", language)
    assert said == text
    return read


def relation(line: str) -> Relation:
    """Make a relation of one line."""
    used = {slot.argument for slot in slots(parse_line(line))} | {"when"}
    return make_relation({n: kind for n, kind in KINDS.items() if n in used}, {"en": [line]})


def test_the_whole_file_is_a_good_template(tmp_path: Path) -> None:
    """As it stands on the page it loads, and its examples hold."""
    file = TEXT.partition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "largest_city.yaml").write_text(file, encoding="utf-8")
    report = check([tmp_path])
    assert (report.errors, report.warnings) == ((), ())
    assert [relation.relation for relation in report.relations] == ["largest_city"]


def test_the_extension_is_a_good_one(tmp_path: Path) -> None:
    """The last file on the page adds to one of ours."""
    file = TEXT.rpartition("```yaml\n")[2].partition("```")[0]
    (tmp_path / "any_name.yaml").write_text(file, encoding="utf-8")
    report = check([tmp_path])
    assert (report.errors, report.warnings) == ((), ())
    assert [relation.relation for relation in report.relations] == ["acquisition"]


def test_kinds_and_keys_are_those_that_there_are() -> None:
    """The page names each kind, each key that an argument can have, and each other key."""
    named = set(re.findall(r"`(\w+)`", TEXT.partition("A kind is ")[2].partition("; ")[0]))
    assert named == set(vocabulary().kinds)
    keys = {key for row in table("key") for key in re.findall(r"(\w+):", row[0])}
    assert keys == set(ArgumentEntry.model_fields)
    others = {
        *RelationFile.model_fields,
        *ExtensionFile.model_fields,
        *AskEntry.model_fields,
        *ExampleEntry.model_fields,
    }
    assert others <= set(re.findall(r"(\w+):", TEXT))


@pytest.mark.parametrize("row", table("line"), ids=lambda row: row[0])
def test_lines_find_what_is_bold_and_nothing_else(row: list[str]) -> None:
    """A line gives one fact in the sentence beside it, and no sure one in the other."""
    line, says, silent = row
    (fact,) = facts(make_article(says.replace("**", ""), "en"), relation(line))
    (proof,) = fact.evidence
    assert fact.status == "asserted"
    filled = {proof.sentence[start:end] for _, start, end in proof.marks}
    assert filled == set(re.findall(r"\*\*(.+?)\*\*", says))
    unsure = facts(make_article(silent, "en"), relation(line))
    assert all(fact.status == "hedged" for fact in unsure)


@pytest.mark.parametrize("row", table("text"), ids=lambda row: row[2])
def test_texts_print_what_stands_beside_them(row: list[str]) -> None:
    """With the values beside it, a text reads as the page says."""
    text, given, printed = row
    values = {k: value(v, "en") for k, v in (pair.split(": ") for pair in given.split(", "))}
    wording = write(parse_line(text), values, "", "en")
    assert wording is not None
    assert wording.stem == printed


@pytest.mark.parametrize("row", table("language"), ids=lambda row: f"{row[0]}-{row[1]}")
def test_filters_shape_words_as_the_page_says(row: list[str]) -> None:
    """A filter writes each word in the form behind its arrow."""
    language, name, shapes = row
    for word, form in (pair.split(" → ") for pair in shapes.split("; ")):
        phrase = render(value(word, language), language)
        assert phrase is not None
        assert apply(language, name, phrase)[0] == form
