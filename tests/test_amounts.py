"""What quizgen takes for an amount, and what it leaves alone."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.mentions.amounts import find_amounts
from quizgen.models import Amount, Mention

# Language, sentence with the expected mention in brackets, key of the amount.
FOUND = """
en | The firm spends [nearly $8 million per month] on computers. | ~8000000 USD/month
en | The firm spends [$8 million a month] on rent. | 8000000 USD/month
en | They talked of a [$4 billion] valuation. | 4000000000 USD
en | Investors put in [$100b] last spring. | 100000000000 USD
en | The fund holds [£2bn] in shares. | 2000000000 GBP
en | A ticket costs [$1.50]. | 1.5 USD
en | The house was sold for [20,000 pounds]. | 20000 GBP
en | They lost [tens of billions of euros] within a week. | >>10000000000 EUR
en | He received [half a million dollars]. | 500000 USD
en | The deal is worth [two and a half billion euros]. | 2500000000 EUR
en | The state pays [a billion dollars]. | 1000000000 USD
en | The bridge cost [a million and a half dollars]. | 1500000 USD
en | The club owes [300 million Swiss francs]. | 300000000 CHF
en | Some say [42%] of them left. | 42 %
en | About half, or [48.5 per cent], agreed. | 48.5 %
en | It makes up [about one percent] of the trade. | ~1 %
en | Turnout rose by [3 percentage points]. | 3 percentage_point
en | It takes [between 5 and 10 minutes]. | 5-10 minute
en | Prices rose by [5-10 percent]. | 5-10 %
en | It needs [two to three years]. | 2-3 year
en | The plan needs [between $5 million and $10 million]. | 5000000-10000000 USD
en | The plan needs [5 to 10 million euros]. | 5000000-10000000 EUR
en | The town has [more than 300,000 inhabitants]. | >300000 inhabitant
en | The firm has [at least 40 employees]. | >=40 employee
en | The hall seats [up to 1,200 people]. | <=1200 person
en | The bill was [under $10,000]. | <10000 USD
en | She is [84 years old]. | 84 year_old
en | The team hired [a dozen engineers]. | ~12 engineer
en | The town lost [two hundred jobs]. | 200 job
en | They built [half a dozen ships]. | ~6 ship
en | The road is [12km] long. | 12 kilometre
en | The app has [300 million active users] in Asia. | 300000000 active users
en | The firm found [20 new customers]. | 20 customer
en | They keep [20 lighthouses] on the coast. | 20 lighthouses
en | He works [20 hours a week]. | 20 hour/week
en | In [2000 people] they trust. | 2000 person
de | Das Start-up gab [fast 8 Millionen US-Dollar im Monat] aus. | ~8000000 USD/month
de | Der Umsatz beträgt [rund 1,5 Milliarden Euro]. | ~1500000000 EUR
de | Der Bau kostet [42 Mio. Euro] und dauert lang. | 42000000 EUR
de | Es geht um [3 Billionen Yen]. | 3000000000000 JPY
de | Ein Gerät kostet [unter 10.000 US-Dollar]. | <10000 USD
de | Die Karte kostet [12,50 Euro]. | 12.5 EUR
de | Die Bank zahlt [eineinhalb Milliarden Franken]. | 1500000000 CHF
de | Es fehlt [eine halbe Million Euro]. | 500000 EUR
de | Sie zahlt [eine Milliarde Dollar]. | 1000000000 USD
de | Das Haus brachte [12.000 Pfund] ein. | 12000 GBP
de | Verloren gingen [mehrere zehn Milliarden Euro]. | >>10000000000 EUR
de | Das sind [42 Prozent] der Stimmen. | 42 %
de | Das sind [mehr als 12,5 %] mehr. | >12.5 %
de | Der Anteil stieg um [3 Prozentpunkte]. | 3 percentage_point
de | Es dauert [zwei bis drei Jahre]. | 2-3 year
de | Es dauert [zwischen 5 und 10 Minuten]. | 5-10 minute
de | Gebraucht werden [5 bis 10 Millionen Euro]. | 5000000-10000000 EUR
de | Die Firma hat [über 300 Mitarbeiter]. | >300 employee
de | Die Firma wuchs mit [300 Mitarbeitern]. | 300 employee
de | Die Firma entließ [300 Beschäftigte]. | 300 employee
de | Gesucht werden [mindestens zwei Dutzend Freiwillige]. | >=24 volunteer
de | Der Verein zählt [bis zu 1200 Mitglieder]. | <=1200 member
de | Er spendet [monatlich 50 Euro]. | 50 EUR/month
de | Er verdient [50 Euro pro Stunde]. | 50 EUR/hour
de | Die Stadt baut [20 öffentliche Brunnen]. | 20 öffentliche brunnen
de | Die Stadt baut [20 neue Schulen]. | 20 school
de | Sie ist [84 Jahre alt]. | 84 year_old
de | Das Netz ist [12 km] lang. | 12 kilometre
de | Gezählt wurden [300 Millionen Downloads]. | 300000000 download
fr | Le projet coûte [4 milliards de dollars]. | 4000000000 USD
fr | Le projet coûte [près de 8 millions d'euros par mois]. | ~8000000 EUR/month
fr | Le fonds perd [un milliard et demi de dollars]. | 1500000000 USD
fr | Ils perdent [des dizaines de milliards d'euros]. | >>10000000000 EUR
fr | Il touche [25 000 dollars américains] cette fois. | 25000 USD
fr | Il gagne [1 234 567,50 euros]. | 1234567.5 EUR
fr | Elle vend [12 000 livres sterling] de laine. | 12000 GBP
fr | La banque doit [3 millions de francs suisses]. | 3000000 CHF
fr | Cela fait [42 %] des voix. | 42 %
fr | Cela fait [plus de 12,5 pour cent]. | >12.5 %
fr | La hausse est de [3 points de pourcentage]. | 3 percentage_point
fr | L'usine emploie [plus d'un million de personnes]. | >1000000 person
fr | L'usine emploie [une centaine d'ouvriers] ici. | ~100 worker
fr | L'usine emploie [une dizaine de salariés]. | ~10 employee
fr | Il faut [entre 5 et 10 minutes]. | 5-10 minute
fr | Il faut [deux à trois semaines]. | 2-3 week
fr | La ville compte [au moins 40 écoles]. | >=40 school
fr | La ville compte [jusqu'à 40 musées]. | <=40 museum
fr | La firme vend [deux livres par an] en moyenne. | 2 book/year
fr | La ville compte [20 fontaines publiques]. | 20 fontaines publiques
fr | Elle avait [84 ans]. | 84 year_old
fr | La route fait [12 kilomètres carrés]. | 12 square_kilometre
fr | Le site compte [300 millions d'utilisateurs]. | 300000000 user
""".strip().splitlines()

SILENT = """
en | The Boeing 747 flew on.
en | The Airbus A380 and the G20 met Covid-19.
en | See regulation No. 1430/2019 and page 12 for more.
en | The 350-seat hall opened at 5 p.m. or 14:30.
en | They won 6-1 in the 2nd round.
en | The 42-year-old left in 2019.
en | He took a car and one idea.
en | A 20 year sentence was expected.
en | One in 10 people agreed, and four in ten drivers.
en | The shares fell from 20 to 15.
en | The call came on June 10 from 555 1234.
en | The 2016 election and the 1990s.
en | They met two of the five.
en | It needs 20 men and women.
en | Two thirds agreed five times.
en | In 2015 employees earned more.
de | Der 45. Präsident sprach um 14:30 Uhr oder 15 Uhr.
de | Die Boeing 747 und das G20-Treffen fielen aus.
de | Die 42-Jährige gewann 6:1 gegen den 2. der Liste.
de | Das 1,5-Millionen-Euro-Projekt ruht.
de | Er kaufte ein Auto und eine Idee.
de | Im Jahr 2019 und am 22. März geschah wenig.
de | Im Dorf leben 1.200 Frauen und Männer.
de | Vier von zehn Erwachsenen fehlten.
de | Siehe Seite 12 und Artikel 5.
de | Der Film hat zwei Drittel verloren.
de | Zwischen 1990 und 2010 wuchs wenig.
fr | Le vol 747 et le G20 sont passés à 14h30.
fr | La 2e place et le 3ème rang à la page 12.
fr | Il achète une voiture et un livre.
fr | En 2019, le 22 mars, rien.
fr | Il arrive à 5 heures.
fr | Ils gagnent 6-1 au match.
fr | Les 50 dernières années furent longues.
""".strip().splitlines()


def read(line: str) -> tuple[str, str, str, str]:
    """Cut a line of the table into language, sentence, expected words and key."""
    language, marked, key = (field.strip() for field in line.split(" | "))
    words = marked[marked.index("[") + 1 : marked.index("]")]
    return language, marked.replace("[", "").replace("]", ""), words, key


@pytest.mark.parametrize("line", FOUND)
def test_an_amount_is_found_with_its_words_and_value(line: str) -> None:
    """Each kind of phrase gives one mention that spans all its words."""
    language, sentence, words, key = read(line)
    found = find_amounts(sentence, language)
    assert [(words, key)] == [(sentence[m.start : m.end], m.value.key) for m in found]


@pytest.mark.parametrize("line", SILENT)
def test_what_is_no_amount_is_left_alone(line: str) -> None:
    """Names, labels, times, scores, years, fractions and articles give nothing."""
    language, sentence = (field.strip() for field in line.split(" | "))
    assert not [sentence[m.start : m.end] for m in find_amounts(sentence, language)]


def test_a_unit_of_the_list_is_free_and_an_own_noun_is_bound_to_its_language() -> None:
    """Only units that the list knows can be told in another language."""
    free, bound = (
        find_amounts(f"They keep 20 {noun} on the coast.", "en")[0].value
        for noun in ("ships", "lighthouses")
    )
    assert (free.language, bound.language) == ("", "en")


def test_two_values_of_a_change_are_no_range() -> None:
    """`From 5 to 8 percent` may be a rise, so only what each end says alone is kept."""
    found = find_amounts("It rose from $5 million to $8 million.", "en")
    assert [Amount(Decimal(5_000_000), "USD"), Amount(Decimal(8_000_000), "USD")] == [
        m.value for m in found
    ]


def test_a_share_and_a_sum_are_no_range() -> None:
    """What rose by a share to a sum are two amounts."""
    found = find_amounts("Sales rose 8 percent to $90 billion.", "en")
    assert [m.value.key for m in found] == ["8 %", "90000000000 USD"]


def test_blanks_and_apostrophes_of_print_are_read() -> None:
    """Narrow and fixed blanks and the curly apostrophe count as the plain ones."""
    found = find_amounts(
        "Il gagne 25\u202f000\u00a0euros, plus d\u2019un million d\u2019euros.", "fr"
    )
    assert [m.value.key for m in found] == ["25000 EUR", ">1000000 EUR"]


def in_order(mentions: list[Mention], length: int) -> bool:
    """Tell whether mentions lie one after the other within the text."""
    places = [0, *(place for m in mentions for place in (m.start, m.end)), length]
    return places == sorted(places) and all(m.start < m.end for m in mentions)


WORDS = st.sampled_from(
    re.findall(
        r"\S+",
        "5 10 1.5 1,5 2019 $ € % - – to bis à million Millionen millions de d'euros und and et "
        "between zwischen entre from von two zwei deux a ein un hundred dozen years Jahre ans . ,",
    )
)


@given(
    st.lists(WORDS, max_size=12), st.sampled_from(["de", "en", "fr"]), st.sampled_from(["", " "])
)
def test_mentions_never_overlap(words: list[str], language: str, blank: str) -> None:
    """Whatever the text, mentions follow one another."""
    text = blank.join(words)
    assert in_order(find_amounts(text, language), len(text))


@given(st.text(max_size=60), st.sampled_from(["de", "en", "fr"]))
def test_any_text_is_read_without_failing(text: str, language: str) -> None:
    """Untrusted text gives mentions or none, never an exception."""
    assert in_order(find_amounts(text, language), len(text))
