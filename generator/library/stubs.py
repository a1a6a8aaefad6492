"""What is left of a paragraph that is not shown: its number, and why. And of one that is, without its secret rows."""

from generator.model.base import Withdrawal
from generator.model.paragraph import Paragraph
from generator.model.paragraph_parts import Delegated
from generator.model.report import DocumentRecord
from generator.swedish import long_date
from generator.vocabulary import ParagraphKind, Publication

SECRET_TITLE = "Omfattas av sekretess"
INTERNAL_TITLE = "Publiceras inte"
WITHDRAWN_TITLE = "Indragen från webbplatsen"
SECRET_DECISION = "Uppgiften omfattas av sekretess"


def stub(record: Paragraph, level: Publication) -> Paragraph:
    """Return a paragraph with its number alone, and the ground when it is secret."""
    title = SECRET_TITLE if level is Publication.SECRET else INTERNAL_TITLE
    return Paragraph.model_validate(
        {
            "format": record.format,
            "typ": "paragraf",
            "paragraf": record.number,
            "rubrik": title,
            "slag": ParagraphKind.OTHER,
            "publicering": level,
            "lagrum": record.legal_ground if level is Publication.SECRET else "",
        }
    )


def withdrawn(record: Paragraph, withdrawal: Withdrawal) -> Paragraph:
    """Return what is left of a paragraph that was taken down: its number, when, and why."""
    return Paragraph.model_validate(
        {
            "format": record.format,
            "typ": "paragraf",
            "paragraf": record.number,
            "rubrik": WITHDRAWN_TITLE,
            "slag": ParagraphKind.OTHER,
            "publicering": Publication.INTERNAL,
            "sammanfattning": withdrawn_words(withdrawal),
        }
    )


def withdrawn_words(withdrawal: Withdrawal) -> str:
    """Return what a page says in the place of what was taken down."""
    return f"Sidan drogs in den {long_date(withdrawal.day)}. Skäl: {withdrawal.reason.rstrip('.')}."


def with_masked_rows(record: DocumentRecord) -> DocumentRecord:
    """Return the record of delegated decisions with secret rows masked."""
    if not any(row.secret for row in record.delegated):
        return record
    told = tuple(each for each in record.corrections if not each.field.startswith("delegationsbeslut"))
    rows = tuple(_masked_row(row) for row in record.delegated)
    return record.model_copy(update={"delegated": rows, "corrections": told})


def without_secret_rows(record: Paragraph) -> Paragraph:
    """Return the paragraph without withdrawn motions (KL 5 kap. 67 §) and with secret rows masked."""
    taken_back = any(motion.withdrawn for motion in record.motions)
    if not taken_back and not any(row.secret for row in record.delegated):
        return record
    return record.model_copy(
        update={
            "motions": tuple(motion for motion in record.motions if not motion.withdrawn),
            "delegated": tuple(_masked_row(row) for row in record.delegated),
            # A correction of what is left out would tell it.
            "corrections": tuple(
                each for each in record.corrections if not each.field.startswith(("yrkanden", "delegationsbeslut"))
            ),
        }
    )


def _masked_row(row: Delegated) -> Delegated:
    if not row.secret:
        return row
    return Delegated.model_validate(
        {
            "datum": row.day,
            "beslut": SECRET_DECISION,
            "punkt": row.item,
            "sekretess": row.secret,
        }
    )
