"""Keys and certificates made for the tests, never used for anything else."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PASSPHRASE = b"bara for prov"
USES = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")  # fmt: skip


@dataclass(frozen=True)
class Issued:
    """A test certificate with its key: the PKCS#12 file, and both as pyHanko's validation reads them."""

    file: Path
    certificate: asn1.Certificate
    key: bytes


def issue(folder: Path, name: str, days: int, *, stamps_times: bool = False) -> Issued:
    """Make a certificate that signs itself and holds from yesterday, for so many days."""
    # The server of pyHanko's tests signs with RSA alone.
    key = rsa.generate_private_key(65537, 2048) if stamps_times else ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    begins = datetime.now(UTC) - timedelta(days=2)
    usage = x509.KeyUsage(**{use: use in {"digital_signature", "content_commitment"} for use in USES})
    builder = x509.CertificateBuilder(who, who, key.public_key(), 7, begins, begins + timedelta(days=days))
    builder = builder.add_extension(usage, critical=True)
    if stamps_times:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    certificate = builder.sign(key, hashes.SHA256())
    file = folder / f"{name}.p12"
    locked = serialization.BestAvailableEncryption(PASSPHRASE)
    file.write_bytes(pkcs12.serialize_key_and_certificates(None, key, certificate, None, locked))
    private = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return Issued(file, asn1.Certificate.load(certificate.public_bytes(serialization.Encoding.DER)), private)


@pytest.fixture(scope="session")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Issued]:
    """Return a function that issues a certificate to a name; each is made once."""
    folder = tmp_path_factory.mktemp("certifikat")
    made: dict[str, Issued] = {}

    def issue_once(name: str, days: int = 30, *, stamps_times: bool = False) -> Issued:
        if name not in made:
            made[name] = issue(folder, name, days, stamps_times=stamps_times)
        return made[name]

    return issue_once
