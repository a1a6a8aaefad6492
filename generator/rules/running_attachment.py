"""An attachment is read by people; it does not run in a reader's browser or computer."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.findings.finding import Code, Finding, Severity
from generator.library.beside import file_beside
from generator.library.library import Library
from generator.library.sections import attached
from generator.scanning.drawing import does

CODE = Code(
    "R014",
    Severity.STOP,
    "Bilagan kan köra program",
    "Bilagor ligger på webbplatsen, och en webbsida, ett skript eller en ritning med skript i skulle köras som om den "
    "hörde dit. Program och Office-filer med makron körs på läsarens egen dator.",
    "Spara handlingen som PDF, eller i ett format utan makron: docx, xlsx, pptx, odt, ods, csv, txt, png.",
    example="underlag:\n  - {titel: Karta, fil: bilagor/karta.html}",
    mended="underlag:\n  - {titel: Karta, fil: bilagor/karta.pdf}",
)

PAGES = "htm html xht xhtml xhtm shtml mht mhtml hta svgz xml xsl xslt rdf swf js mjs css wasm php asp aspx jsp cgi"
PROGRAMS = "exe com bat cmd msi scr pif cpl dll vbs vbe jse wsf wsh ps1 psm1 sh py pl jar app dmg pkg deb rpm apk"
LINKS = "lnk url desktop reg inf settingcontent-ms appref-ms library-ms iqy slk"
MACROS = "docm dotm xlsm xltm xlam xll xlsb pptm potm ppam ppsm sldm accdb mdb"
RUNNING = frozenset(" ".join((PAGES, PROGRAMS, LINKS, MACROS)).split())


def check_files(library: Library, root: Path) -> Iterator[Finding]:
    for entry in library.entries:
        for path, name in attached(entry):
            ending = PurePosixPath(name.casefold()).suffix.lstrip(".")
            if ending in RUNNING:
                yield Finding(CODE, entry.file, f"”{name}” är ett slag av fil som kan köra program", path=path)
            elif ending == "svg" and path[0] == "underlag":
                file = file_beside(root, entry, name)
                doing = does(file.read_bytes()) if file else ""
                if doing:
                    yield Finding(CODE, entry.file, f"”{name}” har {doing}", path=path)
