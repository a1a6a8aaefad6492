"""Writers: the document tree as HTML, Word, PDF and YAML. None of them knows what a record is."""
