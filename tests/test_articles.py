"""Bytes become articles: text, paragraphs, languages, title, date; or one clear message."""

import io
import json
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.errors import SourceError
from quizgen.models import Article
from quizgen.reading.articles import parse, read_articles
from quizgen.reading.markup import clean

LEAD = "Anna Berg has left the board of the energy company Nordlicht after ten years in office."
MORE = "The company said that it would name her successor in the spring."
ENGLISH = f"Anna Berg leaves Nordlicht\n\n{LEAD}\n\n{MORE}\n"
GERMAN = (
    "Anna Berg verlässt Nordlicht\n\nNach zehn Jahren verlässt die Gründerin den Vorstand – "
    "„früher als geplant“, wie es hieß. Über die Gründe für ihren Rückzug schweigt die Firma.\n"
)
FRENCH = (
    "Anna Berg quitte la société\n\nAprès dix années passées à la tête de l’entreprise, la "
    "directrice générale a démissionné. « Où va-t-elle ? », se demandent déjà les salariés.\n"
)
SPANISH = (
    "El director dijo que no lo sabe y que la empresa no va a abrir en la ciudad por los costes "
    "que han subido mucho desde el verano."
)
PAGE = """<!doctype html><html lang="de"><head><meta charset="{0}">
<title>Berg geht | Die Zeitung</title>
<meta property="og:site_name" content="Die Zeitung">
<meta property="article:published_time" content="2024-03-26T10:00:00Z">
<link rel="canonical" href="https://example.org/berg"></head><body>
<nav><a href="/">Startseite</a> <a href="/sport">Sport</a></nav>
<article><h1>Anna Berg verlässt Nordlicht</h1><p>Von Erika Muster</p>
<p>Nach zehn Jahren verlässt die Gründerin &amp; Chefin <b>Anna Berg</b> den Vorstand des
Unternehmens. Über die Gründe für ihren Rückzug schweigt die Firma, die in mehreren
Ländern Kraftwerke baut.</p>
<h2>Wer folgt auf Berg?</h2>
<p>Der Aufsichtsrat will die Nachfolge bis zum Frühjahr regeln und sucht auch
außerhalb der Firma.</p>
<ul><li>Die Suche hat schon im Herbst begonnen.</li></ul></article>
<footer>Impressum Datenschutz</footer></body></html>"""


def read(text: str, name: str = "article.txt") -> Article:
    """Read a text as if it stood in a file."""
    return parse(text.encode(), name)


def shown(article: Article) -> list[tuple[str, str]]:
    """Return kind and words of each paragraph."""
    return [
        (paragraph.kind, clean(article.text, paragraph.start, paragraph.end)[0])
        for paragraph in article.paragraphs
    ]


def test_a_plain_article_is_headline_and_body() -> None:
    """The first line is the title, blank lines part the paragraphs, the text is kept as it is."""
    article = read(ENGLISH)
    assert article.text == ENGLISH
    assert (article.title, article.language) == ("Anna Berg leaves Nordlicht", "en")
    assert shown(article) == [
        ("headline", "Anna Berg leaves Nordlicht"),
        ("body", LEAD),
        ("body", MORE),
    ]


def test_windows_line_ends_change_nothing_but_places() -> None:
    """The text keeps its line ends; the paragraphs are the same."""
    article = read(ENGLISH.replace("\n", "\r\n"))
    assert article.text == ENGLISH.replace("\n", "\r\n")
    assert shown(article) == shown(read(ENGLISH))


@pytest.mark.parametrize("text", [GERMAN, FRENCH])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "latin-1"])
def test_every_usual_encoding_is_read(text: str, encoding: str) -> None:
    """German and French come out right, whatever the encoding."""
    plain = text.translate({ord("„"): '"', ord("“"): '"', ord("–"): "-", ord("’"): "'"})
    wanted = plain if encoding == "latin-1" else text
    assert parse(wanted.encode(encoding), "article.txt").text == wanted


@pytest.mark.parametrize(
    "top",
    [
        "Date: 2024-03-29\nSource: https://example.org/a\n",
        "Datum: 29.03.2024\nURL: https://example.org/a\n",
        "\nby Jane Doe2024-03-29\n\nURL: https://example.org/a\n",
        "\nFriday, March 29, 2024\n\nLink: https://example.org/a\n",
        "\nPublished on 29 March 2024, 10:15\n\nSource: https://example.org/a\n",
    ],
)
def test_lines_below_the_headline_give_date_and_address(top: str) -> None:
    """They are understood in each language, and none of them is a paragraph."""
    article = read(f"Anna Berg leaves Nordlicht\n{top}\n{LEAD}\n")
    assert article.published == date(2024, 3, 29)
    assert article.url == "https://example.org/a"
    assert shown(article) == [("headline", "Anna Berg leaves Nordlicht"), ("body", LEAD)]


@pytest.mark.parametrize(
    "dateline",
    [
        "29 mars 2024. - ",
        "BERLIN, 29. März 2024 (dpa) – ",
        "DOVER, DELAWARE, USA - March 29, 2024 – ",
        "Mar. 29, 2024 DOVER, Del – ",
        "Paris, le 29 mars 2024 — ",
        "Bremerhaven, 29. März 2024. ",
        "San Juan, March 29, 2024. ",
        "San Juan, March 29, 2024 (ABC) ",
        "San Juan, March 29, 2024 (ABC)--",
        "San Juan, March 29, 2024: ",
    ],
)
def test_the_paragraph_starts_after_its_dateline(dateline: str) -> None:
    """The dateline gives the date and is no part of the first sentence."""
    article = read(f"Anna Berg leaves Nordlicht\n\n{dateline}{LEAD}\n")
    assert article.published == date(2024, 3, 29)
    assert shown(article)[1] == ("body", LEAD)


@pytest.mark.parametrize(
    "sentence",
    [
        "Paul Newton died on 29 March 2024. ",
        "It happened in Dover, Delaware, on March 29, 2024. ",
        "Anna starb am 29. März 2024. ",
        "Paul Newton (29 March 2024) ",
        "He left on March 29, 2024: ",
    ],
)
def test_a_sentence_that_ends_with_a_date_is_no_dateline(sentence: str) -> None:
    """It stays, and tells nothing of when the article came out."""
    article = read(f"Anna Berg leaves Nordlicht\n\n{sentence}{LEAD}\n")
    assert article.published is None
    assert shown(article)[1] == ("body", f"{sentence}{LEAD}")


@pytest.mark.parametrize(
    "start",
    [
        "WASHINGTON (AP) — ",
        "Berlin (dpa) - ",
        "Frankfurt/Oder (dpa) - ",
        "LONDON, Jan 17 (Reuters) - ",
        "Nov 28 (Reuters) - ",
        "BERLIN, 3. Mai (dpa) - ",
        "New Delhi, Aug 1 (PTI): ",
    ],
)
def test_a_place_before_the_text_goes_too(start: str) -> None:
    """A dateline without date is no part of the sentence either."""
    assert shown(read(f"A title\n\n{start}{LEAD}\n"))[1] == ("body", LEAD)


def test_a_date_inside_a_sentence_is_no_publication_date() -> None:
    """Only lines that are there for the date give it."""
    article = read(f"A title\n\nOn 4 March 2020 – a Wednesday – it was over for them.\n\n{LEAD}\n")
    assert article.published is None
    assert shown(article)[1][1].startswith("On 4 March 2020")


@pytest.mark.parametrize(
    "front",
    [
        "title: Berg goes\ndate: 2024-03-26\nauthor: jane\nurl: https://a.org/b\n",
        "title: 'Berg goes'\ndate: 2024-03-26 10:00\nauthor: [jane]\nurl: https://a.org/b\n",
        "title: Berg goes\nnote: a: b: [\ndate: March 26, 2024\nauthor: jane\nurl: https://a.org/b\n",
    ],
)
def test_front_matter_tells_what_it_can(front: str) -> None:
    """Even broken YAML is read; the title in it is the headline paragraph."""
    article = read(f"---\n{front}---\n\n{LEAD}\n", "post.md")
    assert (article.title, article.published) == ("Berg goes", date(2024, 3, 26))
    assert (article.publisher, article.url) == ("jane", "https://a.org/b")
    assert shown(article) == [("headline", "Berg goes"), ("body", LEAD)]


def test_markdown_is_read_without_its_marks() -> None:
    """Headings, lists, pictures, code: what is read is text, and places point into the file."""
    article = read(
        f"# Berg goes\n\n{LEAD}\n\n![Her](her.jpg)\n\n## What *now*?\n\n1. She [rests](http://a.b)"
        " for a while.\n2. The board will meet in May.\n\n```\nprint('no text')\n```\n\n"
        "1. May was the day it was decided on by them.\n",
        "post.md",
    )
    assert shown(article) == [
        ("headline", "Berg goes"),
        ("body", LEAD),
        ("headline", "What now?"),
        ("body", "She rests for a while."),
        ("body", "The board will meet in May."),
        ("body", "1. May was the day it was decided on by them."),
    ]


def test_wrapped_lines_are_joined() -> None:
    """Text that was wrapped at 60 columns has the paragraphs that its blank lines show."""
    wrapped = (
        "Anna Berg leaves Nordlicht\n\nAnna Berg has left the board of the energy company\n"
        "Nordlicht after ten years in office. Her successor will be\nnamed in the spring, as the "
        "self-\nimposed rules of the firm want it.\n\nShe will rest.\n"
    )
    rest = (
        "Her successor will be named in the spring, as the self-imposed rules of the firm want it."
    )
    assert shown(read(wrapped))[1:] == [("body", f"{LEAD} {rest}"), ("body", "She will rest.")]


def test_a_line_for_each_sentence_gives_a_paragraph_for_each() -> None:
    """Without blank lines between, lines are paragraphs."""
    article = read(
        f"Anna Berg leaves Nordlicht\n{LEAD}\nIt was so.\n{MORE} She did not.\nShe will.\n"
    )
    assert [words for _, words in shown(article)] == [
        "Anna Berg leaves Nordlicht",
        LEAD,
        "It was so.",
        f"{MORE} She did not.",
        "She will.",
    ]


def test_languages_are_told_by_paragraph() -> None:
    """A French headline over an English text: the article is English."""
    article = read(f"La directrice quitte son poste après une longue dispute\n\n{LEAD}\n\n{MORE}\n")
    assert article.language == "en"
    assert [paragraph.language for paragraph in article.paragraphs] == ["fr", "en", "en"]


def test_a_quotation_in_an_unknown_language_is_left_out() -> None:
    """A Spanish paragraph in an English article is read in no language."""
    article = read(f"{ENGLISH}\n{SPANISH}\n\nShe did not want to say more.\n")
    assert [words for _, words in shown(article)][1:] == [
        LEAD,
        MORE,
        "She did not want to say more.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_a_web_page_is_cut_down_to_its_article(encoding: str) -> None:
    """Navigation and byline go; title, date, address, publisher come from the page."""
    article = parse(PAGE.replace("{0}", encoding).encode(encoding), "page.html")
    assert (article.title, article.publisher) == ("Anna Berg verlässt Nordlicht", "Die Zeitung")
    assert (article.published, article.url) == (date(2024, 3, 26), "https://example.org/berg")
    assert [kind for kind, _ in shown(article)] == ["headline", "body", "headline", "body", "body"]
    assert shown(article)[1][1].startswith("Nach zehn Jahren verlässt die Gründerin & Chefin Anna")


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Berg geht - endlich | Wirtschaft | Die Zeitung", "Berg geht - endlich"),
        ("Berg geht - endlich » Zeitung Online", "Berg geht - endlich"),
        ("Die Zeitung - Berg geht nach zehn Jahren", "Berg geht nach zehn Jahren"),
        ("Berg geht - endlich — die Zeitung", "Berg geht - endlich"),
    ],
)
def test_the_title_of_a_page_is_its_headline(title: str, headline: str) -> None:
    """Section and site are cut off; a dash inside the headline stays."""
    named = f'<head><meta property="og:title" content="{title}">'
    page = PAGE.replace("{0}", "utf-8").replace("<head>", named)
    assert parse(page.encode(), "page.html").title == headline


def test_an_article_that_a_script_shows_is_read_from_the_linked_data() -> None:
    """Broken linked data, and that of other things, is passed over."""
    told = [
        f"Part {n}: {LEAD} {MORE} Nobody at the company in Hamburg wanted to say why."
        for n in "123"
    ]
    data = json.dumps({"@graph": [{"@type": "NewsArticle", "articleBody": "\n".join(told)}]})
    script = '<script type="application/ld+json">{}</script>'
    head = script.replace("{}", "{") + script.replace("{}", data)
    teaser = f"<article><h1>Berg goes</h1><p>{told[0]}</p><p>{MORE}</p></article>"
    article = parse(f"<html><head>{head}</head><body>{teaser}</body></html>".encode(), "page.html")
    assert shown(article) == [("headline", "Berg goes"), *(("body", text) for text in told)]


def test_a_page_is_known_by_its_start_too() -> None:
    """Standard input has no file name to go by."""
    assert parse(PAGE.replace("{0}", "utf-8").encode(), "-").publisher == "Die Zeitung"


@pytest.mark.parametrize(
    "text", [LEAD, "Emad Mostaque, founder of the company, resigned on Friday"]
)
def test_a_single_sentence_is_an_article(text: str) -> None:
    """It is body, with or without full stop."""
    assert shown(read(text)) == [("body", text)]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.txt is empty"),
        (b" \n", "a.txt is empty"),
        (b"\xef\xbb\xbf", "a.txt is empty"),
        (b"%PDF-1.7 x", "a.txt is a PDF file"),
        (b"PK\x03\x04abc", "a.txt is a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "a.txt is an image"),
        (b"abc\0def", "a.txt is a binary file"),
        (b"\x01\x02\x03 text", "a.txt is a binary file"),
        (b"* * *\n\n---\n", "a.txt has no readable paragraphs"),
        (b"Comments\n\nLeave a Reply\n", "a.txt has no readable paragraphs"),
        (b"<html><body></body></html>", "a.txt has no readable paragraphs"),
        (SPANISH.encode(), "a.txt is not in German, English or French"),
    ],
)
def test_what_is_no_article_is_refused_with_a_reason(data: bytes, message: str) -> None:
    """The message names the file and what is wrong with it."""
    with pytest.raises(SourceError, match=f"^{message}"):
        parse(data, "a.txt")


def test_a_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    """Only its top level, without README and hidden files, sorted by name."""
    for name in ("b.txt", "a.md", "c.HTM", "README.md", ".d.txt", "e.pdf", "sub/f.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        page = name.endswith("HTM")
        (tmp_path / name).write_text(PAGE.replace("{0}", "utf-8") if page else ENGLISH, "utf-8")
    names = [article.name for article in read_articles(str(tmp_path))]
    assert names == ["a.md", "b.txt", "c.HTM"]


def test_standard_input_is_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its name is `-`; messages call it standard input."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ENGLISH.encode())))
    assert read_articles("-")[0].name == "-"
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(SourceError, match="standard input is empty"):
        read_articles("-")


def test_a_missing_source_is_told(tmp_path: Path) -> None:
    """Missing files, empty folders and impossible names have their messages."""
    with pytest.raises(SourceError, match="there is no file or folder"):
        read_articles(str(tmp_path / "none.txt"))
    with pytest.raises(SourceError, match="has no articles"):
        read_articles(str(tmp_path))
    with pytest.raises(SourceError, match="cannot read"):
        read_articles("a\0b")


LINES = ["---", "title: x", "# ", "- ", "1. ", "```", "By Jane Doe", "(Photo: x)", "Comments", LEAD]
PIECES = st.lists(st.one_of(st.text(max_size=30), st.sampled_from(LINES)), max_size=12)


@given(PIECES.map("\n".join))
def test_any_text_is_an_article_or_a_message(text: str) -> None:
    """Nothing else is raised, the text is kept, paragraphs stand in order and are not empty."""
    try:
        article = parse(text.encode("utf-8", errors="replace"), "a.md")
    except SourceError:
        return
    spans = [(paragraph.start, paragraph.end) for paragraph in article.paragraphs]
    assert article.text in text
    assert all(article.text[start:end].strip() for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_a_message(data: bytes) -> None:
    """Whatever a file holds, there is no other error."""
    try:
        parse(data, "a.txt")
    except SourceError:
        return
