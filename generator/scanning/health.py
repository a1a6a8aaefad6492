"""Words that suggest what is known of one person's health.

Minutes of a region speak of care on every page, so an illness alone is nothing. What counts is a sentence that
has both someone ("hon", "patienten", "sonen") and a word on illness, treatment or disability.
"""

import re
from collections.abc import Iterator

from generator.scanning.words import word_set

# Someone in particular: one of these words makes a sentence be about a person.
SOMEONE = word_set(
    "han hans honom hon hennes henne hen hens kvinnan kvinnans mannen mannens flickan flickans pojken pojkens "
    "dottern dotterns sonen sonens fadern faderns mamman pappan makan makans maken makens hustrun "
    "sambon brodern systern anmälaren anmälarens klaganden klagandens sökanden sökandens kollegan kollegans "
    "medarbetaren medarbetarens anhörige x nn"
)
# The same words stand for anyone in rules and plans: only together with something that has happened.
ANYONE = word_set(
    "patienten patientens barnet barnets brukaren brukarens klienten ungdomen eleven elevens personen personens"
)
_WORDS = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[^.!?\n]+")
_HEALTH = re.compile(
    r"\b(?:adhd|alkohol(?:ist|miss|problem|vanor)\w*|allvarligt skad\w*|alzheimer\w*|anorexi\w*|arbetsoförmåga|"
    r"asperger\w*|autis\w*|avgift(?:ning|ad)\w*|avled|avlid\w+|benbrott\w*|bipolär\w*|blodförgiftning\w*|blodpropp\w*|"
    r"bröstcancer\w*|bulimi\w*|cancer\w*|demen[st]\w*|depress\w*|deprimera\w*|diabet\w*|diagnos\w*|epilep\w*|fraktur\w*|"
    r"funktionsnedsätt\w*|funktionshind\w*|gravid\w*|hepatit\w*|hiv|hjärnskad\w*|hjärntumör\w*|hjärnskakning|"
    r"hjärtinfarkt\w*|hjärtfel\w*|hjärtsvikt|inlagd|insjukna\w*|intensivvård\w*|kol-sjuk|leukemi\w*|lider av|led av|"
    r"lungcancer\w*|lunginflammation\w*|läkarintyg\w*|medicinering\w*|medicinera\w*|missbruk\w*|missfall\w*|ms-sjuk|"
    r"multipel skleros|narkotika\w*|njursvikt|opererad\w*|opererades|operation för|parkinson\w*|prostatacancer\w*|"
    r"psoriasis|psykisk ohälsa|psykiska besvär|psykiskt sjuk\w*|psykos\w*|rehabiliter(?:as|ades)|rullstol\w*|"
    r"schizofren\w*|sepsis|sjukdom\w*|sjukskriv\w*|sjukpensi\w*|sjukersättning|självmord\w*|självskade\w*|"
    r"smittad\w*|smittades|stroke\w*|suicid\w*|tumör\w*|tvångsvård\w*|tvångsinta\w*|utbränd\w*|utmattning\w*|vårdad\w*|"
    r"vårdades|ångest\w*|ätstörning\w*)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:avled|avlidit|drabbades|drabbats|insjuknade|insjuknat|diagnosen|diagnostiserades|opererades|opererats|"
    r"vårdades|vårdats|lades in|skrevs in|skrevs ut|behandlades för|behandlats för|smittades|har fått diagnos\w*|"
    r"fick diagnos\w*|led av|sjukskrevs|tvångsvårdades)\b",
    re.IGNORECASE,
)


def health_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield (place, word) for the first word on health in each sentence about someone."""
    if not speaks_of_someone(text):
        return
    for sentence in _SENTENCE.finditer(text):
        words = set(_WORDS.findall(sentence[0].casefold()))
        if words & SOMEONE:
            found = _HEALTH.search(text, sentence.start(), sentence.end())
        elif words & ANYONE:
            found = _HAPPENED.search(text, sentence.start(), sentence.end())
        else:
            continue
        if found:
            yield found.start(), found[0]


def speaks_of_someone(text: str) -> bool:
    """Tell whether the text has a word for a person. Quick, for nearly no text does."""
    words = text.casefold().encode("utf-8", "replace").translate(_APART).split()
    return not _PERSONS.isdisjoint(words)


_PERSONS = frozenset(word.encode() for word in SOMEONE | ANYONE)
# Signs become spaces; letters, also those of several bytes, stay.
_APART = bytes(byte if chr(byte).isalpha() or byte > 127 else 32 for byte in range(256))
