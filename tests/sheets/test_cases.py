"""Golden cases: each folder below `cases/` is a part of a made-up region, and the documents it must give.

The files lie over those of `ground/`. `expected.yaml` holds a document for each record of the case, as data
without what is empty. Write the files anew with `pytest tests/sheets --write-golden`, and read the difference.
"""

import shutil
from pathlib import Path

import pytest
import yaml

from generator.library.library import Library
from generator.library.public import public
from generator.loading.load import load
from generator.loading.project import Project
from generator.model.kinds import kind_name
from generator.sheets.registry import SHEETS, document_of
from generator.tree.data import Data, as_data

HERE = Path(__file__).parent
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())
EXPECTED = "expected.yaml"


def documents_of(case: Path, root: Path) -> dict[str, Data]:
    """Return the documents of the case's own records by the records' identity."""
    shutil.copytree(HERE / "ground", root / "records")
    shutil.copytree(case, root / "records", dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))
    loaded = load(Project(root))
    assert [f"{each.file}:{each.line} {each.message}" for each in loaded.findings] == []
    library = public(Library(loaded.entries))
    own = {path.relative_to(case).as_posix() for path in case.rglob("*.yaml")}
    hidden = {entry.id for entry in library.entries if not entry.file}
    chosen = [entry for entry in library.entries if entry.id in hidden or entry.file.removeprefix("records/") in own]
    return {entry.id: full(as_data(document_of(library, entry))) for entry in chosen}


def full(data: Data) -> Data:
    """Return the data without what is empty, so that a case shows what matters."""
    if isinstance(data, dict):
        return {key: full(value) for key, value in data.items() if value not in ("", None, [])}
    if isinstance(data, list):
        return [full(value) for value in data]
    return str(data) if isinstance(data, str) else data  # the model's own kinds of text are not plain


def written(documents: dict[str, Data]) -> str:
    return yaml.safe_dump(documents, allow_unicode=True, sort_keys=False, width=110)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_gives_its_documents(case: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    documents = documents_of(case, tmp_path)
    assert documents
    file = case / EXPECTED
    if request.config.getoption("--write-golden"):
        file.write_text(written(documents), encoding="utf-8", newline="\n")
    assert documents == yaml.safe_load(file.read_text(encoding="utf-8"))


def test_nothing_hidden_is_in_a_case() -> None:
    """The cases of secrecy and of withdrawn motions are themselves searched."""
    for case in CASES:
        text = (case / EXPECTED).read_text(encoding="utf-8").casefold()
        assert "det hemliga" not in text
        assert "den hemliga" not in text
        assert "det återtagna" not in text


def test_every_sheet_has_a_case() -> None:
    """Each kind of record with a document of its own stands in some case."""
    kinds = set()
    for case in CASES:
        for text in (path.read_text(encoding="utf-8") for path in case.rglob("*.yaml") if path.name != EXPECTED):
            kinds.add(next(line for line in text.splitlines() if line.startswith("typ: ")).removeprefix("typ: "))
    assert kinds == {kind_name(kind) for kind in SHEETS}
