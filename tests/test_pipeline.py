"""Any text goes through all stages: none raises, and all places stay right."""

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.checking import load
from quizgen.explain import explain
from quizgen.generate import ask, sentences_of
from quizgen.matching.facts import find, gather
from quizgen.matching.rules import compile_rules
from stages import LANGUAGES, make_article

RELATIONS = load().relations
RULES = compile_rules(RELATIONS)
LETTERS = st.text(
    "abcdeéèêgilmnoœrsßtuäöüñÄÉLNOÖSW0123456789 .,;:!?…'’‘\"“”„«»‹›()[]/&%$€£*_#-–—\n\t\u00a0\x00",
    max_size=40,
)
WORDS = st.sampled_from(
    [
        *("Anna Berg", "Karl Maier", "Northbank Inc.", "Weber GmbH", "Nordbanque SA", "Airbus"),
        *("Paris", "München", "the U.S.", "CEO", "Vorstandschef", "directrice générale", "former"),
        *("ehemalige", "ancien", "l'", "d'", "der", "die", "das", "the", "le", "la", "von", "by"),
        *("acquired", "has been", "übernahm", "übernommen", "wurde", "zurück", "trat", "is", "hat"),
        *(
            "a été",
            "fondée par",
            "qui",
            "que",
            "which",
            "who",
            "dass",
            "und",
            "and",
            "et",
            ",",
            ".",
        ),
        *("3 million dollars", "5 Millionen Euro", "42 %", "am 3. Mai 2019", "in May", "en 2019"),
        *("“It was so and so again,”", "„Das war so und so“", "« C'était comme ça »", "said"),
        *("sagte", "a dit", "she", "sie", "elle", "its", "the company", "das Unternehmen"),
        *("l'entreprise", "(ABC)", "A", "Dr.", "'s", "-Chef", "not", "nicht", "ne", "will", "wird"),
    ]
)
TEXTS = st.lists(WORDS | LETTERS, max_size=14).map(" ".join)


@settings(max_examples=60)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES), dated=st.booleans())
def test_any_text_goes_through(text: str, language: str, *, dated: bool) -> None:
    """Mentions follow one another, proofs are exact, and questions and reports can be made."""
    published = datetime.date(2024, 2, 29) if dated else None
    article = make_article(text, language, published=published)
    sentences = sentences_of(article)
    for sentence in sentences:
        end = 0
        for mention in sentence.mentions:
            assert end <= mention.start < mention.end <= len(sentence.text)
            end = mention.end
        assert len(sentence.offsets) == len(sentence.text) + 1
        assert 0 <= sentence.start <= sentence.end <= len(text)
    facts = gather(find(sentences, RULES))
    for fact in facts:
        for evidence in fact.evidence:
            assert evidence.quote == text[evidence.start : evidence.end]
            for _, start, stop in evidence.marks:
                assert 0 <= start < stop <= len(evidence.sentence)
    ask(facts, sentences, RELATIONS, LANGUAGES)
    assert explain(article, RELATIONS)


@settings(max_examples=15)
@given(texts=st.lists(TEXTS, min_size=2, max_size=3))
def test_articles_do_not_disturb_each_other(texts: list[str]) -> None:
    """The ids of facts are the same in any order of the articles."""
    articles = [make_article(text, "en", f"{n}.txt") for n, text in enumerate(texts)]
    forward = [sentence for article in articles for sentence in sentences_of(article)]
    backward = [sentence for article in articles[::-1] for sentence in sentences_of(article)]
    assert {fact.id for fact in gather(find(forward, RULES))} == {
        fact.id for fact in gather(find(backward, RULES))
    }
