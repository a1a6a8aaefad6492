"""The real site published with the command itself: all that a build makes, and a manifest that holds for all of it."""

import os
import shutil
from pathlib import Path

from generator.proof.manifest import MANIFEST, differences
from tests.sites import Site, kansli

PROOF = "kontroll/"
# Pagefind puts the values of its filters in an order of chance, and names the files after their content.
BY_CHANCE = "pagefind"


def test_what_is_published_is_what_a_build_makes(built: Site, tmp_path: Path) -> None:
    project = tmp_path / "projekt"
    # The cache's files are replaced and never written into, so a copy may share them.
    shutil.copytree(built.root, project, copy_function=os.link)
    shutil.rmtree(project / "site")
    web = tmp_path / "webb"
    ran = kansli("publish", "--project", str(project), "--to", str(web))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Publicering 1 visas nu" in ran.stdout
    shown = web / "aktuell"
    assert list(differences(shown)) == []
    made = built.files()
    for name, content in made.items():
        if not name.startswith((PROOF, BY_CHANCE)):
            assert (shown / name).read_bytes() == content, name
    published = {path.relative_to(shown).as_posix() for path in shown.rglob("*") if path.is_file()}
    assert {name for name in published ^ made.keys() if not name.startswith((PROOF, BY_CHANCE))} == set()
    assert len((shown / MANIFEST).read_text(encoding="utf-8").splitlines()) == len(published) - 1
