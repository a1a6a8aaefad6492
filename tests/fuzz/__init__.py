"""Records damaged at random: each gives findings or a page, never an error, and never takes long."""
