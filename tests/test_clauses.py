"""Whatever the frame, a clause tells its verb, who does it to whom, and whether it happened.

Each line of the tables is a sentence and how its clause reads: status (with `passive`), subject,
objects, and phrases with their prepositions.
"""

import pytest

from stages import clauses

GERMAN = [
    # main clauses
    ("Die Nordbank AG übernimmt die Weber GmbH.",
     "asserted | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG übernahm die Weber GmbH für 3 Millionen Euro.",
     "asserted | Nordbank AG | Weber GmbH | für 3 Millionen Euro"),
    ("Im Mai 2019 übernahm die Nordbank AG die Weber GmbH.",
     "asserted | Nordbank AG | Weber GmbH | in Mai 2019"),
    ("Für 3 Millionen Euro übernahm die Nordbank AG die Weber GmbH.",
     "asserted | Nordbank AG | Weber GmbH | für 3 Millionen Euro"),
    # perfect
    ("Die Nordbank AG hat die Weber GmbH übernommen.",
     "asserted | Nordbank AG | Weber GmbH |"),
    ("Im Mai 2019 hatte die Nordbank AG die Weber GmbH übernommen.",
     "asserted | Nordbank AG | Weber GmbH | in Mai 2019"),
    # passive
    ("Die Weber GmbH wurde von der Nordbank AG übernommen.",
     "asserted passive | Weber GmbH | | von Nordbank AG"),
    ("Die Weber GmbH ist von der Nordbank AG übernommen worden.",
     "asserted passive | Weber GmbH | | von Nordbank AG"),
    ("Die Weber GmbH wird von der Nordbank AG übernommen.",
     "asserted passive | Weber GmbH | | von Nordbank AG"),
    # verb-final
    ("Bekannt ist, dass die Nordbank AG die Weber GmbH übernommen hat.",
     "asserted | Nordbank AG | Weber GmbH |"),
    ("Als die Nordbank AG die Weber GmbH übernahm, ging Anna Berg.",
     "asserted | Nordbank AG | Weber GmbH |"),
    ("Weil die Weber GmbH von der Nordbank AG übernommen wurde, ging Anna Berg.",
     "asserted passive | Weber GmbH | | von Nordbank AG"),
    # relative clauses: the article does not tell a feminine or neuter subject from an object
    ("Es traf den Konzern Nordlicht, der die Weber GmbH übernommen hat.",
     "asserted | Nordlicht | Weber GmbH |"),
    ("Die Weber GmbH, die die Nordbank AG übernommen hat, sitzt in Köln.",
     "asserted | | Nordbank AG |"),
    ("Es traf den Konzern Nordlicht, den die Nordbank AG übernommen hat.",
     "asserted | Nordbank AG | |"),
    # coordination
    ("Die Nordbank AG übernahm die Weber GmbH und die Kern AG.",
     "asserted | Nordbank AG | Weber GmbH, Kern AG |"),
    ("Die Nordbank AG und die Südbank AG übernahmen die Weber GmbH.",
     "asserted | Nordbank AG, Südbank AG | Weber GmbH |"),
    ("Die Nordbank AG kaufte die Kern AG und übernahm die Weber GmbH.",
     "asserted | Nordbank AG | Weber GmbH |"),
    # insertions
    ("Die Nordbank AG, ein Institut aus Köln, übernahm die Weber GmbH.",
     "asserted | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG, die in Köln sitzt, übernahm die Weber GmbH.",
     "asserted | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG (Köln) hat die Weber GmbH übernommen.",
     "asserted | Nordbank AG | Weber GmbH |"),
    # other nouns are the subject
    ("Die Tochter der großen Nordbank AG übernahm die Weber GmbH.",
     "asserted | | Weber GmbH | der Nordbank AG"),
    ("Die Gläubiger von der Nordbank AG übernahmen die Weber GmbH.",
     "asserted | | Weber GmbH | von Nordbank AG"),
    ("Der Nachfolger des Chefs Karl Maier, Paul Berg, übernahm die Weber GmbH.",
     "asserted | Paul Berg | Weber GmbH |"),
    # nor alone
    ("Der Partner und die Nordbank AG übernahmen die Weber GmbH.",
     "asserted | | Nordbank AG, Weber GmbH |"),
    # not so
    ("Die Nordbank AG übernahm die Weber GmbH nicht.",
     "negated | Nordbank AG | Weber GmbH |"),
    ("Berichte, wonach Anna Berg die Weber GmbH übernahm, sind falsch.",
     "hedged | Weber GmbH | |"),
    ("Weder die Velmo AG (Riga), noch die Nordbank AG haben die Weber GmbH übernommen.",
     "negated | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG hat die Weber GmbH nie übernommen.",
     "negated | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG versuchte, die Weber GmbH zu übernehmen.",
     "unreal | | Weber GmbH |"),
    ("Die Nordbank AG übernahm beinahe die Weber GmbH.",
     "unreal | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG übernahm die Weber GmbH für fast 3 Millionen Euro.",
     "asserted | Nordbank AG | Weber GmbH | für fast 3 Millionen Euro"),
    ("Wenn die Nordbank AG die Weber GmbH übernimmt, geht Anna Berg.",
     "unreal | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG hat angeblich die Weber GmbH übernommen.",
     "hedged | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG könnte die Weber GmbH übernehmen.",
     "hedged | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG will die Weber GmbH übernehmen.",
     "hedged | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG habe die Weber GmbH übernommen.",
     "hedged | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG übernehme die Weber GmbH.",
     "hedged | Nordbank AG | Weber GmbH |"),
    ("Die Nordbank AG wird die Weber GmbH übernehmen.",
     "planned | Nordbank AG | Weber GmbH |"),
]  # fmt: skip
ENGLISH = [
    # main clauses
    ("Northbank Inc. acquires Weber Ltd today.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. acquired Weber Ltd for $3 million.",
     "asserted | Northbank Inc. | Weber Ltd | for $3 million"),
    ("In May 2019, Northbank Inc. acquired Weber Ltd in Ohio.",
     "asserted | Northbank Inc. | Weber Ltd | in Ohio, in May 2019"),
    ("Northbank Inc. is acquiring Weber Ltd now.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    # perfect
    ("Northbank Inc. has acquired Weber Ltd before.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. had already acquired Weber Ltd in May 2019.",
     "asserted | Northbank Inc. | Weber Ltd | in May 2019"),
    # passive
    ("Weber Ltd was acquired by Northbank Inc. in May 2019.",
     "asserted passive | Weber Ltd | | by Northbank Inc., in May 2019"),
    ("Weber Ltd has been acquired by Northbank Inc. for $3 million.",
     "asserted passive | Weber Ltd | | by Northbank Inc., for $3 million"),
    # subordinate clauses
    ("Anna Berg knows that Northbank Inc. acquired Weber Ltd once.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    ("When Northbank Inc. acquired Weber Ltd, Anna Berg left.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    # relative clauses
    ("Northbank Inc., which acquired Weber Ltd in May 2019, makes chairs.",
     "asserted | Northbank Inc. | Weber Ltd | in May 2019"),
    ("Weber Ltd, which was acquired by Northbank Inc., makes chairs.",
     "asserted passive | Weber Ltd | | by Northbank Inc."),
    ("Weber Ltd, which Northbank Inc. acquired in May 2019, makes chairs.",
     "asserted | Northbank Inc. | | in May 2019"),
    # participles
    ("Weber Ltd, acquired by Northbank Inc. in May 2019, makes chairs.",
     "asserted passive | Weber Ltd | | by Northbank Inc., in May 2019"),
    # coordination
    ("Northbank Inc. acquired Weber Ltd and Kern Corp. for $3 million.",
     "asserted | Northbank Inc. | Weber Ltd, Kern Corp. | for $3 million"),
    ("Northbank Inc. and Southbank Inc. acquired Weber Ltd together.",
     "asserted | Northbank Inc., Southbank Inc. | Weber Ltd |"),
    ("Northbank Inc. sold Kern Corp. in May and acquired Weber Ltd in June.",
     "asserted | Northbank Inc. | Weber Ltd | in June"),
    # insertions
    ("Northbank Inc., a lender from Ohio, acquired Weber Ltd last.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. (Ohio) acquired Weber Ltd then.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    # other nouns are the subject
    ("A unit of Northbank Inc. acquired Weber Ltd then.",
     "asserted | | Weber Ltd | of Northbank Inc."),
    ("Northbank Inc.'s rival acquired Weber Ltd then.",
     "asserted | | Weber Ltd | 's Northbank Inc."),
    # nor alone
    ("The company and Northbank Inc. acquired Weber Ltd then.", "asserted | | Weber Ltd |"),
    ("He sold the house and Northbank Inc. acquired Weber Ltd then.",
     "asserted | Northbank Inc. | Weber Ltd |"),
    # not so
    ("Northbank Inc. did not acquire Weber Ltd then.",
     "negated | Northbank Inc. | Weber Ltd |"),
    ("Reports according to which Northbank Inc. acquired Weber Ltd then were wrong.",
     "hedged | Northbank Inc. | Weber Ltd |"),
    ("Neither Northbank Inc. nor Velmo Inc. acquired Weber Ltd then.",
     "negated | Northbank Inc., Velmo Inc. | Weber Ltd |"),
    ("Neither the bank, Northbank Inc., nor others spoke; Velmo Inc. acquired Weber Ltd then.",
     "asserted | Velmo Inc. | Weber Ltd |"),
    ("Northbank Inc. has never acquired Weber Ltd for $3 million.",
     "negated | Northbank Inc. | Weber Ltd | for $3 million"),
    ("Northbank Inc. almost acquired Weber Ltd then.",
     "unreal | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. acquired Weber Ltd for nearly $3 million then.",
     "asserted | Northbank Inc. | Weber Ltd | for nearly $3 million"),
    ("If Northbank Inc. acquires Weber Ltd, Anna Berg will go.",
     "unreal | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. may acquire Weber Ltd then.",
     "hedged | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. could have acquired Weber Ltd then.",
     "hedged | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. would acquire Weber Ltd then.",
     "hedged | Northbank Inc. | Weber Ltd |"),
    ("Northbank Inc. will acquire Weber Ltd then.",
     "planned | Northbank Inc. | Weber Ltd |"),
]  # fmt: skip
FRENCH = [
    # an insertion that ends in quotation marks
    ("Nordbanque SA, qui fit partie du groupe des « Hussards », rachète Weber SAS.",
     "asserted | Nordbanque SA | Weber SAS |"),
    # a name that is no subject is no object either where it stands before the verb
    ("Les PME et Weber SAS innovantes rachètent Nordbanque SA.",
     "asserted | | Nordbanque SA |"),
    # main clauses
    ("Nordbanque SA rachète Weber SAS.",
     "asserted | Nordbanque SA | Weber SAS |"),
    ("Nordbanque SA racheta Weber SAS pour 3 millions d'euros.",
     "asserted | Nordbanque SA | Weber SAS | pour 3 millions d'euros"),
    ("En mai 2019, Nordbanque SA rachetait Weber SAS.",
     "asserted | Nordbanque SA | Weber SAS | en mai 2019"),
    # perfect
    ("Nordbanque SA a racheté Weber SAS en mai 2019.",
     "asserted | Nordbanque SA | Weber SAS | en mai 2019"),
    ("Nordbanque SA avait déjà racheté Weber SAS.",
     "asserted | Nordbanque SA | Weber SAS |"),
    # passive
    ("Weber SAS a été racheté par Nordbanque SA en mai 2019.",
     "asserted passive | Weber SAS | | par Nordbanque SA, en mai 2019"),
    ("Weber SAS est rachetée par Nordbanque SA.",
     "asserted passive | Weber SAS | | par Nordbanque SA"),
    # subordinate clauses
    ("Claire Roux sait que Nordbanque SA a racheté Weber SAS.",
     "asserted | Nordbanque SA | Weber SAS |"),
    ("Après que Nordbanque SA a racheté Weber SAS, Paul Roux part.",
     "asserted | Nordbanque SA | Weber SAS |"),
    # relative clauses
    ("Nordbanque SA, qui a racheté Weber SAS en mai 2019, grandit.",
     "asserted | Nordbanque SA | Weber SAS | en mai 2019"),
    ("Weber SAS, qui a été racheté par Nordbanque SA, grandit.",
     "asserted passive | Weber SAS | | par Nordbanque SA"),
    ("Weber SAS, que Nordbanque SA a racheté en mai 2019, grandit.",
     "asserted | Nordbanque SA | | en mai 2019"),
    # participles
    ("Weber SAS, rachetée par Nordbanque SA en mai 2019, grandit.",
     "asserted passive | Weber SAS | | par Nordbanque SA, en mai 2019"),
    # coordination
    ("Nordbanque SA a racheté Weber SAS et Kern SA.",
     "asserted | Nordbanque SA | Weber SAS, Kern SA |"),
    ("Nordbanque SA et Sudbanque SA ont racheté Weber SAS.",
     "asserted | Nordbanque SA, Sudbanque SA | Weber SAS |"),
    ("Nordbanque SA a vendu Kern SA et a racheté Weber SAS.",
     "asserted | Nordbanque SA | Weber SAS |"),
    # insertions
    ("Nordbanque SA, un établissement lyonnais, a racheté Weber SAS.",
     "asserted | Nordbanque SA | Weber SAS |"),
    # other nouns are the subject
    ("Une filiale de Nordbanque SA a racheté Weber SAS.",
     "asserted | | Weber SAS | de Nordbanque SA"),
    # not so
    ("Nordbanque SA ne rachète pas Weber SAS.",
     "negated | Nordbanque SA | Weber SAS |"),
    ("Nordbanque SA a presque racheté Weber SAS.",
     "unreal | Nordbanque SA | Weber SAS |"),
    ("Si Nordbanque SA rachète Weber SAS, Paul Roux partira.",
     "unreal | Nordbanque SA | Weber SAS |"),
    ("Nordbanque SA pourrait racheter Weber SAS.",
     "hedged | Nordbanque SA | Weber SAS |"),
    ("La rumeur selon laquelle Nordbanque SA a racheté Weber SAS est fausse.",
     "hedged | Nordbanque SA | Weber SAS |"),
    ("Nordbanque SA aurait racheté Weber SAS.",
     "hedged | Nordbanque SA | Weber SAS |"),
    ("Nordbanque SA va racheter Weber SAS.",
     "planned | Nordbanque SA | Weber SAS |"),
    ("Nordbanque SA rachètera Weber SAS.",
     "planned | Nordbanque SA | Weber SAS |"),
]  # fmt: skip


def told(text: str, language: str, verb: str) -> str:
    """Write how the clause of a verb reads, or that there is not just one."""
    found = clauses(text, language, verb)
    if len(found) != 1:
        return f"{len(found)} clauses"
    clause = found[0]
    voice = " passive" if clause["passive"] else ""
    parts = (", ".join(clause[key]) for key in ("subject", "objects", "phrases"))
    return " ".join(" | ".join([f"{clause['status']}{voice}", *parts]).split())


@pytest.mark.parametrize(("text", "reads"), GERMAN)
def test_german_clauses(text: str, reads: str) -> None:
    """The finite verb is second or last; case tells more than order."""
    assert told(text, "de", "übernehmen") == reads


@pytest.mark.parametrize(("text", "reads"), ENGLISH)
def test_english_clauses(text: str, reads: str) -> None:
    """The subject stands before the verb, the object behind it."""
    assert told(text, "en", "acquire") == reads


@pytest.mark.parametrize(("text", "reads"), FRENCH)
def test_french_clauses(text: str, reads: str) -> None:
    """As in English, with pronouns and negation between."""
    assert told(text, "fr", "racheter") == reads


@pytest.mark.parametrize(
    ("language", "verb", "text", "reads"),
    [
        ("de", "zurücktreten", "Anna Berg tritt zurück.", "asserted | Anna Berg | |"),
        ("de", "zurücktreten", "Anna Berg trat am 3. Mai 2019 vom Amt zurück.",
         "asserted | Anna Berg | | an 3. Mai 2019"),
        ("de", "zurücktreten", "Anna Berg ist zurückgetreten.", "asserted | Anna Berg | |"),
        ("de", "zurücktreten", "Bekannt ist, dass Anna Berg zurücktritt.",
         "asserted | Anna Berg | |"),
        ("de", "zurücktreten", "Anna Berg will nicht zurücktreten.", "negated | Anna Berg | |"),
        ("de", "zurücktreten", "Anna Berg weigert sich zurückzutreten.", "0 clauses"),
        ("de", "treten", "Anna Berg tritt zurück.", "0 clauses"),
        ("de", "kaufen", "Anna Berg kaufte SAP und stellte Karl Maier ein, als es regnete.",
         "asserted | Anna Berg | SAP |"),
        ("en", "step down", "Anna Berg stepped down in May 2019.",
         "asserted | Anna Berg | | in May 2019"),
        ("en", "step down", "Anna Berg has stepped down.", "asserted | Anna Berg | |"),
        ("en", "step down", "Anna Berg will step down.", "planned | Anna Berg | |"),
        ("en", "step", "Anna Berg stepped down.", "0 clauses"),
        ("fr", "démissionner", "Claire Roux a démissionné en mai 2019.",
         "asserted | Claire Roux | | en mai 2019"),
        ("fr", "démissionner", "Claire Roux démissionnera.", "planned | Claire Roux | |"),
    ],
)  # fmt: skip
def test_verbs_keep_their_parts(language: str, verb: str, text: str, reads: str) -> None:
    """A particle belongs to its verb wherever it stands, and makes another verb of it."""
    assert told(text, language, verb) == reads


@pytest.mark.parametrize(
    ("language", "verb", "text", "reads"),
    [
        # a list keeps its preposition over commas, whatever closes it
        ("de", "gründen", "SAP wurde 1972 von Anna Weber, Hans Berger und Karl Maier gegründet.",
         "asserted passive | SAP | 1972 | von Anna Weber, von Hans Berger, von Karl Maier"),
        ("en", "found", "Weber Ltd was founded by Paul Newton, Jane Miller and John Smith.",
         "asserted passive | Weber Ltd | | by Paul Newton, by Jane Miller, by John Smith"),
        ("fr", "fonder", "Weber SAS a été fondée par Claire Roux, Paul Mercier et Jean Dupont.",
         "asserted passive | Weber SAS | | par Claire Roux, par Paul Mercier, par Jean Dupont"),
        ("en", "serve", "Its head, Anna Smith, and its treasurer, John Miller, serve as directors.",
         "asserted | Anna Smith, John Miller | | as directors"),
        # each of two verbs keeps what is its own
        ("de", "übernehmen",
         "Die Nordbank AG wurde 2010 von Volkswagen übernommen und 2017 geschlossen.",
         "asserted passive | Nordbank AG | 2010 | von Volkswagen"),
        ("de", "schließen",
         "Die Nordbank AG wurde 2010 von Volkswagen übernommen und 2017 geschlossen.",
         "asserted passive | Nordbank AG | 2017 |"),
        ("fr", "fermer", "Le Musée du Nord a fermé en 2017 puis rouvert en 2019.",
         "asserted | Musée du Nord | | en 2017"),
        # a participle has the subject of the sentence
        ("en", "retain", "While still retaining 20% of Weber Ltd, Anna Smith left.",
         "asserted | Anna Smith | 20% | of Weber Ltd"),
        ("en", "acquire", "Weber Ltd acquired Northbank Inc. before selling Kern Corp. in 2019.",
         "asserted | Weber Ltd | Northbank Inc. |"),
        # commas part off a participle that looks like a past tense
        ("en", "build", "The Westbury Theatre, built in 1932, burned down in 1999.",
         "asserted passive | Westbury Theatre | | in 1932"),
        ("en", "burn", "The Westbury Theatre, built in 1932, burned down in 1999.",
         "asserted | Westbury Theatre | | in 1999"),
        # whose the doer is
        ("en", "open", "The Westbury Museum was opened with a speech by Paul Newton.",
         "asserted passive | Westbury Museum | | ? Paul Newton"),
        ("de", "eröffnen", "Die Nordbank AG wurde mit einer Rede von Peter Berger eröffnet.",
         "asserted passive | Nordbank AG | | ? Peter Berger"),
        # what stands before the verb need not be its subject
        ("de", "verbuchen", "Ein Jahr zuvor konnte die Nordbank AG 3 Millionen Euro verbuchen.",
         "asserted | Nordbank AG | 3 Millionen Euro |"),
        ("en", "announce", "Weber Ltd, a startup that had raised $3 million, announced cuts.",
         "asserted | Weber Ltd | |"),
        ("en", "acquire", "Northbank Inc. has quietly acquired Weber Ltd in May.",
         "asserted | Northbank Inc. | Weber Ltd | in May"),
        # a genitive belongs to its noun, whatever governs that
        ("de", "ausscheiden", "Anna Weber schied aus dem Vorstand der Nordbank AG aus.",
         "asserted | Anna Weber | | aus Nordbank AG, der Nordbank AG"),
        # a participle behind a common noun tells nothing of the names behind it
        ("en", "locate", "They were called to the hall, located off the Leeds Bridge in Kyle.",
         "0 clauses"),
        # a place has its country with it
        ("en", "bear", "Anna Smith was born in Paris, France on 3 May 1950.",
         "asserted passive | Anna Smith | | in Paris, on 3 May 1950"),
        ("fr", "naître", "Claire Roux, née à Kyle (Écosse) le 3 mai 1950, est partie.",
         "asserted | Claire Roux | 3 mai 1950 | à Kyle"),
        ("fr", "mourir", "Claire Roux, née à Lyon en 1950 et morte à Paris en 1999, a peint.",
         "asserted | Claire Roux | | à Paris, en 1999"),
        # dates stand anywhere
        ("de", "erklären", "1991 hat Slowenien seine Unabhängigkeit erklärt.",
         "asserted | Slowenien | 1991 |"),
        ("fr", "battre", "Jean Dupont a battu Marie Mercier en finale le 3 mai 2019.",
         "asserted | Jean Dupont | Marie Mercier, 3 mai 2019 |"),
        # to may open an infinitive
        ("en", "move", "Jane Smith moved to reassure Poland.",
         "asserted | Jane Smith | | ? Poland"),
        # words of the verb stand apart or before it
        ("de", "ums Leben kommen", "In der Türkei kamen 300 Menschen ums Leben.",
         "asserted | 300 Menschen | | in Türkei"),
        ("de", "ums Leben kommen", "In der Türkei sind 300 Menschen ums Leben gekommen.",
         "asserted | 300 Menschen | | in Türkei"),
        ("de", "sich befinden", "Die Nordbank AG befindet sich in Köln.",
         "asserted | Nordbank AG | | in Köln"),
        # what describes a name does not end its clause, nor take part in it
        ("de", "verurteilen", "Das Gericht verurteilte Karl Maier, den früheren Chef, zu 5 Jahren.",
         "asserted | | Karl Maier | zu 5 Jahren"),
        ("de", "wählen", "Der Rat wählte Karl Maier (SPD) am 3. Mai 2019 zum Bürgermeister.",
         "asserted | | Karl Maier | an 3. Mai 2019, zu Bürgermeister"),
        ("en", "sentence", "The court sentenced Paul Newton, the former mayor, to 30 years.",
         "asserted | | Paul Newton | to 30 years"),
        ("fr", "condamner", "Le tribunal a condamné Paul Roux, 52 ans, à cinq ans de prison.",
         "asserted | | Paul Roux | à cinq ans"),
        ("en", "meet", "Paul Newton met Mary Stone, the mayor, to see Jane Hill in Riga.",
         "asserted | Paul Newton | Mary Stone |"),
        # what stands between an article and its noun belongs to the noun
        ("de", "aufwachsen", "Der in Riga geborene Karl Maier wuchs in Köln auf.",
         "asserted | Karl Maier | | in Köln"),
        ("de", "sein", "Anna Weber, die 1994 Präsidentin der Nordbank AG war, lebt in Wien.",
         "asserted | Anna Weber | 1994, Präsidentin | der Nordbank AG"),
        # whom an aim is about
        ("en", "defeat", "Paul Newton defeated Mary Stone in Riga to replace Jane Hill.",
         "asserted | Paul Newton | Mary Stone | in Riga"),
        # behind its preposition stands a noun, and the verbs around it keep what they share
        ("en", "sentence", "Anna Smith was convicted of murder and sentenced to nine years.",
         "asserted passive | Anna Smith | | to nine years"),
        ("en", "protest", "The guards arrested 40 people during protests in Leeds.",
         "0 clauses"),
        # a noun before a number is the subject, not what the number is called
        ("de", "festnehmen", "In Kiel hat die Polizei 30 Männer festgenommen.",
         "asserted | | 30 Männer | in Kiel"),
        # who only tells of it did not do it
        ("en", "kill", "A bomb exploded in Leeds, Anna Smith said, killing 20 people.",
         "asserted | | 20 people |"),
        # a former office is an office too
        ("en", "sentence", "The former mayor, Anna Smith, was sentenced to nine years.",
         "asserted passive | Anna Smith | | to nine years"),
        # what had to be done was done
        ("de", "schließen", "Die Nordbank AG musste 2017 die Weber GmbH schließen.",
         "asserted | Nordbank AG | 2017, Weber GmbH |"),
        ("en", "close", "Northbank Inc. had to close Weber Ltd in 1999.",
         "asserted | Northbank Inc. | Weber Ltd | in 1999"),
    ],
)  # fmt: skip
def test_what_belongs_to_a_verb(language: str, verb: str, text: str, reads: str) -> None:
    """Lists, second verbs, insertions and nouns between do not mix up who did what when."""
    assert told(text, language, verb) == reads


@pytest.mark.parametrize(
    ("language", "verb", "text"),
    [
        ("de", "übernehmen", "Die Nordbank AG weigert sich, die Weber GmbH zu übernehmen."),
        ("de", "übernehmen", "Keine Bank hat die Weber GmbH übernommen."),
        ("de", "übernehmen", "Die Nordbank AG dürfte die Weber GmbH übernehmen."),
        ("de", "übernehmen", "Die Weber GmbH soll von der Nordbank AG übernommen werden."),
        ("de", "übernehmen", "Die Weber GmbH würde von der Nordbank AG übernommen."),
        ("de", "übernehmen", "Falls die Nordbank AG die Weber GmbH übernimmt, geht Anna Berg."),
        ("de", "übernehmen", "Die Weber GmbH könnte von der Nordbank AG übernommen werden."),
        ("de", "übernehmen", "Die Weber GmbH wird von der Nordbank AG übernommen werden."),
        ("de", "sterben", "Am 3. Mai 2020 könnten in München 20 Menschen gestorben sein."),
        ("en", "acquire", "Weber Ltd was to be acquired by Northbank Inc. in 2019."),
        ("en", "acquire", "Weber Ltd is to be acquired by Northbank Inc. soon."),
        ("en", "acquire", "Northbank Inc. has yet to acquire Weber Ltd."),
        ("fr", "racheter", "Weber SAS sera rachetée par Nordbanque SA."),
        ("en", "acquire", "Northbank Inc. failed to acquire Weber Ltd."),
        ("en", "acquire", "Northbank Inc. wants to acquire Weber Ltd."),
        ("en", "acquire", "Northbank Inc. didn't acquire Weber Ltd."),
        ("en", "acquire", "Northbank Inc. never acquired Weber Ltd."),
        ("en", "acquire", "Northbank Inc. reportedly acquired Weber Ltd."),
        ("en", "acquire", "Northbank Inc. has not yet acquired Weber Ltd."),
        ("en", "acquire", "Unless Northbank Inc. acquires Weber Ltd, Anna Berg will go."),
        ("en", "acquire", "Anna Berg claims that Northbank Inc. acquired Weber Ltd."),
        ("en", "acquire", "Anna Berg denied Northbank Inc. acquired Weber Ltd."),
        ("en", "acquire", "We learned this week that Northbank Inc. acquired Weber Ltd."),
        ("de", "übernehmen", "Anna Berg glaubt, dass die Nordbank AG die Weber GmbH übernahm."),
        ("de", "übernehmen", "Anna Berg bestritt, dass die Nordbank AG die Weber GmbH übernahm."),
        ("de", "übernehmen", "Anna Berg träumte, dass die Nordbank AG die Weber GmbH übernahm."),
        ("de", "übernehmen", "Es ist nicht bekannt, dass die Nordbank AG die Weber GmbH übernahm."),
        (
            "de",
            "übernehmen",
            "Anna Berg sagte nicht, dass die Nordbank AG die Weber GmbH übernahm.",
        ),
        ("en", "acquire", "Few expected that Northbank Inc. acquired Weber Ltd."),
        ("en", "acquire", "Had Northbank Inc. acquired Weber Ltd, Anna Berg would have left."),
        ("fr", "racheter", "Claire Roux rêve que Nordbanque SA a racheté Weber SAS."),
        ("fr", "racheter", "Claire Roux nie que Nordbanque SA a racheté Weber SAS."),
        ("fr", "racheter", "Nordbanque SA tente de racheter Weber SAS."),
        ("fr", "racheter", "Nordbanque SA veut racheter Weber SAS."),
        ("fr", "racheter", "Nordbanque SA n'a jamais racheté Weber SAS."),
        ("fr", "racheter", "Nordbanque SA n'a pas racheté Weber SAS."),
        ("fr", "racheter", "Nordbanque SA a sans doute racheté Weber SAS."),
        ("fr", "racheter", "Nordbanque SA refuse de racheter Weber SAS."),
    ],
)
def test_what_did_not_happen_is_never_asserted(language: str, verb: str, text: str) -> None:
    """Denials, wishes, attempts, conditions and rumours make no fact."""
    assert "asserted" not in [clause["status"] for clause in clauses(text, language, verb)]


@pytest.mark.parametrize(
    ("language", "verb", "text"),
    [
        ("de", "übernehmen", "Laut Anna Berg hat die Nordbank AG die Weber GmbH übernommen."),
        ("en", "acquire", "According to Anna Berg, Northbank Inc. acquired Weber Ltd."),
        ("fr", "racheter", "Selon Claire Roux, Nordbanque SA a racheté Weber SAS."),
    ],
)
def test_a_source_is_no_subject(language: str, verb: str, text: str) -> None:
    """Whoever is quoted did not do it."""
    (clause,) = clauses(text, language, verb)
    assert len(clause["subject"]) == len(clause["objects"]) == 1
    assert not {"Anna Berg", "Claire Roux"} & {*clause["subject"], *clause["objects"]}


def test_two_verbs_without_a_subject_do_not_ask_each_other_for_one() -> None:
    """A participle takes its subject from the verb behind it, but not where `and` leads back."""
    text = "Convey the code by offering access to Weber Ltd, and offer it to Kern Ltd."
    assert [clause["subject"] for clause in clauses(text, "en", "offer")] == [[], []]


@pytest.mark.parametrize(
    ("language", "verb", "text"),
    [
        ("en", "acquire", "The man who met Anna Smith in Riga has acquired Weber Ltd."),
        ("fr", "racheter", "L'homme qui a rencontré Anne Martin à Riga a racheté Weber SAS."),
    ],
)
def test_a_name_in_a_clause_within_the_subject_is_none(language: str, verb: str, text: str) -> None:
    """Whom the man met did not buy the firm."""
    assert "An" not in told(text, language, verb).split("|")[1]


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("en", "She designed the footbridge in Glasgow, which employs 20 people.", "employ"),
        ("fr", "Celui de Valence, qui emploie 20 personnes, reste ouvert.", "employer"),
    ],
)
def test_a_place_that_tells_which_thing_is_meant_is_no_subject(
    language: str, text: str, verb: str
) -> None:
    """What the relative clause says may be told of the thing."""
    assert [clause["subject"] for clause in clauses(text, language, verb)] == [[]]
