"""Every deliberate difference between page, Word and PDF, with its reason. What is not listed here is an error."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deliberate:
    """A difference that shall be: in which formats the text stands, what it is, and why (Swedish)."""

    where: str
    what: str
    why: str


DELIBERATE: dict[str, Deliberate] = {
    "översikt": Deliberate(
        "sidan",
        "Sidan för ett sammanträde eller organ är en översikt; dess handlingar jämförs mellan Word och PDF.",
        "På webben läses sammanträdet paragraf för paragraf, och varje paragraf har en egen sida som jämförs.",
    ),
    "punkttecken": Deliberate(
        "Word och PDF", "Tecknet framför en punkt utan nummer.", "På sidan ritar webbläsaren tecknet."
    ),
    "röster-rubriker": Deliberate(
        "Word och PDF",
        "Rubrikerna Svar, Innebörd och Antal.",
        "På papper är omröstningen en tabell, på sidan en lista med staplar.",
    ),
    "röster-tomt": Deliberate(
        "Word och PDF", "Tom ruta för ett svar utan innebörd.", "Tabellen har en ruta i varje kolumn, listan inte."
    ),
    "röster-ledtext": Deliberate(
        "Word och PDF",
        "Svaret och antalet före namnen på dem som röstade.",
        "På sidan står namnen redan under sitt svar.",
    ),
    "närvaro-rubriker": Deliberate(
        "sidan", "Rubrikerna Namn, Roll och Anmärkning.", "På sidan är närvaron en tabell, på papper en lista."
    ),
    "läge": Deliberate(
        "sidan",
        "Läget för varje aktivitet i en plan, enligt den senaste återrapporten.",
        "Filen är planen som den antogs och ändras inte; sidan visar också hur långt arbetet har kommit.",
    ),
    "noter-rubrik": Deliberate(
        "Word",
        "Rubriken Noter.",
        "När noternas nummer inte är Words egna står noterna sist i dokumentet och behöver en rubrik.",
    ),
}
"""By code. Furniture that is never part of a document (menus, lists of contents, page numbers,
running heads, boxes for initials) is not read at all.

Left out inside units: the page's word "röster" after a number, "Utfall:" before an outcome, and the number of
people after the title of a group, which the page adds for those who listen to it.
"""

EVENED: dict[str, Deliberate] = {
    "osynliga-tecken": Deliberate(
        "PDF",
        "Mjuka bindestreck och andra tecken som inte syns jämförs inte.",
        "Sidan och Word har kvar dem, men en PDF visar det mjuka bindestrecket bara där en rad delas. Att varje sådant "
        "tecken står kvar på sidan och i Word prövas i testerna.",
    ),
    "radslut": Deliberate(
        "PDF",
        "Ett bindestreck eller mellanslag i slutet av en rad räknas inte.",
        "På papper delas raderna; var det sker är inte en del av texten.",
    ),
    "stavade-tecken": Deliberate(
        "PDF",
        "Ett tecken som typsnitten saknar står som nummer, [U+738B], och räknas som tecknet.",
        "PDF/A förbjuder tecken utan form.",
    ),
    "delade-tabeller": Deliberate(
        "Word och PDF",
        "En tabell som inget papper rymmer är delad, med den första kolumnen i varje del. Delarna läggs ihop.",
        "En webbsida kan rullas i sidled, ett papper inte.",
    ),
}
"""What is made equal before two forms are compared, with its reason."""

OVERVIEWS = (
    "protokoll-",
    "kallelse-",
    "tillaggskallelse-",
    "anslag-",
    "beslutslista-",
    "uppdragslista-",
    "arsvolym-",
)
"""How the names of documents begin whose page is an overview instead (code "översikt")."""
