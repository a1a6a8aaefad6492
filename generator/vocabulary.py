"""The field's own words: every closed list of values in the record format.

Members are named in English, values are the Swedish words clerks write. `docs/` shows them all.
"""

from enum import StrEnum


class Publication(StrEnum):
    """Who may read a record."""

    PUBLIC = "publik"
    INTERNAL = "intern"
    SECRET = "sekretess"


class Audience(StrEnum):
    """Whom a site or a document is written for."""

    PUBLIC = "publik"
    INTERNAL = "intern"


class OrganisationKind(StrEnum):
    REGION = "region"
    CARE_REGION = "sjukvårdsregion"
    FEDERATION = "kommunalförbund"
    OTHER = "annan"


class ArchiveFormat(StrEnum):
    """PDF/A-2a holds the document alone, PDF/A-3a also the records it was made from."""

    DOCUMENT = "PDF/A-2a"
    WITH_RECORDS = "PDF/A-3a"


class BodyKind(StrEnum):
    COUNCIL = "fullmäktige"
    BOARD = "styrelse"
    COMMITTEE = "nämnd"
    JOINT_COMMITTEE = "gemensam nämnd"
    WORKING_COMMITTEE = "utskott"
    DRAFTING = "beredning"
    OFFICIALS = "tjänstemannagrupp"
    ADMINISTRATION = "förvaltning"


class Numbering(StrEnum):
    """How a body counts its paragraphs."""

    YEAR = "kalenderår"
    MEETING = "sammanträde"
    CONTINUOUS = "löpande"


class Post(StrEnum):
    """A post in a body."""

    CHAIR = "ordförande"
    FIRST_VICE_CHAIR = "1:e vice ordförande"
    SECOND_VICE_CHAIR = "2:e vice ordförande"
    VICE_CHAIR = "vice ordförande"
    MEMBER = "ledamot"
    SUBSTITUTE = "ersättare"
    OBSERVER = "insynsplats"


class MeetingStatus(StrEnum):
    PLANNED = "planerat"
    SUMMONED = "kallat"
    HELD = "hållet"
    ADJUSTED = "justerat"
    ANNOUNCED = "anslaget"
    CANCELLED = "inställt"


class StageName(StrEnum):
    """Where minutes or a document stand, on the way to being binding."""

    DRAFT = "utkast"
    SUMMONS = "kallelse"
    SENT = "utskickat"
    ADJUSTED = "justerat"
    SETTLED = "fastställt"
    ANNOUNCED = "anslaget"
    IN_FORCE = "laga kraft"


class AdjustmentMethod(StrEnum):
    PAPER = "på papper"
    DIGITAL = "digitalt"


class Signer(StrEnum):
    """Who signs minutes."""

    SECRETARY = "sekreterare"
    CHAIR = "ordförande"
    ADJUSTER = "justerare"


class MinutesSection(StrEnum):
    """What minutes consist of, in the usual order."""

    FACTS = "uppgifter"
    ATTENDANCE = "närvaro"
    NOTICE = "anslag"
    MATTERS = "ärenden"
    PARAGRAPHS = "paragrafer"
    STATEMENTS = "yttranden"
    ROLLS = "röstlistor"
    ATTACHMENTS = "bilagor"
    SIGNATURES = "underskrifter"


class ParagraphSection(StrEnum):
    """What a paragraph can consist of, in the usual order."""

    DECISION = "beslut"
    FORMALITIES = "formalia"
    DEFERRAL = "bordläggning"
    SUMMARY = "sammanfattning"
    INITIATIVES = "initiativ"
    REMITTED = "remiss"
    INFORMATION = "information"
    ELECTIONS = "val"
    DELEGATED = "delegationsbeslut"
    CHAIR_DECISIONS = "ordförandebeslut"
    NOTICES = "meddelanden"
    BYLAWS = "föreskrift"
    REPORTED = "redovisade_uppdrag"
    AMOUNTS = "belopp"
    TABLES = "tabeller"
    SECTIONS = "avsnitt"
    PREVIOUS = "tidigare_behandling"
    BASIS = "underlag"
    PROPOSALS = "förslag_till_beslut"
    MOTIONS = "yrkanden"
    ORDER = "propositionsordning"
    PROCEDURE = "beslutsgång"
    VOTES = "omröstning"
    DISQUALIFIED = "jäv"
    ABSTENTIONS = "deltar_inte"
    RESERVATIONS = "reservationer"
    STATEMENTS = "särskilda_yttranden"
    NOTES = "protokollsanteckningar"
    ASSIGNMENTS = "uppdrag"
    TREATS = "handlingar"
    SOLUTIONS = "lösningar"
    RELATED = "se_även"
    DISPATCH = "skickas_till"


class StatementSection(StrEnum):
    """Parts of a paragraph that can stand as annexes last in the minutes instead."""

    RESERVATIONS = "reservationer"
    STATEMENTS = "särskilda_yttranden"
    NOTES = "protokollsanteckningar"


class MeetingForm(StrEnum):
    IN_PERSON = "på plats"
    REMOTE = "på distans"
    HYBRID = "på plats och på distans"


class ParagraphKind(StrEnum):
    """What kind of matter a paragraph is; the handbook's 27 types fall under these."""

    FORMALITIES = "formalia"
    DECISION = "beslut"
    DELEGATED = "delegationsbeslut"
    CHAIR_DECISION = "ordförandebeslut"
    NOTICES = "meddelanden"
    INFORMATION = "information"
    ELECTION = "val"
    REPORT_BACK = "återrapport"
    BUDGET = "budget"
    PERIODIC_REPORT = "rapport"
    PLAN = "plan"
    REMITTED = "remiss"
    MOTION = "motion"
    INTERPELLATION = "interpellation"
    QUESTION = "fråga"
    CITIZEN_PROPOSAL = "medborgarförslag"
    DISCHARGE = "ansvarsfrihet"
    BYLAW = "föreskrift"
    WITHDRAWN = "utgår"
    ADJOURNMENT = "ajournering"
    OTHER = "övrigt"
    CLOSING = "avslutning"


ROUTINE = frozenset(
    {
        ParagraphKind.FORMALITIES,
        ParagraphKind.DELEGATED,
        ParagraphKind.CHAIR_DECISION,
        ParagraphKind.NOTICES,
        ParagraphKind.INFORMATION,
        ParagraphKind.ADJOURNMENT,
        ParagraphKind.CLOSING,
        ParagraphKind.OTHER,
    }
)
"""The kinds of paragraphs that are about the meeting itself, or tell of what others have decided."""


class Verb(StrEnum):
    """What a body does in a block of decisions."""

    DECIDES = "beslutar"
    PROPOSES = "föreslår"
    RECOMMENDS = "tillstyrker"
    ADVISES_AGAINST = "avstyrker"
    REQUESTS = "hemställer"
    NOTES = "noterar"
    POSTPONES = "bordlägger"
    REFERS_BACK = "återremitterar"
    APPROVES = "godkänner"
    REJECTS = "avslår"
    ADJUSTS_AT_ONCE = "förklarar omedelbart justerad"


class MotionKind(StrEnum):
    """What kind of yrkande a member puts."""

    APPROVAL = "bifall"
    REJECTION = "avslag"
    CHANGE = "ändring"
    ADDITION = "tillägg"
    REFERRAL = "återremiss"
    POSTPONEMENT = "bordläggning"
    OWN = "eget förslag"


class VoteMethod(StrEnum):
    OPEN = "öppen"
    ROLL_CALL = "upprop"
    SECRET = "sluten"
    LOT = "lottning"
    SHOW_OF_HANDS = "handuppräckning"


class VoteRank(StrEnum):
    MAIN = "huvudvotering"
    PREPARATORY = "förberedande votering"


class Majority(StrEnum):
    SIMPLE = "enkel"
    QUALIFIED = "kvalificerad"
    MINORITY = "minoritet"


class Outcome(StrEnum):
    YES = "ja"
    NO = "nej"


class DeferralKind(StrEnum):
    POSTPONED = "bordläggning"
    REFERRED_BACK = "återremiss"


class ElectionKind(StrEnum):
    ELECTION = "val"
    BY_ELECTION = "fyllnadsval"
    RESIGNATION = "avsägelse"
    RELEASE = "entledigande"
    VACANT = "vakant"
    POSTPONED = "bordläggs"


class InitiativeKind(StrEnum):
    MOTION = "motion"
    INTERPELLATION = "interpellation"
    QUESTION = "fråga"
    CITIZEN_PROPOSAL = "medborgarförslag"


class Direction(StrEnum):
    """Which way money goes, seen from the deciding body."""

    COST = "kostnad"
    INCOME = "intäkt"
    GRANT = "bidrag"
    INVESTMENT = "investering"
    BUDGET = "budgetram"


class ActivityStatus(StrEnum):
    """Where an activity or assignment stands, in the words reports use."""

    NOT_STARTED = "ej påbörjad"
    ONGOING = "pågår"
    DONE = "genomförd"
    PARTLY_DONE = "delvis genomförd"
    NOT_DONE = "ej genomförd"
    CLOSED = "avslutad"
    STRUCK = "struken"
    UNSTATED = "ej angiven"


class Fulfilment(StrEnum):
    """The four states a goal or indicator can be judged in."""

    FULL = "helt"
    PARTIAL = "delvis"
    NOT = "inte"
    NO_DATA = "utfall saknas"


class ReportKind(StrEnum):
    MONTHLY = "månadsrapport"
    INTERIM = "delårsrapport"
    ANNUAL = "årsredovisning"


class DocumentKind(StrEnum):
    APPENDIX = "bilaga"
    OFFICIAL_REPORT = "tjänsteskrivelse"
    STRATEGY = "strategi"
    ACTION_PLAN = "handlingsplan"
    BYLAWS = "reglemente"
    DELEGATED_MINUTES = "delegationsprotokoll"


class SolutionState(StrEnum):
    """How far a solution has come on its way to others."""

    IDENTIFIED = "identifierad"
    QUALIFIED = "kvalificerad"
    PACKAGED = "paketerad"
    SPREAD = "spridd"


class MaterialKind(StrEnum):
    """Material that helps the next region to take a solution in use."""

    LEGAL = "juridik"
    PROCUREMENT = "upphandling"
    RISK = "risk"
    HEALTH_ECONOMICS = "hälsoekonomi"
    TECHNICAL = "teknik"
    INTRODUCTION = "införande"
    METHOD = "metod"


class ColumnKind(StrEnum):
    TEXT = "text"
    NUMBER = "tal"
    PERCENT = "procent"
    DATE = "datum"


class ChartKind(StrEnum):
    BARS = "staplar"
    LINE = "linje"


class RowKind(StrEnum):
    PLAIN = "vanlig"
    DETAIL = "varav"
    SUBTOTAL = "delsumma"
    SUM = "summa"
    HEADING = "rubrik"


class PersonalKind(StrEnum):
    """Personal data that the check looks for in texts."""

    IDENTITY = "personnummer"
    TELEPHONE = "telefon"
    ADDRESS = "e-post"
    PROPERTY = "fastighet"
    HEALTH = "hälsa"


class ReviewOutcome(StrEnum):
    """What the one who has reviewed a piece of personal data decided."""

    PUBLISHED = "publiceras"
    MASKED = "maskeras"
