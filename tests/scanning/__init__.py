"""The search for personal data and deceptive characters."""
