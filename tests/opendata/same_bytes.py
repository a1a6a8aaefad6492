"""Print the digest of every open file made from the whole archive: `python -m tests.opendata.same_bytes FOLDER`."""

import hashlib
import sys
from datetime import date
from pathlib import Path

from generator.checking import check
from generator.library.public import public
from generator.loading.project import Project
from generator.site.planning.plan import FilePlan
from generator.site.planning.registry import plan_site

if __name__ == "__main__":
    project = Project(Path(sys.argv[1]))
    for plan in plan_site(public(check(project).library), date(2026, 1, 1), root=project.root):
        if isinstance(plan, FilePlan) and not plan.feed:
            sys.stdout.write(f"{plan.address} {hashlib.sha256(plan.make()).hexdigest()}\n")
