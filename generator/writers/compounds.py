"""Compounds for the search: "samverkansnämnden" is marked so that it is found by "nämnden" as well.

Pagefind finds a word by how it begins, and indexes the parts of a word that is divided by a sign. So a sign is
put before the last part of a compound, when that is one of the words that the language of the archive builds
compounds with. The search page takes the sign away again. A list of words rather than a dictionary: it is the same
for every page, so a page's search text depends on nothing but the page.
"""

import re

MARK = "`"
SHORTEST = 8

# Last parts, as they stand without an ending. A new one is written here, and all pages are made again.
_LAST_PARTS = """
analys anslag anställning ansvar ansökan antal apotek arbet arkiv arvod avdelning avgift avsnitt avtag avtal
barn bas bedömning befolkning behandling behov bekämpning bemanning beredning beredskap beroend beslut besök
bibliotek bidrag bild bokslut bolag brist budget buss byggnad byrå byte bänk central centrum chef dag data del
delaktighet delegation delårsrapport diagnos dialog direktiv direktör doktor drift däck effekt ekonomi energi
enhet erbjudand ersättning flyg flöd fond fordon form forskning forum frist fråg frånvaro fullmäktig funktion
förbund fördelning förening föreskrift förhandling föring förlossning förlust förmån förslag försäkring
försörjning förteckning förvaltning garanti givar grad granskning grupp gräns gymnasi gård handling hem
hjälpmedel hus hälsa högskol indelning index information initiativ inkomst insats institut instruktion intyg
intäkt investering invånar jour journal jurist kallels kampanj kansli kassa kedja klass klinik kommitté kommun
kompetens koncept konferens konst kontor kontroll konvention kort kostnad kraft krav kris kultur kungörels kurs
kvalitet kvot kö kök laboratori lag lagstiftning led ledamot ledar ledning leverans linj list lokal lån läg
läkar läkemedel län löfte lön lösning marknad material medel medicin medlem miljö minskning modell moms motion
mottagning museum myndighet mål mätning möt natt nivå norm nummer nämnd nät område omröstning omsorg operation
ordförand ordning organ organisation paragraf park parti patient peng pengar pension period person personal plan
planering plats platt plattform policy post premie prestation princip prioritering prisl prislist problem
process produktion prognos program projekt protokoll prövning psykiatri påminnelse ram rapport redovisning
reform regel regist reglement rehabilitering rekommendation remiss reparation resa reserv resor resultat resurs
revision riksdag rikt riktlinj risk roll rullstol rum råd räkning ränt rätt samarbet samhäll sammanträd
samordning samråd samtal samverkan satsning schema section sekreterar sekretess server service signal sjukdom
sjukhus sjuksköterska skada skatt skol skrivels skuld skydd slut språk start stat station statistik status
stiftelse strategi struktur student studi styrels styrning stöd summa support system säkerhet säng sätt sökar
sökning tagar tavl taxa team teater teknik telefon telefonnummer tid tillgång tillstånd tillsyn tjänst tolk
trafik transport träning underhåll underlag undersökning undervisning union universitet uppdrag uppföljning
uppgift upphandling utbildning utbud utgift utjämning utredning utrustning utskott utveckling vaccin vagn vakt
val vatten verk verksamhet vetenskap vikari villkor vinst vård vårdcentral väg vän väntan värd värde värdering
yrkand yttrand år återrapport åtgärd ägar äldr ändamål ärend öppning överenskommelse översikt överskott översyn
övning
"""
# What looks like a first part but is not: "fram-tiden", "rapp-orter".
_NO_FIRST_PARTS = """
ange ans behand bela cont efter erfar fram för före förs föres kont kungj läke med ons prog rapp sam samman tis transp
under upp ut var
"""
_ENDINGS = (
    "s|e|es|en|ens|er|ers|erna|ernas|erns|ern|et|ets|n|ns|na|nas|nde|ndes|ndet|ndets|nden|ndena|ndenas|"
    "a|an|ans|ar|ars|are|ares|aren|arens|arna|arnas|arnes|at|ats|or|ors|orna|ornas|"
    "r|rs|rna|rnas|t|ts|tet|tets|het|heten|heter|ut|ium|iet|ier|ierna|"
    "lser|lsen|lse|lsens|lserna|ndan|ndarna|mer|men|met"
)
_NOT_FIRST = frozenset(_NO_FIRST_PARTS.split())
_PARTS = "|".join(sorted(set(_LAST_PARTS.split()), key=lambda part: (-len(part), part)))
_COMPOUND = re.compile(rf"(?<=[a-zåäöé]{{3}})((?:{_PARTS})(?:{_ENDINGS})?)$")
_LONG_WORD = re.compile(rf"[A-Za-zÅÄÖåäöÉé]{{{SHORTEST},}}")


class Compounds:
    """Marks compounds in texts. A word is looked at once, for the same words come back on every page."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}

    def mark(self, text: str) -> str:
        """Return the text with a sign before the last part of each compound."""
        return _LONG_WORD.sub(self._marked, text.replace(MARK, "'"))

    def _marked(self, found: re.Match[str]) -> str:
        word = found[0]
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = divided(word)
        return known


def divided(word: str) -> str:
    """Return a word with the sign before its last part, or as it is when it is no compound that is known."""
    if not word[1:].islower():
        return word
    small = word.lower()
    found = _COMPOUND.search(small)
    if found is None or small[: found.start()] in _NOT_FIRST:
        return word
    return f"{word[: found.start()]}{MARK}{word[found.start() :]}"
