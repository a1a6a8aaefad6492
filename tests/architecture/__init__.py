"""What the modules may know of each other, and that everything is documented."""
