"""The one way a writer fails: it names the document, and says in Swedish what is wrong with it."""


class WriteError(Exception):
    """A document could not be written. `document` is its name, `reason` a Swedish sentence."""

    def __init__(self, document: str, reason: str) -> None:
        super().__init__(f"{document}: {reason}")
        self.document = document
        self.reason = reason
