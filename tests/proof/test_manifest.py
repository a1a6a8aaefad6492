"""The manifest: checked by sha256sum and ssh-keygen as they are; earlier versions are known; same in, same out."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli.app import make_app
from generator.proof.facts import Facts
from generator.proof.failure import ProofError
from generator.proof.manifest import MANIFEST, SIGNATURE, Manifest, differences, prove, signed_by
from generator.proof.register import Version, read
from generator.proof.signing import NAMESPACE
from tests.sites import CHECKOUT

PAGE = "rs/2025-09-30/p147/index.html"
PDF = "rs/2025-09-30/p147/Protokollsutdrag å ä ö § 147.pdf"
GONE = "rs/2025-09-30/bilaga.pdf"
FIRST = Facts("a" * 40, "2025-10-01T08:00:00Z")
SECOND = Facts("b" * 40, "2025-11-02T09:30:00Z")
THIRD = Facts("c" * 40, "2025-12-03T10:00:00Z")


def lay(folder: Path, **changed: str) -> Path:
    files = {PAGE: "sida", PDF: "det första", GONE: "bilagan", "data/beslut.csv": "a;b\n", **changed}
    for address, content in files.items():
        if content:
            (folder / address).parent.mkdir(parents=True, exist_ok=True)
            (folder / address).write_text(content, encoding="utf-8")
    return folder


def sha256sum(site: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sha256sum", "--check", "--strict", "--quiet", MANIFEST], cwd=site, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key made for the test, and the list of allowed signers beside it."""
    file = tmp_path_factory.mktemp("ssh") / "nyckel"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", file], check=True)
    public = file.with_suffix(".pub").read_text(encoding="utf-8")
    (file.parent / "allowed_signers").write_text(f"registrator@example.org {public}", encoding="utf-8")
    return file


def test_sha256sum_checks_the_whole_site(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    assert prove(site, None, FIRST) == Manifest(files=4, size=4 + 11 + 7 + 4, earlier=0, signed=False)
    told = (site / MANIFEST).read_text(encoding="utf-8")
    assert len(told.splitlines()) == 4 + 256 + 1
    assert told.splitlines() == sorted(told.splitlines(), key=lambda line: line[66:])
    assert sha256sum(site).returncode == 0
    (site / PDF).write_text("ett annat", encoding="utf-8")
    assert "§ 147.pdf: FAILED" in sha256sum(site).stdout


def test_the_program_itself_finds_what_differs(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    prove(site, None, FIRST)
    assert list(differences(site)) == []
    (site / PAGE).write_text("annat", encoding="utf-8")
    (site / GONE).unlink()
    (site / "till.txt").write_text("tillagd", encoding="utf-8")
    assert list(differences(site)) == [GONE, PAGE, "till.txt"]


def test_names_with_odd_signs_are_written_as_sha256sum_does(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    for name in ("rad\nbrytning.txt", "snedstreck\\.txt", "  mellanslag.txt", "-bindestreck.txt", "*stjärna.txt"):
        (site / name).write_text(name, encoding="utf-8")
    prove(site, None, FIRST)
    assert sha256sum(site).returncode == 0


def test_what_changed_is_known_as_an_earlier_version(tmp_path: Path) -> None:
    first = lay(tmp_path / "1")
    prove(first, None, FIRST)
    second = lay(tmp_path / "2", **{PDF: "det andra", GONE: "", PAGE: "ny sida"})
    assert prove(second, first, SECOND).earlier == 2
    old = {version.sum: version for version in read(first)}
    known = {version.sum: version for version in read(second) if not version.current}
    earlier = next(version for version in known.values() if version.address)
    assert earlier == Version(
        earlier.sum, PDF, "application/pdf", 11, FIRST.time, FIRST.commit, until=SECOND.time, newer=True
    )
    assert old[earlier.sum].address == PDF
    # The address of what was taken down is not told again, and of pages there is no earlier version.
    assert "bilaga" not in "".join(file.read_text("utf-8") for file in (second / "kontroll").rglob("*.*"))
    assert [version.newer for version in known.values() if not version.address] == [False]


def test_an_unchanged_file_keeps_its_first_publication(tmp_path: Path) -> None:
    first, second, third = lay(tmp_path / "1"), lay(tmp_path / "2", **{PDF: "det andra"}), lay(tmp_path / "3")
    prove(first, None, FIRST)
    prove(second, first, SECOND)
    prove(third, second, THIRD)
    told = {(version.address, version.since, version.until or "") for version in read(third)}
    assert told == {
        (PAGE, FIRST.time, ""),
        (GONE, FIRST.time, ""),
        ("data/beslut.csv", FIRST.time, ""),
        (PDF, FIRST.time, SECOND.time),
        (PDF, SECOND.time, THIRD.time),
        (PDF, THIRD.time, ""),
    }
    # The first bytes are back at their address, so for them there is nothing newer.
    assert {version.newer for version in read(third) if version.since == FIRST.time} == {False}


def test_without_a_time_versions_are_known_all_the_same(tmp_path: Path) -> None:
    first, second = lay(tmp_path / "1"), lay(tmp_path / "2", **{PDF: "det andra"})
    prove(first, None, Facts())
    prove(second, first, Facts())
    assert [version.until for version in read(second) if version.address == PDF and not version.current] == [""]


def test_same_site_same_proof(tmp_path: Path) -> None:
    former = lay(tmp_path / "0", **{PDF: "utkast"})
    prove(former, None, FIRST)
    sites = [lay(tmp_path / name) for name in "12"]
    for site in (*sites, sites[0]):  # and once more over itself
        prove(site, former, SECOND)
    assert sites[0].joinpath(MANIFEST).read_bytes() == sites[1].joinpath(MANIFEST).read_bytes()


def test_ssh_keygen_checks_the_signature(tmp_path: Path, key: Path) -> None:
    site = lay(tmp_path / "site")
    assert prove(site, None, Facts("a" * 40, FIRST.time, key, "registrator@example.org")).signed
    signers = key.parent / "allowed_signers"
    command = ["ssh-keygen", "-Y", "verify", "-f", str(signers), "-I", "registrator@example.org"]
    command += ["-n", NAMESPACE, "-s", str(site / SIGNATURE)]
    data = (site / MANIFEST).read_bytes()
    said = subprocess.run(command, input=data, capture_output=True, check=True).stdout
    assert said.startswith(b'Good "kansli-publicering" signature for registrator@example.org')
    assert subprocess.run(command, input=data + b" ", capture_output=True, check=False).returncode != 0
    assert signed_by(site, signers) == "registrator@example.org"
    assert sha256sum(site).returncode == 0
    assert json.loads((site / "kontroll/publicering.json").read_bytes())["undertecknare"] == "registrator@example.org"
    prove(site, None, FIRST)
    assert not (site / SIGNATURE).exists()


def test_the_command_proves_a_site(tmp_path: Path, key: Path) -> None:
    site, runner, app = lay(tmp_path / "site"), CliRunner(), make_app(["verify"])
    asked = ["verify", "--project", str(CHECKOUT), "--webbplats", str(site), "--undertecknare"]
    signers = [*asked, str(key.parent / "allowed_signers")]
    assert "saknas" in runner.invoke(app, signers).output
    prove(site, None, FIRST)
    assert runner.invoke(app, signers).exit_code == 0
    assert runner.invoke(app, [*signers, "--krav"]).exit_code == 1
    prove(site, None, Facts("a" * 40, FIRST.time, key))
    said = runner.invoke(app, [*signers, "--krav"])
    assert (said.exit_code, said.output) == (
        0,
        "Alla filer stämmer med listan.\nSIGNERAT  registrator@example.org\n",
    )
    (site / PDF).write_text("ett annat", encoding="utf-8")
    said = runner.invoke(app, signers)
    assert (said.exit_code, f"ÄNDRAD    {PDF}\n" in said.output) == (1, True)


def changed(site: Path) -> None:
    (site / MANIFEST).write_bytes((site / MANIFEST).read_bytes() + b"\n")


def stranger(site: Path) -> None:
    (site.parent / "signers").write_text("annan@example.org ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA\n", encoding="utf-8")


@pytest.mark.parametrize("harm", [changed, stranger])
def test_what_is_not_signed_by_one_on_the_list_is_refused(
    tmp_path: Path, key: Path, harm: Callable[[Path], None]
) -> None:
    site = lay(tmp_path / "site")
    prove(site, None, Facts("a" * 40, FIRST.time, key))
    signers = tmp_path / "signers"
    signers.write_bytes((key.parent / "allowed_signers").read_bytes())
    harm(site)
    with pytest.raises(ProofError):
        signed_by(site, signers)


def test_a_key_or_a_register_that_cannot_be_read_stops(tmp_path: Path) -> None:
    site = lay(tmp_path / "site")
    with pytest.raises(ProofError, match="nyckeln finns inte"):
        prove(site, None, Facts(key=tmp_path / "saknas"))
    not_a_key = tmp_path / "nyckel"
    not_a_key.write_text("hej", encoding="utf-8")
    not_a_key.chmod(0o600)
    with pytest.raises(ProofError, match="signeringen misslyckades"):
        prove(site, None, Facts(key=not_a_key))
    former = lay(tmp_path / "former")
    prove(former, None, FIRST)
    (former / "kontroll/summor/ab.json").write_text("[]", encoding="utf-8")
    with pytest.raises(ProofError, match=r"ab\.json"):
        prove(site, former, SECOND)
