"""JSON Schema of the record format, from the models: what editors use for completion and hover text."""
