"""The manifest of a finished site: every file with its sum, as `sha256sum -c` reads it, and the register of versions.

    kontroll/publicering.json   what this publication is: commit, time, number of files
    kontroll/summor/ab.json     the versions whose sums begin with "ab", published now or before
    kontroll/manifest.sha256    the sum of every file in the site but itself and its signature
    kontroll/manifest.sha256.sig   its SSH signature, when the operator has a key

The manifest is made last, when all else is in its place. The same site, former site and facts give the same bytes.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.proof.facts import Facts
from generator.proof.failure import ProofError
from generator.proof.files import SummedFile, addresses_in, summed
from generator.proof.register import FOLDER, parts_of, published, read
from generator.proof.signing import signature, signer_of
from generator.site.files import write_new

MANIFEST = "kontroll/manifest.sha256"
SIGNATURE = f"{MANIFEST}.sig"
ABOUT = "kontroll/publicering.json"
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What came of it. `earlier` is how many earlier versions the register knows."""

    files: int
    size: int
    earlier: int
    signed: bool


def prove(site: Path, former: Path | None, facts: Facts) -> Manifest:
    """Write the proof into a finished site. `former` is the site published before it, None for the first.

    Give the one that was made last, also when an older one was shown again: it knows the most. Raises `ProofError`,
    and `OSError`; the site is then to be thrown away.
    """
    _remove_old(site)
    files = list(summed(site, sorted(addresses_in(site))))
    versions = published(files, facts.commit, facts.time, read(former) if former else ())
    written = [*parts_of(versions), (ABOUT, _about(files, facts))]
    for address, content in written:
        write_new(site / address, content)
    added = summed(site, [address for address, _ in written])
    data = "".join(_lines((*files, *added))).encode()
    write_new(site / MANIFEST, data)
    if facts.key is not None:
        write_new(site / SIGNATURE, signature(data, facts.key))
    earlier = sum(not version.current for version in versions)
    return Manifest(len(files), sum(file.size for file in files), earlier, facts.key is not None)


def _remove_old(site: Path) -> None:
    """Take away an earlier proof of the same folder, so that it is not taken for a part of the site."""
    for address in (MANIFEST, SIGNATURE, ABOUT):
        (site / address).unlink(missing_ok=True)
    for file in (site / FOLDER).glob("*.json"):
        file.unlink()


def _about(files: Iterable[SummedFile], facts: Facts) -> bytes:
    sizes = [file.size for file in files]
    about = {
        "format": FORMAT,
        "commit": facts.commit,
        "tid": facts.time,
        "filer": len(sizes),
        "byte": sum(sizes),
        "signerad": facts.key is not None,
        "undertecknare": facts.signer,
    }
    return json.dumps(about, ensure_ascii=False, indent=1).encode() + b"\n"


def _lines(files: Iterable[SummedFile]) -> Iterator[str]:
    """Yield the manifest's lines. A backslash or a line break in a name is written as `sha256sum` writes it."""
    for file in sorted(files, key=lambda file: file.address):
        name = file.address.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")
        yield f"{'' if name == file.address else chr(92)}{file.sum}  {name}\n"


def differences(site: Path) -> Iterator[str]:
    """Yield what is not as the manifest says: files that changed, are missing, or are not in it."""
    try:
        data = (site / MANIFEST).read_bytes()
    except FileNotFoundError as error:
        raise ProofError(f"{MANIFEST} saknas") from error
    there = sorted(set(addresses_in(site)) - {MANIFEST, SIGNATURE})
    now = set(_lines(summed(site, there)))
    told = set(data.decode().splitlines(keepends=True))
    yield from sorted({line.split("  ", 1)[1].rstrip("\n") for line in now ^ told})


def signed_by(site: Path, signers: Path) -> str:
    """Return who signed the site's manifest. Raises `ProofError` when no one on the list has."""
    return signer_of((site / MANIFEST).read_bytes(), site / SIGNATURE, signers)
