"""A page for every finding, from its code: what it means and what to write instead."""

from generator.findings.finding import Code, Severity
from generator.loading.codes import ALL
from generator.manual.markdown import code, page, table
from generator.rules.registry import RULES

_LEVELS = {
    Severity.STOP: "Fyndet **stoppar**: inget publiceras förrän det är rättat.",
    Severity.WARN: "Fyndet **varnar**: du kan publicera, men se efter att uppgiften är rätt.",
    Severity.HINT: "Fyndet är ett **tips**: uppgiften kan vara rätt, men något är ovanligt.",
}


def all_codes() -> tuple[Code, ...]:
    """Return every code there is, in order of name."""
    return tuple(sorted({*ALL, *(rule.code for rule in RULES)}, key=lambda one: one.name))


def finding_pages() -> dict[str, str]:
    """Return the pages by path below docs/."""
    return {"fynd/index.md": _index(), **{one.page: _finding_page(one) for one in all_codes()}}


def _index() -> str:
    rows = ((f"[{one.name}]({one.name.lower()}.md)", one.title, one.severity.value) for one in all_codes())
    return page(
        "# Fynd",
        "`kansli check` läser alla poster och skriver ut det som är fel eller ovanligt. "
        "Varje fynd har en kod, en fil, en rad och ett råd. Koden leder hit.",
        table(
            ("Nivå", "Vad den betyder"),
            ((level.value, text.replace("**", "")) for level, text in _LEVELS.items()),
        ),
        "Koder på L gäller filen, koder på M gäller vad som står i posten och koder på R gäller sammanhanget "
        "mellan uppgifter och poster.",
        table(("Kod", "Fynd", "Nivå"), rows),
    )


def _finding_page(one: Code) -> str:
    return page(
        f"# {one.name} {one.title}",
        _LEVELS[one.severity],
        "`kansli publish` publicerar inget förrän någon har bestämt om uppgiften." if one.review else "",
        one.explanation,
        "## Gör så här",
        one.remedy,
        page("## Exempel", "Fel:", code(one.example)).strip() if one.example else "",
        page("Rätt:", code(one.mended)).strip() if one.mended else "",
        page("## Regeln kommer från", one.source).strip() if one.source else "",
        "[Alla fynd](index.md)",
    )
