"""The key and certificate that sign a PDF, from a PKCS#12 file."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pyhanko.sign.signers import SimpleSigner

from generator.proof.failure import ProofError


@dataclass(frozen=True, slots=True)
class Credential:
    """Who signs: the names in the certificate, and what makes the signature."""

    name: str
    issuer: str
    signer: SimpleSigner


def from_pkcs12(file: Path, passphrase: bytes, now: datetime) -> Credential:
    """Return what the file holds. Raises `ProofError` when it cannot be opened, or is not to be used now."""
    try:
        signer = SimpleSigner.load_pkcs12_data(file.read_bytes(), (), passphrase or None)
    except OSError as error:
        raise ProofError(f"{file} går inte att läsa: {error.strerror}") from error
    except (ValueError, AttributeError) as error:  # the latter when the file holds a certificate and no key
        raise ProofError(f"{file} går inte att öppna: fel lösenord, eller ingen PKCS#12-fil med nyckel") from error
    certificate = signer.signing_cert
    assert certificate is not None
    if not certificate.not_valid_before <= now <= certificate.not_valid_after:
        until = certificate.not_valid_after.astimezone(UTC).date()
        raise ProofError(f"certifikatet gäller inte nu; det gäller till {until}")
    return Credential(_name(certificate.subject.native), _name(certificate.issuer.native), signer)


def _name(words: dict[str, object]) -> str:
    """Return the name that a reader knows: the person's or office's, else the organisation's."""
    for key in ("common_name", "organization_name"):
        if words.get(key):
            return str(words[key])
    return "okänt namn"
