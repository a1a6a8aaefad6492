"""What a record has said before: its versions out of git and out of its corrections, and which may be shown."""
