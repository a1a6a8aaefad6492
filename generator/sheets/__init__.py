"""Sheets: from record to document. Headings, labels, numbers and references are settled here, once."""
