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
from quizgen.anki.decks import DeckReport, spread, write_deck
from quizgen.anki.notes import write_note
from quizgen.anki.notetypes import fields, note_type
from quizgen.models import BLANK, Question


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Lend a fresh collection."""
    made = open_collection(tmp_path)
    yield made
    made.close()


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
