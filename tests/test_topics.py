"""What a line leaves out because the whole article is about it."""

import pytest

from quizgen.commands.gathering import all_relations
from quizgen.generate import facts_of
from quizgen.reading.articles import parse

HEADLINES = {
    "de": "Meerblick AG legt Zahlen vor",
    "en": "Meadow Bank reports its results",
    "fr": "La Banque Azur publie ses résultats",
}
LEADS = {
    "de": "Die Meerblick AG hat am Dienstag Zahlen vorgelegt.",
    "en": "Meadow Bank published its figures on Tuesday.",
    "fr": "La Banque Azur a publié ses chiffres mardi.",
}
FOUND = """
de | Im ersten Quartal 2022 kletterte der Umsatz um 8 Prozent. | revenue_rise 2022-Q1 8 %
de | Der Gewinn des Unternehmens sank 2021 um 7 Prozent. | profit_fall 2021 7 %
de | Der Umsatz lag 2021 bei 3 Millionen Euro. | revenue 2021 3000000 EUR
en | Net income fell 7 percent in 2021. | profit_fall 2021 7 %
en | Revenue rose 8 percent in the first quarter, the bank said. | revenue_rise 2022-Q1 8 %
fr | Le chiffre d'affaires a progressé de 8 % en 2021. | revenue_rise 2021 8 %
fr | Le bénéfice net du groupe a reculé de 7 % en 2021. | profit_fall 2021 7 %
""".strip().splitlines()
SILENT = """
de | Der Online-Umsatz stieg 2021 um 8 Prozent.
de | Volkswagen wuchs. Der Umsatz stieg 2021 um 8 Prozent.
en | Cloud revenue rose 8 percent in 2021.
en | Barclays grew. Revenue rose 8 percent in 2021.
en | Revenue could rise 8 percent in 2021.
fr | Le chiffre d'affaires en ligne a progressé de 8 % en 2021.
fr | Renault a grandi. Le chiffre d'affaires a progressé de 8 % en 2021.
""".strip().splitlines()


def found(language: str, sentences: str) -> list[str]:
    """Return relation, date and figure of what an article says below its lead, and of whom."""
    head = f"---\ntitle: {HEADLINES[language]}\ndate: 2022-05-10\n---\n\n"
    text = f"{head}{LEADS[language]}\n\n{sentences}\n"
    facts = facts_of((parse(text.encode(), "figures.md"),), all_relations([]))
    told = [(fact.relation, dict(fact)) for fact in facts if fact.get("company")]
    return [
        f"{relation} {values['when'].key} {(values.get('amount') or values['change']).key}"
        for relation, values in told
    ]


@pytest.mark.parametrize("line", FOUND)
def test_figures_without_a_firm_are_those_of_the_articles_firm(line: str) -> None:
    """It stands in the headline, and nothing near names another one."""
    language, sentences, fact = (field.strip() for field in line.split(" | "))
    assert fact in found(language, sentences)


@pytest.mark.parametrize("line", SILENT)
def test_figures_of_a_part_or_of_another_firm_are_left_alone(line: str) -> None:
    """A line that leaves the firm out opens its sentence."""
    language, sentences = (field.strip() for field in line.split(" | "))
    assert not found(language, sentences)


def test_the_headline_or_lead_proves_whose_the_figures_are() -> None:
    """The proof shows the sentence that names the firm, too."""
    head = f"---\ntitle: {HEADLINES['en']}\ndate: 2022-05-10\n---\n\n{LEADS['en']}\n\n"
    article = parse(f"{head}Net income fell 7 percent in 2021.\n".encode(), "figures.md")
    fact = next(f for f in facts_of((article,), all_relations([])) if f.relation == "profit_fall")
    assert any("Meadow Bank" in proof.sentence for proof in fact.evidence)
