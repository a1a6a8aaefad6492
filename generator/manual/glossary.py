"""The one glossary: the field's Swedish words, what they mean, and what they are called in English and in code."""

from dataclasses import dataclass

from generator.manual.markdown import page, table


@dataclass(frozen=True, slots=True)
class Term:
    """`code` is the name of the class that carries the notion, empty when none does."""

    word: str
    meaning: str
    english: str
    code: str = ""


TERMS: tuple[Term, ...] = (
    Term("ajournering", "Paus i ett sammanträde.", "adjournment", "Clock"),
    Term("aktivitetsplan", "Vad ett organ ska genomföra under en period.", "activity plan", "ActivityPlan"),
    Term("anslag", "Tillkännagivande på anslagstavlan att protokollet är justerat.", "public notice", "Notice"),
    Term("anslagstavla", "Regionens officiella plats på webben för tillkännagivanden.", "notice board"),
    Term("ansvarsfrihet", "Fullmäktiges beslut om att inte kräva ansvar av en nämnd.", "discharge from liability"),
    Term("avslag", "Nej till ett förslag.", "rejection"),
    Term("avstår", "Är med men röstar varken ja eller nej.", "abstains"),
    Term("avsägelse", "En förtroendevald lämnar ett uppdrag.", "resignation", "ElectionItem"),
    Term("beslut", "Det organet bestämmer, i ett eller flera block med punkter.", "decision", "DecisionBlock"),
    Term("beslutsförhet", "Tillräckligt många närvarande för att få besluta.", "quorum"),
    Term("beslutsgång", "Hur ordföranden ställde förslagen och vad ordföranden fann.", "course of the decision"),
    Term("beslutsunderlag", "Handlingarna som beslutet bygger på.", "documents for decision", "Basis"),
    Term("bifall", "Ja till ett förslag.", "approval"),
    Term("bilaga", "Handling som hör till ett protokoll eller en annan handling.", "appendix"),
    Term("bordläggning", "Ärendet skjuts upp utan ny utredning.", "postponement", "Deferral"),
    Term("delegationsbeslut", "Beslut som någon fattat i nämndens namn.", "delegated decision", "Delegated"),
    Term("deltar inte", "Är närvarande men är inte med i beslutet.", "does not take part", "Abstention"),
    Term("diarienummer", "Ärendets nummer i diariet.", "case number"),
    Term("dokument", "Bilaga, tjänsteskrivelse, strategi eller liknande.", "document", "DocumentRecord"),
    Term("ersättare", "Den som träder in för en ledamot.", "substitute"),
    Term("fullmäktige", "Regionens högsta beslutande organ.", "council"),
    Term("fyllnadsval", "Val till ett uppdrag som blivit ledigt.", "by-election", "ElectionItem"),
    Term("fynd", "Något som kontrollen har hittat.", "finding", "Finding"),
    Term("föredragningslista", "Listan med ärenden inför sammanträdet; dagordning.", "agenda", "AgendaItem"),
    Term("föreskrift", "Regler som regionen beslutar, till exempel ett reglemente.", "by-law", "Bylaw"),
    Term("gemensam nämnd", "Nämnd som flera regioner har tillsammans.", "joint committee"),
    Term("hänvisning", "Text som pekar på en annan post.", "reference", "Ref"),
    Term("indikator", "Ett mått med utfall och mål.", "indicator", "Indicator"),
    Term("insynsplats", "Plats för parti som saknar ledamot; får inte besluta.", "observer seat"),
    Term(
        "interpellation",
        "Fråga från en ledamot som ordföranden svarar på i fullmäktige.",
        "interpellation",
        "Initiative",
    ),
    Term("justering", "Granskning och underskrift av protokollet.", "adjustment", "Adjustment"),
    Term("jäv", "Intressekonflikt som gör att man inte får delta.", "disqualification", "Disqualification"),
    Term("kallelse", "Meddelandet om att ett sammanträde ska hållas.", "summons"),
    Term(
        "laglighetsprövning", "Överklagande till förvaltningsrätten av den som är medlem i regionen.", "legality review"
    ),
    Term("ledamot", "Den som är vald att besluta i ett organ.", "member", "Mandate"),
    Term("lottning", "Avgör val vid lika röstetal.", "drawing of lots"),
    Term("lösning", "Något som prövats i en region och kan spridas till andra.", "solution", "Solution"),
    Term("medborgarförslag", "Förslag från den som är folkbokförd i regionen.", "citizen's proposal", "Initiative"),
    Term("minnesanteckningar", "Anteckningar från en grupp som inte beslutar.", "notes", "Notes"),
    Term(
        "minoritetsåterremiss", "Återremiss i fullmäktige som en tredjedel kan driva igenom.", "minority referral back"
    ),
    Term("motion", "Förslag från en ledamot i fullmäktige.", "motion", "Initiative"),
    Term("månadsrapport", "Uppföljning av ekonomi och verksamhet varje månad.", "monthly report", "PeriodicReport"),
    Term("närvaro", "Vilka som deltog, och vid vilka paragrafer.", "attendance", "Attendance"),
    Term("omröstning", "Ledamöterna röstar ja eller nej; votering.", "vote", "Vote"),
    Term("ordförandebeslut", "Brådskande beslut av ordföranden.", "decision by the chair", "ChairDecision"),
    Term("organ", "Nämnd, styrelse, fullmäktige, utskott eller grupp.", "body", "Body"),
    Term("organisation", "Region, kommunalförbund eller sjukvårdsregion.", "organisation", "Organisation"),
    Term("paragraf", "Ett ärende i ett protokoll, med eget nummer.", "paragraph", "Paragraph"),
    Term("post", "En fil i arkivet.", "record", "Record"),
    Term("propositionsordning", "Ordningen som förslagen ställs i.", "order of proposals"),
    Term("protokoll", "Det som skrivs om ett sammanträde, paragraf för paragraf.", "minutes"),
    Term("protokollsanteckning", "Kort tillägg till protokollet.", "note to the minutes", "Statement"),
    Term("protokollsutdrag", "En paragraf med protokollets huvud och underskrifter.", "extract"),
    Term("rapport", "Månadsrapport, delårsrapport eller årsredovisning.", "periodic report", "PeriodicReport"),
    Term("remiss", "Begäran om yttrande över ett förslag.", "referral for comment", "Remitted"),
    Term("reservation", "En ledamot som deltog i beslutet säger sig vara emot det.", "reservation", "Statement"),
    Term("rättelse", "Ändring av en förseglad post som visar vad som stod.", "correction", "Correction"),
    Term("sammanträde", "Ett organs möte där det fattar beslut.", "meeting", "Meeting"),
    Term("sekretess", "Uppgiften får inte lämnas ut enligt lag.", "secrecy"),
    Term("sigill", "Kontrollsumma över det som är justerat; en ändring syns.", "seal", "Seal"),
    Term("skede", "Var ett protokoll eller dokument står, från utkast till laga kraft.", "stage", "Stage"),
    Term(
        "särskilt yttrande",
        "Synpunkt som fogas till protokollet utan att vara en reservation.",
        "separate statement",
        "Statement",
    ),
    Term(
        "tjänsteskrivelse", "Tjänstepersonens underlag med förslag till beslut.", "officer's report", "DocumentRecord"
    ),
    Term("tjänstgörande ersättare", "Ersättare som går in för en ledamot och får besluta.", "serving substitute"),
    Term("uppdrag", "Något ett organ ger någon att göra.", "assignment", "Assignment"),
    Term("utslagsröst", "Ordförandens röst när det väger jämnt.", "casting vote"),
    Term("vakant", "En plats som ingen har.", "vacant"),
    Term("yrkande", "En ledamots förslag till beslut under sammanträdet.", "motion from the floor", "Motion"),
    Term("återrapport", "Redovisning av hur en plan har genomförts.", "report back", "ReportBack"),
    Term("återremiss", "Ärendet skickas tillbaka för mer utredning.", "referral back", "Deferral"),
)


def glossary_page() -> dict[str, str]:
    """Return the page by its path below docs/."""
    rows = ((t.word, t.meaning, t.english, f"`{t.code}`" if t.code else "") for t in TERMS)
    return {
        "handbok/ordlista.md": page(
            "# Ordlista",
            "Orden som protokoll och poster använder. De två sista kolumnerna är till för den som läser koden.",
            table(("Ord", "Betyder", "Engelska", "I koden"), rows),
        )
    }
