"""Builds the decks that lie here: all seed articles, asked in one language each.

Run: python decks/build.py
Out: an .apkg and its ledger per language. Only questions that have changed get a new time, so that
without a change the same bytes come out.
"""

from pathlib import Path

from quizgen.commands.exporting import export_questions
from quizgen.locations import seed_folder
from quizgen.words import codes, load


def build(folder: Path) -> None:
    """Write the decks, going by the ledgers that lie in the folder."""
    for code in codes():
        name = f"quizgen::{load(f'languages/{code}/cards.yaml')['name']}"
        deck = folder / f"quizgen-seeds-{code}.apkg"
        export_questions([str(seed_folder())], [code], None, [], deck, "", name)


if __name__ == "__main__":
    build(Path(__file__).parent)
