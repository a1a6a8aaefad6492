"""The findings that reading a file can give: L for the file itself, M for what stands in it."""

from generator.findings.finding import Code, Severity

STOP = Severity.STOP
WARN = Severity.WARN

TOO_LARGE = Code(
    "L001",
    STOP,
    "Filen är för stor",
    "En post ska vara en textfil på högst 2 MB, och en lista i den har högst 5 000 delar. Det som är större är nästan "
    "alltid något annat som hamnat fel.",
    "Dela posten, eller lägg stora handlingar som bilagor.",
)
NOT_UTF8 = Code(
    "L002",
    STOP,
    "Filen är inte UTF-8",
    "Alla poster sparas med teckenkodningen UTF-8, annars blir å, ä och ö fel.",
    "Spara om filen som UTF-8 i redigeraren.",
)
SYNTAX = Code(
    "L003",
    STOP,
    "Filen går inte att läsa som YAML",
    "Indrag, kolon, citattecken eller parenteser följer inte YAML:s regler på den rad som anges.",
    "Rätta raden. Dra in med två mellanslag för varje nivå och skriv mellanslag efter kolon.",
    example="rubrik: Ansökan: del 2",
    mended='rubrik: "Ansökan: del 2"',
)
SEVERAL = Code(
    "L004",
    STOP,
    "Flera poster i en fil",
    "Varje fil är en post. Tecknen --- mitt i filen börjar en ny post.",
    "Lägg den andra posten i en egen fil.",
)
TOO_DEEP = Code(
    "L005",
    STOP,
    "För många nivåer",
    "Listor och grupper får ligga i varandra i högst 40 nivåer.",
    "Platta ut innehållet.",
)
ANCHOR = Code(
    "L006",
    STOP,
    "Ankare och alias",
    "Med YAML:s ankare (&namn) och alias (*namn) kan en liten fil bli hur stor som helst. De behövs inte.",
    "Skriv ut texten på båda ställena, eller sätt citattecken om texten börjar med & eller *.",
    example="anmärkning: *viktigt* besked",
    mended='anmärkning: "*viktigt* besked"',
)
TAG = Code(
    "L007",
    STOP,
    "Taggar",
    "YAML:s taggar (!!typ) får inte användas: texten ska vara den text du skriver.",
    "Ta bort taggen, eller sätt citattecken om texten börjar med utropstecken.",
)
BAD_KEY = Code(
    "L008",
    STOP,
    "Nyckeln är inte ett ord",
    "Till vänster om kolon ska det stå ett ord.",
    "Skriv nyckelns namn före kolon.",
)
DUPLICATE_KEY = Code(
    "L009",
    STOP,
    "Samma nyckel två gånger",
    "Den andra raden skulle tyst ersätta den första.",
    "Ta bort den ena, eller slå ihop dem.",
    example="rubrik: A\nrubrik: B",
    mended="rubrik: A och B",
)
EMPTY = Code(
    "L010",
    STOP,
    "Filen är tom eller inte en post",
    "En post är nycklar med värden, och börjar med format: 1 och typ:.",
    "Skriv format: 1 och typ: överst.",
)
LINK = Code(
    "L011",
    STOP,
    "Filen är en länk",
    "Länkar i records/ följs inte: då kunde innehåll utanför projektet komma med.",
    "Lägg själva filen på plats.",
)
FILE_TYPE = Code(
    "L012",
    WARN,
    "Filen läses inte",
    "Poster har filändelsen .yaml. Andra filer läses bara när de ligger i en mapp som heter bilagor.",
    "Byt filändelse till .yaml, eller flytta filen till en mapp som heter bilagor.",
)
NO_KIND = Code(
    "M001",
    STOP,
    "Okänd typ av post",
    "Nyckeln typ: säger vilket slags post filen är.",
    "Skriv en av typerna som nämns i fyndet.",
    example="typ: paragaf",
    mended="typ: paragraf",
)
FORMAT = Code(
    "M002",
    STOP,
    "Okänd formatversion",
    "format: säger vilken version av postformatet filen följer. Den här versionen av Kansli läser format 1.",
    "Skriv format: 1. Har filen ett högre tal är den skriven för en nyare version av Kansli: uppgradera.",
)
UNKNOWN_KEY = Code(
    "M003",
    STOP,
    "Okänd nyckel",
    "Nyckeln finns inte för det här slaget av post. Den hade annars fallit bort utan att synas.",
    "Rätta stavningen eller ta bort raden. Manualen räknar upp nycklarna för varje slag av post.",
    example="rubrk: Budget",
    mended="rubrik: Budget",
)
MISSING_KEY = Code(
    "M004",
    STOP,
    "En nyckel saknas",
    "Nyckeln måste finnas.",
    "Lägg till nyckeln.",
)
NOT_IN_LIST = Code(
    "M005",
    STOP,
    "Värdet finns inte i listan",
    "Nyckeln tar bara vissa ord.",
    "Använd ett av orden som nämns i fyndet.",
    example="status: justerad",
    mended="status: justerat",
)
BAD_VALUE = Code(
    "M006",
    STOP,
    "Värdet går inte att läsa",
    "Värdet har inte den form som nyckeln kräver, till exempel ett datum eller ett tal.",
    "Skriv värdet på det sätt som nämns i fyndet.",
    example="datum: 6 maj 2025",
    mended="datum: 2025-05-06",
)
WRONG_SHAPE = Code(
    "M007",
    STOP,
    "Text, lista eller grupp på fel plats",
    "Nyckeln väntar sig text, en lista eller en grupp av nycklar, men filen har något annat.",
    "Se exemplet på manualsidan för posten.",
    example="rubrik:\n  - Budget",
    mended="rubrik: Budget",
)
TOO_SHORT = Code(
    "M008",
    STOP,
    "Tomt värde",
    "Nyckeln finns men har inget innehåll.",
    "Fyll i värdet eller ta bort nyckeln.",
)
TABLE_ROW = Code(
    "M009",
    STOP,
    "Tabellraden har fel antal celler",
    "Varje rad i en tabell har en cell för varje kolumn.",
    'Lägg till eller ta bort celler. En tom cell skrivs "".',
)

ALL = (
    TOO_LARGE,
    NOT_UTF8,
    SYNTAX,
    SEVERAL,
    TOO_DEEP,
    ANCHOR,
    TAG,
    BAD_KEY,
    DUPLICATE_KEY,
    EMPTY,
    LINK,
    FILE_TYPE,
    NO_KIND,
    FORMAT,
    UNKNOWN_KEY,
    MISSING_KEY,
    NOT_IN_LIST,
    BAD_VALUE,
    WRONG_SHAPE,
    TOO_SHORT,
    TABLE_ROW,
)
