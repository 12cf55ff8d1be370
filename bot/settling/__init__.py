"""The next question of each kind, computed from the drafts every time; settle puts them in order."""

__all__: list[str] = []
