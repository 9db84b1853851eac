"""A deck imported again: what changed is changed, and what is the learner's stays."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from anki.collection import Collection

from anki_profile import DAY, NOW, cards, import_deck, open_collection, write
from deck_samples import CHOICE_DE, CHOICE_EN, CLOZE_DE, CLOZE_FR, SAMPLES
from quizgen.anki import notetypes
from quizgen.anki.plans import ledger_path, read_ledger, retired_path

BETTER = replace(CHOICE_DE, stem="Wer führte im März 2024 die Werft Nordlicht?")


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    """Lend a collection into which all samples were imported and learnt."""
    made = open_collection(tmp_path)
    write(tmp_path / "deck.apkg")
    import_deck(made, tmp_path / "deck.apkg")
    learn(made)
    yield made
    made.close()


def learn(collection: Collection) -> None:
    """Answer every card and make it due in 30 days."""
    for card in cards(collection).values():
        card.start_timer()
        collection.sched.answerCard(card, 4)
    for card in cards(collection).values():
        card.type, card.queue, card.ivl, card.due, card.reps = 2, 2, 30, 30, 5
        collection.update_card(card)


def history(collection: Collection) -> list[tuple[object, ...]]:
    """Return the review log, and what is known of each card."""
    assert collection.db
    log = collection.db.all("select * from revlog order by id")
    assert len(log) == len(SAMPLES)
    return [*map(tuple, log), *map(tuple, collection.db.all("select id, did, due, ivl from cards"))]


def test_importing_again_changes_nothing(collection: Collection, tmp_path: Path) -> None:
    """A deck that is already there is left alone."""
    before = history(collection)
    assert import_deck(collection, tmp_path / "deck.apkg") == {"duplicate": 6}
    assert history(collection) == before


def test_a_changed_question_updates_only_its_note(collection: Collection, tmp_path: Path) -> None:
    """Reviews and moved cards stay, and the tags and edits of the notes that did not change."""
    path = tmp_path / "deck.apkg"
    mine = cards(collection)[CLOZE_DE.id].note()
    mine.tags.append("mine")
    mine["Notes"] = "Meine Eselsbrücke"
    collection.update_note(mine)
    other = collection.decks.id("Anderswo")
    assert other is not None
    collection.set_deck([cards(collection)[BETTER.id].id], other)
    before = history(collection)

    assert write(path, (BETTER, *SAMPLES[1:]), NOW + DAY) == {"changed": 1, "unchanged": 5}
    assert import_deck(collection, path) == {"updated": 1, "duplicate": 5}
    after = cards(collection)
    assert after[BETTER.id].note()["Question"] == BETTER.stem
    assert after[BETTER.id].did == other
    assert "mine" in after[CLOZE_DE.id].note().tags
    assert after[CLOZE_DE.id].note()["Notes"] == "Meine Eselsbrücke"
    assert history(collection) == before


def test_changes_are_newer_even_if_the_clock_went_back(
    collection: Collection, tmp_path: Path
) -> None:
    """Anki takes over a change that was made on a day before the last one."""
    path = tmp_path / "deck.apkg"
    write(path, (BETTER, *SAMPLES[1:]), NOW - DAY)
    assert import_deck(collection, path) == {"updated": 1, "duplicate": 5}


def test_a_changed_template_updates_the_note_type(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no second type, and no note is touched."""
    before = history(collection)
    names = {each.name for each in collection.models.all_names_and_ids()}
    monkeypatch.setattr(notetypes, "_FrozenModel", later(notetypes._FrozenModel))
    notetypes.note_type.cache_clear()
    try:
        assert write(tmp_path / "deck.apkg") == {"unchanged": 6}
    finally:
        notetypes.note_type.cache_clear()
    assert import_deck(collection, tmp_path / "deck.apkg") == {"duplicate": 6}
    assert {each.name for each in collection.models.all_names_and_ids()} == names
    card = cards(collection)[CLOZE_DE.id]
    assert ".later {}" in card.render_output().css
    assert '<i class="later"></i>' in card.question()
    assert history(collection) == before


def later(model: type) -> type:
    """Return the class of note types as it might be in a later version."""

    class Later(model):  # type: ignore[misc]
        def to_json(self, timestamp: float, deck_id: int) -> object:
            made = super().to_json(timestamp, deck_id)
            for template in made["tmpls"]:
                template["qfmt"] += '<i class="later"></i>'
            return {**made, "css": made["css"] + ".later {}", "mod": made["mod"] + 1}

    return Later


def test_one_search_finds_and_suspends_retired_questions(
    collection: Collection, tmp_path: Path
) -> None:
    """They stay as they were learnt, with a tag that a package of their own brings."""
    path = tmp_path / "deck.apkg"
    before = history(collection)
    kept = tuple(question for question in SAMPLES if question not in (CHOICE_EN, CLOZE_FR))
    assert write(path, kept, NOW + DAY) == {"retired": 2, "unchanged": 4}
    assert import_deck(collection, path) == {"duplicate": 4}
    assert import_deck(collection, retired_path(path)) == {"updated": 2}
    found = collection.find_cards("tag:quizgen::retired")
    gone = {collection.get_card(card).note()["Id"] for card in found}
    assert gone == {CHOICE_EN.id, CLOZE_FR.id}
    assert cards(collection)[CHOICE_EN.id].note()["Question"] == CHOICE_EN.stem
    assert history(collection) == before
    assert collection.sched.suspend_cards(found).count == 2


def test_whoever_never_had_a_retired_question_gets_no_card_of_it(tmp_path: Path) -> None:
    """The package that tags them brings none, whichever is imported."""
    path = tmp_path / "deck.apkg"
    write(path)
    write(path, SAMPLES[2:], NOW + DAY)
    fresh = open_collection(tmp_path)
    import_deck(fresh, retired_path(path))
    assert fresh.card_count() == 0
    import_deck(fresh, path)
    assert fresh.card_count() == len(SAMPLES) - 2
    assert fresh.fix_integrity()[1]
    fresh.close()


def test_a_question_that_comes_back_loses_the_tag(collection: Collection, tmp_path: Path) -> None:
    """It is asked again as if nothing had been."""
    path = tmp_path / "deck.apkg"
    write(path, SAMPLES[1:], NOW + DAY)
    import_deck(collection, retired_path(path))
    assert write(path, SAMPLES, NOW + 2 * DAY) == {"changed": 1, "unchanged": 5}
    assert import_deck(collection, path) == {"updated": 1, "duplicate": 5}
    assert not collection.find_notes("tag:quizgen::retired")
    assert not retired_path(path).exists()


def test_retired_questions_stay_retired(collection: Collection, tmp_path: Path) -> None:
    """Each later deck tags them, for those who skipped the one before; no time rises again."""
    path = tmp_path / "deck.apkg"
    write(path, SAMPLES[1:], NOW + DAY)
    first = retired_path(path).read_bytes()
    assert write(path, SAMPLES[1:], NOW + 2 * DAY) == {"unchanged": 5}
    assert retired_path(path).read_bytes() == first
    assert write(path, SAMPLES[2:], NOW + 3 * DAY) == {"retired": 1, "unchanged": 4}
    assert import_deck(collection, retired_path(path)) == {"updated": 2}


def test_a_lost_ledger_is_made_anew_from_the_deck(collection: Collection, tmp_path: Path) -> None:
    """Nothing counts as new, and no time of change is lost."""
    path = tmp_path / "deck.apkg"
    kept = (BETTER, *SAMPLES[2:])
    write(path, kept, NOW + DAY)
    files = path, ledger_path(path), retired_path(path)
    before = [file.read_bytes() for file in files]
    ledger_path(path).unlink()
    assert write(path, kept, NOW + 2 * DAY) == {"unchanged": 5}
    assert [file.read_bytes() for file in files] == before
    assert import_deck(collection, path) == {"updated": 1, "duplicate": 4}


def test_a_language_that_joins_moves_no_card(tmp_path: Path) -> None:
    """The deck of a language keeps its name, whatever comes beside it."""
    path = tmp_path / "deck.apkg"
    write(path, (CHOICE_DE,), name="Werft")
    assert write(path, (CHOICE_DE, CHOICE_EN), name="Werft") == {"new": 1, "unchanged": 1}
    fresh = open_collection(tmp_path)
    import_deck(fresh, path)
    decks = {key: fresh.decks.name(card.did) for key, card in cards(fresh).items()}
    fresh.close()
    assert decks == {CHOICE_DE.id: "Werft", CHOICE_EN.id: "Werft::English"}


def test_a_renamed_deck_has_its_new_name_in_every_language(tmp_path: Path) -> None:
    """Whether or not it still asks in all that it had."""
    path = tmp_path / "deck.apkg"
    write(path)
    assert write(path, (CHOICE_DE, CHOICE_EN), NOW + DAY, name="Anders")["retired"] == 4
    ledger = read_ledger(path, NOW)
    assert ledger.name == "Anders"
    assert ledger.decks["de"] == "Anders::Deutsch"
    assert len(ledger.retired) == 4
    fresh = open_collection(tmp_path)
    assert import_deck(fresh, retired_path(path)) == {"new": 4}
    fresh.close()
