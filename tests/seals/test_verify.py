"""`kansli verify`: signatures that git and ssh prove, seals that git remembers, and what is said without them."""

import subprocess
from pathlib import Path

import pytest

from tests.seals.laying import FIRST, SEALS, Laid, lay
from tests.sites import kansli


@pytest.fixture
def laid(tmp_path: Path) -> Laid:
    return lay(tmp_path / "p")


def verify(laid: Laid, *options: str) -> tuple[int, str]:
    ran = kansli("verify", "--project", str(laid.root), *options)
    assert ran.stderr == ""
    return ran.returncode, ran.stdout


def make_key(folder: Path, name: str) -> Path:
    key = folder / name
    command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(key)]
    subprocess.run(command, check=True, capture_output=True)
    return key


def allow(laid: Laid, key: Path) -> None:
    public = key.with_suffix(".pub").read_text(encoding="utf-8")
    laid.path("allowed_signers").write_text(f"siv@exempel.example {public}", encoding="utf-8")


def signing(key: Path) -> tuple[str, ...]:
    return ("-c", "gpg.format=ssh", "-c", f"user.signingkey={key}")


def test_without_git_or_keys_it_says_so(laid: Laid) -> None:
    code, said = verify(laid)
    assert code == 0
    assert "Alla sigill håller." in said
    assert "ligger inte i git" in said
    laid.commit()
    code, said = verify(laid)
    assert code == 0
    assert "allowed_signers saknas" in said
    assert verify(laid, "--krav")[0] == 1


def test_a_signed_commit_is_proved(laid: Laid, tmp_path: Path) -> None:
    key = make_key(tmp_path, "siv")
    allow(laid, key)
    laid.commit()
    assert "OSIGNERAT" in verify(laid)[1]
    laid.path(SEALS).write_text(laid.path(SEALS).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    laid.git("add", "-A")
    laid.git(*signing(key), "commit", "-q", "-S", "-m", "Signerat")
    code, said = verify(laid, "--krav")
    assert code == 0
    assert f"SIGNERAT  {SEALS}: commit" in said
    assert "av siv@exempel.example, nyckel SHA256:" in said


def test_a_signed_tag_is_proved(laid: Laid, tmp_path: Path) -> None:
    key = make_key(tmp_path, "siv")
    allow(laid, key)
    laid.commit()
    laid.git(*signing(key), "tag", "-s", "sigill-2025", "-m", "Förseglat")
    code, said = verify(laid, "--krav")
    assert code == 0
    assert "taggen sigill-2025" in said


def test_anothers_key_proves_nothing(laid: Laid, tmp_path: Path) -> None:
    allow(laid, make_key(tmp_path, "siv"))
    other = make_key(tmp_path, "nagon")
    laid.commit()
    laid.path(SEALS).write_text(laid.path(SEALS).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    laid.git("add", "-A")
    laid.git(*signing(other), "commit", "-q", "-S", "-m", "Signerat av en annan")
    code, said = verify(laid)
    assert code == 1
    assert "FEL" in said
    assert "SIGNERAT " not in said


def test_a_signed_seal_that_is_changed_afterwards_is_unsigned(laid: Laid, tmp_path: Path) -> None:
    key = make_key(tmp_path, "siv")
    allow(laid, key)
    laid.git("init", "-q")
    laid.git("add", "-A")
    laid.git(*signing(key), "commit", "-q", "-S", "-m", "Signerat")
    assert verify(laid, "--krav")[0] == 0
    laid.path(SEALS).write_text(laid.path(SEALS).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    code, said = verify(laid, "--krav")
    assert code == 1
    assert "inte sparad i git som den är nu" in said


def test_a_record_sealed_anew_is_remembered_by_git(laid: Laid) -> None:
    """Who takes the seals away and makes new ones over a changed record is told of by git."""
    laid.commit()
    laid.path(SEALS).unlink()
    laid.change(FIRST, "350 000", "450 000")
    laid.seal()
    assert laid.said() == []
    code, said = verify(laid)
    assert code == 1
    assert f"sigillet för {FIRST} från 2025-03-11 är ett annat än i git" in said


def test_a_seal_file_taken_away_is_remembered_by_git(laid: Laid) -> None:
    laid.commit()
    other = laid.path("records/sigill/exempel/rf/2025-01-01.yaml")
    other.parent.mkdir(parents=True)
    laid.path(SEALS).rename(other)
    code, said = verify(laid)
    assert code == 1
    assert f"sigillet för {FIRST} från 2025-03-11 finns inte längre" in said


def test_nothing_sealed_is_said(laid: Laid) -> None:
    laid.path(SEALS).unlink()
    code, said = verify(laid)
    assert (code, said) == (0, "Inget är förseglat. Försegla med: kansli seal HÄNVISNING\n")


def test_seals_that_are_all_gone_are_missed(laid: Laid) -> None:
    laid.commit()
    laid.path(SEALS).unlink()
    laid.commit()
    code, said = verify(laid)
    assert code == 1
    assert "finns inte längre; det finns i git" in said
