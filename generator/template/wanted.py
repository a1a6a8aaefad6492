"""The styles that documents use in a Word template, with what each is for.

Documents name most of them by name; those with `by_id` also by Word's internal name, which a style made
anew in Word may get spelled otherwise.
"""

from dataclasses import dataclass
from typing import Literal

StyleKind = Literal["paragraph", "character", "table"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A style: its internal name, the name seen in Word, its kind, and what it is for (Swedish)."""

    style_id: str
    name: str
    kind: StyleKind
    purpose: str
    by_id: bool = False


def _paragraphs(purpose: str, *names: str) -> tuple[Wanted, ...]:
    return tuple(Wanted(_id(name), name, "paragraph", purpose) for name in names)


def _id(name: str) -> str:
    """Return the internal name that the shipped template gives a style."""
    plain = name.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))
    return plain.replace(" ", "").replace(".", "")


def _heading(level: int) -> Wanted:
    return Wanted(f"Heading{level}", f"heading {level}", "paragraph", f"Rubrik på nivå {level}.")


WANTED: tuple[Wanted, ...] = (
    *_paragraphs("Dokumentets titel.", "Title"),
    *(_heading(level) for level in range(1, 7)),
    *_paragraphs("Löpande text.", "Body Text", "First Paragraph"),
    *_paragraphs("Text i listor.", "Compact"),
    *_paragraphs("Citat.", "Block Text"),
    *_paragraphs("Text med fast teckenbredd.", "Source Code"),
    Wanted("TOCHeading", "TOC Heading", "paragraph", "Rubriken över innehållet.", by_id=True),
    *(Wanted(f"TOC{level}", f"toc {level}", "paragraph", "Rad i innehållet.", by_id=True) for level in (1, 2)),
    Wanted("FootnoteText", "footnote text", "paragraph", "Fotnoternas text."),
    *_paragraphs("Rubrik över en tabell.", "Table Caption"),
    *_paragraphs("Bild och bildtext.", "Figure", "Captioned Figure", "Image Caption"),
    Wanted("Uppgift", "Uppgift", "paragraph", "Uppgift med ledtext i vänsterkanten.", by_id=True),
    Wanted("Uppgiftforts", "Uppgift forts.", "paragraph", "Nästa rad under samma ledtext.", by_id=True),
    *_paragraphs("Punkt med egen etikett.", *(f"Punkt {level}" for level in range(1, 5))),
    *_paragraphs("Nästa stycke i en punkt.", *(f"Punkttext {level}" for level in range(1, 5))),
    *_paragraphs("Raden mellan en rubrik och en ram.", "Text före ram"),
    *_paragraphs("Rubrik i en ram.", "Beslutsrubrik", "Förslagsrubrik", "Upplysningsrubrik"),
    *_paragraphs("Rubrik i en ram.", "Varningsrubrik", "Sekretessrubrik"),
    *_paragraphs("Namn och ledtext i spalter.", "Spalttext", "Spaltrubrik"),
    Wanted("Tabelltext", "Tabelltext", "paragraph", "Text i tabeller.", by_id=True),
    Wanted("Tabelltextliten", "Tabelltext liten", "paragraph", "Text i breda tabeller.", by_id=True),
    Wanted("Tabelltextminst", "Tabelltext minst", "paragraph", "Text i mycket breda tabeller.", by_id=True),
    *_paragraphs("Text under en tabell.", "Tabellnot"),
    Wanted("Eftertabell", "Efter tabell", "paragraph", "Luft efter en tabell.", by_id=True),
    *_paragraphs("Omröstningens fråga, sätt och utfall.", "Omröstning", "Omröstningssätt", "Utfall"),
    Wanted("Omrostningsnamn", "Omröstning namn", "paragraph", "De som röstade.", by_id=True),
    *_paragraphs("Underskrifter.", "Underskrift", "Underskriftsuppgift"),
    Wanted("Avdelare", "Avdelare", "paragraph", "Paus mellan delar.", by_id=True),
    *_paragraphs("Rubrik över noter.", "Notrubrik"),
    Wanted("Ledtext", "Ledtext", "character", "Ledtexten i vänsterkanten."),
    Wanted("Anmarkning", "Anmärkning", "character", "Anmärkning efter ett namn."),
    Wanted("VerbatimChar", "Verbatim Char", "character", "Beteckningar i löpande text."),
    Wanted("FootnoteReference", "footnote reference", "character", "Fotnotens siffra."),
    Wanted("Hyperlink", "Hyperlink", "character", "Länkar."),
    *(
        Wanted(_id(f"Status {word}"), f"Status {word}", "character", "Ord för ett läge.")
        for word in ("bra", "delvis", "dålig", "neutral", "väntar")
    ),
    Wanted("Table", "Table", "table", "Tabeller.", by_id=True),
    Wanted("Spalter", "Spalter", "table", "Namn och underskrifter i spalter.", by_id=True),
    *(
        Wanted(_id(f"Ram {word}"), f"Ram {word}", "table", "Ram runt en del av texten.", by_id=True)
        for word in ("beslut", "förslag", "upplysning", "varning", "sekretess")
    ),
)

PLACEHOLDERS: dict[str, str] = {
    "[Organisation]": "organisationens namn",
    "[Organ]": "organets namn",
    "[Dokumenttyp]": "vad dokumentet är",
    "[Datum]": "dokumentets datum",
    "[Diarienummer]": "diarienumret",
    "[Märkning]": "att dokumentet är ett utkast",
}
"""What the head of the page must hold, and what each is filled with."""

FIELDS: dict[str, str] = {"PAGE": "sidans nummer", "NUMPAGES": "antalet sidor"}
"""Word's own fields that head or foot must hold."""

NEVER_USED = frozenset(
    {
        "Subtitle", "Author", "Date", "Abstract Title", "Abstract", "Bibliography", "Footnote Block Text",
        "Definition Term", "Definition", "caption", "Body Text Char", "Section Number",
    }
)  # fmt: skip
"""Styles that pandoc puts in every template and that no document needs; nobody has to take them away."""
