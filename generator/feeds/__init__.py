"""Being told: what is new as Atom feeds, and meetings as calendars. Made from records and their own dates alone."""
