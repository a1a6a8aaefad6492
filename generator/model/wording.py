"""How a body writes its minutes: its own words, its own order, and who signs."""

from pydantic import Field

from generator.model.base import Part
from generator.model.types import Line
from generator.vocabulary import MinutesSection, ParagraphSection


class Wording(Part):
    """The words a body uses in its own minutes."""

    # Documents.
    minutes: Line = Field(
        Line("Sammanträdesprotokoll"),
        alias="protokoll",
        description="Vad protokollet heter i sidhuvudet: Sammanträdesprotokoll eller Protokoll.",
    )
    extract: Line = Field(
        Line("Protokollsutdrag"),
        alias="utdrag",
        description="Vad ett utdrag heter i sidhuvudet: Protokollsutdrag eller Utdrag ur protokoll.",
    )
    summons: Line = Field(
        Line("Kallelse"),
        alias="kallelse",
        description="Vad kallelsen heter i sidhuvudet: Kallelse eller Kallelse och ärendelista.",
    )
    agenda: Line = Field(
        Line("Föredragningslista"),
        alias="föredragningslista",
        description="Rubrik över kallelsens ärenden: Föredragningslista eller Dagordning.",
    )
    called: Line = Field(Line("Kallade"), alias="kallade", description="Rubrik över dem som kallas.")

    substitutes: Line = Field(Line("Ersättare"), alias="ersättare", description="Rubrik över ersättare som kallas.")

    # The first page.
    place_and_time: Line = Field(Line("Plats och tid"), alias="plats_och_tid", description="Ledtext: Plats och tid.")
    breaks: Line = Field(Line("Ajournering"), alias="ajournering", description="Ledtext för uppehåll.")
    chair: Line = Field(
        Line("Ordförande"), alias="ordförande", description="Ordförande, som ledtext och vid underskriften."
    )
    secretary: Line = Field(
        Line("Sekreterare"),
        alias="sekreterare",
        description="Sekreterare eller Protokollförare, som ledtext och vid underskriften.",
    )
    adjuster: Line = Field(Line("Justerare"), alias="justerare", description="Justerare eller Protokollsjusterare.")
    substitute_adjuster: Line = Field(
        Line("Ersättare för justerare"), alias="justerarens_ersättare", description="Ledtext för justerarens ersättare."
    )
    adjusted_where: Line = Field(
        Line("Justeringens plats och tid"),
        alias="justeringens_plats",
        description="Ledtext för var och när protokollet justeras.",
    )
    adjusted: Line = Field(
        Line("Justeringsdatum"), alias="justeringsdatum", description="Ledtext för dagen då protokollet justerades."
    )
    paragraphs: Line = Field(Line("Paragrafer"), alias="paragrafer", description="Ledtext för paragrafernas nummer.")
    adjusted_at_once: Line = Field(
        Line("Omedelbart justerade"),
        alias="omedelbart_justerade",
        description="Ledtext för paragrafer som justerades omedelbart.",
    )
    next_meeting: Line = Field(
        Line("Nästa sammanträde"), alias="nästa_sammanträde", description="Ledtext för dagen för nästa sammanträde."
    )
    attendance: Line = Field(Line("Närvaro"), alias="närvaro", description="Rubrik över närvaron: Närvarolista.")
    members: Line = Field(Line("Ledamöter"), alias="ledamöter", description="Ledamöter eller Beslutande.")
    serving: Line = Field(
        Line("Tjänstgörande ersättare"), alias="tjänstgörande", description="Rubrik över ersättare som tjänstgör."
    )
    not_serving: Line = Field(
        Line("Ersättare som inte tjänstgör"),
        alias="inte_tjänstgörande",
        description="Rubrik över ersättare som är med utan att tjänstgöra: Närvarande ersättare.",
    )
    observers: Line = Field(
        Line("Insynsplats"), alias="insynsplats", description="Rubrik över dem som har insynsplats."
    )
    others: Line = Field(
        Line("Övriga deltagande"),
        alias="övriga",
        description="Rubrik över tjänstepersoner och andra: Övriga deltagande eller Övriga närvarande.",
    )
    absent: Line = Field(Line("Frånvarande"), alias="frånvarande", description="Rubrik över dem som är frånvarande.")
    notice: Line = Field(
        Line("Anslag"), alias="anslag", description="Rubrik över anslaget: Anslag eller Tillkännagivande."
    )
    proof: Line = Field(
        Line("Bevis om anslag"),
        alias="bevis",
        description="Rubrik i rutan med beviset: Bevis om anslag eller Anslagsbevis.",
    )
    proof_signed: Line = Field(
        Line("Underskrift för beviset"),
        alias="bevisets_underskrift",
        description="Raden som den som intygar anslaget skriver under.",
    )
    matters: Line = Field(Line("Ärenden"), alias="ärenden", description="Rubrik över listan med ärenden.")
    signatures: Line = Field(Line("Underskrifter"), alias="underskrifter", description="Rubrik över underskrifterna.")
    chair_initials: Line = Field(
        Line("Ordförandens sign."), alias="ordförandens_signatur", description="Ordförandens ruta i sidfoten."
    )
    adjuster_initials: Line = Field(
        Line("Justerandes sign."), alias="justerandes_signatur", description="Justerarnas rutor i sidfoten."
    )
    certified: Line = Field(
        Line("Utdragsbestyrkande"),
        alias="utdragsbestyrkande",
        description="Rutan i sidfoten för den som bestyrker ett utdrag.",
    )

    # A paragraph.
    formalities: Line = Field(
        Line("Formalia"), alias="formalia", description="Rubrik över val av justerare och ändringar i dagordningen."
    )
    presenters: Line = Field(
        Line("Föredragande"), alias="föredragande", description="Ledtext för den som föredrar ärendet."
    )
    summary: Line = Field(Line("Sammanfattning"), alias="sammanfattning", description="Rubrik över sammanfattningen.")
    initiatives: Line = Field(
        Line("Initiativ"), alias="initiativ", description="Rubrik över motioner, interpellationer och frågor."
    )
    remitted: Line = Field(Line("Remiss"), alias="remiss", description="Rubrik över uppgifterna om en remiss.")
    information: Line = Field(
        Line("Information"),
        alias="information",
        description="Rubrik över information: Information eller Informationsärenden.",
    )
    elections: Line = Field(Line("Val"), alias="val", description="Rubrik över valen.")
    delegated: Line = Field(
        Line("Delegationsbeslut"), alias="delegationsbeslut", description="Rubrik över anmälda delegationsbeslut."
    )
    chair_decisions: Line = Field(
        Line("Ordförandebeslut"), alias="ordförandebeslut", description="Rubrik över anmälda ordförandebeslut."
    )
    notices: Line = Field(
        Line("Meddelanden"),
        alias="meddelanden",
        description="Rubrik över meddelanden: Meddelanden eller Anmälda skrivelser.",
    )
    bylaws: Line = Field(Line("Föreskrift"), alias="föreskrift", description="Rubrik över en föreskrift som antas.")
    reported: Line = Field(
        Line("Redovisade uppdrag"), alias="redovisade_uppdrag", description="Rubrik över uppdrag som redovisas."
    )
    amounts: Line = Field(
        Line("Ekonomi"), alias="belopp", description="Rubrik över beloppen: Ekonomi eller Finansiering."
    )
    previous: Line = Field(
        Line("Tidigare behandling"), alias="tidigare_behandling", description="Tidigare behandling eller Beredning."
    )
    basis: Line = Field(Line("Beslutsunderlag"), alias="underlag", description="Rubrik över underlaget.")
    proposals: Line = Field(
        Line("Förslag till beslut"), alias="förslag_till_beslut", description="Rubrik över förslaget till beslut."
    )
    motion: Line = Field(
        Line("Yrkanden"), alias="yrkanden", description="Rubrik över yrkanden: Yrkanden eller Förslag."
    )
    moves: Line = Field(
        Line("yrkar"), alias="yrkar", description="Vad den som lägger ett yrkande gör: yrkar eller föreslår."
    )
    order: Line = Field(
        Line("Propositionsordning"),
        alias="propositionsordning",
        description="Rubrik över ordningen som förslagen ställs i. Samma rubrik som beslutsgången skrivs en gång.",
    )
    procedure: Line = Field(
        Line("Beslutsgång"), alias="beslutsgång", description="Beslutsgång eller Propositionsordning."
    )
    vote: Line = Field(Line("Omröstning"), alias="omröstning", description="Omröstning eller Votering.")
    disqualified: Line = Field(Line("Jäv"), alias="jäv", description="Rubrik över jäv: Jäv eller Anmälan av jäv.")
    abstentions: Line = Field(
        Line("Deltar inte i beslutet"), alias="deltar_inte", description="Rubrik över dem som inte deltar i beslutet."
    )
    reservations: Line = Field(
        Line("Reservationer"), alias="reservationer", description="Rubrik över reservationer: Reservation."
    )
    statements: Line = Field(
        Line("Särskilda yttranden"), alias="särskilda_yttranden", description="Rubrik över särskilda yttranden."
    )
    notes: Line = Field(
        Line("Protokollsanteckningar"),
        alias="protokollsanteckningar",
        description="Rubrik över protokollsanteckningar.",
    )
    assignments: Line = Field(Line("Uppdrag"), alias="uppdrag", description="Rubrik över uppdragen.")
    treats: Line = Field(
        Line("Handlingar som behandlas"), alias="handlingar", description="Rubrik över handlingarna som ärendet gäller."
    )
    solutions: Line = Field(
        Line("Lösningar"), alias="lösningar", description="Rubrik över lösningar som ärendet gäller."
    )
    related: Line = Field(Line("Se även"), alias="se_även", description="Rubrik över hänvisningar.")
    dispatch: Line = Field(Line("Beslutet skickas till"), alias="skickas_till", description="Rubrik över mottagarna.")

    # Last in the minutes and in an extract.
    rolls: Line = Field(
        Line("Röstlistor"), alias="röstlistor", description="Rubrik över röstlistorna sist i protokollet."
    )
    annex: Line = Field(
        Line("Bilaga"),
        alias="bilaga",
        description="Ordet framför numret på reservationer och yttranden som står sist i protokollet.",
    )
    attachments: Line = Field(
        Line("Bilagor"), alias="bilagor", description="Rubrik över filerna som hör till paragraferna."
    )
    meeting: Line = Field(
        Line("Sammanträdet"),
        alias="sammanträdet",
        description="Rubrik i utdraget över var, när och av vilka protokollet justerades.",
    )
    certifies: Line = Field(
        Line("Utdragets riktighet bestyrks"),
        alias="bestyrks",
        description="Raden som den som bestyrker ett utdrag skriver under.",
    )


class Order(Part):
    """The order in which things stand. What is not named comes after, in the usual order."""

    minutes: tuple[MinutesSection, ...] = Field(
        (),
        alias="protokoll",
        description="Protokollets delar, i den ordning de ska stå. De som inte nämns kommer efter, i vanlig ordning.",
    )
    paragraph: tuple[ParagraphSection, ...] = Field(
        (),
        alias="paragraf",
        description="Paragrafens delar, i den ordning de ska stå. De som inte nämns kommer efter, i vanlig ordning.",
    )
