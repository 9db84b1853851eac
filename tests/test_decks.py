"""Decks as Anki itself takes them in: imported, shown, and imported again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from anki.collection import Collection

from anki_profile import DAY, NAME, NOW, Page, cards, import_deck, open_collection, write
from deck_samples import CHOICE_DE, CHOICES, CLOZE_DE, CLOZES, SAMPLES
from quizgen import words
from quizgen.anki.notes import write_note
from quizgen.anki.notetypes import fields, note_type
from quizgen.anki.order import arrange
from quizgen.models import BLANK, Question, QuestionKind


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Lend a fresh collection."""
    made = open_collection(tmp_path)
    yield made
    made.close()


def test_each_question_is_one_note_with_one_card(collection: Collection, tmp_path: Path) -> None:
    """Anki finds a card per question and nothing to repair."""
    path = tmp_path / "deck.apkg"
    assert write(path) == {"new": 6}
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


@pytest.mark.parametrize(
    ("language", "lead", "kind"),
    [
        ("en", "News of March 2024:", "cloze"),
        ("en", "On “A pool: “quite” a story” (March 2024):", "multiple_choice"),
        ("de", "Zu „Neues (aus Emden)“ (März 2024):", "multiple_choice"),
        ("de", "Nachricht vom März 2024:", "cloze"),
        ("fr", "Au sujet de « Reliure : un siècle » (mars 2024)\N{NO-BREAK SPACE}:", "cloze"),
        ("fr", "Nouvelle parue en mars 2024\N{NARROW NO-BREAK SPACE}:", "multiple_choice"),
        ("fr", "", "cloze"),
    ],
)
def test_the_article_that_is_asked_about_stands_apart(
    language: str, lead: str, kind: QuestionKind
) -> None:
    """Smaller and above the question; whatever reads the deck again finds the whole stem."""
    (question,) = (q for q in SAMPLES if (q.language, q.kind) == (language, kind))
    note = write_note(replace(question, stem=f"{lead} {question.stem}".strip()))
    found = re.findall(r'<span class="qg-lead">(.*)</span> ', note.values[0])
    assert found == ([lead] if lead else [])
    assert note.snippet.startswith(f"{lead} {question.stem}".strip()[:70])


def test_the_blank_of_a_choice_is_marked() -> None:
    """As the gap of a cloze is; the ledger has it as it was."""
    note = write_note(replace(CHOICE_DE, stem=f"Die Werft leitet {BLANK}."))
    marked = f'<span class="qg-gap">{BLANK}</span>'
    assert note.values[0] == f'<span class="qg-sentence">Die Werft leitet {marked}.</span>'
    assert note.snippet == f"Die Werft leitet {BLANK}."


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


def test_each_language_gets_its_deck_only_if_there_are_several(
    collection: Collection, tmp_path: Path
) -> None:
    """One language makes one deck, three make a deck each."""
    path = tmp_path / "deck.apkg"
    write(path, (CHOICE_DE, CLOZE_DE), name=" Werft :::Nord")
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
    """Options before gaps, the questions on one fact or sentence apart; Anki's positions follow."""
    proof = [replace(CHOICE_DE.evidence[0], sentence=sentence) for sentence in "xyzx"]
    mixed = (
        replace(CLOZE_DE, id="a gap", fact="a", evidence=(proof[0],)),
        replace(CHOICE_DE, id="a options", fact="a", evidence=(proof[0],)),
        replace(CLOZE_DE, id="b gap", fact="b", evidence=(proof[1],)),
        replace(CHOICE_DE, id="c options", fact="c", evidence=(proof[2],)),
        replace(CHOICE_DE, id="d, same sentence", fact="d", evidence=(proof[3],)),
    )
    expected = ["a options", "c options", "b gap", "d, same sentence", "a gap"]
    assert [question.id for question in arrange(mixed)] == expected
    path = tmp_path / "deck.apkg"
    write(path, mixed)
    import_deck(collection, path)
    positions = sorted((card.due, key) for key, card in cards(collection).items())
    assert [key for _, key in positions] == expected


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


def test_answers_are_read_aloud_only_where_wanted(collection: Collection, tmp_path: Path) -> None:
    """In the voice of the language, and by default not at all."""
    path = tmp_path / "deck.apkg"
    write(path)
    import_deck(collection, path)
    assert not any(card.answer_av_tags() for card in cards(collection).values())
    assert write(path, now=NOW + DAY, Speak="1") == {"changed": 6}
    assert import_deck(collection, path) == {"updated": 6}
    for question in SAMPLES:
        (voice,) = cards(collection)[question.id].answer_av_tags()
        assert (voice.field_text, voice.lang[:2]) == (question.answer, question.language)


def test_answers_are_typed_only_where_wanted(collection: Collection, tmp_path: Path) -> None:
    """Then a cloze card has a box, on both sides, and Anki compares without regard to accents."""
    path = tmp_path / "deck.apkg"
    accented = replace(CLOZE_DE, answer="Fénja Brook")
    write(path, (accented,))
    import_deck(collection, path)
    assert "[[type:" not in cards(collection)[CLOZE_DE.id].question()
    assert write(path, (accented, CHOICE_DE), NOW + DAY, Type="1") == {"changed": 1, "new": 1}
    import_deck(collection, path)
    card = cards(collection)[CLOZE_DE.id]
    for side in (card.question(), card.answer()):
        assert side.count("[[type:nc:Answer]]") == 1
    compared = collection.compare_answer(card.note()["Answer"], "Fenja Brook", combining=False)
    assert "typeBad" not in compared
    assert "[[type:" not in cards(collection)[CHOICE_DE.id].question()


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
        "cloze": "Text Answer Accepted Evidence Notes Speak Id Type Reserved2 Reserved3",
    }
    written = repr([each.to_json(0, 1) for each in types]).encode()
    changed = words.load("anki/cards/note_types.yaml")["changed"]
    assert (changed, sha256(written).hexdigest()[:16]) == (1796041707, "d0b711ba54de8343")
