"""What tests ask of Anki: a profile, an import, the cards in it and what they show."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER as IF_NEWER

from deck_samples import SAMPLES
from quizgen.anki.decks import write_deck
from quizgen.anki.plans import Plan, plan_deck, read_ledger
from quizgen.models import Question

NOW = 1_795_000_000
DAY = 86_400
NAME = "Nachrichten"

Counts = dict[str, int]


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
        if "qg-question" in " ".join(self._open).split():
            self.question += data


def open_collection(folder: Path) -> Collection:
    """Return a fresh profile's collection."""
    return Collection(str(folder / "collection.anki2"))


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


def write(
    path: Path,
    questions: tuple[Question, ...] = SAMPLES,
    now: int = NOW,
    name: str = NAME,
    **wishes: str,
) -> Counts:
    """Write a deck; return how many questions are new, changed, retired or unchanged."""
    plan = plan_deck(questions, path, read_ledger(path, now), name=name, now=now, wishes=wishes)
    write_deck(plan)
    return count(plan)


def count(plan: Plan) -> Counts:
    """Return how many questions a plan calls new, changed, retired or unchanged, if any."""
    words = ("new", "changed", "retired", "unchanged")
    return {word: len(getattr(plan.changes, word)) for word in words if getattr(plan.changes, word)}
