"""What the modules may know of each other. Data moves down: loading, library, rules, sheets, writers, site."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sites import CHECKOUT, environment

PROGRAM = CHECKOUT / "generator"
MODULES = sorted(path for path in PROGRAM.rglob("*.py"))

# Each part, and the parts it may import besides itself. Nothing above a part is in its list.
# What is missing here may import anything (cli), for it stands at the top.
BASE = {"colours", "signs", "swedish", "today", "vocabulary", "workdays"}
ALLOWED: dict[str, set[str]] = {
    "beside": set(),
    "colours": set(),
    "signs": set(),
    "swedish": set(),
    "today": set(),
    "vocabulary": set(),
    "workdays": set(),
    "tree": set(),
    "charts": {"signs", "swedish", "tree"},
    "findings": set(),
    "model": BASE,
    "loading": BASE | {"model", "findings"},
    "library": BASE | {"model", "findings", "loading"},
    "reporting": {"findings", "signs"},
    "schema": BASE | {"model", "loading"},
    "sheets": BASE | {"model", "loading", "library", "tree"},
    "scanning": {"signs", "vocabulary"},
    "history": set(),
    "proof": {"history", "site"},
    "seals": BASE | {"model", "findings", "loading", "library", "history"},
    "versions": BASE | {"model", "findings", "loading", "library", "scanning", "seals", "history"},
    "past": BASE | {"model", "loading", "library", "seals"},
    "rules": BASE | {"model", "findings", "loading", "library", "sheets", "scanning", "seals"},
    "checking": {"beside", "findings", "loading", "library", "rules"},
    "publication": BASE | {"model", "findings", "loading", "library", "checking", "history", "seals", "proof", "site"},
    "writers": BASE | {"model", "tree", "charts", "site", "loading"},
    "drafts": BASE | {"model", "findings", "loading", "library", "manual"},
    "feeds": BASE | {"model", "loading", "library", "sheets", "site"},
    "opendata": BASE | {"model", "loading", "library", "sheets", "site", "writers"},
}
# The only modules of other parts that these parts may use.
ONLY: dict[tuple[str, str], set[str]] = {
    ("past", "seals"): {"generator.seals.corrections", "generator.seals.meaning"},
    ("writers", "site"): {"generator.site.page"},
    ("schema", "loading"): {"generator.loading.names"},
    ("feeds", "site"): {"generator.site.overviews.rows", "generator.site.stamp"},
    ("opendata", "site"): {"generator.site.overviews.rows", "generator.site.settings", "generator.site.stamp"},
    ("opendata", "writers"): {"generator.writers.csv_cell", "generator.writers.yaml"},
    ("proof", "site"): {"generator.site.files"},
    ("writers", "loading"): {"generator.loading.names"},
    ("drafts", "manual"): {"generator.manual.examples"},
    ("rules", "sheets"): {"generator.sheets.labels"},
    ("writers", "model"): {"generator.model.base", "generator.model.plain", "generator.model.types"},
}
# Heavy or foreign libraries, and the part of the program that alone may use them.
AT_HOME = {"pyhanko": "proof", "mkdocs": "site", "material": "site", "typst": "writers", "pypandoc": "writers"}
LONGEST = 400


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(CHECKOUT).with_suffix("").parts).removesuffix(".__init__")


def part_of(module: str) -> str:
    """Return the part a module belongs to: "sheets" for generator.sheets.minutes."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imports(path: Path) -> Iterator[str]:
    """Yield every module that a file imports, also those inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: imports are written out in full"
            yield node.module


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_what_it_is_for(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    words = ast.get_docstring(tree)
    assert words or path.name == "__main__.py"
    assert words is None or len(words) > 15
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


def test_data_moves_only_down() -> None:
    wrong = []
    for path in MODULES:
        module = name_of(path)
        part = part_of(module)
        for other in imports(path):
            if not other.startswith("generator") or part not in ALLOWED or part_of(other) in {part, ""}:
                continue
            if part_of(other) not in ALLOWED[part] or other not in ONLY.get((part, part_of(other)), {other}):
                wrong.append(f"{module} imports {other}")
    assert wrong == []


def test_foreign_libraries_stay_at_home() -> None:
    wrong = [
        f"{name_of(path)} imports {other}"
        for path in MODULES
        for other in imports(path)
        if AT_HOME.get(other.split(".")[0], part_of(name_of(path))) != part_of(name_of(path))
    ]
    assert wrong == []


def test_nothing_loads_a_record_as_code() -> None:
    """Records are data: nothing in the program runs text, and YAML is read by its own safe reader alone."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in {"eval", "exec", "compile", "__import__"}, path


@pytest.mark.parametrize("module", ["generator.checking", "generator.schema.generate", "generator.drafts.registry"])
def test_a_check_does_not_load_what_only_a_build_needs(module: str) -> None:
    heavy = ("mkdocs", "material", "typst", "pypandoc", "jinja2", "pagefind", "lxml")
    code = f"import sys, {module}; print([name for name in {heavy!r} if name in sys.modules])"
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment()
    )  # fmt: skip
    assert ran.stdout.strip() == "[]"
