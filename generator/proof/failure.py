"""What stops a proof from being made; the message is for the operator."""


class ProofError(Exception):
    """The manifest could not be made or signed."""
