"""The readers: small files, each proposing what some words of a message may mean."""

__all__: list[str] = []
