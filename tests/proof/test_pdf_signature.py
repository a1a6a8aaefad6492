"""Digital signatures in a PDF: pyHanko finds them whole, and the file still follows PDF/A-2a and PDF/UA-1."""

import asyncio
import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import page
import pytest
from asn1crypto import keys
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation import PdfSignatureStatus, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pypdf import PdfReader
from typer.testing import CliRunner

from generator.cli.app import make_app
from generator.proof.credential import Credential, from_pkcs12
from generator.proof.failure import ProofError
from generator.proof.pdf_signature import Mark, stamper, with_signature
from generator.proof.signature_page import SIZE
from generator.tree.blocks import Paragraph
from generator.tree.document import Document
from generator.tree.inline import text
from generator.writers.signature_mark import signature_mark
from tests.proof.conftest import PASSPHRASE, Issued
from tests.sites import CHECKOUT
from tests.writers.sample import head
from tests.writers.support import THEME, write_pdf

Issue = Callable[..., Issued]
CHAIR, ADJUSTER = "Provperson Ordförande", "Provperson Justerare"
WORDS = f"Digitalt underskriven av {CHAIR}. 23 november 2026 kl. 10:41"


@pytest.fixture(scope="module", autouse=True)
def no_loop() -> Iterator[None]:
    """Let pyHanko run a loop of its own, also when the browser of other tests has left one in this thread."""
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return write_pdf(Document("protokoll", head(), (Paragraph(text("Styrelsen beviljar 125 000 kronor.")),)), Path())


@pytest.fixture(scope="module")
def mark() -> Mark:
    return Mark(signature_mark(THEME, SIZE, CHAIR, ["23 november 2026 kl. 10:41", "Justering"]), WORDS)


@pytest.fixture(scope="module")
def signed(pdf: bytes, mark: Mark, issued: Issue) -> bytes:
    """The document with the first of two signatures."""
    return with_signature(pdf, credential(issued(CHAIR)), mark, "Justering", places=2)


def credential(who: Issued) -> Credential:
    return from_pkcs12(who.file, PASSPHRASE, datetime.now(UTC))


def statuses(pdf: bytes, *trusted: Issued) -> list[PdfSignatureStatus]:
    context = ValidationContext(trust_roots=[each.certificate for each in trusted], allow_fetching=False)
    found = PdfFileReader(io.BytesIO(pdf)).embedded_regular_signatures
    return [validate_pdf_signature(each, context, context) for each in found]


def broken_rules(pdf: bytes, profile: str) -> list[str]:
    return [failure.rule_id for failure in page.validate_pdf_bytes(pdf, profile=profile).failures]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_a_signed_file_follows_the_standards(signed: bytes, profile: str) -> None:
    assert broken_rules(signed, profile) == []


def test_a_signature_is_whole_and_says_who_and_why(pdf: bytes, signed: bytes, issued: Issue) -> None:
    (status,) = statuses(signed, issued(CHAIR))
    assert status.bottom_line
    assert signed.startswith(pdf), "what is signed stands as it was"
    (field,) = PdfFileReader(io.BytesIO(signed)).embedded_regular_signatures
    assert field.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert field.sig_object["/Reason"] == "Justering"
    assert field.sig_object["/Name"] == CHAIR


def test_the_mark_is_seen_and_heard(pdf: bytes, signed: bytes, mark: Mark) -> None:
    reader = PdfReader(io.BytesIO(signed))
    assert len(reader.pages) == len(PdfReader(io.BytesIO(pdf)).pages) + 1
    first, second = (field.get_object() for field in reader.pages[-1].annotations or ())
    assert first["/TU"] == WORDS
    assert second["/TU"] == "Digital underskrift 2 av 2"
    assert first["/AP"]["/N"].get_object()["/Resources"]["/XObject"]
    seen = PdfReader(io.BytesIO(mark.pdf)).pages[0].extract_text()
    assert [CHAIR in seen, "23 november 2026 kl. 10:41" in seen, "Justering" in seen] == [True, True, True]


def test_the_next_who_signs_leaves_the_first_signature_whole(signed: bytes, mark: Mark, issued: Issue) -> None:
    both = with_signature(signed, credential(issued(ADJUSTER)), mark)
    first, second = statuses(both, issued(CHAIR), issued(ADJUSTER))
    assert (first.bottom_line, second.bottom_line) == (True, True)
    assert first.modification_level == ModificationLevel.FORM_FILLING
    assert broken_rules(both, "ua1") == []
    # A signature covers the file as it was then, so the checker finds the first too short. There is no other way.
    assert broken_rules(both, "2a") == ["PDFA2A-SIGNATURE-BYTERANGE-001"]
    with pytest.raises(ProofError, match="alla platser är underskrivna"):
        with_signature(both, credential(issued(ADJUSTER)), mark)


def test_a_change_and_a_stranger_are_found(signed: bytes, issued: Issue) -> None:
    at = signed.index(b"/Lang(sv-SE)")
    (status,) = statuses(signed[:at] + b"/Lang(nb-NO)" + signed[at + 12 :], issued(CHAIR))
    assert not status.intact
    (status,) = statuses(signed, issued(ADJUSTER))
    assert (status.intact, status.trusted) == (True, False)


def test_a_server_that_stamps_times_can_vouch_for_the_time(pdf: bytes, mark: Mark, issued: Issue) -> None:
    clock = issued("Provtid", stamps_times=True)
    stamps = DummyTimeStamper(clock.certificate, keys.PrivateKeyInfo.load(clock.key))
    (status,) = statuses(with_signature(pdf, credential(issued(CHAIR)), mark, stamps=stamps), issued(CHAIR), clock)
    assert status.bottom_line
    assert status.timestamp_validity is not None
    assert status.timestamp_validity.trusted


def test_what_cannot_sign_says_why(pdf: bytes, mark: Mark, issued: Issue, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    with pytest.raises(ProofError, match="fel lösenord"):
        from_pkcs12(issued(CHAIR).file, b"gissat", now)
    with pytest.raises(ProofError, match="går inte att läsa"):
        from_pkcs12(tmp_path / "saknas.p12", PASSPHRASE, now)
    with pytest.raises(ProofError, match="certifikatet gäller inte nu"):
        from_pkcs12(issued(CHAIR).file, PASSPHRASE, now + timedelta(days=60))
    with pytest.raises(ProofError, match="går inte att signera"):
        with_signature(b"Inte en PDF", credential(issued(CHAIR)), mark)
    with pytest.raises(ProofError, match="servern som intygar tiden"):
        with_signature(pdf, credential(issued(CHAIR)), mark, stamps=stamper("http://127.0.0.1:9/"))
    with pytest.raises(ProofError, match="1 till 9 platser"):
        with_signature(pdf, credential(issued(CHAIR)), mark, places=10)


def test_the_command_signs_twice_in_one_file(pdf: bytes, issued: Issue, tmp_path: Path) -> None:
    file, secret = tmp_path / "protokoll.pdf", tmp_path / "losen"
    file.write_bytes(pdf)
    secret.write_bytes(PASSPHRASE + b"\n")
    sign = ["--project", str(CHECKOUT), "--skal", "Justering"]
    runner, app = CliRunner(), make_app(["sign"])
    ran = runner.invoke(app, ["sign", str(file), "--p12", str(issued(CHAIR).file), "--platser", "2", *sign],
                        env={"KANSLI_LOSEN": PASSPHRASE.decode()})  # fmt: skip
    assert (ran.exit_code, CHAIR in ran.output) == (0, True), ran.output
    whole = tmp_path / "protokoll-signerad.pdf"
    again = ["sign", str(whole), "--p12", str(issued(ADJUSTER).file), *sign]
    assert runner.invoke(app, [*again, "--losen-fil", str(secret)]).exit_code == 0
    assert [status.bottom_line for status in statuses(whole.read_bytes(), issued(CHAIR), issued(ADJUSTER))] == [
        True
    ] * 2
    assert file.read_bytes() == pdf
    before = whole.read_bytes()
    refused = runner.invoke(app, again, input="gissat\n")
    assert (refused.exit_code, "fel lösenord" in refused.output) == (2, True)
    assert "gissat" not in refused.output
    assert whole.read_bytes() == before
