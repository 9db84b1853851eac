"""Verbs: what the lists hold, and the forms that the grammars make of them."""

import pytest

from quizgen.grammar import conjugate, verbs
from quizgen.grammar.verbs import VerbForms
from quizgen.words import HOME, codes, load

LANGUAGES = codes()
FIELDS = {
    "de": {"particle", "prefix", "auxiliary", "speech", "noun", "also"},
    "en": {"speech", "noun", "also", "double"},
    "fr": {"auxiliary", "speech", "noun", "doubles"},
}
FINITE = {
    "de": {
        "gründen": "gründet gründen gründete gründeten",
        "zurücktreten": "tritt treten trat traten",
        "übernehmen": "übernimmt übernehmen übernahm übernahmen",
        "umbenennen": "benennt benennen benannte benannten",
        "entwickeln": "entwickelt entwickeln entwickelte entwickelten",
        "eröffnen": "eröffnet eröffnen eröffnete eröffneten",
        "warnen": "warnt warnen warnte warnten",
        "sein": "ist sind war waren",
        "ums Leben kommen": "kommt kommen kam kamen",
        "bekannt geben": "gibt geben gab gaben",
    },
    "en": {
        "acquire": "acquires acquire acquired",
        "step down": "steps step stepped",
        "ban": "bans ban banned",
        "deny": "denies deny denied",
        "found": "founds founded",
        "find": "finds find found",
        "pass": "passes pass passed",
        "be": "is are was were",
        "have": "has have had",
        "sell": "sells sell sold",
        "cancel": "cancels cancel canceled cancelled",
        "criticise": "criticises criticise criticised criticizes criticize criticized",
    },
    "fr": {
        "annoncer": "annonce annoncent annonçait annonçaient annonça annoncèrent",
        "diriger": "dirige dirigent dirigeait dirigeaient dirigea dirigèrent",
        "racheter": "rachète rachètent rachetait rachetaient racheta rachetèrent",
        "rappeler": "rappelle rappellent rappelait rappelaient rappela rappelèrent",
        "révéler": "révèle révèlent révélait révélaient révéla révélèrent",
        "employer": "emploie emploient employait employaient employa employèrent",
        "devenir": "devient deviennent devenait devenaient devint devinrent",
        "vendre": "vend vendent vendait vendaient vendit vendirent",
        "investir": "investit investissent investissait investissaient investirent",
        "se retirer": "retire retirent retirait retiraient retira retirèrent",
        "entrer en fonction": "entre entrent entrait entraient entra entrèrent",
    },
}
PARTICIPLE = {
    "de": {
        "gründen": "gegründet",
        "mitgründen": "mitgegründet",
        "zurücktreten": "zurückgetreten",
        "übernehmen": "übernommen",
        "unterzeichnen": "unterzeichnet",
        "ernennen": "ernannt",
        "umbenennen": "umbenannt",
        "investieren": "investiert",
        "gehören": "gehört",
        "ehren": "geehrt",
        "veröffentlichen": "veröffentlicht",
        "ums Leben kommen": "ums Leben gekommen",
        "bekannt geben": "bekannt gegeben|bekanntgegeben",
    },
    "en": {
        "found": "founded",
        "take over": "taken over",
        "admit": "admitted",
        "bear": "born|borne",
        "agree": "agreed",
        "study": "studied",
        "develop": "developed",
    },
    "fr": {
        "racheter": "racheté|rachetée|rachetés|rachetées",
        "acquérir": "acquis|acquise|acquises",
        "naître": "né|née|nés|nées",
        "coûter": "coûté|coûtée|coûtés|coûtées",
        "élire": "élu|élue|élus|élues",
        "promettre": "promis|promise|promises",
        "découvrir": "découvert|découverte|découverts|découvertes",
    },
}


def _cases(table: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [(code, verb, forms) for code, rows in table.items() for verb, forms in rows.items()]


@pytest.mark.parametrize(("code", "verb", "forms"), _cases(FINITE))
def test_finite_forms_come_without_the_particle(code: str, verb: str, forms: str) -> None:
    """Present and past of the third person are complete and right."""
    assert " ".join(conjugate(code, verb).finite) == forms


@pytest.mark.parametrize(("code", "verb", "forms"), _cases(PARTICIPLE))
def test_participles_hold_the_particle_and_agree(code: str, verb: str, forms: str) -> None:
    """A participle is whole; a French one has all its agreements."""
    assert "|".join(conjugate(code, verb).participle) == forms


def test_a_german_particle_is_parted_and_joined() -> None:
    """A separable verb has its forms with and without its particle."""
    forms = conjugate("de", "zurücktreten")
    assert forms.particle == "zurück"
    assert forms.infinitive == ("zurücktreten", "zurückzutreten")
    assert forms.joined == ("zurücktritt", "zurücktreten", "zurücktrat", "zurücktraten")
    assert forms.auxiliary == "sein"
    assert forms.noun == ("Rücktritt",)


def test_german_subjunctives_are_no_indicatives() -> None:
    """Only forms that betray reported speech or a supposition count as subjunctive."""
    assert conjugate("de", "übernehmen").subjunctive == ("übernehme", "übernähme", "übernähmen")
    assert conjugate("de", "sein").subjunctive == ("sei", "seien", "wäre", "wären")
    assert conjugate("de", "gründen").subjunctive == ("gründe",)
    assert conjugate("de", "sterben").subjunctive == ("sterbe", "stürbe", "stürben")


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        ("die", "dying"), ("make", "making"), ("win", "winning"),
        ("begin", "beginning"), ("agree", "agreeing"), ("step down", "stepping down"),
        ("tweet", "tweeting"), ("develop", "developing"), ("quit", "quitting"),
    ],
)  # fmt: skip
def test_english_ing_forms(verb: str, form: str) -> None:
    """Consonants double and e drops where they must."""
    assert conjugate("en", verb).present_participle == (form,)


def test_french_future_and_conditional_are_told_apart() -> None:
    """A conditional hedges, a future does not."""
    forms = conjugate("fr", "racheter")
    assert forms.future == ("rachètera", "rachèteront")
    assert forms.conditional == ("rachèterait", "rachèteraient")
    assert conjugate("fr", "devenir").future == ("deviendra", "deviendront")


def test_reflexive_verbs_are_marked() -> None:
    """The pronoun in the lemma makes a verb reflexive; French ones take être."""
    assert conjugate("fr", "s'imposer").reflexive
    assert conjugate("fr", "se retirer").auxiliary == "être"
    assert conjugate("de", "sich einigen").finite[0] == "einigt"
    assert not conjugate("fr", "succéder").reflexive


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_verb_has_its_forms(code: str) -> None:
    """No verb of a list is left without finite forms, infinitive and participles."""
    for verb in verbs(code):
        forms = conjugate(code, verb)
        assert all((forms.infinitive, forms.finite, forms.participle, forms.present_participle))
        assert all(form == form.strip() for form in forms.finite + forms.joined)


@pytest.mark.parametrize("code", LANGUAGES)
def test_verb_lists_hold_only_what_they_explain(code: str) -> None:
    """A field that no grammar reads is a slip of the pen."""
    data = load(f"languages/{code}/verbs.yaml")
    assert set(data) == {"prefixes", "irregular", "verbs"}
    assert len(data["verbs"]) >= 170
    for verb, entry in data["verbs"].items():
        assert set(entry) <= FIELDS[code], verb


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_verb_is_listed_twice(code: str) -> None:
    """YAML would silently keep the last of two entries."""
    lines = (HOME / f"languages/{code}/verbs.yaml").read_text(encoding="utf-8").splitlines()
    section = lines[lines.index("verbs:") + 1 :]
    names = [line.split(":")[0] for line in section if line.startswith("  ") and "#" not in line]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("code", LANGUAGES)
def test_languages_report_what_is_said(code: str) -> None:
    """Each language has about fifty verbs of saying."""
    assert sum(conjugate(code, verb).speech for verb in verbs(code)) >= 45


def test_an_unknown_verb_is_refused() -> None:
    """Guessing forms would match what nobody wrote."""
    with pytest.raises(KeyError):
        conjugate("en", "frobnicate")


def test_forms_are_empty_unless_given() -> None:
    """A language without subjunctive leaves it empty."""
    assert VerbForms().subjunctive == ()
    assert conjugate("en", "acquire").subjunctive == ()
