"""States in words, each with a tone that never says more than the word."""

from generator.library.assignments import Task, TaskState
from generator.swedish import upper_first
from generator.tree.inline import Status, Tone
from generator.vocabulary import ActivityStatus, MeetingStatus, SolutionState

ACTIVITY_TONES: dict[ActivityStatus, Tone] = {
    ActivityStatus.NOT_STARTED: "waiting",
    ActivityStatus.ONGOING: "partial",
    ActivityStatus.DONE: "good",
    ActivityStatus.PARTLY_DONE: "partial",
    ActivityStatus.NOT_DONE: "bad",
    ActivityStatus.CLOSED: "good",
    ActivityStatus.STRUCK: "neutral",
    ActivityStatus.UNSTATED: "neutral",
}
TASK_TONES: dict[TaskState, Tone] = {
    TaskState.LATE: "bad",
    TaskState.UNTREATED: "partial",
    TaskState.OPEN: "waiting",
    TaskState.REPORTED: "partial",
    TaskState.CLOSED: "good",
}
MEETING_TONES: dict[MeetingStatus, Tone] = {
    MeetingStatus.PLANNED: "waiting",
    MeetingStatus.SUMMONED: "waiting",
    MeetingStatus.HELD: "partial",
    MeetingStatus.ADJUSTED: "good",
    MeetingStatus.ANNOUNCED: "good",
    MeetingStatus.CANCELLED: "neutral",
}
SOLUTION_TONES: dict[SolutionState, Tone] = {
    SolutionState.IDENTIFIED: "waiting",
    SolutionState.QUALIFIED: "partial",
    SolutionState.PACKAGED: "partial",
    SolutionState.SPREAD: "good",
}


def activity_status(status: ActivityStatus) -> Status:
    return Status(upper_first(status.value), ACTIVITY_TONES[status])


def task_status(task: Task) -> Status:
    """Return where an assignment stands; one that nobody has reported on says so, and no more."""
    return activity_status(task.status) if task.reports else Status("Inte redovisat", "waiting")


def task_state(state: TaskState) -> Status:
    return Status(upper_first(state.value), TASK_TONES[state])


def meeting_status(status: MeetingStatus) -> Status:
    return Status(upper_first(status.value), MEETING_TONES[status])


def solution_state(state: SolutionState) -> Status:
    return Status(upper_first(state.value), SOLUTION_TONES[state])
