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
    "sambon brodern systern moderns föräldern förälderns barnbarnet makarna makarnas paret parets tvillingen "
    "anmälaren anmälarens klaganden klagandens sökanden sökandens sökande anställde anställda kollegan kollegans "
    "medarbetaren medarbetarens anhörige x nn"
)
# The same words stand for anyone in rules and plans: only together with something that has happened.
ANYONE = word_set(
    "patienten patientens barnet barnets brukaren brukarens klienten ungdomen eleven elevens personen personens "
    "ledamoten ledamotens ersättaren ersättarens ordföranden ordförandens"
)
_WORDS = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[^.!?\n]+")
_HEALTH = re.compile(
    r"\b(?:adhd|alkohol(?:ist|miss|problem|vanor)\w*|abort\w*|allergi\w*|allvarligt skad\w*|astma\w*|alzheimer\w*|"
    r"anorexi\w*|arbetsoförmåga|asperger\w*|autis\w*|avgift(?:ning|ad)\w*|avled|avlid\w+|benbrott\w*|bipolär\w*|"
    r"blodförgiftning\w*|blodtryck\w*|blodpropp\w*|bröstcancer\w*|bulimi\w*|cancer\w*|demen[st]\w*|depress\w*|"
    r"dialys\w*|deprimera\w*|diabet\w*|diagnos\w*|epilep\w*|fraktur\w*|funktionsnedsätt\w*|funktionshind\w*|gravid\w*|"
    r"hepatit\w*|hiv\w*|hjärnskad\w*|hjärntumör\w*|hjärnskakning|hjärtinfarkt\w*|hjärtfel\w*|hjärtsvikt|inlagd|"
    r"insjukna\w*|intensivvård\w*|kol-sjuk|leukemi\w*|lider av|led av|lungcancer\w*|lunginflammation\w*|ivf|journal|"
    r"journalen|läkarintyg\w*|medicinering\w*|medicinera\w*|missbruk\w*|missfall\w*|ms-sjuk|multipel skleros|"
    r"narkotika\w*|njursvikt|opererad\w*|opererades|operation för|parkinson\w*|prostatacancer\w*|psoriasis|"
    r"psykisk ohälsa|psykiska besvär|psykiskt (?:sjuk|dålig|instabil)\w*|provrörsbefrukt\w*|psykos\w*|"
    r"rehabiliter(?:as|ades)|rullstol\w*|schizofren\w*|sepsis|sjukdom\w*|sjukskriv\w*|sjukpensi\w*|sjukersättning|"
    r"självmord\w*|självskade\w*|smittad\w*|smittades|steriliser\w*|strålbehandl\w*|strålning\w*|stroke\w*|suicid\w*|"
    r"ta(?:git)? (?:sitt|sitt eget) liv|tumör\w*|tvångsvård\w*|tvångsinta\w*|utbränd\w*|utmattning\w*|vårdad\w*|"
    r"vårdades|vårdas för|ångest\w*|ätstörning\w*)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:avled|avlidit|drabbades|drabbats|insjuknade|insjuknat|diagnosen|diagnostiserades|opererades|opererats|"
    r"vårdades|vårdats|lades in|skrevs in|skrevs ut|behandlades för|behandlats för|smittades|har fått diagnos\w*|"
    r"fick diagnos\w*|led av|sjukskrevs|går på dialys|vårdas för|"
    r"(?:är|var|blev|blivit) (?:sjuk|dement|gravid|inlagd|sjukskriven|blind|döv)|tvångsvårdades)\b",
    re.IGNORECASE,
)


# Who tells of care in general tells nothing of herself.
_TOLD_OF = re.compile(
    r"\b(?:presentera|redogör|redogjor|informera|föredr|redovisa|yrka|fråga|undra|motionera)\w* "
    r"|\brapport\w* om\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\d{6}[-–+ ]?\d{4}\b")


def health_words(text: str) -> Iterator[tuple[int, str]]:
    """Yield (place, word) for the first word on health in each sentence about someone."""
    if not speaks_of_someone(text):
        return
    for sentence in _SENTENCE.finditer(text):
        words = set(_WORDS.findall(sentence[0].casefold()))
        numbered = _NUMBERED.search(sentence[0])
        if numbered or (words & SOMEONE and not _TOLD_OF.search(sentence[0])):
            found = _HEALTH.search(text, sentence.start(), sentence.end())
        elif words & (SOMEONE | ANYONE):
            found = _HAPPENED.search(text, sentence.start(), sentence.end())
        else:
            continue
        if found:
            yield found.start(), found[0]


def speaks_of_someone(text: str) -> bool:
    """Tell whether the text has a word for a person. Quick, for nearly no text does."""
    if _NUMBERED.search(text):
        return True
    words = text.casefold().encode("utf-8", "replace").translate(_APART).split()
    return not _PERSONS.isdisjoint(words)


_PERSONS = frozenset(word.encode() for word in SOMEONE | ANYONE)
# Signs become spaces; letters, also those of several bytes, stay.
_APART = bytes(byte if chr(byte).isalpha() or byte > 127 else 32 for byte in range(256))
