"""The conversation: drafts and asks in, moves and effects out; pure but for the one transaction around each turn."""

__all__: list[str] = []
