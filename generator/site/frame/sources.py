"""What the builder gets besides the written manual: shells, pages around the archive, generated pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.site.policy import POLICY
from generator.site.stamp import DEEPEST, SEARCH_ADDRESS, shell_address

_SHELL = """---
skal: true
title: "Sida"
hide: [navigation]
---
"""
_ACCESSIBILITY = """---
title: "Tillgänglighet på webbplatsen"
template: tillganglighet.html
hide: [navigation, toc]
---
"""
_CHECK = """---
title: "Kontrollera en fil"
template: kontroll.html
hide: [navigation, toc]
---
"""
_SEARCH = """---
title: "Sök"
template: sok.html
hide: [navigation, toc]
---
"""


def virtual_pages() -> dict[str, str]:
    """Return every page of the frame that is no file in docs/: Markdown by its path.

    The start page is a record page, so its shell stands before a manual's own start page.
    """
    from generator.manual.pages import manual_pages  # noqa: PLC0415 - all rules come with it

    shells = {f"{shell_address(depth)}index.md": _SHELL for depth in range(DEEPEST + 1)}
    own = {
        f"{SEARCH_ADDRESS}index.md": _SEARCH,
        "tillganglighet/index.md": _ACCESSIBILITY,
        "kontroll/index.md": _CHECK,
    }
    return {**shells, **own, **manual_pages()}


def extra_settings(docs: Path, nav: object, *, closed: bool, shown: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return what the theme's templates ask for besides the settings: the manual's contents, and the policy.

    `nav` is the setting of that name; `closed` whether the pages forbid what is not the site's own; `shown` what
    they say of the day that the site shows, see `generator/site/shown.py`.
    """
    return {
        **(shown or {}),
        "handboken": [{"titel": title, "adress": _address(path)} for title, path in _titled(docs, nav)],
        "innehallspolicy": POLICY if closed else "",
    }


def address_of(site: str | None, shown: Mapping[str, Any] | None) -> str:
    """Return the address that pages call their own before search engines.

    An edition's pages name those of today's site; a site of an earlier day that stands alone has none.
    """
    return "" if (shown or {}).get("visar", {}).get("fristaende") else str(site or "")


def _titled(docs: Path, nav: object) -> list[tuple[str, str]]:
    """Return the pages of the manual in its order, with their titles: the setting's own, else the page's heading."""
    found: list[tuple[str, str]] = []
    virtual: dict[str, str] | None = None
    for item in nav if isinstance(nav, list) else []:
        if isinstance(item, dict):
            found += [(str(title), str(path)) for title, path in item.items()]
            continue
        file = docs / str(item)
        if file.is_file():
            text = file.read_text(encoding="utf-8")
        else:
            virtual = virtual or virtual_pages()
            text = virtual.get(str(item), "")
        found.append((_heading(text) or str(item), str(item)))
    return found


def _heading(text: str) -> str:
    return next((line[2:].strip() for line in text.splitlines() if line.startswith("# ")), "")


def _address(path: str) -> str:
    return path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"
