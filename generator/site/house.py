"""An organisation's own look on its pages: its colour, in light and dark, and its logotype."""

from generator.colours import mixed, readable_on
from generator.library.library import Library
from generator.loading.entry import Entry
from generator.model.organisation import Organisation
from generator.sheets.composer import MEDIA, attachment_path
from generator.site.page import House

# The paper and the faint surface of the site's own style sheet, in light and dark: theme/mkdocs/stylesheets/ram.css.
LIGHT, DARK = ("#ffffff", "#f4f5f3"), ("#14181c", "#1d2329")
FILE = "farger.css"
_TINT = 0.92


def house_of(library: Library, entry: Entry) -> House | None:
    """Return the look of an organisation that has set one."""
    record = entry.record
    if not isinstance(record, Organisation) or not (record.logo or record.colours):
        return None
    logo = f"{MEDIA}/{attachment_path(entry, record.logo.file)}" if record.logo and entry.file else ""
    return House(f"{entry.address}{FILE}" if record.colours else "", logo, record.name)


def style_of(record: Organisation) -> bytes:
    """Return the style sheet that gives the organisation's pages its colour.

    What is too faint to be read is made darker on light paper and lighter on dark; a rule tells the clerk.
    """
    assert record.colours is not None
    main = record.colours.main.lower()
    light_tint, dark_tint = mixed(main, "#ffffff", _TINT), mixed(main, DARK[0], 0.82)
    light = readable_on(main, (*LIGHT, light_tint), "#000000")
    dark = readable_on(main, (*DARK, dark_tint), "#ffffff")
    return (
        "/* The organisation's own colour, in light and dark. */\n"
        "html body, html [data-md-color-scheme] {\n"
        f"  --k-accent: var(--ljus, {light}) var(--mork, {dark});\n"
        f"  --k-accent-yta: var(--ljus, {light_tint}) var(--mork, {dark_tint});\n"
        f"  --k-lank: var(--ljus, {light}) var(--mork, {dark});\n"
        "}\n"
    ).encode()
