"""Pages that gather: start, organisation, body, meeting, matter, registers. Each makes a document of blocks."""
