"""The names of an article: persons, organisations and places, under their fullest form."""

from dataclasses import replace

import pytest

from quizgen.generate import sentences_of
from quizgen.models import Name
from quizgen.rendering import render
from stages import make_article, mentions


def names(text: str, language: str) -> list[str]:
    """Return the words of each name with its kind, and what it is short for."""
    return [
        f"{said} ({value.kind})" + (f" = {value.text}" if value.text != said else "")
        for said, value in mentions(text, language)
        if isinstance(value, Name)
    ]


def name(text: str, language: str) -> Name:
    """Return the only name of a text."""
    (found,) = {v.key: v for _, v in mentions(text, language) if isinstance(v, Name)}.values()
    return found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        # persons: by their first name, a title, an age, or a role
        ("en", "Anna Berg met Jean-Luc Roux.", ["Anna Berg (person)", "Jean-Luc Roux (person)"]),
        ("en", "They saw José García-López.", ["José García-López (person)"]),
        ("en", "They met Anna M. Berg at home.", ["Anna M. Berg (person)"]),
        ("en", "They met Ms. Lopez and Sir Newton.", ["Lopez (person)", "Newton (person)"]),
        ("en", "They met spokeswoman Xyla Quorn.", ["Xyla Quorn (person)"]),
        ("en", "They met Xyla Quorn, 42, at home.", ["Xyla Quorn (person)"]),
        ("fr", "On a vu le chef d'EFX Marie Quorn.", ["EFX (name)", "Marie Quorn (person)"]),
        (
            "fr",
            "On a vu le chef de la Société Générale Marie Quorn.",
            ["Société Générale (organisation)", "Marie Quorn (person)"],
        ),
        ("fr", "Née à Quorn, cette chimiste est là.", ["Quorn (place)"]),
        ("fr", "Elle est présidente de la région Val-Quorn.", ["Val-Quorn (place)"]),
        ("fr", "L'association Quorn demain, fondée en 2022, a écrit.", []),
        ("en", "He lay in St Luke's Hospital.", ["St Luke's Hospital (organisation)"]),
        ("en", "They saw Macy's shop.", ["Macy's (organisation)"]),
        ("en", "They saw Wendy's mother.", ["Wendy (name)"]),
        ("fr", "On a vu le patron de McDonald's.", ["McDonald's (organisation)"]),
        ("de", "Am Landgericht Quorn wurde es hell.", ["Landgericht Quorn (organisation)"]),
        ("de", "Da lief U23-Trainer Jan Roe.", ["Jan Roe (person)"]),
        ("de", "Da lief Kulturdezernent Jan Roe.", ["Jan Roe (person)"]),
        ("fr", "L'association Nature et Quorn, fondée en 2022, a écrit.", []),
        ("en", "She told the broadcaster Radio Quorn.", ["Radio Quorn (organisation)"]),
        ("en", "There his brother Pierre Joseph died.", []),
        ("en", "According to the Quorn Moss Database, it rained.", ["Quorn Moss Database (name)"]),
        ("en", "She won the Anna Berg Moss Award.", ["Anna Berg Moss Award (name)"]),
        ("de", "Das teilte die Sparkasse Quorn mit.", ["Sparkasse Quorn (organisation)"]),
        ("de", "Dort traf sie die 35-jährige Kuh Xylanda.", ["Xylanda (name)"]),
        ("de", "Dort traf sie Karl Preis.", ["Karl Preis (person)"]),
        ("de", "Dort traf sie Karl Fischer.", ["Karl Fischer (person)"]),
        ("de", "Dort traf sie Karl Preis von der Sparkasse Quorn.",
         ["Karl Preis (person)", "Sparkasse Quorn (organisation)"]),
        ("de", "Dort traf sie Eva von der Heide.", ["Eva von der Heide (person)"]),
        ("de", "Es kam Eva Aydin von der Charité.",
         ["Eva Aydin (person)", "Charité (organisation)"]),
        ("fr", "Le groupe agroalimentaire lyonnais Quorix a ri.", ["Quorix (organisation)"]),
        ("fr", "Hier, le Français Xavier de Saint-Quorn a ri.",
         ["Xavier de Saint-Quorn (person)"]),
        ("fr", "Puis Martial du Quorn est venu.", ["Martial du Quorn (person)"]),
        ("fr", "Puis Martial du Québec est venu.", ["Martial (name)", "Québec (place)"]),
        ("fr", "Il quitte le FC Nordique pour Chelsea.",
         ["FC Nordique (organisation)", "Chelsea (organisation)"]),
        ("en", "They met his brother Pierre Quorn.", ["Pierre Quorn (person)"]),
        ("en", "“We will go”, said Xyla Quorn at home.", ["Xyla Quorn (person)"]),
        ("de", "„Wir gehen“, sagte Xyla Quorn dort.", ["Xyla Quorn (person)"]),
        ("en", "The MP for Quorn North, who was there, left.", ["Quorn North (name)"]),
        ("en", "She was at the Max Quorn Institute for Moss Research.",
         ["Max Quorn Institute for Moss Research (organisation)"]),
        ("de", "Dort saßen Karl Maier-Lüdenscheid und Ludwig van Beethoven.",
         ["Karl Maier-Lüdenscheid (person)", "Ludwig van Beethoven (person)"]),
        ("de", "Dort traf er Johann von der Heide.", ["Johann von der Heide (person)"]),
        ("de", "Dort traf er Frau Dr. Quorn.", ["Quorn (person)"]),
        ("de", "Dort traf er die Ministerin Xyla Quorn.", ["Xyla Quorn (person)"]),
        ("fr", "Elle a vu Charles de Gaulle et M. Quorn.",
         ["Charles de Gaulle (person)", "Quorn (person)"]),
        ("fr", "Elle a vu Jean de La Fontaine.", ["Jean de La Fontaine (person)"]),
        ("fr", "Elle a vu la ministre Xyla Quorn.", ["Xyla Quorn (person)"]),
        # organisations: by legal form, head noun, list, letters, or a noun beside them
        ("en", "Yesterday Northbank Inc. bought Weber Foods Ltd in Ohio.",
         ["Northbank Inc. (organisation)", "Weber Foods Ltd (organisation)", "Ohio (place)"]),
        ("en", "The startup Zorblax sued OpenAI.",
         ["Zorblax (organisation)", "OpenAI (organisation)"]),
        ("en", "He knew the Bank of Westland and the University of Northtown.",
         ["Bank of Westland (organisation)", "University of Northtown (organisation)"]),
        ("de", "Der Softwarekonzern Zorblax kauft die Nordbank AG.",
         ["Zorblax (organisation)", "Nordbank AG (organisation)"]),
        ("de", "Sie wechselt von der Nordlicht GmbH zur Universität Köln.",
         ["Nordlicht GmbH (organisation)", "Universität Köln (organisation)"]),
        ("fr", "Hier, la Fondation Mercier et la société Zorblax ont signé.",
         ["Fondation Mercier (organisation)", "Zorblax (organisation)"]),
        ("fr", "L'entreprise Zorblax grandit.", ["Zorblax (organisation)"]),
        ("en", "They sold Weber Ltd. Northbank Inc. bought it.",
         ["Weber Ltd. (organisation)", "Northbank Inc. (organisation)"]),
        ("fr", "Elle a vu Jeanne d'Estaing à Lyon.", ["Jeanne d'Estaing (person)", "Lyon (place)"]),
        # adjectives belong to a name that they open, in whatever case
        ("de", "Dort wächst die Deutsche Weberbank AG.", ["Deutsche Weberbank AG (organisation)"]),
        ("de", "Sie leitet die Abteilung des Neuen Quornvereins.",
         ["Neuen Quornvereins (organisation) = Neuer Quornverein"]),
        ("de", "Er klagt gegen Quorn Images.", ["Quorn Images (name)"]),
        # two names side by side are two, and a word before a name is no part of it
        ("en", "They met Google Anna Berg.", ["Google (organisation)", "Anna Berg (person)"]),
        (
            "fr",
            "Le directeur du site de Quornville David Roux est là.",
            ["Quornville (name)", "David Roux (person)"],
        ),
        ("en", "Anna Berg came. Adds Berg, it rained.",
         ["Anna Berg (person)", "Berg (person) = Anna Berg"]),
        ("de", "Sie traf die Finnin Xyla Quorn und ihre Tochter Zayla.",
         ["Xyla Quorn (person)", "Zayla (person)"]),
        ("de", "Anna Berg von der Universität Quornstadt kam.",
         ["Anna Berg (person)", "Universität Quornstadt (organisation)"]),
        ("en", "The head of the bank, Xyla Quorn, came.", ["Xyla Quorn (person)"]),
        # a name's parts may be joined by a hyphen, or begin with a small letter
        ("en", "They met Anna Yung-soo of quornHow.",
         ["Anna Yung-soo (person)", "quornHow (name)"]),
        # small words may join the parts of an institution's name
        ("de", "Sie kam von der Bank of Quornland und der Quornville School of Art.",
         ["Bank of Quornland (organisation)", "Quornville School of Art (organisation)"]),
        ("de", "Er war im Quorn and Zorblax Museum.",
         ["Quorn and Zorblax Museum (organisation)"]),
        ("de", "Die Internationale Organisation für Erneuerbare Kraft tagt.",
         ["Internationale Organisation für Erneuerbare Kraft (organisation)"]),
        # a plain noun before a name is no part of it; a noun behind a new one may be, so silence
        ("de", "Sie gründete das Projekt Open Zorblax Systems.",
         ["Open Zorblax Systems (organisation)"]),
        ("de", "Sie gründete das Unternehmen Quorn Internet.", []),
        # places: by the list, in each language's own form
        ("en", "It rained in Munich and Switzerland.", ["Munich (place)", "Switzerland (place)"]),
        ("de", "Es regnete in München und in der Schweiz.", ["München (place)", "Schweiz (place)"]),
        ("fr", "Il pleut à Munich et en Suisse.", ["Munich (place)", "Suisse (place)"]),
        ("fr", "Ils sont dans la mer du Nord.", ["mer du Nord (place)"]),
        # or by their nouns, and by what stands around them
        ("en", "They saw the Quorn River and Quorn Park.",
         ["Quorn River (place)", "Quorn Park (place)"]),
        ("en", "It burned in Quornville, Ohio.", ["Quornville (place)", "Ohio (place)"]),
        ("en", "He was born in Quornville and left.", ["Quornville (place)"]),
        ("en", "The village of Quorn burned.", ["Quorn (place)"]),
        ("de", "Es regnete in der Stadt Quornheim.", ["Quornheim (place)"]),
        ("fr", "Il est né à Quorny. Il pleut dans la ville de Vornac.",
         ["Quorny (place)", "Vornac (place)"]),
        ("fr", "Le pont de Quorny est fermé.", ["pont de Quorny (place)"]),
        ("en", "They left the Siege of Quornville.", ["Siege of Quornville (name)"]),
        # a surname is one whatever stands before it, and some need no first name
        ("en", "Anna Berg won. He believes in Berg.",
         ["Anna Berg (person)", "Berg (person) = Anna Berg"]),
        ("en", "They met Putin.", ["Putin (person)"]),
        # a firm that may be a surname or a common word, where it opens each of its sentences
        ("en", "Siemens grew. Siemens bought a mill.",
         ["Siemens (organisation)", "Siemens (organisation)"]),
        ("en", "Seat belts save lives. Seat belts cost little. A seat is enough.", []),
        # a firm called like a town: by a company noun, by what only firms have; not a town itself
        ("de", "Der Aufsichtsrat des Stahlherstellers Salzgitter tagte. Salzgitter wächst.",
         ["Salzgitter (organisation)", "Salzgitter (organisation)"]),
        ("de", "Der Hersteller Salzgitter wächst. In Salzgitter regnet es.",
         ["Salzgitter (place)", "Salzgitter (place)"]),
        ("fr", "Le conseil d'administration de Suez est là. Suez part.",
         ["Suez (organisation)", "Suez (organisation)"]),
        ("en", "The board of Suez met. Shares in France fell.",
         ["Suez (organisation)", "France (place)"]),
        ("de", "Die Wohnbaugesellschaft München baut. Züge fahren nach München.",
         ["München (place)", "München (place)"]),
        # what is in a town or belongs to it makes no firm of it
        ("en", "Shares in Tokyo closed lower. It left a subsidiary in Berlin.",
         ["Tokyo (place)", "Berlin (place)"]),
        ("fr", "La banque ferme sa filiale de Lyon.", ["Lyon (place)"]),
        ("de", "Das sagte Carl Quorn zu Nora Vornac. Es war Karl Theodor zu Quorn.",
         ["Carl Quorn (person)", "Nora Vornac (person)", "Karl Theodor zu Quorn (person)"]),
        ("de", "Dort saß Anna Bergs Anwältin Eva Lund.",
         ["Anna Berg (person)", "Eva Lund (person)"]),
        ("de", "Der Chef des Stadttheaters Quornau ging. Er verließ das Stadttheater Quornau.",
         ["Stadttheaters Quornau (name) = Stadttheater Quornau",
          "Stadttheater Quornau (name)"]),
        # neither "that" nor an elided "de" is an article before a name
        ("en", "He said that Anna Berg won.", ["Anna Berg (person)"]),
        ("fr", "On a suivi l'élection d'Anna Berg.", ["Anna Berg (person)"]),
        # by what an exchange lists a firm is none
        ("en", "Quorn Ltd (QRN.N) and Vornac Ltd (NYSE: VRN) grew.",
         ["Quorn Ltd (organisation)", "Vornac Ltd (organisation)"]),
        ("en", "Xyla Quorn, who left, came back.", ["Xyla Quorn (person)"]),
        # one capital inside a sentence is enough where the word has no small letter elsewhere
        ("en", "They asked Zorblax why.", ["Zorblax (name)"]),
        # places and treaties go on behind a small word
        ("de", "Es brannte im Golf von Mexiko.", ["Golf von Mexiko (place)"]),
        # listed names with small words in them
        ("fr", "La Banque centrale européenne siège à Francfort.",
         ["Banque centrale européenne (organisation)", "Francfort (place)"]),
        ("fr", "Elle siège à l'Assemblée nationale.", ["Assemblée nationale (organisation)"]),
        ("fr", "L'Oréal part.", ["L'Oréal (organisation)"]),
        ("fr", "Le fabricant de vélos Cyclor ferme.", ["Cyclor (organisation)"]),
        ("fr", "Le cabinet rennais Atelier Loire part.", ["Atelier Loire (organisation)"]),
        # an article at a sentence's start is no part of a name
        ("fr", "L'Italie gagne. L'ONU part.", ["Italie (place)", "ONU (organisation)"]),
        ("en", "A Google spokeswoman came.", ["Google (organisation)"]),
        ("en", "She sits in the House of Commons.", ["House of Commons (organisation)"]),
    ],
)  # fmt: skip
def test_names_are_found_with_their_kind(language: str, text: str, found: list[str]) -> None:
    """What a name is comes from its parts, the lists, or the words around it."""
    assert names(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "However, nobody came. Yesterday it rained. Many Germans voted on Monday."),
        ("en", "The weather was bad. Nice people came. In the end they left."),
        ("en", "They liked Music. The music was loud. He went to the Opening."),
        ("en", "A TV, a DVD and a PC stood there, and AI was everywhere."),
        ("de", "Die Polizei kam am Montag. Das Wetter war schön. Die Menschen lachten."),
        ("de", "Der Vorstand lud zur Hauptversammlung. Viele Aktionärinnen blieben zu Hause."),
        ("de", "Er galt als historischen Quorn. Sie sah einen plastischen Zorblax."),
        ("de", "Können Sie kommen? Hat der Minister Vorwürfe gemacht?"),
        ("de", "Die KI schrieb an der IT. Millionen Deutsche lasen Zeitung."),
        ("fr", "Cependant, personne n'est venu. Hier, il a plu. Les Français votent lundi."),
        ("fr", "La police est là. L'après-midi fut long. L'IA est partout."),
    ],
)
def test_common_words_are_no_names(language: str, text: str) -> None:
    """A capital comes from a sentence's start, from German, or from a people's name too."""
    assert names(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "Anna Berg spoke. Berg left. They saw Berg.",
         ["Anna Berg (person)", "Berg (person) = Anna Berg", "Berg (person) = Anna Berg"]),
        ("en", "Anna Berg’s book sold. Berg’s next one did not.",
         ["Anna Berg (person)", "Berg (person) = Anna Berg"]),
        ("de", "Karl Maier kam. Dann sprach Maier. Am Ende gefiel Maiers Rede.",
         ["Karl Maier (person)", "Maier (person) = Karl Maier", "Maier (person) = Karl Maier"]),
        ("de", "Die Nordlicht GmbH wächst. Dort baut Nordlicht ein Werk.",
         ["Nordlicht GmbH (organisation)", "Nordlicht (organisation) = Nordlicht GmbH"]),
        ("de", "Der Konzern Zorblax wächst. Gestern fiel Zorblax' Aktie.",
         ["Zorblax (organisation)", "Zorblax (organisation)"]),
        ("de", "Anna Berg kam. Anna blieb.", ["Anna Berg (person)", "Anna (person) = Anna Berg"]),
        ("fr", "Claire Mercier parle. Hier, Mercier est partie. Mme Mercier rit.",
         ["Claire Mercier (person)", "Mercier (person) = Claire Mercier",
          "Mercier (person) = Claire Mercier"]),
        ("de", "Dort siegte Xyla Vornac. Vornac kam früh.",
         ["Xyla Vornac (name)", "Vornac (name) = Xyla Vornac"]),
        ("en", "Northbank Inc. grew. Then Northbank shrank.",
         ["Northbank Inc. (organisation)", "Northbank (organisation) = Northbank Inc."]),
    ],
)  # fmt: skip
def test_a_short_form_stands_for_the_full_name(language: str, text: str, found: list[str]) -> None:
    """Surnames, firms without legal form and genitives are the name that the article gave."""
    assert names(text, language) == found


def test_a_start_up_is_no_part_of_its_name() -> None:
    """What stands before the noun of a firm says where it is."""
    assert names("Das Berliner Start-up Quorix sucht Leute.", "de") == ["Quorix (organisation)"]


def test_a_town_is_no_part_of_a_firms_name() -> None:
    """What stands before the firm's sort says where it is."""
    text = "Der Kölner Modehändler Quorix kauft den Hamburger Verlag Bluterz."
    assert names(text, "de")[0] == "Quorix (organisation)"
    assert names("Das tat die Münchner Bank eG.", "de") == ["Münchner Bank (organisation)"]


def test_a_genitive_is_no_part_of_an_institution() -> None:
    """Her ministry is none of its own."""
    text = "Die Ministerin Anna Quorn geht. Dann zahlte Quorns Ministerium an Nordbank."
    assert not any("Ministerium" in found for found in names(text, "de"))


def test_no_genitive_stands_behind_a_hissing_sound() -> None:
    """Krauss is none of Kraus."""
    text = "Das sagten Isabel Krauss und Peter Kraus."
    assert names(text, "de") == ["Isabel Krauss (person)", "Peter Kraus (person)"]


def test_a_name_knows_its_short_forms() -> None:
    """What the article also calls it may be typed as an answer."""
    assert name("Anna Berg spoke. They saw Berg.", "en").aliases == ("Berg",)


def test_a_surname_of_two_people_stands_for_neither() -> None:
    """Rather nobody than the wrong one."""
    found = names("They saw Anna Berg. They saw Paul Berg. They saw Berg.", "en")
    assert not {"Berg (person) = Anna Berg", "Berg (person) = Paul Berg"} & set(found)


def test_what_befell_somebody_and_what_he_does_is_no_part_of_his_name() -> None:
    """German nouns have capitals, and nobody is called Tod."""
    assert "Peter Quorn (person)" in names("Tod von Peter Quorn erschüttert die Stadt.", "de")
    assert "Peter Quorn (person)" in names("Gastreferent Peter Quorn sprach in Riga.", "de")
    assert "Peter Quorn (person)" in names("Showrunner Peter Quorn kam nach Riga.", "de")


@pytest.mark.parametrize(
    ("language", "text", "product"),
    [
        ("en", "They own the whisky Peter Quorn.", "Peter Quorn"),
        ("de", "Die Fähre Karl Larsen sank.", "Karl Larsen"),
        ("fr", "Le groupe possède la marque Jean Quorn.", "Jean Quorn"),
    ],
)
def test_a_product_called_like_a_man_is_none(language: str, text: str, product: str) -> None:
    """The noun before it says what it is, whatever its first name."""
    assert f"{product} (name)" in names(text, language)
    assert f"{product} (person)" in names(f"{product} kam, came, est là.", language)


def test_a_surname_that_somebody_with_a_rare_first_name_has_too_stands_for_neither() -> None:
    """Xeddiq, whom no list knows, may be the father."""
    text = "Peter Halloway left. Xeddiq Mir Halloway kept a diary. Halloway was 30 years old."
    assert "Halloway (name)" in names(text, "en")
    alone = "Peter Halloway left. Halloway was 30 years old. The Halloway House is closed."
    assert "Halloway (name)" not in names(alone, "en")


@pytest.mark.parametrize(
    ("language", "text", "gender"),
    [
        ("en", "They saw Anna Berg.", "f"),
        ("en", "They saw Mr. Quorn.", "m"),
        ("de", "Dort stand Frau Dr. Quorn.", "f"),
        ("de", "Dort stand Ministerin Quorn.", "f"),
        ("fr", "Ils ont vu Mme Quorn.", "f"),
        ("en", "They saw Dr. Quorn.", ""),
    ],
)
def test_first_names_titles_and_roles_tell_the_gender(
    language: str, text: str, gender: str
) -> None:
    """Where nothing tells it, it stays open."""
    assert name(text, language).gender == gender


def test_a_listed_name_is_the_same_in_each_language() -> None:
    """Its key is free of language."""
    keys = {
        name("It rained in Munich.", "en").key,
        name("Es regnete in München.", "de").key,
        name("Il pleut à Munich.", "fr").key,
    }
    assert len(keys) == 1


def test_a_surname_of_two_people_stands_for_the_one_in_the_title() -> None:
    """Who an article is about need not be named in full each time."""
    text = "Anna Berg came with Paul Berg. They saw Berg."
    found = sentences_of(make_article(text, "en", title="Anna Berg wins"))
    assert [m.value.key for m in found[1].mentions] == ["anna berg"]


def test_an_article_belongs_to_a_name_that_mostly_has_it() -> None:
    """The Weber Foundation, but Northbank."""
    assert name("He left the Weber Foundation.", "en").article
    assert not name("He left Northbank Inc. in May.", "en").article


def test_a_spelled_out_name_has_the_article_of_its_short_form() -> None:
    """La RTM is la Régie."""
    article = make_article("La Régie des transports de Riga (RTR) part. La RTR emploie Li.", "fr")
    names = [m.value for s in sentences_of(article) for m in s.mentions]
    assert [n.article for n in names if isinstance(n, Name) and n.aliases == ("RTR",)] == [True]


def test_each_language_of_an_article_has_its_own_names() -> None:
    """Mentions never overlap, and stand in the order of the text."""
    text = "CEO Anna Berg of Northbank Inc., 42, paid $3 million on 3 May 2019 in New York."
    starts = [text.index(said) for said, _ in mentions(text, "en")]
    assert starts == sorted(starts)
    assert len(starts) == len(set(starts)) >= 6


def test_a_surname_alone_shows_where_a_genitive_ends() -> None:
    """John F. Kennedys is John F. Kennedy where a Kennedy is known."""
    text = "Caroline Kennedy ging. Es kam die Tochter John F. Kennedys und blieb."
    names = [value.text for _, value in mentions(text, "de") if isinstance(value, Name)]
    assert names == ["Caroline Kennedy", "John F. Kennedy"]


def test_the_article_of_a_compound_is_not_the_names() -> None:
    """Die Quorix-Aktie: die belongs to the share, and Quorix is a firm."""
    text = "Im Mai zog Quorix Bilanz. Der Kurs der Quorix-Aktie fiel."
    found = [value for _, value in mentions(text, "de") if isinstance(value, Name)]
    assert [(name.text, name.kind) for name in found] == [("Quorix", "organisation")] * len(found)
    assert found


def test_a_family_shares_its_name_with_its_firm() -> None:
    """Ridley is Tom Ridley, beside Ridley & Sons too."""
    text = "Tom Ridley came. Ridley sold his shop, Ridley & Sons, in Bonn."
    assert "Ridley (person) = Tom Ridley" in names(text, "en")
    assert "Ridley & Sons (organisation)" in names(text, "en")


def test_a_brewer_may_be_a_firm() -> None:
    """The brewer Quorix is no person; the brewer Anna Berg is one."""
    assert names("The brewer Quorix sold it.", "en") == ["Quorix (organisation)"]
    assert names("The brewer Anna Berg sold it.", "en") == ["Anna Berg (person)"]


def test_a_headline_in_capitals_lengthens_no_name() -> None:
    """Former Mayor Tony Mack Gets Four Years: he is Tony Mack."""
    article = make_article("Mayor Anna Berg Gets Four Years\n\nAnna Berg fell. Berg left.", "en")
    headline = replace(article.paragraphs[0], kind="headline")
    sentences = sentences_of(replace(article, paragraphs=(headline, *article.paragraphs[1:])))
    found = {m.value.text for s in sentences for m in s.mentions if isinstance(m.value, Name)}
    assert found == {"Anna Berg"}


def test_a_compound_tells_nothing_of_a_names_article() -> None:
    """The article before Quorixale-Chef is that of Chef."""
    told = name("Sie hat die Quorixale geleitet. Der alte Quorixale-Chef kam.", "de")
    assert told.article


def test_a_country_in_initials_is_a_place_by_itself() -> None:
    """The U.S. is a whole name, Ltd. is a half."""
    assert names("She left the U.S. for the U.K.", "en") == ["U.S. (place)", "U.K. (place)"]
    assert names("She left the Ltd. in May.", "en") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Es kam die Leiterin der Stadt Bonn Petra Teich zu Wort.",
            ["Bonn (place)", "Petra Teich (person)"],
        ),
        (
            "Karl Maier geht. Es kommt Maiers Vorgänger Otto Lang.",
            ["Karl Maier (person)", "Maier (person) = Karl Maier", "Otto Lang (person)"],
        ),
        ("Das Beben hat um 1:56 Uhr MEZ Italien erschüttert.", ["Italien (place)"]),
    ],
)
def test_a_name_begins_behind_what_only_stands_before_it(text: str, found: list[str]) -> None:
    """A town, a kinship in office or a time of day is no part of the name behind it."""
    assert names(text, "de") == found


def test_a_genitive_in_es_is_a_prizes_and_no_persons() -> None:
    """The Kleist-Preis has one of its own; of Emad Mostaque only the s is none of the name."""
    text = (
        "Sie trug den Preis. Emad Mostaque kam. Emad Mostaques Lösung war des Kleist-Preises wert."
    )
    sentences = sentences_of(make_article(text, "de"))
    found = [m for s in sentences for m in s.mentions if isinstance(m.value, Name)]
    lengths = [m.end - m.start for m in found]
    assert lengths == [len("Emad Mostaque"), len("Emad Mostaque"), len("Kleist-Preises")]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("de", "Dann sprach Präsidentin von der Linden.", ["von der Linden"]),
        ("de", "Von der Linden sprach dann.", ["Von der Linden"]),
        ("en", "Then von der Linden spoke.", ["von der Linden"]),
        ("de", "Dann sprach Paul von der Linden.", ["Paul von der Linden"]),
    ],
)
def test_a_surname_with_particles_stands_for_the_full_name(
    language: str, text: str, said: list[str]
) -> None:
    """It has a capital at the head of a sentence; behind another first name it is another's."""
    article = make_article(f"Ursula von der Linden kam. {text}", language)
    opening, second = sentences_of(article)
    first = opening.mentions[0]
    found = [m for m in second.mentions if isinstance(m.value, Name) and m.kind == "person"]
    assert [second.text[m.start : m.end] for m in found] == said
    same = [render(m.value, language) == render(first.value, language) for m in found]
    assert same == ["Paul" not in text]


def test_a_preposition_before_a_town_makes_no_surname_of_it() -> None:
    """Karl von Bergen came from Bergen, as von Bergen says as well."""
    article = make_article("Karl von Bergen kam. Er fuhr mit dem Schiff von Bergen ab.", "de")
    _, second = sentences_of(article)
    assert "von Bergen" not in [second.text[m.start : m.end] for m in second.mentions]
