"""Writes `mistakes.md`: what a mistake in a template looks like, and what `quizgen check` says.

The mistakes are those of the tests, where the messages are asserted to the letter.

Run: python docs/make_mistakes.py
"""

from pathlib import Path

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "mistakes.md"
HEAD = """\
# Mistakes in templates

What `quizgen check` says of each: where it is, what is allowed there, the nearest right word. \
An error keeps the file from being used; a warning does not.

The files lie in `tests/bad_templates/`, and the tests assert every message to the letter.
"""


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


def page() -> str:
    """Return the page: a heading and the messages for each bad template."""
    files = sorted((PROJECT / "tests" / "bad_templates").glob("*.txt"))
    return HEAD + "".join(f"\n## {title(file)}\n\n{block(file)}" for file in files)


def title(file: Path) -> str:
    """Make a heading of a file's name."""
    return file.stem.replace("_", " ").capitalize()


def block(file: Path) -> str:
    """Return the messages as they stand."""
    return f"```text\n{file.read_text(encoding='utf-8')}```\n"


if __name__ == "__main__":
    main()
