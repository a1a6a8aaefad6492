"""The theme: enough contrast in light and dark, nothing from other hosts, no class without a rule."""

import re
from pathlib import Path

import pytest

from generator.colours import READABLE, contrast

THEME = Path(__file__).parents[2] / "theme"
STYLES = {path.name: path.read_text(encoding="utf-8") for path in (THEME / "mkdocs/stylesheets").glob("*.css")}
PAIR = re.compile(r"--k-([a-z-]+): var\(--ljus, (#\w{6})\) var\(--mork, (#\w{6})\)")
COLOURS = {name: pair for name, *pair in PAIR.findall(STYLES["ram.css"])}

SEEN = 3.0  # WCAG 2.2, 1.4.11: borders of fields, focus, bars


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("ground", "least", "inks"),
    [
        ("papper", READABLE, "text dov lank accent gron gul rod"),
        ("yta", READABLE, "text dov lank accent gron gul rod"),
        ("accent-yta", READABLE, "text dov lank accent gron gul rod"),
        ("gul-yta", READABLE, "text dov lank gul"),
        ("papper", SEEN, "linje-stark fokus"),
        ("yta", SEEN, "linje-stark fokus accent gul"),
    ],
)
def test_contrast(scheme: int, ground: str, least: float, inks: str) -> None:
    def colour(name: str) -> str:
        return COLOURS[name][scheme]

    for ink in inks.split():
        assert contrast(colour(ink), colour(ground)) >= least, f"{ink} on {ground}"


def test_nothing_is_loaded_from_another_host() -> None:
    for path in (THEME / "mkdocs").rglob("*"):
        if path.suffix in {".css", ".html", ".js"}:
            text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
            assert not re.search(r"(?i)(https?:)?//[a-z0-9-]+\.[a-z]{2,}", text), path.name


def test_every_class_of_the_macros_has_a_rule() -> None:
    styles = "".join(STYLES.values())
    for path in (THEME / "macros").glob("*.html"):
        for group in re.findall(r'class="([^"]*)"', path.read_text(encoding="utf-8")):
            for name in group.split():
                if "{" not in name and name.startswith("k-"):
                    assert f".{name}" in styles, name


def test_every_font_is_there_with_its_licence() -> None:
    folder = THEME / "mkdocs/assets/typsnitt"
    for name in re.findall(r'typsnitt/([^"]+)"', STYLES["ram.css"]):
        assert (folder / name).is_file(), name
    assert len(list(folder.glob("OFL-*.txt"))) == 2
