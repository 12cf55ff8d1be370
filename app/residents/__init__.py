"""Invented residents who talk to the bot on the real path, and what came of it."""
