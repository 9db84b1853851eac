"""Decks as Anki itself takes them in: written, imported, read back."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER as IF_NEWER
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from deck_samples import CHOICE_DE, CHOICES, CLOZE_DE, CLOZES, SAMPLES
from quizgen import words
from quizgen.anki import escaping
from quizgen.anki.notes import write_note
from quizgen.anki.notetypes import fields, note_type
from quizgen.decks import DeckReport, ledger_path, spread, write_deck
from quizgen.errors import OutputError, QuizgenError
from quizgen.models import BLANK, Evidence, Question

NOW = 1_795_000_000
DAY = 86_400
NAME = "Nachrichten"

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</p></main><b>",
    "a<b",
    "&lt;&#91;",
    "[sound:a.mp3]",
    "[anki:tts lang=de_DE]x[/anki:tts]",
    "[latex]x[/latex] [$]x[/$]",
    r"\(x\) \[y\] \\(z\\)",
    "{{c1::x}} {{c2::y::z}} {{Answer}} }} ::",
    "std::vector:",
    "::",
    "\u0338 onmouseover=alert(1) ",
    "cafe\u0301 \u212b",
    "\x00\x1f\x7f\x85",
    "\ud800 \udfff",
    "\uffff\ufeff\u2028",
    "\"'`><!--",
    "\N{RIGHT-TO-LEFT OVERRIDE}abc",
)


class Page(HTMLParser):
    """The elements of a page and the text of its question."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.attributes: set[str] = set()
        self.elements: set[str] = set()
        self.text = ""
        self.question = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.add(tag)
        self.attributes.update(name for name, _ in attrs)
        self._open.append(dict(attrs).get("class") or "")

    def handle_endtag(self, tag: str) -> None:
        """Leave it."""
        assert self._open, tag
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Note text."""
        self.text += data
        if "qg-question" in self._open:
            self.question += data


def open_collection(folder: Path) -> Collection:
    """Return a fresh profile's collection."""
    return Collection(str(folder / "collection.anki2"))


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Lend a fresh collection."""
    made = open_collection(tmp_path)
    yield made
    made.close()


def import_deck(collection: Collection, path: Path) -> dict[str, int]:
    """Import a package as the dialog does by default; return what Anki says it did."""
    options = ImportAnkiPackageOptions(update_notes=IF_NEWER, update_notetypes=IF_NEWER)
    request = ImportAnkiPackageRequest(package_path=str(path), options=options)
    log = collection.import_anki_package(request).log
    collection.models._clear_cache()
    kinds = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "empty_first_field")
    return {kind: len(getattr(log, kind)) for kind in kinds if len(getattr(log, kind))}


def cards(collection: Collection) -> dict[str, Any]:
    """Return the cards by question id."""
    found = map(collection.get_card, collection.find_cards(""))
    return {card.note()["Id"]: card for card in found}


def write(path: Path, questions: tuple[Question, ...] = SAMPLES, now: int = NOW) -> DeckReport:
    """Write a deck under the usual name."""
    return write_deck(questions, path, name=NAME, now=now)


def test_each_question_is_one_note_with_one_card(collection: Collection, tmp_path: Path) -> None:
    """Anki finds a card per question and nothing to repair."""
    path = tmp_path / "deck.apkg"
    assert write(path) == DeckReport(new=6, changed=0, unchanged=0, retired=0)
    assert import_deck(collection, path) == {"new": 6}
    assert collection.note_count() == collection.card_count() == len(SAMPLES)
    assert not collection.get_empty_cards().notes
    assert collection.fix_integrity() == ("Database rebuilt and optimized.", True)
    media = collection.media.check()
    assert not media.missing
    assert not media.unused


@pytest.mark.parametrize("question", SAMPLES, ids=lambda question: question.id)
def test_cards_show_what_was_asked(
    question: Question, collection: Collection, tmp_path: Path
) -> None:
    """The front has the question and no evidence; the back has answer, evidence and source."""
    path = tmp_path / "deck.apkg"
    write(path, (question,))
    import_deck(collection, path)
    shown = cards(collection)[question.id].render_output()
    front, back = Page(shown.question_text), Page(shown.answer_text)
    proof = question.evidence[0]
    gap = question.answer if question.kind == "cloze" else ""
    assert front.question == question.stem.replace(BLANK, "[...]")
    assert back.question == question.stem.replace(BLANK, gap)
    assert all(option in front.text for option in question.options)
    assert "data-correct" not in front.attributes
    for text in (proof.sentence, proof.title, "2024", *(note for _, note in question.notes)):
        assert text in back.text
    assert proof.sentence not in front.text
    assert proof.title not in front.text
    assert f"<mark>{question.answer}</mark>" in shown.answer_text
    assert f'href="{proof.url.replace("&", "&amp;")}"' in shown.answer_text
    assert all(form in back.text for form in question.accepted)


def test_nothing_in_a_front_tells_the_answer() -> None:
    """All options of a choice look alike whichever is right."""
    other = replace(CHOICE_DE, answer=CHOICE_DE.options[0])
    names = fields("multiple_choice")
    changed = {
        name
        for name, one, two in zip(
            names, write_note(CHOICE_DE).values, write_note(other).values, strict=True
        )
        if one != two
    }
    assert changed == {"Answer", "Correct"}
    front = note_type("multiple_choice", "de").templates[0]["qfmt"]
    assert not re.search("Answer|Correct|Evidence|Notes", front)


def test_importing_again_changes_nothing(collection: Collection, tmp_path: Path) -> None:
    """A deck that is already there is left alone."""
    path = tmp_path / "deck.apkg"
    write(path)
    import_deck(collection, path)
    assert import_deck(collection, path) == {"duplicate": 6}


def test_a_changed_question_updates_only_its_note(collection: Collection, tmp_path: Path) -> None:
    """Reviews stay, and so do the tags and edits of the notes that did not change."""
    path = tmp_path / "deck.apkg"
    write(path)
    import_deck(collection, path)
    for card in cards(collection).values():
        card.type, card.queue, card.ivl, card.due, card.reps = 2, 2, 30, 30, 5
        collection.update_card(card)
    mine = cards(collection)[CLOZE_DE.id].note()
    mine.tags.append("mine")
    collection.update_note(mine)

    better = replace(CHOICE_DE, stem="Wer führte im März 2024 die Werft Nordlicht?")
    report = write(path, (better, *SAMPLES[1:]), NOW + DAY)
    assert report == DeckReport(new=0, changed=1, unchanged=5, retired=0)
    assert import_deck(collection, path) == {"updated": 1, "duplicate": 5}
    after = cards(collection)
    assert after[better.id].note()["Question"] == better.stem
    assert {card.ivl for card in after.values()} == {30}
    assert {card.reps for card in after.values()} == {5}
    assert "mine" in after[CLOZE_DE.id].note().tags


def test_a_rebuilt_deck_is_the_same_file(tmp_path: Path) -> None:
    """Neither the clock nor a second run leaves a trace in deck or ledger."""
    path = tmp_path / "deck.apkg"
    write(path)
    first = path.read_bytes(), ledger_path(path).read_bytes()
    assert write(path, now=NOW + DAY) == DeckReport(new=0, changed=0, unchanged=6, retired=0)
    assert (path.read_bytes(), ledger_path(path).read_bytes()) == first
    assert sorted(each.name for each in tmp_path.iterdir()) == ["deck.apkg", "deck.ledger.yaml"]


def test_no_machine_leaves_a_trace(tmp_path: Path) -> None:
    """The members carry neither the time nor the version of SQLite."""
    path = tmp_path / "deck.apkg"
    write(path)
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        database = archive.read("collection.anki2")
        members = archive.infolist()
    assert [member.filename for member in members] == ["collection.anki2", "media"]
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.compress_type for member in members} == {zipfile.ZIP_DEFLATED}
    assert int.from_bytes(database[96:100], "big") == 3_040_001


def test_retired_questions_stay_in_the_ledger(tmp_path: Path) -> None:
    """A question that goes is counted once, and is not new when it comes back."""
    path = tmp_path / "deck.apkg"
    write(path)
    gone = write(path, SAMPLES[1:], NOW + DAY)
    assert gone == DeckReport(new=0, changed=0, unchanged=5, retired=1)
    assert f"retired:\n  {SAMPLES[0].id}: 2026-" in ledger_path(path).read_text("utf-8")
    assert write(path, SAMPLES[1:], NOW + DAY).retired == 0
    back = write(path, SAMPLES, NOW + 2 * DAY)
    assert back == DeckReport(new=0, changed=0, unchanged=6, retired=0)


def test_changes_are_newer_even_if_the_clock_went_back(
    collection: Collection, tmp_path: Path
) -> None:
    """Anki takes over a change that was made on a day before the last one."""
    path = tmp_path / "deck.apkg"
    write(path, (CLOZE_DE,))
    import_deck(collection, path)
    write(path, (replace(CLOZE_DE, answer="Levke Harms"),), NOW - DAY)
    assert import_deck(collection, path) == {"updated": 1}


def test_each_language_gets_its_deck_only_if_there_are_several(
    collection: Collection, tmp_path: Path
) -> None:
    """One language makes one deck, three make a deck each."""
    path = tmp_path / "deck.apkg"
    write_deck((CHOICE_DE, CLOZE_DE), path, name=" Werft :::Nord", now=NOW)
    import_deck(collection, path)
    write(tmp_path / "more.apkg", (CHOICES[1], CLOZES[2]))
    import_deck(collection, tmp_path / "more.apkg")
    decks = {collection.decks.name(card.did) for card in cards(collection).values()}
    assert decks == {"Werft::Nord", f"{NAME}::English", f"{NAME}::Français"}
    number = collection.decks.id_for_name("Werft::Nord")
    assert number is not None
    described = collection.decks.get(number)
    assert described is not None
    assert "Werft Nordlicht stellt wieder ein</a>" in described["desc"]


def test_cards_come_in_the_order_to_learn_them(collection: Collection, tmp_path: Path) -> None:
    """Questions about one fact are kept apart, and Anki's positions follow."""
    same = [replace(CLOZE_DE, id=str(number), fact=fact) for number, fact in enumerate("aabbc")]
    assert [question.id for question in spread(same)] == ["0", "2", "4", "1", "3"]
    path = tmp_path / "deck.apkg"
    write(path, tuple(same))
    import_deck(collection, path)
    positions = sorted((card.due, key) for key, card in cards(collection).items())
    assert [key for _, key in positions] == ["0", "2", "4", "1", "3"]


def test_tags_tell_language_relation_and_source(collection: Collection, tmp_path: Path) -> None:
    """Whoever studies can choose by any of them."""
    path = tmp_path / "deck.apkg"
    write(path, (CHOICE_DE,))
    import_deck(collection, path)
    expected = ["lang::de", "relation::role_at", "source::werft"]
    tags = cards(collection)[CHOICE_DE.id].note().tags
    assert tags == [f"quizgen::{tag}" for tag in expected]


def test_a_note_keeps_its_identity() -> None:
    """Decks that people have already imported know a question by this."""
    assert write_note(CHOICE_DE).guid == "nqZ.PcIH3u"
    assert write_note(replace(CHOICE_DE, stem="Wer?")).guid == write_note(CHOICE_DE).guid


def test_who_writes_into_speak_hears_the_answer(collection: Collection, tmp_path: Path) -> None:
    """By default nothing is read aloud; then it is, in the voice of the language."""
    path = tmp_path / "deck.apkg"
    write(path)
    import_deck(collection, path)
    for question in SAMPLES:
        card = cards(collection)[question.id]
        assert not card.answer_av_tags()
        note = card.note()
        note["Speak"] = "1"
        collection.update_note(note)
        (voice,) = cards(collection)[question.id].answer_av_tags()
        assert (voice.field_text, voice.lang[:2]) == (question.answer, question.language)


def hostile(text: str) -> tuple[Question, Question]:
    """Return a choice and a cloze with `text` everywhere."""
    proof = Evidence(
        article=text,
        sentence=text + "x" + text,
        start=0,
        end=1,
        quote=text,
        title=text,
        published=date(2024, 1, 2),
        url="https://news.example/" + text,
        language=text,
        marks=(("answer", len(text), len(text) + 1),),
    )
    choice = Question(
        id=f"choice {text}",
        kind="multiple_choice",
        language="fr",
        relation=text,
        stem=f"?{text}",
        answer=f"1{text}",
        options=(f"1{text}", f"2{text}"),
        notes=((text, text),),
        evidence=(proof,),
    )
    stem = f"({text}) {BLANK} {text}" if BLANK not in text else BLANK
    return choice, replace(
        choice, id=f"cloze {text}", kind="cloze", stem=stem, options=(), accepted=(text,)
    )


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(st.text(max_size=12), st.sampled_from(HOSTILE)), max_size=5).map("".join))
@example("".join(HOSTILE))
def test_cards_show_hostile_text_letter_by_letter(text: str) -> None:
    """Nothing that an article says is a command to Anki or to a browser."""
    questions = hostile(text)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        write(path, questions)
        assert write(path, questions).unchanged == len(questions)
        collection = open_collection(Path(folder))
        try:
            assert import_deck(collection, path) == {"new": 2}
            shown = {card.note_type()["type"]: card for card in cards(collection).values()}
            for kind, question in enumerate(questions):
                check_harmless(shown[kind], question)
            assert collection.card_count() == len(questions)
            assert collection.fix_integrity()[1]
            assert not collection.media.check().missing
        finally:
            collection.close()


def check_harmless(card: Any, question: Question) -> None:
    """Assert that a card shows its question, and has only our own elements."""
    shown = card.render_output()
    front, back = Page(shown.question_text), Page(shown.answer_text)
    for page, gap in ((front, "[...]"), (back, question.answer)):
        expected = question.stem.replace(BLANK, escaping.clean(gap).strip())
        assert page.question == escaping.clean(expected).strip()
    own = "main p div button span script section b h2 figure blockquote mark figcaption a dl dt dd"
    assert back.elements <= set(own.split())
    names = "id class lang dir type role aria-label aria-checked href"
    data = "data-letter data-correct data-cloze data-ordinal data-sorted"
    assert front.attributes | back.attributes <= set(f"{names} {data}".split())
    assert not card.question_av_tags()
    assert not card.answer_av_tags()
    assert escaping.clean(question.evidence[0].sentence) in back.text
    assert not re.search(r"\\[(\[]", re.sub("(?s)<script>.*</script>", "", shown.answer_text))


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/?b=1&c=2", "https://a.example/?b=1&amp;c=2"),
        ('http://a.example/"onclick="x', "http://a.example/&quot;onclick=&quot;x"),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("//a.example", ""),
        ("https:///x", ""),
        ("https://[", ""),
        ("https://a.example/b c", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, expected: str) -> None:
    """Any other address is not written into a card."""
    assert escaping.escape_address(url) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Straße & Co: Über-Nacht", "straße-co-über-nacht"),
        ("a::b\tc\u3000d", "a-b-c-d"),
        ("::", ""),
        ("role_at", "role_at"),
        ("x" * 100, "x" * 60),
    ],
)
def test_a_slug_is_one_level_of_a_tag(text: str, expected: str) -> None:
    """Nothing in it ends a tag or begins a level."""
    assert escaping.slug(text) == expected


@pytest.mark.parametrize(
    "question",
    [
        replace(CLOZE_DE, stem="Kein Wort fehlt."),
        replace(CLOZE_DE, stem=f"{BLANK} und {BLANK}"),
        replace(CLOZE_DE, answer=" \x1f "),
        replace(CHOICE_DE, stem="\x00"),
        replace(CHOICE_DE, answer="Ebbe Flut"),
        replace(CHOICE_DE, options=("Fenja Brook",)),
        replace(CHOICE_DE, options=("Fenja Brook", "Fenja Brook\x00")),
        replace(CHOICE_DE, options=("Fenja Brook", " ")),
        replace(CHOICE_DE, options=("Fenja Brook", *"123456")),
        replace(CHOICE_DE, language="xx"),
    ],
)
def test_a_question_without_a_card_is_refused(question: Question, tmp_path: Path) -> None:
    """The message names the question, and nothing is written."""
    with pytest.raises(QuizgenError, match=re.escape(question.id)):
        write(tmp_path / "deck.apkg", (question,))
    assert not list(tmp_path.iterdir())


def test_a_deck_needs_questions_a_name_and_distinct_ids(tmp_path: Path) -> None:
    """What Anki would import wrongly or not at all is not written."""
    path = tmp_path / "deck.apkg"
    with pytest.raises(QuizgenError, match="no question"):
        write(path, ())
    with pytest.raises(QuizgenError, match="two questions have the id"):
        write(path, (CHOICE_DE, replace(CLOZE_DE, id=CHOICE_DE.id)))
    with pytest.raises(QuizgenError, match="needs a name"):
        write_deck(SAMPLES, path, name=" :: ", now=NOW)


@pytest.mark.parametrize("place", ["missing/deck.apkg", "folder", "file/deck.apkg", "nul\0.apkg"])
def test_an_unwritable_place_is_an_output_error(place: str, tmp_path: Path) -> None:
    """The message names the file, and nothing is left behind."""
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="cannot be written"):
        write(tmp_path / place)
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["file", "folder"]


def test_a_deck_is_kept_if_the_next_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A full disk costs neither deck nor ledger."""

    def fill_disk(path: Path, content: bytes) -> int:
        with path.open("wb") as file:
            file.write(content[:100])
        raise OSError(28, "No space left on device")

    path = tmp_path / "deck.apkg"
    write(path)
    before = {each: each.read_bytes() for each in tmp_path.iterdir()}
    monkeypatch.setattr(Path, "write_bytes", fill_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        write(path, SAMPLES[1:], NOW + DAY)
    assert {each: each.read_bytes() for each in tmp_path.iterdir()} == before


@pytest.mark.parametrize("damage", ["", "[", "begun: now", "begun: 5\nquestions: {}\n", "\x00"])
def test_a_damaged_ledger_is_named(damage: str, tmp_path: Path) -> None:
    """The deck is not written as if all were new."""
    path = tmp_path / "deck.apkg"
    ledger_path(path).write_text(damage)
    with pytest.raises(QuizgenError, match=r"deck\.ledger\.yaml is damaged"):
        write(path)


def test_progress_is_told(tmp_path: Path) -> None:
    """Whoever waits learns how many questions are done."""
    told: list[int] = []
    write_deck(SAMPLES, tmp_path / "deck.apkg", name=NAME, now=NOW, progress=told.append)
    assert told == [1, 2, 3, 4, 5, 6]


def test_note_types_are_frozen() -> None:
    """Whoever has a deck gets updates only as long as ids, names and order stay.

    If html, css, js or labels changed: raise `changed` in note_types.yaml and renew the hash.
    If fields, templates or ids changed: undo it.
    """
    types = [
        note_type(kind, code) for code in words.codes() for kind in ("multiple_choice", "cloze")
    ]
    assert len({each.model_id for each in types}) == len(types)
    frozen = {kind: " ".join(fields(kind)) for kind in ("multiple_choice", "cloze")}
    assert frozen == {
        "multiple_choice": "Question OptionA OptionB OptionC OptionD OptionE OptionF Answer"
        " Correct Sorted Evidence Notes Speak Id Reserved1 Reserved2 Reserved3",
        "cloze": "Text Answer Accepted Evidence Notes Speak Id Reserved1 Reserved2 Reserved3",
    }
    written = repr([each.to_json(0, 1) for each in types]).encode()
    changed = words.load("anki/cards/note_types.yaml")["changed"]
    assert (changed, sha256(written).hexdigest()[:16]) == (1795384000, "54de4deaf6c901cf")
