"""No rule ever falls, whatever a record holds: a right or wrong value anywhere gives findings at most."""

import shutil
import tempfile
from copy import deepcopy
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checking import check
from tests.rules.cases import all_cases, lay_out

VALUES = [
    "",
    "0",
    "ja",
    "9999-12-31",
    "0001-01-01",
    "2025-03-04",
    "9" * 30,
    "a = a / 0",
    "avvikelse = ((((a",
    "1–12, 14",
    "§",
    "[[§]] ![](x) <b> [^1]",
    "Anna Exempel (S)",
    "\u202e\u0301",
    ["x", "x"],
    {"namn": "x"},
    "rs/2025-03-04 § 1",
    "../../etc",
    "*" * 500,
]

# One case is of records that cannot be read at all.
READABLE = [case for case in all_cases() if case.name != "fail-olasbar-post.d"]


def leaf_paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value that holds no other."""
    if isinstance(value, dict):
        return [found for key, item in value.items() for found in leaf_paths(item, (*path, key))]
    if isinstance(value, list):
        return [found for index, item in enumerate(value) for found in leaf_paths(item, (*path, index))]
    return [path]


@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.data())
def test_any_value_anywhere_gives_findings_at_most(data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(READABLE), label="case")
    root = Path(tempfile.mkdtemp())
    try:
        project = lay_out(case, root)
        files = sorted(project.records.rglob("*.yaml"))
        file = data.draw(st.sampled_from(files), label="file")
        record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for _ in range(data.draw(st.integers(1, 3))):
            places = [each for each in leaf_paths(record) if each not in (("format",), ("typ",))]
            path = data.draw(st.sampled_from(places), label="path")
            here = record
            for step in path[:-1]:
                here = here[step]
            here[path[-1]] = deepcopy(data.draw(st.sampled_from(VALUES), label="value"))
        file.write_text(yaml.safe_dump(record, allow_unicode=True), encoding="utf-8")
        for finding in check(project).findings:
            assert finding.line >= 1
            assert finding.message
    finally:
        shutil.rmtree(root)
