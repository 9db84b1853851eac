"""Questions and facts survive files; a damaged file is told of at its place."""

import copy
import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plain_samples import play
from quiz_samples import SAMPLES
from quizgen.checking import load
from quizgen.errors import QuizgenError, SourceError
from quizgen.generate import ask
from quizgen.models import Amount, Date, Evidence, Fact, Name, Question, Role, Text
from quizgen.quizfiles import read_document, write_facts, write_questions
from quizgen.reports import tell_facts, tell_questions
from quizgen.safety import safe

FORMS = ("json", "yaml")
SENTENCE = "Anna Berg, Finanzchefin der Kern GmbH, verdient 8,5 Millionen Euro im Jahr."
EVIDENCE = Evidence(
    article="kern.md",
    sentence=SENTENCE,
    start=10,
    end=10 + len(SENTENCE),
    quote=SENTENCE,
    paragraph=2,
    title="Kern: „Wir“ & <Sie>",
    published=date(2026, 3, 1),
    url="https://example.org/kern",
    language="de",
    marks=(("person", 0, 9), ("role", 11, 23)),
)
FACT = Fact(
    id="0123456789ab",
    relation="role_at",
    arguments=(
        ("person", Name("person", "Anna Berg", "f", aliases=("Berg",))),
        ("role", Role("cfo", "Finanzchefin", "de", "f")),
        ("org", Name("organisation", "Kern GmbH", article=True)),
        ("salary", Amount(Decimal(8500000), currency="EUR", period="year", modifier="~")),
        ("share", Amount(Decimal("2.50"), percent=True, upper=Decimal(3))),
        ("when", Date(2026, 3)),
        ("said", Text("quote", "Ja, aber: nein\nund doch", "de")),
    ),
    evidence=(EVIDENCE,),
    language="de",
    rule="role_at.yaml:12",
    worth=1.25,
)
WRITABLE = st.text(
    st.characters(
        exclude_characters="\u2028\u2029\ufeff",
        exclude_categories=["Cc", "Cs"],
        include_characters="\t\n",
    )
)
"""YAML takes these rare marks for line ends; articles have them at most in their raw quotes."""
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)
QUESTIONS = st.builds(
    Question,
    id=WRITABLE,
    kind=st.just("multiple_choice"),
    language=st.sampled_from(["de", "en", "fr"]),
    relation=WRITABLE,
    stem=WRITABLE,
    answer=st.just("yes"),
    options=st.permutations(["yes", "no", "12", "null", "- a: b #c", "2026-01-01"]).map(tuple),
    accepted=st.lists(WRITABLE).map(tuple),
    evidence=st.just((EVIDENCE,)),
    notes=st.lists(st.tuples(WRITABLE, WRITABLE)).map(tuple),
)


def put(folder: Path, text: str | bytes, name: str = "quiz.yaml") -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def refusal(folder: Path, text: str | bytes, name: str = "quiz.yaml") -> str:
    """Return what is said of a file that cannot be read, without its folder."""
    with pytest.raises(SourceError) as caught:
        read_document(put(folder, text, name))
    return str(caught.value).replace(f"{folder}/", "")


def changed(document: dict[str, Any], *keys: str | int, to: Any) -> str:
    """Return a document as JSON in which one value is another."""
    document = copy.deepcopy(document)
    inside: Any = document
    for key in keys[:-1]:
        inside = inside[key]
    inside[keys[-1]] = to
    return json.dumps(document)


@pytest.mark.parametrize("form", FORMS)
def test_questions_come_back_as_they_were(tmp_path: Path, form: Any) -> None:
    """What is written is read as the same questions, without a fact."""
    path = put(tmp_path, write_questions(SAMPLES, form), f"quiz.{form}")
    assert read_document(path) == (SAMPLES, ())


@pytest.mark.parametrize("form", FORMS)
def test_facts_come_back_as_they_were(tmp_path: Path, form: Any) -> None:
    """Each kind of value keeps its type and its digits."""
    path = put(tmp_path, write_facts([FACT], form), f"facts.{form}")
    assert read_document(path) == ((), (FACT,))


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(questions=st.lists(QUESTIONS, max_size=2), form=st.sampled_from(FORMS))
def test_any_text_comes_back(tmp_path: Path, questions: list[Question], form: Any) -> None:
    """No text is changed by a format: neither blanks nor what looks like a number or a mark."""
    path = put(tmp_path, write_questions(questions, form), f"quiz.{form}")
    assert read_document(path) == (tuple(questions), ())


def test_a_quote_is_exact_in_json_that_went_over_a_screen(tmp_path: Path) -> None:
    """Though controls and marks of direction reach no screen, an article may have them."""
    text = "Kern \u202eGmbH\u200f\x93 \x1b[31m\x7f \u2067– 8\t%"
    question = replace(SAMPLES[0], evidence=(replace(SAMPLES[0].evidence[0], quote=text),))
    written = write_questions([question], "json")
    assert safe(written) == written
    assert read_document(put(tmp_path, written, "quiz.json")) == ((question,), ())


def test_a_document_holds_only_what_is_not_empty() -> None:
    """Whoever edits a file need not pass by empty lines."""
    assert "options" not in write_questions([SAMPLES[1]], "yaml")
    assert "null" not in write_facts([FACT], "json")


def test_an_edited_file_is_accepted(tmp_path: Path) -> None:
    """A person may reword, leave out what is optional, and mix both kinds of things."""
    text = """
# my own questions
questions:
  - {id: mine, kind: cloze, language: en, relation: own, stem: "The sky is ____.", answer: blue}
  - id: more
    kind: multiple_choice
    language: fr
    relation: own
    stem: Combien ?
    answer: "7"
    options: ["5", "7"]
    evidence:
      - {article: a.txt, sentence: Sept., start: 0, end: 5, quote: Sept., published: 2026-03-01}
facts:
"""
    questions, facts = read_document(put(tmp_path, text))
    assert [question.answer for question in questions] == ["blue", "7"]
    assert questions[1].evidence[0].published == date(2026, 3, 1)
    assert facts == ()


def test_other_encodings_are_read(tmp_path: Path) -> None:
    """An editor may have stored the file in UTF-16 or with a byte order mark."""
    text = write_questions(SAMPLES, "yaml")
    for encoding in ("utf-16", "utf-8-sig"):
        assert read_document(put(tmp_path, text.encode(encoding)))[0] == SAMPLES


GOOD = json.loads(write_questions(SAMPLES, "json"))
GOOD_FACTS = json.loads(write_facts([FACT], "json"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", "quiz.yaml is empty"),
        (b"\x00\x01\x02\xff" * 100, "quiz.yaml is a binary file"),
        ("just words", "quiz.yaml: no quizgen file"),
        ("other: 1", "neither 'questions' nor 'facts'"),
        ("questions: [}", "quiz.yaml:1:13: "),
        ("questions:\n\t- id: a", "quiz.yaml:2:1: "),
        ("questions: !!python/object:os.system {}", "quiz.yaml:1:12: "),
        ("questions: 2026-13-45", "quiz.yaml: month must be in 1..12"),
        ("questions: 7", "questions: input should be a valid list"),
        ("questions: [7]", "questions.0: "),
        ("facts: 7", "facts: input should be a valid list"),
        ("facts: [7]", "facts.0: 'arguments' is missing or no mapping"),
        ("facts: [{arguments: []}]", "facts.0: 'arguments' is missing or no mapping"),
        ("facts: [{arguments: {a: 1}}]", "facts.0.arguments.a.type: must be one of name, role"),
        ("facts: [{arguments: {a: {type: [x]}}}]", "facts.0.arguments.a.type: must be one of"),
        ("questions: &a [*a]", "quiz.yaml:1: aliases (*name) are not allowed"),
        ("[" * 5000, "quiz.yaml:1: nested too deeply"),
        ("- " * 5000, "quiz.yaml:1: nested too deeply"),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, text: str, said: str) -> None:
    """Wrong files and broken YAML are told of, with line and column where there is one."""
    assert said in refusal(tmp_path, text)


def test_a_bomb_of_aliases_is_refused_at_once(tmp_path: Path) -> None:
    """A few lines that stand for a billion of strings are not unfolded."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{b}: &{b} [{', '.join(['*' + a] * 9)}]" for a, b in pairwise("abcdefghi")]
    assert refusal(tmp_path, "\n".join([*lines, "questions: *i"])).startswith("quiz.yaml:2: alias")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "quiz.json:1:2: no JSON: expecting property name"),
        ('{"questions": [],}', "quiz.json:1:"),
        ("[" * 100_000, "quiz.json: nested too deeply"),
        (
            '{"questions": [], "x": "\\ud800"}',
            "quiz.json: half a character stands in it: '\\ud800'",
        ),
        (changed(GOOD, "questions", 0, "stem", to=7), "questions.0.stem: input should be a"),
        (changed(GOOD, "questions", 1, "kind", to="quiz"), "questions.1.kind: input should be"),
        (
            changed(GOOD, "questions", 0, "stemm", to=""),
            "0.stemm: unknown key; did you mean 'stem'",
        ),
        (changed(GOOD, "questions", 0, "language", to="xx"), "0.language: must be one of de, en"),
        (changed(GOOD, "questions", 0, "answer", to=""), "questions.0.answer: is empty"),
        (
            changed(GOOD, "questions", 0, "stem", to="Who\x1f?"),
            "questions.0.stem: a control character stands in it: '\\x1f'",
        ),
        (
            changed(GOOD, "questions", 0, "answer", to="Nobody"),
            "0.options: the answer is not among",
        ),
        (
            changed(GOOD, "questions", 3, "options", to=["Dijon", "Besançon", "dijon"]),
            "stands there",
        ),
        (changed(GOOD, "questions", 1, "stem", to="no blank"), "questions.1.stem: a cloze has"),
        (changed(GOOD, "questions", 1, "stem", to="____ ____"), "questions.1.stem: a cloze has"),
        (changed(GOOD, "questions", 0, "evidence", 0, "start", to="x"), "0.evidence.0.start: "),
        (changed(GOOD, "questions", 0, "evidence", 0, "published", to="soon"), "published: "),
        (changed(GOOD_FACTS, "facts", 0, "language", to="../de"), "facts.0.language: must be one"),
        (changed(GOOD_FACTS, "facts", 0, "evidence", to=[]), "facts.0.evidence: a fact needs"),
        (changed(GOOD_FACTS, "facts", 0, "status", to="sure"), "facts.0.status: input should be"),
        (
            changed(GOOD_FACTS, "facts", 0, "arguments", "person", "gender", to="x"),
            "facts.0.arguments.person.gender: input should be",
        ),
        (
            changed(GOOD_FACTS, "facts", 0, "arguments", "person", "text", to=" "),
            "facts.0.arguments.person: the text is empty",
        ),
        (
            changed(GOOD_FACTS, "facts", 0, "arguments", "salary", "number", to="much"),
            "facts.0.arguments.salary.number: ",
        ),
        (
            changed(GOOD_FACTS, "facts", 0, "arguments", "salary", "number", to="1e999999999"),
            "facts.0.arguments.salary: the number has too many digits",
        ),
        (
            changed(GOOD_FACTS, "facts", 0, "arguments", "when", "month", to=13),
            "facts.0.arguments.when: there is no such date",
        ),
    ],
)
def test_a_damaged_entry_is_told_of_at_its_place(tmp_path: Path, text: str, said: str) -> None:
    """The message names the entry and its key, and what is allowed where that is a short list."""
    assert said in refusal(tmp_path, text, "quiz.json")


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    """What the system says comes with the path."""
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(SourceError, match="cannot be read"):
            read_document(path)


def places(inside: Any) -> Iterator[tuple[Any, Any]]:
    """Go through all containers of a document with their keys."""
    keys = list(inside) if isinstance(inside, dict) else range(len(inside))
    for key in keys:
        yield inside, key
        if isinstance(inside[key], dict | list):
            yield from places(inside[key])


RELATIONS = load().relations


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_leads_to_more_than_a_message(tmp_path: Path, data: st.DataObject) -> None:
    """Whatever stands in one place of a file, it is refused, or told, asked and played."""
    document = copy.deepcopy(data.draw(st.sampled_from([GOOD, GOOD_FACTS])))
    container, key = data.draw(st.sampled_from(list(places(document))))
    if data.draw(st.booleans()):
        container[key] = data.draw(PLAIN)
    else:
        del container[key]
    with suppress(QuizgenError):
        questions, facts = read_document(put(tmp_path, json.dumps(document), "quiz.json"))
        known = {relation.relation for relation in RELATIONS}
        made = ask(
            tuple(f for f in facts if f.relation in known), (), RELATIONS, ["de", "en", "fr"]
        )
        assert tell_facts(facts) + tell_questions(questions + made)
        play("1\n" * 40, questions + made)


def test_yaml_is_as_people_write_it() -> None:
    """No tags, no anchors, letters as they are, keys in the order of the model."""
    text = write_facts([FACT, FACT], "yaml")
    assert "Wir" in text
    assert "&" not in text.replace("„Wir“ & <Sie>", "")
    assert "!!" not in text
    assert list(yaml.safe_load(text)["facts"][0])[:3] == ["id", "relation", "arguments"]
