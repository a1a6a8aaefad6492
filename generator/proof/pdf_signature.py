"""A digital signature in a PDF: PAdES, as an addition last in the file. What was there stays as it was, byte for byte.

The only part of the program that imports pyHanko, which is installed on request (`kansli[signatur]`). A signature tells
the time when it is made, so two are never the same file.
"""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from pyhanko.pdf_utils.content import ImportedPdfPage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps import HTTPTimeStamper, TimeStamper, TimestampRequestError
from pyhanko.stamp import StaticStampStyle

from generator.proof.credential import Credential
from generator.proof.failure import ProofError
from generator.proof.signature_page import next_place


@dataclass(frozen=True, slots=True)
class Mark:
    """What a signature leaves to be seen: a PDF of one page, and the same in words for a screen reader."""

    pdf: bytes
    words: str


class _Writer(IncrementalPdfFileWriter):
    """Leaves alone what pyHanko would write anew and a file by PDF/A-2 and PDF/UA-1 shall keep."""

    def _update_meta(self) -> None:
        """Keep the metadata: their schemas would not survive, and the signature itself tells its time."""

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """Keep the version: PDF/A-2 is PDF 1.7, and PAdES is allowed in it."""


def with_signature(
    pdf: bytes, credential: Credential, mark: Mark, reason: str = "", places: int = 1, stamps: TimeStamper | None = None
) -> bytes:
    """Return the PDF with one more signature. `places` is how many are to sign in all; the first one settles it.

    With a server that stamps times the signature is PAdES-B-T, else PAdES-B-B.
    """
    try:
        # What is added begins on a line of its own; typst ends its files without one.
        writer = _Writer(BytesIO(pdf if pdf.endswith(b"\n") else pdf + b"\n"))
        if writer.prev.encrypted:
            raise ProofError("PDF-filen är krypterad")
        metadata = PdfSignatureMetadata(
            field_name=next_place(writer, mark.words, places),
            name=credential.name,
            reason=reason or None,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
        )
        return _signed(writer, metadata, credential, mark, stamps)
    except TimestampRequestError as error:
        raise ProofError("servern som intygar tiden svarade inte som den ska") from error
    except PdfError as error:
        raise ProofError(f"PDF-filen går inte att signera: {error}") from error


def _signed(
    writer: _Writer,
    metadata: PdfSignatureMetadata,
    credential: Credential,
    mark: Mark,
    stamps: TimeStamper | None,
) -> bytes:
    with TemporaryDirectory(prefix="kansli-") as folder:
        file = Path(folder) / "mark.pdf"
        file.write_bytes(mark.pdf)
        signer = PdfSigner(metadata, credential.signer, timestamper=stamps, stamp_style=_style(file))
        signed: BytesIO = signer.sign_pdf(writer, existing_fields_only=True)
    return signed.getvalue()


def _style(mark: Path) -> StaticStampStyle:
    """Return how the mark is laid: as it is, from edge to edge."""
    whole = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MIN, AxisAlignment.ALIGN_MIN, margins=Margins(0, 0, 0, 0))
    return StaticStampStyle(border_width=0, background=ImportedPdfPage(str(mark)), background_layout=whole)


def stamper(address: str) -> TimeStamper:
    """Return a server that stamps times (RFC 3161)."""
    return HTTPTimeStamper(address)
