"""Signatures over the manifest, made and checked by ssh-keygen as it is, like those of seals."""

import os
import subprocess
from pathlib import Path

from generator.proof.failure import ProofError

NAMESPACE = "kansli-publicering"
"""What the key vouches for: a signature made for something else, such as a commit, does not pass for this."""
_PATIENCE = 120
"""Seconds: time enough for a passphrase, or a touch on a security key."""


def signature(data: bytes, key: Path) -> bytes:
    """Return the signature of the data. ssh-keygen itself asks for a passphrase when the key has one."""
    if not key.is_file():
        raise ProofError(f"nyckeln finns inte: {key}")
    ran = _ssh_keygen("-Y", "sign", "-q", "-n", NAMESPACE, "-f", os.fspath(key), data=data)
    if ran.returncode != 0 or b"BEGIN SSH SIGNATURE" not in ran.stdout:
        raise ProofError(f"signeringen misslyckades: {_said(ran)}")
    return ran.stdout


def signer_of(data: bytes, signed: Path, signers: Path) -> str:
    """Return who has signed the data, by the list of allowed signers; raises when no one on it has."""
    for file in (signed, signers):
        if not file.is_file():
            raise ProofError(f"filen saknas: {file}")
    lists = ("-s", os.fspath(signed), "-f", os.fspath(signers))
    found = _ssh_keygen("-Y", "find-principals", *lists)
    name = found.stdout.decode("utf-8", "replace").splitlines()[:1]
    if found.returncode != 0 or not name:
        raise ProofError("nyckeln finns inte bland de tillåtna")
    ran = _ssh_keygen("-Y", "verify", "-q", "-n", NAMESPACE, "-I", name[0], *lists, data=data)
    if ran.returncode != 0:
        raise ProofError(f"signaturen gäller inte: {_said(ran)}")
    return name[0]


def _ssh_keygen(*words: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(  # noqa: S603 - a list of words, never a shell
            ["ssh-keygen", *words],  # noqa: S607 - the one of the operator's own path, as git uses it
            input=data,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except FileNotFoundError as error:
        raise ProofError("programmet ssh-keygen saknas; det hör till OpenSSH") from error
    except subprocess.TimeoutExpired as error:
        raise ProofError("ssh-keygen svarade inte") from error


def _said(ran: subprocess.CompletedProcess[bytes]) -> str:
    lines = ran.stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else "ssh-keygen sade inte varför"
