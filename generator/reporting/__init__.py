"""Findings written for people and for machines: text with the line and a caret, JSON, SARIF, GitHub."""
