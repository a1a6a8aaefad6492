"""`kansli sign`: a digital signature in a PDF, with the key and certificate of the one who signs.

What makes signatures is installed on request: pip install "kansli[signatur]".
"""

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.options import COULD_NOT_RUN, ProjectOption, open_project
from generator.cli.saying import say
from generator.proof.failure import ProofError
from generator.site.files import write_new
from generator.swedish import long_date
from generator.writers.failure import WriteError

if TYPE_CHECKING:
    from generator.proof.credential import Credential

PASSPHRASE = "KANSLI_LOSEN"
ENDING = "-signerad"
LONGEST_REASON = 90
"""What finds room on one line of the mark."""


def sign_command(  # noqa: PLR0913, PLR0917 - each option of the command is an argument
    file: Annotated[Path, typer.Argument(metavar="FIL", help="PDF-filen som ska signeras.")],
    key: Annotated[Path, typer.Option("--p12", help="Nyckel och certifikat, en PKCS#12-fil.", metavar="FIL")],
    project: ProjectOption = Path(),
    reason: Annotated[str, typer.Option("--skal", help="Varför: Justering av protokoll.", metavar="ORD")] = "",
    places: Annotated[
        int, typer.Option("--platser", help="Hur många som ska signera. Sägs vid den första.", metavar="ANTAL")
    ] = 1,
    secret: Annotated[
        Path | None,
        typer.Option("--losen-fil", help=f"Fil med lösenordet, annars {PASSPHRASE} eller en fråga.", metavar="FIL"),
    ] = None,
    stamps: Annotated[
        str, typer.Option("--tidsstampel", help="Adress till en tjänst som intygar tiden.", metavar="ADRESS")
    ] = "",
    output: Annotated[
        Path | None, typer.Option("--output", help=f"Skriv hit i stället för till FIL{ENDING}.pdf.", metavar="FIL")
    ] = None,
) -> None:
    """Signera en PDF digitalt (PAdES). Sist i filen kommer en sida där det står vem som har signerat och när.

    Lösenordet skrivs aldrig på kommandoraden: där kan andra se det.
    """
    theme = open_project(project).theme
    now = datetime.now().astimezone()
    try:
        if len(reason) > LONGEST_REASON:
            raise ProofError(f"skälet är för långt; det får vara {LONGEST_REASON} tecken")
        credential = _credential(key, secret, now)
        signed = _signed(file.read_bytes(), credential, theme, now, reason, places, stamps)
        target = output or _target(file)
        write_new(target, signed)
    except OSError as error:
        _leave(f"{error.filename} går inte att läsa eller skriva: {error.strerror}")
    except (ProofError, WriteError) as error:
        _leave(str(error))
    say(f"Signerad av {credential.name}: {target}")


def _leave(words: str) -> None:
    say(f"{words[0].upper()}{words[1:]}.", err=True)
    raise typer.Exit(COULD_NOT_RUN) from None


def _target(file: Path) -> Path:
    """Return where the signed file goes. The next who signs adds to the same file."""
    return file if file.stem.endswith(ENDING) else file.with_stem(f"{file.stem}{ENDING}")


def _credential(key: Path, secret: Path | None, now: datetime) -> "Credential":
    try:
        from generator.proof.credential import from_pkcs12  # noqa: PLC0415 - installed on request
    except ModuleNotFoundError:
        raise ProofError('det som signerar är inte installerat: pip install "kansli[signatur]"') from None

    return from_pkcs12(key, _passphrase(secret), now)


def _passphrase(secret: Path | None) -> bytes:
    if secret is not None:
        return secret.read_bytes().rstrip(b"\r\n")
    known = os.environ.get(PASSPHRASE)
    if known is None:
        known = str(typer.prompt("Lösenord", hide_input=True, default="", show_default=False))
    return known.encode()


def _signed(
    pdf: bytes, credential: "Credential", theme: Path, now: datetime, reason: str, places: int, stamps: str
) -> bytes:
    from generator.proof.pdf_signature import Mark, stamper, with_signature  # noqa: PLC0415 - as above
    from generator.proof.signature_page import SIZE  # noqa: PLC0415 - as above
    from generator.writers.signature_mark import LABEL, signature_mark  # noqa: PLC0415 - as above

    when = f"{long_date(now.date())} kl. {now:%H:%M} (UTC{now.isoformat()[-6:]})"
    lines = [when, *([reason] if reason else []), f"Certifikatet är utfärdat av {credential.issuer}"]
    mark = Mark(signature_mark(theme, SIZE, credential.name, lines), ". ".join((f"{LABEL} {credential.name}", *lines)))
    return with_signature(pdf, credential, mark, reason, places, stamper(stamps) if stamps else None)
