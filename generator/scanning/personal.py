"""Personal data in a text: identity numbers, telephone, e-mail, property designations, words on someone's health.

The search is for people to judge: it should miss little, and still be quiet about what minutes are full of
(case numbers, law, amounts, times, and care spoken of in general). `tests/scanning/` has the labelled lines.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from generator.scanning.health import health_words
from generator.scanning.words import word_set
from generator.vocabulary import PersonalKind

MOST = 20  # of a kind in one text: who has read so many knows what to do
SPACE = "[ \u00a0\u2009\u202f]"
COORDINATION = 60
# Every pattern begins with a sign it can be found by, has no repeats inside repeats, and looks back from there.
_IDENTITY = re.compile(rf"(?:18|19|20)?\d{{6}}{SPACE}?[-–+]?{SPACE}?\d{{4}}(?!\d|-\d)")
_DIALLED = re.compile(r"[+0](?<![\w.,:/+–-].)[\d \u00a0\u202f()/–-]{5,20}\d(?![\w:])")
# Words before or after figures that tell that they number a paper, not a person and no telephone.
_OF_PAPERS = (
    r"(?:handling\w*|referens\w*|dnr|diarienummer|diarienr|ärendenummer|faktura\w*|ocr\w*|order\w*|"
    r"avtal\w*|konto\w*|bankgiro|plusgiro|artikel\w*)"
)
_PAPER_BEFORE = re.compile(rf"\b{_OF_PAPERS}(?:[ -]n(?:umme)?r)?\.?:? ?$", re.IGNORECASE)
_PAPER_AFTER = re.compile(rf",? (?:är|som) {_OF_PAPERS}(?: n(?:umme)?r)?\b", re.IGNORECASE)
# A paper numbered by its day looks like someone who was just born.
FIRST_OF_PAPERS, LAST_OF_PAPERS = 2015, 2099
_CALLED = re.compile(r"(?:tel|tfn|mobil|telefon|ring|på nummer)[\w ]*\.?:?\W{0,3}$", re.IGNORECASE)
_HOST = re.compile(r"(?:@| ?[(\[](?:at|snabel-a)[)\]] ?)(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}")
_MAILBOX = re.compile(r"[\w.+-]+$")
_UNIT = re.compile(r"(?:\d{1,4}|[sS]|ga|GA|fs|FS):\d{1,4}(?![\d:.,/–-]{0,40}\d)")
_YEAR = re.compile(r"(?:19|20)\d\d:")
_BLOCK = re.compile(
    r"[KkFfTt](?<!\w.)(?:v\.|vartere[nt]|astigheten|astighetsbeteckning(?:en)?|omten) "
    r"(?:[A-ZÅÄÖ][\w-]{1,30} ){1,3}\d{1,3}(?![\w:])"
)
BLOCKS = ("v. ", "varteret ", "varteren ", "astigheten ", "beteckning", "omten ")
_NAME = re.compile(r"[A-ZÅÄÖ][\wåäöé-]*$")

# Mailboxes of an office are not anyone's own.
OFFICES = word_set(
    "arkiv bestallning diarie diariet diarium dpo dataskydd dataskyddsombud epost faktura fakturor forvaltning "
    "halsa info informationen inkop intern jobb kansli kansliet kontakt kontaktcenter kundtjanst ledning media "
    "namnd no-reply noreply notis nyheter patientnamnden politik post press pressjour registrator registratur "
    "region regionen regionstyrelsen reception rekrytering rf rs servicedesk sekretariat support upphandling vaxel "
    "webb webbmaster webmaster"
)
# Words before "3:14" that tell that it is something else than land: rules, papers, times.
NOT_LAND = word_set(
    "sfs sou ds prop proposition bet betänkande skr skrivelse rskr dir mot motion interpellation fråga "
    "medborgarförslag initiativ författningssamling föreskrift föreskrifter allmänna hslf socosfs sosfs lvfs afs "
    "msbfs tsfs elsäk-fs dnr diarienummer ärende paragraf artikel kapitel kap avsnitt tabell figur bild diagram "
    "bilaga sida punkt steg version mål upplaga nummer nr mom psalm matteus lukas markus kl klockan tid start slut "
    "paus lunch kaffe fika måndag tisdag onsdag torsdag fredag lördag söndag januari februari mars april maj juni "
    "juli augusti september oktober november december förhållandet förhållande skala kvot resultat slutresultat "
    "etapp fas del delmål handbok handboken modul spår paket lektion rättsfall nja hfd rå ad cirkulär stadga "
    "reglemente beslut protokoll rapport m s sd c v kd l mp"
)


Places = Iterator[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A piece of a text that looks like personal data, as it stands there."""

    kind: PersonalKind
    piece: str
    start: int


def _shape(text: str) -> bytes:
    """Return the text with every digit as 0: to ask quickly whether a pattern can be in it."""
    return text.encode("utf-8", "replace").translate(_AS_ZERO)


_AS_ZERO = bytes(48 if 48 <= byte <= 57 else byte for byte in range(256))


def personal_data(text: str) -> Iterator[Hit]:
    """Yield what looks like personal data, kind by kind."""
    for kind, find in FINDERS:
        yield from (Hit(kind, piece, start) for start, piece in islice(find(text), MOST))


def _identity_numbers(text: str) -> Places:
    if b"000000" not in _shape(text):
        return
    for match in _IDENTITY.finditer(text):
        before = text[max(0, match.start() - 1) : match.start()]
        whole = not before.isdigit() and before not in ("-", "+", ":", "/")
        if whole and _is_identity(match[0]) and not _numbers_a_paper(text, match):
            yield match.start(), match[0]


def _numbers_a_paper(text: str, match: re.Match[str]) -> bool:
    """Tell whether figures that begin with a day of late years are said to be the number of a paper."""
    if not match[0][:4].isdecimal() or not FIRST_OF_PAPERS <= int(match[0][:4]) <= LAST_OF_PAPERS:
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    return bool(_PAPER_BEFORE.search(before) or _PAPER_AFTER.match(text, match.end()))


def _is_identity(written: str) -> bool:
    """Tell whether the digits are a day of birth (60 more for a samordningsnummer) and a right check digit."""
    digits = "".join(filter(str.isdecimal, written))[-10:]
    if written == digits and re.match(r"07[02369]", digits):
        return False  # a mobile number without spaces
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    try:
        date(2000 + year, month, day - COORDINATION if day > COORDINATION else day)
    except ValueError:
        return False
    return _checksum(digits) % 10 == 0


def _checksum(digits: str) -> int:
    """Luhn's sum: every other digit doubled, the digits of each product added."""
    doubled = (int(digit) * (2 - index % 2) for index, digit in enumerate(digits))
    return sum(value // 10 + value % 10 for value in doubled)


def _telephone_numbers(text: str) -> Places:
    for match in _DIALLED.finditer(text):
        piece = match[0]
        number = _national(piece)
        # Figures in a row are a number to call when they are written like one, or are said to be.
        sure = piece[0] == "+" or re.match(r"07[02369]|0046", number) or re.match(r"0\d{1,3} ?[-–/)]", piece)
        if _PAPER_BEFORE.search(text, max(0, match.start() - 40), match.start()):
            continue
        called = sure or _CALLED.search(text, max(0, match.start() - 24), match.start())
        if 8 <= len(number) <= 11 and number[1] != "0" and called and (piece[0] == "+" or not _is_identity(piece)):
            yield match.start(), piece


def _national(piece: str) -> str:
    """Return the digits as they are dialled within the country."""
    digits = "".join(filter(str.isdecimal, piece.replace("(0)", "")))
    country = "46" if piece[0] == "+" else "0046"
    return f"0{digits.removeprefix(country)}" if digits.startswith(country) else digits


def _addresses(text: str) -> Places:
    if not any(sign in text for sign in ("@", "at)", "at]", "-a)", "-a]")):
        return
    for match in _HOST.finditer(text):
        mailbox = _MAILBOX.search(text, max(0, match.start() - 64), match.start())
        if mailbox and not OFFICES.intersection(re.split(r"[._]", mailbox[0].casefold().partition("+")[0])):
            yield mailbox.start(), mailbox[0] + match[0]


def _properties(text: str) -> Places:
    for match in _UNIT.finditer(text) if b":0" in _shape(text) else ():
        name = _tract(text[max(0, match.start() - 60) : match.start()].rsplit("\n", maxsplit=1)[-1])
        if name and not _YEAR.match(match[0]):
            yield match.start() - len(name), name + match[0]
    for match in _BLOCK.finditer(text) if any(word in text for word in BLOCKS) else ():
        yield match.start(), match[0]


def _tract(words: str) -> str:
    """Return the name of the land that ends `words`, with the space after it; nothing when it is none."""
    if not words.endswith((" ", "\u00a0")):
        return ""
    parts = words[:-1].split(" ")
    names: list[str] = []
    while parts and len(names) < 3 and _NAME.match(parts[-1]):
        names.insert(0, parts.pop())
    told = {name.casefold().strip(".") for name in names}
    if not names or told & NOT_LAND or any(name.isupper() and len(name) < 4 for name in names):
        return ""
    return words[words.rindex(names[0]) :]


FINDERS: tuple[tuple[PersonalKind, Callable[[str], Places]], ...] = (
    (PersonalKind.IDENTITY, _identity_numbers),
    (PersonalKind.TELEPHONE, _telephone_numbers),
    (PersonalKind.ADDRESS, _addresses),
    (PersonalKind.PROPERTY, _properties),
    (PersonalKind.HEALTH, health_words),
)
