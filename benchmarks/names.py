"""How many names are found on the PUD texts, at the right place and of the right kind.

Reads ../shared/articles/pud/ner.*.iob2 (Universal NER, German and English); says so and ends
where they are missing. A name counts as found if its place is exactly the one in the list, and as
right if its kind is too; where the list has none, it is wrong. Names of unknown kind count apart.

Run: python benchmarks/names.py [--verbose]
"""

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from quizgen.generate import sentences_of
from quizgen.models import Article, Language, Name, Paragraph

SHARED = Path(__file__).parents[2] / "shared" / "articles" / "pud"
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
GENITIVES = {"s ", "s.", "s,"}
"""The list's German names hold their genitive ending, ours do not."""
LONGEST_NAME = 60
Span = tuple[str, int, int]
"""Kind, start and end in the article's text."""


def main() -> None:
    """Print precision and recall per language and kind."""
    if not SHARED.is_dir():
        print(f"{SHARED} is missing: nothing to measure.")
        return
    for path in sorted(SHARED.glob("ner.*.iob2")):
        language = path.name.split(".")[1]
        report(list(read_documents(path, language)), language)


def report(documents: list[tuple[Article, list[Span]]], language: Language) -> None:
    """Print the figures of one language; with --verbose also what differs."""
    right, wanted, given = Counter[str](), Counter[str](), Counter[str]()
    for article, listed in documents:
        found, quotes = found_names(article)
        gold = [span for span in listed if not any(s <= span[1] < e for s, e in quotes)]
        places = {span[1:]: span[0] for span in gold}
        wanted.update([*(kind for kind, _, _ in gold), *("any" for _ in gold)])
        for kind, start, end in found:
            known = places.get((start, end))
            given.update([kind, "any"])
            right["any"] += known is not None
            right[kind] += known is not None and kind in {"name", known}
        if "--verbose" in sys.argv:
            show_differences(article, gold, found)
    for kind in (*KINDS.values(), "name", "any"):
        precision = f"{right[kind] / (given[kind] or 1):.2f}"
        recall = f"{right[kind] / wanted[kind]:.2f}" if wanted[kind] else "   –"
        print(
            f"{language} {kind:12} precision {precision} recall {recall} "
            f"({right[kind]} right of {given[kind]} found, {wanted[kind]} wanted)"
        )


def found_names(article: Article) -> tuple[list[Span], list[tuple[int, int]]]:
    """Return the names of an article and its quotations, in which no names are looked for."""
    names, quotes = [], []
    for sentence in sentences_of(article):
        for mention in sentence.mentions:
            start, end = sentence.offsets[mention.start], sentence.offsets[mention.end - 1] + 1
            if not isinstance(mention.value, Name) or mention.value.title:
                quotes.append((start, end))
            elif not mention.named:
                genitive = sentence.language == "de" and article.text[end : end + 2] in GENITIVES
                names.append((mention.kind, start, end + genitive))
    return names, [(start, end) for start, end in quotes if end - start > LONGEST_NAME]


def show_differences(article: Article, gold: list[Span], found: list[Span]) -> None:
    """Print each name that is missing (-) or not in the list (+)."""
    for sign, spans, others in (("-", gold, found), ("+", found, gold)):
        for span in spans:
            if span not in others and (
                span[0] != "name" or span[1:] not in {o[1:] for o in others}
            ):
                kind, start, end = span
                around = article.text[max(0, start - 40) : end + 30].replace("\n", " ")
                print(f"{sign} {kind:12} {article.text[start:end]:40} …{around}…")


def read_documents(path: Path, language: Language) -> Iterator[tuple[Article, list[Span]]]:
    """Yield each document as an article, a sentence a paragraph, with the names in it."""
    for number, document in enumerate(path.read_text().split("# newdoc")[1:]):
        text, paragraphs, spans = "", [], list[Span]()
        for block in document.split("\n\n"):
            lines = block.splitlines()
            sentence = next((ln[9:] for ln in lines if ln.startswith("# text = ")), "")
            if sentence:
                paragraphs.append(Paragraph(len(text), len(text) + len(sentence), language))
                tokens = [line.split("\t")[1:3] for line in lines if line[:1].isdigit()]
                spans += [
                    (k, len(text) + s, len(text) + e) for k, s, e in read_spans(sentence, tokens)
                ]
                text += sentence + "\n\n"
        yield Article(f"{path.stem}.{number}", text, "", language, tuple(paragraphs)), spans


def read_spans(sentence: str, tokens: list[list[str]]) -> Iterator[Span]:
    """Yield the names of one sentence; a token that its text does not have is passed over."""
    position, kind, start = 0, "", 0
    end = 0
    for word, label in [*tokens, ["", "O"]]:
        at = sentence.find(word, position) if word else len(sentence)
        if kind and not label.startswith("I-"):
            yield kind, start, end
            kind = ""
        if at < 0 or not word:
            continue
        if label.startswith("B-") or (label.startswith("I-") and not kind):
            kind, start = KINDS.get(label[2:], ""), at
        position = end = at + len(word)


if __name__ == "__main__":
    main()
