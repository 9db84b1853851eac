"""Paragraphs become sentences: stops that end none, quotations with the words that frame them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.models import Article, Paragraph
from quizgen.reading.sentences import quote_spans, sentence_spans, split
from stages import LANGUAGES, make_article

LETTERS = st.text("aäéAÉÖZ .!?…,;:()'’‘\"“”„«»‹›–-12\n\t\u00a0\u202f", max_size=60)


def cut(text: str, language: str) -> list[str]:
    """Return the sentences of a paragraph."""
    return [text[start:end] for start, end in sentence_spans(text, language)]


def quotes(text: str) -> list[str]:
    """Return the quotations in a text."""
    return [text[start:end] for start, end in quote_spans(text)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        # abbreviations
        ("de", ["Prof. Dr. h.c. Maier sprach z. B. über Köln bzw. Bonn.", "Dann kam u. a. Berg."]),
        ("de", ["Die Firma zahlte 3 Mio. Euro.", "Das sind ca. 2 Mrd. Kronen."]),
        ("en", ["Mr. Smith of Weber Inc. met Gov. Jones.", "Dr. Brown vs. Sen. Green was next."]),
        ("en", ["The U.S. Senate met at 5 p.m. on Monday.", "It was No. 5 of the list."]),
        ("fr", ["M. Mercier a vu Mme Berg et le Dr Roux.", "C'était en janv. 2020 à Lyon."]),
        # ordinals: German writes them with a stop, the others end a sentence there
        ("de", ["Am 3. Mai begann das 19. Jahrhundert.", "Karl V. und Johannes XXIII. starben."]),
        ("de", ["Sie kam auf Rang 20.", "Als Erste siegte Eva.", "Er kam als 20. Am Ziel."]),
        ("en", ["It ended in 2019.", "The group ranked 5.", "Then it fell."]),
        ("fr", ["Elle est partie à 8 h.", "30 personnes sont venues le 1er mai."]),
        # initials
        ("de", ["F. W. Bernstein las.", "J.-P. Roth nicht."]),
        ("en", ["J. K. Rowling met J.R.R. Tolkien.", "George W. Bush did not."]),
        ("fr", ["J.-P. Mercier a écrit.", "L. Roux aussi."]),
        # numbers and other stops within a word
        ("de", ["Es war 8.30 Uhr und kostete 1.500 Euro.", "Mehr auf www.example.org."]),
        ("en", ["It cost $3.5 million on example.org.", "That is a lot..."]),
        # other ends of a sentence
        ("fr", ["Qui ?", "Lui !", "Jamais…", "Il part."]),
        ("en", ["Is that so?!", "It is."]),
        ("de", ["Die AG (Sitz: Köln) wuchs.", "(Das war 2019.)", "Er kam."]),
        # a frame keeps its quotation, whatever stands in that
        ("de", ["„Ich gehe. Ich bleibe nicht“, sagte Anna Berg.", "Dann ging sie."]),
        ("de", ["Sie sagte: „Ich gehe. Ich bleibe nicht.“", "Dann ging sie."]),
        ("de", ["»Ich gehe! Wirklich«, sagte sie.", "Er blieb."]),
        ("de", ['"Ich gehe. Ich bleibe nicht", sagte sie.', "Er blieb."]),
        ("de", ["„Gehst du?“ – „Ja. Bald.“", "Sie ging."]),
        ("en", ["“I am going. I will not be back,” Anna Berg said.", "Then she left."]),
        ("en", ["‘I am going. I’m off,’ she said.", "He stayed."]),
        ("en", ['"Is it so?" asked Anna Berg.', '"It is."', "He left."]),
        ("fr", ["« Je pars. Je ne reviens pas », a dit Claire Mercier.", "Elle rit."]),
        ("fr", ["« C'est “très bien. Très” », dit-il.", "Il part."]),
        ("fr", ["“Je pars. Je reste”, a dit Claire.", "Elle rit."]),
        # a quotation that stands alone ends like a sentence
        ("de", ["„Ich gehe!“", "Sie ging."]),
        ("en", ["“I am going.”", "She left."]),
        # a mark that nothing closes holds nothing together
        ("en", ['She said: "This is open.', "And so on.", "She left."]),
        ("de", ["Er sagte: „Das endet nie.", "Und so weiter."]),
        # apostrophes are no marks
        ("en", ["The dogs' owner left.", "The boys’ coach came."]),
    ],
)
def test_a_paragraph_is_cut_where_its_sentences_end(language: str, sentences: list[str]) -> None:
    """Putting the sentences side by side and cutting them again changes nothing."""
    assert cut(" ".join(sentences), language) == sentences


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mark", ["“”", "„“", "„”", '""', "«»", "»«", "‘’", '“"'])
def test_all_kinds_of_quotation_marks_hold_a_frame_together(language: str, mark: str) -> None:
    """Pages mix the marks of several keyboards and languages; none tears a sentence."""
    sentences = [f"{mark[0]}Aha. So ist es{mark[1]}, meint Anna Berg.", "Ende."]
    assert cut(" ".join(sentences), language) == sentences
    assert quotes(sentences[0]) == [f"{mark[0]}Aha. So ist es{mark[1]}"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "„Eins“ und „zwei“ und «trois» et « quatre ».",
            ["„Eins“", "„zwei“", "«trois»", "« quatre »"],
        ),
        ("“It’s the so-called ‘best’ one,” he said.", ["“It’s the so-called ‘best’ one,”"]),
        ("« Un « deux » trois » et « quatre ».", ["« Un « deux » trois »", "« quatre »"]),
        ('A 6\'2" man and a 5" knife', []),
        ("the boys’ coach’s dog", []),
        ("no marks at all", []),
    ],
)
def test_quotations_are_found_whole(text: str, found: list[str]) -> None:
    """Inner quotations, apostrophes and inches end none and open none."""
    assert quotes(text) == found


@given(text=LETTERS, language=st.sampled_from(LANGUAGES))
def test_no_character_but_blanks_is_lost(text: str, language: str) -> None:
    """The spans follow one another, and only blanks stand between them."""
    spans = sentence_spans(text, language)
    ends = [0, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), len(text)]
    assert all(not text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    assert all(start <= end for start, end in spans)


@given(text=LETTERS)
def test_quotations_follow_one_another(text: str) -> None:
    """They begin and end with a mark, and none lies in another."""
    spans = quote_spans(text)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert all(end - start >= 2 for start, end in spans)


@given(text=LETTERS, language=st.sampled_from(LANGUAGES))
def test_each_character_of_a_sentence_leads_back_to_the_article(text: str, language: str) -> None:
    """Offsets ascend, one more than there are characters, and stay in the paragraph."""
    article = make_article(text, language)
    for sentence in split(article):
        paragraph = article.paragraphs[sentence.paragraph]
        assert len(sentence.offsets) == len(sentence.text) + 1
        assert list(sentence.offsets) == sorted(sentence.offsets)
        assert paragraph.start <= sentence.start <= sentence.end <= paragraph.end


def test_a_sentence_is_made_uniform_and_leads_back() -> None:
    """Markup, odd blanks and other apostrophes are gone from the text, and stay in the article."""
    text = "Intro\n\nIt’s **Anna\u00a0Berg** who\n[left](https://example.org).  She did."
    first, second = list(split(make_article(text, "en")))[1:]
    assert first.text == "It's Anna Berg who left."
    assert text[first.start : first.end].startswith("It’s **Anna\u00a0Berg**")
    assert (second.text, text[second.start : second.end]) == ("She did.", "She did.")
    place = first.text.index("left")
    assert text[first.offsets[place] : first.offsets[place + 3] + 1] == "left"


def test_a_headline_is_one_sentence() -> None:
    """Stops and question marks cut no headline."""
    text = "Who is next? Anna Berg. A portrait"
    article = Article("a", text, text, "en", (Paragraph(0, len(text), "en", "headline"),))
    assert [sentence.text for sentence in split(article)] == [text]


def test_a_capital_without_its_accent_is_read_with_it() -> None:
    """`A Lyon` is no form of the verb avoir; every character keeps its place."""
    article = make_article("A Lyon, tout va. A-t-il dit cela ?", "fr")
    first, second = split(article)
    assert first.text == "À Lyon, tout va."
    assert second.text == "A-t-il dit cela ?"
    assert article.text[first.start : first.end] == "A Lyon, tout va."


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "They sold it to Weber Inc. The firm grew.", 2),
        ("en", "They sold it to Weber Inc. Today the firm grows.", 2),
        ("de", "Sie gehört der Weber Inc. Heute wächst die Firma.", 2),
        ("fr", "Elle appartient à Weber Inc. Fondée en 1990, elle grandit.", 2),
        ("en", "They sold it to Weber Inc. Newton grew.", 1),
        ("de", "Es war das Werk von Ludwig XIV. Die Leute kamen.", 2),
        ("de", "Sie lebten um 700 n. Chr. Dort stand ein Turm.", 2),
        ("fr", "Ils vivaient en 700 avant J.-C. La ville était grande.", 2),
    ],
)
def test_an_abbreviation_may_end_a_sentence(language: str, text: str, count: int) -> None:
    """It does where the next word is one that opens sentences."""
    assert len(sentence_spans(text, language)) == count


def test_marks_of_another_sort_stand_within_a_quotation() -> None:
    """A word in straight marks does not end what guillemets hold; nobody closes it otherwise."""
    text = '« Il y a du bruit, lors de la "loi" de 2016, dans la ville », dit-on.'
    assert [text[a:b] for a, b in quote_spans(text)] == [text[: text.rindex("»") + 1]]
    mixed = '„Wir bauen eine Brücke", sagte er. „Sie ist schön“, fand sie.'
    assert len(quote_spans(mixed)) == 2


def test_the_number_of_a_birthday_ends_no_sentence() -> None:
    """Behind a longer number a stop ends the sentence, but not before what it counts."""
    assert len(sentence_spans("Sie feiert ihren 100. Geburtstag. Er hilft.", "de")) == 2
    assert len(sentence_spans("Es waren 100. Geburtshilfe fehlte.", "de")) == 2
