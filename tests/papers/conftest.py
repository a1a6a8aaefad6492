"""The small archive that the documents are made from."""

import shutil
from pathlib import Path

import pytest

from generator.checking import check
from generator.library.library import Library
from generator.library.public import public
from generator.loading.project import Project

RECORDS = Path(__file__).parent / "records"
THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    root = tmp_path_factory.mktemp("project")
    shutil.copytree(RECORDS, root / "records")
    shutil.copytree(THEME, root / "theme")
    return Project(root)


@pytest.fixture(scope="module")
def library(project: Project) -> Library:
    checked = check(project)
    assert checked.findings == ()
    return public(checked.library)
