"""A git repository with commits on chosen days, made for a test."""

import os
import subprocess
from pathlib import Path


class Repository:
    """A repository at `root`. Nothing of the machine's own settings for git has a say in it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str, day: str = "2025-01-01") -> str:
        when = day if "T" in day else f"{day}T12:00:00+01:00"
        own = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": when,
            "GIT_COMMITTER_DATE": when,
        }
        command = ["git", "-c", "user.name=Siv", "-c", "user.email=siv@exempel.example", *arguments]
        ran = subprocess.run(
            command, cwd=self.root, env={**os.environ, **own}, capture_output=True, text=True, encoding="utf-8",
            check=True,
        )  # fmt: skip
        return ran.stdout.strip()

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def commit(self, day: str, subject: str = "Sparat") -> None:
        """Save all that lies in the folder, as if on a day."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", subject, day=day)
