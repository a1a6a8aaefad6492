"""From files to typed records: strict YAML, findings with positions, one bad file never stops the others."""
