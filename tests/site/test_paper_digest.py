"""Word and PDF are made again when anything changes that they are made with."""

import subprocess
import sys
from pathlib import Path

from generator.site.paper_digest import PROGRAM, writer_files
from tests.sites import environment

CODE = """
import sys
import generator.writers.paper
print("\\n".join(str(module.__file__) for name, module in sys.modules.items() if name.startswith("generator.")))
"""


def test_every_module_that_the_writers_use_is_in_the_digest() -> None:
    ran = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True, env=environment())
    used = {Path(line).resolve().relative_to(PROGRAM) for line in ran.stdout.split("\n") if line}
    used = {path for path in used if path.name != "__init__.py"}
    assert {path.as_posix() for path in used - {path.relative_to(PROGRAM) for path in writer_files()}} == set()


def test_what_makes_other_files_is_not_in_the_digest() -> None:
    names = {path.name for path in writer_files()}
    assert "docx.py" in names
    assert not {"html.py", "yaml.py", "table_csv.py"} & names
