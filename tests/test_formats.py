"""Exported files as other programs read them: each by a reader that is not ours."""

import csv
import io
import re
import tomllib
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from anki.collection import Collection, ImportCsvRequest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from moodle_xml_parser import parser as moodle_parser

from deck_samples import CHOICE_DE, CHOICE_EN, CLOZE_DE, CLOZE_EN, SAMPLES
from quizgen.exporting.formats import EXTENSIONS, FORMATS, load_writer
from quizgen.models import BLANK, Question
from quizgen.safety import line

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it is older than our Python
    from pygiftparser import parser as gift_parser

TITLE = "News: 2024"
HOSTILE = (
    "a, b; c\td \"e\" 'f' \\",
    "# {x} ~ = : :: //c [html]{",
    "\\n \\{ \\= {{c1::x}}",
    "<script>alert(1)</script> &amp; <b>",
    "*star* _line_ `code` [link](x) ![i](y) | 1. -",
    "$CATEGORY: x\n\n::y::z{T}",
    "A: Q: C: [gap]\n---\nA: x",
    "=1+1",
    "@x",
    "\x00\ud800\ufffe\x1f",
    "2024. - +",
)

texts = st.lists(
    st.one_of(st.text(max_size=8), st.sampled_from(HOSTILE)), min_size=1, max_size=3
).map("".join)


def hostile(text: str) -> tuple[Question, Question]:
    """Return a choice and a cloze in which `text` stands nearly everywhere."""
    text = text.replace(BLANK, "")
    proof = replace(CHOICE_DE.evidence[0], sentence=f"x{text}", title=f"x{text}", marks=())
    base = replace(CHOICE_DE, relation=text, evidence=(proof,))
    choice = replace(
        base,
        id=f"choice {text}",
        stem=f"q{text}?",
        answer=f"1{text}",
        options=(f"1{text}", f"2{text}"),
        notes=((f"2{text}", f"n{text}"),),
    )
    cloze = replace(
        base,
        id=f"cloze {text}",
        kind="cloze",
        stem=f"s{text} {BLANK} t{text}.",
        answer=f"1{text}",
        options=(),
        accepted=CLOZE_DE.accepted,
    )
    return choice, cloze


def write(form: str, questions: Sequence[Question]) -> str:
    """Return the file in a format, as it is encoded and read again."""
    return load_writer(form)(questions, TITLE).encode(errors="replace").decode()


hostile_texts = settings(max_examples=40, suppress_health_check=list(HealthCheck))


def test_each_extension_has_its_format() -> None:
    """And each format but decks has its writer."""
    assert set(EXTENSIONS.values()) == set(FORMATS) - {"hashcards"}
    assert all(callable(load_writer(form)) for form in FORMATS if form != "apkg")


# ---- tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize(("form", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_tables_have_a_row_for_each_question(form: str, delimiter: str) -> None:
    """And a column for whatever belongs to it."""
    text = write(form, SAMPLES).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))
    assert [row["id"] for row in rows] == [question.id for question in SAMPLES]
    (row,) = (row for row in rows if row["id"] == CLOZE_DE.id)
    assert (row["question"], row["answer"]) == (CLOZE_DE.stem, "Fenja Brook")
    assert row["also right"] == "Brook; Frau Brook"
    assert row["source"] == "Werft Nordlicht stellt wieder ein, 16. März 2024"
    assert row["link"] == CLOZE_DE.evidence[0].url
    assert row["evidence"] == CLOZE_DE.evidence[0].sentence
    (row,) = (row for row in rows if row["id"] == CHOICE_EN.id)
    assert [row[f"option {number}"] for number in range(1, 7)] == [*CHOICE_EN.options, "", ""]


@hostile_texts
@given(texts)
@example("".join(HOSTILE))
def test_tables_keep_hostile_text(text: str) -> None:
    """What a spreadsheet would compute begins with an apostrophe."""
    questions = hostile(text)
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        read = io.StringIO(write(form, questions).removeprefix("\ufeff"), newline="")
        for row, question in zip(csv.DictReader(read, delimiter=delimiter), questions, strict=True):
            assert row["question"] == line(question.stem)
            assert not re.match(r"[=@]", row["relation"] or "")
            assert row["relation"].removeprefix("'") == line(text).removeprefix("'")


def test_spreadsheets_find_out_that_csv_is_utf_8() -> None:
    """Without its mark some take it for another encoding; signs of money are no formulas."""
    assert write("csv", SAMPLES).startswith("\ufeffid,")
    assert "'" not in write("tsv", (replace(CHOICE_EN, stem="-5 %"),))


# ---- Anki's text ----------------------------------------------------------------------------


def import_text(text: str) -> list[dict[str, str]]:
    """Import a text file into Anki; return front, back, tags and deck of each note."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "notes.txt"
        path.write_text(text, "utf-8")
        collection = Collection(str(Path(folder) / "collection.anki2"))
        for _ in range(2):  # a second time the notes are known
            metadata = collection.get_csv_metadata(path=str(path), delimiter=None)
            collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata))
        notes = [collection.get_note(note) for note in collection.find_notes("")]
        found = [
            {
                "front": note.fields[0],
                "back": note.fields[1],
                "tags": " ".join(note.tags),
                "deck": collection.decks.name(note.cards()[0].did),
                "shown": note.cards()[0].render_output().answer_text,
            }
            for note in notes
        ]
        collection.close()
        return found


def test_anki_imports_the_text_once() -> None:
    """Front, back, tags and deck arrive, and a second time nothing is added."""
    notes = import_text(write("anki-text", (CHOICE_DE, CLOZE_DE)))
    assert len(notes) == 2
    choice, cloze = sorted(notes, key=lambda note: "<ol" not in note["front"])
    assert choice["front"].startswith(CHOICE_DE.stem)
    assert choice["front"].count("<li>") == 4
    assert "<b>____</b> die Werft" in cloze["front"]
    assert cloze["back"].startswith("<b>Fenja Brook · Brook · Frau Brook</b>")
    assert cloze["tags"].split()[0] == "quizgen::lang::de"
    assert cloze["deck"] == TITLE


@settings(hostile_texts, max_examples=15)
@given(texts)
@example("".join(HOSTILE))
def test_anki_shows_hostile_text_of_a_text_file(text: str) -> None:
    """No element comes of it but our own."""
    notes = import_text(write("anki-text", hostile(text)))
    assert len(notes) == 2
    for note in notes:
        elements = set(re.findall(r"<(\w+)", note["front"] + note["back"]))
        assert elements <= {"b", "ol", "li", "figure", "blockquote", "figcaption", "a", "span"}


# ---- Markdown -------------------------------------------------------------------------------


def paragraphs(markdown: str) -> list[str]:
    """Return the text of each heading and paragraph, its lines divided by `|`."""
    blocks = MarkdownIt("commonmark", {"html": False}).parse(markdown)
    return [
        "".join("|" if child.type.endswith("break") else child.content for child in block.children)
        for block in blocks
        if block.type == "inline" and block.children is not None
    ]


def test_a_worksheet_has_the_answers_at_its_end() -> None:
    """Numbered alike, with proof and source."""
    options = "A) Arjen Tamm|B) Fenja Brook|C) Levke Harms-Oltmanns|D) Ubbo Sievers"
    source = "Werft Nordlicht stellt wieder ein, 16. März 2024"
    proof = f"“{CHOICE_DE.evidence[0].sentence}”|{source}"
    assert paragraphs(write("markdown", (CHOICE_DE, CLOZE_DE))) == [
        TITLE,
        "Fragen",
        f"{CHOICE_DE.stem}|{options}",
        CLOZE_DE.stem,
        "Lösungen",
        f"B) Fenja Brook|{proof}",
        f"Fenja Brook · Brook · Frau Brook|{proof}",
    ]


def test_each_language_has_its_part_of_a_worksheet() -> None:
    """In the order of their codes, each with numbers of its own."""
    shown = paragraphs(write("markdown", (CHOICE_EN, CHOICE_DE, CLOZE_EN)))
    headings = [each for each in shown if "|" not in each and len(each) < 12]
    expected = ["Deutsch", "Fragen", "Lösungen", "English", "Questions", "Answers"]
    assert headings == [TITLE, *expected]


@hostile_texts
@given(texts)
@example("".join(HOSTILE))
def test_markdown_shows_hostile_text_letter_by_letter(text: str) -> None:
    """Nothing in it is markup."""
    choice, cloze = hostile(text)
    shown = paragraphs(write("markdown", (choice, cloze)))
    a, b = (line(option) for option in choice.options)
    assert shown[2] == f"{line(choice.stem)}|A) {a}|B) {b}"
    assert shown[3] == line(cloze.stem)
    assert shown[5].startswith(f"A) {a}")


# ---- learning platforms ---------------------------------------------------------------------


def read_gift(text: str) -> list[gift_parser.Question]:
    """Return what a parser of GIFT finds."""
    questions: list[gift_parser.Question] = gift_parser.parseFile(text.splitlines(keepends=True))
    return questions


def test_gift_is_read() -> None:
    """With the right answer, the wrong ones, what is said of them, and the proof."""
    choice, cloze = read_gift(write("gift", (CHOICE_DE, CLOZE_DE)))
    assert (choice.title, choice.text) == (CHOICE_DE.stem, CHOICE_DE.stem)
    assert choice.valid
    given = [(a.answer, a.feedback, a.fraction) for a in choice.answers.answers]
    assert given == [
        ("Arjen Tamm", "Er gründete die Werft 1987.", 0),
        ("Fenja Brook", "", 100),
        ("Levke Harms-Oltmanns", "", 0),
        ("Ubbo Sievers", "Er ist der Bürgermeister von Emden.", 0),
    ]
    assert choice.generalFeedback.startswith(CHOICE_DE.evidence[0].sentence)
    assert (cloze.text, cloze.tail) == ("Seit Januar 2024 leitet", "die Werft Nordlicht in Emden.")
    assert [answer.answer for answer in cloze.answers.answers] == [
        "Fenja Brook",
        "Brook",
        "Frau Brook",
    ]


@hostile_texts
@given(texts)
@example("".join(HOSTILE))
def test_gift_takes_hostile_text_for_text(text: str) -> None:
    """There are two questions, with as many answers as ours have, and no other category."""
    written = write("gift", hostile(text))
    questions = re.findall(r"(?<!\\)\{\n(.*?)\n(?<!\\)\}", written, re.DOTALL)
    assert [len(re.findall(r"(?m)^[=~]", block)) for block in questions] == [2, 3]
    assert len(read_gift(written)) == 2
    assert len(re.findall(r"(?m)^\$CATEGORY", written)) == 1


def test_moodle_xml_is_read() -> None:
    """By a parser of Moodle's questions, and as XML."""
    written = write("moodle", (CHOICE_DE, CHOICE_EN, CLOZE_DE))
    found = moodle_parser.parse_string(written)["multichoice"]
    assert [question.name for question in found] == [CHOICE_DE.stem, CHOICE_EN.stem]
    options = [(option.answer, float(option.score_fraction)) for option in found[0].options]
    assert options == [(each, 100.0 * (each == "Fenja Brook")) for each in CHOICE_DE.options]
    category, choice, ranked, cloze = ElementTree.fromstring(written)  # noqa: S314  (ours)
    assert category.findtext("category/text") == f"$course$/{TITLE}"
    assert (choice.findtext("idnumber"), choice.get("type")) == (CHOICE_DE.id, "multichoice")
    assert [each.findtext("shuffleanswers") for each in (choice, ranked)] == ["true", "false"]
    assert "<mark>Fenja Brook</mark>" in (choice.findtext("generalfeedback/text") or "")
    assert cloze.get("type") == "shortanswer"
    answers = [each.findtext("text") for each in cloze.iterfind("answer")]
    assert answers == ["Fenja Brook", "Brook", "Frau Brook"]


@hostile_texts
@given(texts)
@example("".join(HOSTILE))
def test_moodle_xml_holds_hostile_text(text: str) -> None:
    """The file is XML, and the HTML in it has no element but our own."""
    choice, cloze = hostile(text)
    for item in list(ElementTree.fromstring(write("moodle", (choice, cloze))))[1:]:  # noqa: S314
        shown = item.findtext("questiontext/text") or ""
        assert set(re.findall(r"<(/?\w+)", shown)) == {"p", "/p"}
        assert len(item.findall("answer")) == (2 if item.get("type") == "multichoice" else 3)


# ---- hashcards ------------------------------------------------------------------------------


def read_hashcards(text: str) -> list[tuple[str, ...]]:
    """Return the cards as hashcards reads them: (question, answer) or (before, gap, after)."""
    head, body = re.fullmatch(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    assert tomllib.loads(head).keys() == {"name"}
    cards: list[tuple[str, ...]] = []
    for block in re.split(r"\n(?=[QC]:)", body)[1:]:
        if block.startswith("Q:"):
            question, answer = block.removeprefix("Q:").split("\nA:")
            cards.append((question.strip(), answer.strip()))
        else:
            cards.append(tuple(re.split(r"[\[\]]", block.removeprefix("C:").strip())))
    return cards


def test_hashcards_reads_choices_and_clozes() -> None:
    """A choice becomes a question with its options, a cloze a gap."""
    choice, cloze = read_hashcards(write("hashcards", (CHOICE_DE, CLOZE_DE)))
    assert choice[0].splitlines()[0] == CHOICE_DE.stem
    assert choice[0].count("\n- ") == 4
    assert choice[1].startswith("Fenja Brook\n\n> Fenja Brook, seit Januar Chefin")
    assert cloze == ("Seit Januar 2024 leitet ", "Fenja Brook", " die Werft Nordlicht in Emden.")


@hostile_texts
@given(texts)
@example("".join(HOSTILE))
def test_hashcards_finds_no_other_card_in_hostile_text(text: str) -> None:
    """One card for each question, and one gap."""
    choice, cloze = read_hashcards(write("hashcards", hostile(text)))
    assert (len(choice), len(cloze)) == (2, 3)
