"""Ready pipelines for GitHub Actions and GitLab CI, and where in a project they belong."""

from importlib.resources import files

SERVICES: dict[str, dict[str, str]] = {
    "github": {
        ".github/workflows/kontrollera.yml": "github-kontrollera.yml",
        ".github/workflows/publicera.yml": "github-publicera.yml",
    },
    "gitlab": {".gitlab-ci.yml": "gitlab.yml"},
}
"""By service: each file's name in a project, and its name here."""


def pipeline(service: str) -> dict[str, str]:
    """Return a service's files: their names in a project, and their text."""
    here = files(__name__)
    return {name: (here / kept).read_text(encoding="utf-8") for name, kept in SERVICES[service].items()}
