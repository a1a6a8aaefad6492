"""The rules there are, in the order of their codes. A new rule is a new module and a line here."""

from types import ModuleType

from generator.rules import (
    activity_identity,
    adjuster_present,
    adjustment_time,
    amounts_sum,
    assignment_complete,
    assignment_due,
    assignment_identity,
    attached_file,
    body_missing,
    case_number_form,
    chair_decision_reported,
    clock_order,
    date_plausible,
    decision_missing,
    disqualified_acts,
    duplicate_identity,
    empty_decision,
    file_name,
    footnotes,
    heading_in_text,
    image_in_text,
    link_target,
    meeting_dates,
    meeting_missing,
    meeting_status,
    minority_referral,
    not_taking_part,
    notice_taken_down,
    notice_time,
    paragraph_numbers,
    personal_number,
    plan_and_report,
    point_labels,
    quorum,
    raw_html,
    reference_kind,
    reference_point,
    reference_resolves,
    reservation_right,
    secrecy_ground,
    serving_overlap,
    statement_by,
    substitute_for,
    substitute_returns,
    summons_time,
    table_arithmetic,
    table_cells,
    table_columns,
    unknown_person,
    vote_counts,
    vote_outcome,
    vote_tie,
    vote_twice,
    voters_serving,
)
from generator.rules.rule import Rule

MODULES: tuple[ModuleType, ...] = (
    # Codes R0xx, identity, place, references and files
    duplicate_identity,
    reference_resolves,
    reference_kind,
    meeting_missing,
    body_missing,
    file_name,
    attached_file,
    case_number_form,
    secrecy_ground,
    reference_point,
    # Codes R1xx, dates
    date_plausible,
    meeting_dates,
    adjustment_time,
    notice_time,
    notice_taken_down,
    summons_time,
    meeting_status,
    clock_order,
    # Codes R2xx, paragraphs and decisions
    paragraph_numbers,
    point_labels,
    decision_missing,
    empty_decision,
    # Codes R3xx, people at a meeting
    unknown_person,
    serving_overlap,
    substitute_for,
    substitute_returns,
    quorum,
    adjuster_present,
    # Codes R4xx, votes and dissent
    voters_serving,
    vote_counts,
    vote_twice,
    vote_tie,
    vote_outcome,
    minority_referral,
    disqualified_acts,
    not_taking_part,
    reservation_right,
    statement_by,
    # Codes R5xx, assignments, plans and reports
    assignment_complete,
    assignment_identity,
    assignment_due,
    activity_identity,
    plan_and_report,
    chair_decision_reported,
    # Codes R6xx, figures
    amounts_sum,
    table_columns,
    table_cells,
    table_arithmetic,
    # Codes R7xx, running text
    raw_html,
    heading_in_text,
    image_in_text,
    link_target,
    footnotes,
    personal_number,
)


def _rule(module: ModuleType) -> Rule:
    name = module.__name__.rpartition(".")[2]
    return Rule(name, module.CODE, getattr(module, "check", None), getattr(module, "check_files", None))


RULES: tuple[Rule, ...] = tuple(_rule(module) for module in MODULES)
