"""Hostile text on cards: Anki and browsers show it and do nothing else with it."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from anki_profile import Page, cards, import_deck, open_collection, write
from quizgen.anki import escaping
from quizgen.errors import QuizgenError
from quizgen.models import BLANK, Evidence, Question

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
    "a\x85b\nc\td",
    "\uffff\ufeff\u2028",
    "\"'`><!--",
    "\N{RIGHT-TO-LEFT OVERRIDE}abc",
)
REFUSED = ("\x00", "\x1f", "\x1b", "\x7f", "\x93", "\ud800", "\udfff")
texts = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12)


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


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.lists(st.one_of(texts, st.sampled_from(HOSTILE)), max_size=5).map("".join))
@example("".join(HOSTILE))
@example("<b>{{c1::x}}[sound:a]&" * 5_000)
def test_cards_show_hostile_text_letter_by_letter(text: str) -> None:
    """Nothing that an article says is a command to Anki or to a browser."""
    questions = hostile(text)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        write(path, questions)
        assert write(path, questions) == {"unchanged": len(questions)}
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
        filled = question.stem.replace(BLANK, escaping.clean(gap).strip())
        expected = question.stem if question.options else filled
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


@given(texts, st.sampled_from(REFUSED), texts)
def test_what_cannot_be_shown_is_refused(before: str, control: str, after: str) -> None:
    """Anki would choke on it; it is named with its place, and nothing is written."""
    with TemporaryDirectory() as folder:
        for question in hostile(before + control + after):
            spoilt = replace(question, id="q", stem=f"?{BLANK}", answer="a", options=("a", "b"))
            with pytest.raises(QuizgenError) as caught:
                write(Path(folder) / "deck.apkg", (spoilt,))
            place = "accepted" if question.accepted else "notes"
            said = f"question 'q' fits no Anki card: a control character stands in its {place}.0"
            assert str(caught.value) == f"{said}: {control!r}"
        assert not list(Path(folder).iterdir())


@given(st.text())
def test_what_is_escaped_can_be_read_again(text: str) -> None:
    """A lost ledger is made anew from what stands on the cards."""
    assert escaping.unescape(escaping.escape(text)) == escaping.clean(text)


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
