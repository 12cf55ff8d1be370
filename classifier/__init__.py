"""Words → ranked services and articles, with reasons; the training of the model that does it, and its measuring."""

__all__: list[str] = []
