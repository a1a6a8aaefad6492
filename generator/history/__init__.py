"""What git knows of the records. Everything else works without git."""
