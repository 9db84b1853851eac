"""Slips of the pen: what a writer did not mean is no question, what only looks odd is one."""

from dataclasses import replace

import pytest

from quizgen.linting.slips import slip
from quizgen.models import Evidence, Question

ASKED = Question(
    id="0123456789ab",
    kind="cloze",
    language="en",
    relation="passage",
    stem="The museum is in ____.",
    answer="Riga",
    options=(),
    evidence=(Evidence("a.txt", "The museum is in Riga.", 0, 22, "The museum is in Riga."),),
    fact="f",
)
SLIPS = [
    ("de", "Die Stiftung hat ein gewichtige Stimme in ____."),
    ("de", "Sie zogen im neue Haus ein, das in ____ steht."),
    ("de", "Der Rat meldete dass ____ den Preis bekam."),
    ("de", "Der Versuch des Vereins das Haus in ____ zu kaufen, scheiterte."),
    ("de", "Es war ihm eine Freude die Bank über all die Jahre zu leiten, sagte ____."),
    ("de", "Das Werk ist seid 1990 in ____."),
    ("de", "Das ist mit mit dem Rat von ____ besprochen."),
    ("de", "Der Preis ist entgültig in ____."),
    ("de", "Der Bau in ____ ist fertig.Nach der Feier kam Regen."),
    ("de", "Er kam,weil ____ rief."),
    ("en", "The woods must protected if ____ is to last."),
    ("en", "Both have a interest in ____."),
    ("en", "Both have an plan for ____."),
    ("en", "The branch of ____ had a 24 million pounds operating loss."),
    ("en", "She ran for mayor of ____ in year 2000."),
    ("en", "It is 2300 miles from the shore and 1,100 miles from ____."),
    ("en", "Only 21 of ____ countries of tropical countries agreed."),
    ("en", "The the mayor of ____ agreed."),
    ("en", "It cost ____ more then the first."),
    ("en", "They should of gone to ____."),
    ("en", "Nobody likes geoengineeering in ____."),
    ("en", "The letters were recieved in ____."),
    ("en", "The rain is wrong all the time:) in ____."),
    ("en", "On Monday JANE DOES was in ____."),
    ("en", "Guests were the actor Jane Doe who stayed in ____."),
    ("en", "It has 60 admins, compared to the 1000 + on ____."),
    ("fr", "Lors des élections de dimanche 17 juin 2012 à ____, il pleuvait."),
    ("fr", "Les ____ états membres ont signé."),
    ("fr", "Les compte-rendus sont de ____."),
    ("fr", "La application est de ____."),
    ("fr", "Le chef de le Groupe est ____."),
    ("fr", "Le le maire est ____."),
    ("fr", "La presse de la presse est à ____."),
    ("fr", "Il est parmis les amis de ____."),
    ("fr", "La banque a également lancée une campagne à ____."),
    ("fr", "Le président a procédé à un remaniement à ____ a indiqué la présidence."),
]
SOUND = [
    ("de", "Ein paar Häuser von ____ stehen noch, ein beige Hemd auch."),
    ("de", "Sie kam im ohne Hilfe errichteten Haus an, so dass ____ lachte, auch dass es regnete."),
    ("de", "Der Plan, das Haus in ____ zu kaufen, scheiterte."),
    ("de", "Die Idee ist, die Bank zu leiten, und das Ziel, das Haus zu kaufen, hat ____."),
    ("de", "Seid freundlich zu ____, die die Liste führt."),
    ("en", "They could proceed, should the need exceed ____."),
    ("en", "A one-time deal, a European plan and a union: an hour in ____."),
    ("en", "After a few years, a 24-million-pound loss and a hundred years of ____."),
    ("en", "Those from New York who came, and Jane Doe, who left, met 3 + 4 men in ____."),
    ("en", "The site forbes.com and Node.js belong to ____: NASA and UNESCO say so."),
    ("en", "In 2000, the heart of his heart was in ____, and they had had enough."),
    ("fr", "Lors des élections du dimanche ____ juin 2012, répétons-le ici, il pleuvait."),
    ("fr", "La campagne que la banque a lancée une semaine plus tôt à ____ a plu."),
    ("fr", "Le maire qui a ouvert le pont de ____ a annoncé la fin des travaux."),
    ("fr", "Le onze de France, le oui et la une sont de ____."),
    ("fr", "Les États membres de Le Havre sont ____."),
]


@pytest.mark.parametrize(("language", "stem"), SLIPS)
def test_a_slip_is_told(language: str, stem: str) -> None:
    """An editor would not print it."""
    assert list(slip(replace(ASKED, language=language, stem=stem)))


def test_what_fills_the_blank_belongs_to_the_sentence() -> None:
    """A number without its comma beside one that has it is seen with the blank filled."""
    stem = "It is 2300 miles from the shore and ____ miles from Riga."
    assert list(slip(replace(ASKED, stem=stem, answer="1,100")))


@pytest.mark.parametrize(("language", "stem"), SOUND)
def test_what_only_looks_like_a_slip_is_none(language: str, stem: str) -> None:
    """Only what is known to be wrong is told."""
    assert not list(slip(replace(ASKED, language=language, stem=stem)))


def test_an_option_that_shouts_is_told() -> None:
    """A family name in capitals is a habit of lists; initials are no such name."""
    asked = replace(ASKED, language="fr", answer="Anne Roux")
    assert list(slip(replace(asked, options=("Anne Roux", "Jean MARTIN", "Yves Petit"))))
    assert not list(slip(replace(asked, options=("Anne Roux", "BBC", "Radio RTL"))))
