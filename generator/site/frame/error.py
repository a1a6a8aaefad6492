"""When the frame cannot be built."""


class FrameError(Exception):
    """The builder could not build the frame; the message holds what it said."""
