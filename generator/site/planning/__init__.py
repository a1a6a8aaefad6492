"""What the site is to hold: every page and file, and a digest of what each is made from. One part, one planner."""
