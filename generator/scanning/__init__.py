"""What a text may give away or hide: personal data, and characters that look like others. Knows text only."""
