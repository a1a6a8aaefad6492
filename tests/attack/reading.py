"""Strict readers of what is written for browsers, feeds and programs: what could run, load or lead away."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

from tests.attack.hostile import MARK

SCHEMES = {"", "http", "https", "mailto"}
LEADS = {"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "background", "cite"}
NEVER = {"iframe", "object", "embed", "base", "style", "form", "applet", "frame", "audio", "video"}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.troubles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in NEVER or (tag == "script" and not _own(given)):
            self.troubles.append(f"<{tag}> {given}")
        if tag == "meta" and given.get("http-equiv", "").casefold() == "refresh" and MARK in given.get("content", ""):
            self.troubles.append(f"<meta> {given}")
        for name, value in given.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                self.troubles.append(f"{tag}[{name}]")
            if name in LEADS and not leads_right(value, loads=tag not in ("a",)):
                self.troubles.append(f"{tag}[{name}={value}]")

    handle_startendtag = handle_starttag


def _own(given: dict[str, str]) -> bool:
    return given.get("type") == "application/ld+json" or (
        re.fullmatch(r"[./a-z0-9-]+\.js", given.get("src", "")) is not None
    )


def leads_right(address: str, *, loads: bool) -> bool:
    """Tell whether a link leads to the web or into the site; what is loaded is the site's own."""
    plain = re.sub(r"[\x00-\x20]", "", address).replace("\\", "/")
    scheme = urlsplit(plain).scheme.casefold() if ":" in plain.split("/")[0] else ""
    if plain.startswith("//") or scheme not in SCHEMES:
        return False
    return not (loads and scheme in ("http", "https"))


def troubles(html: str) -> Iterator[str]:
    """Yield everything in HTML that runs, loads or leads where it may not."""
    page = _Page()
    page.feed(html)
    page.close()
    yield from page.troubles
