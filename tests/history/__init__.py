"""What git knows, read back."""
