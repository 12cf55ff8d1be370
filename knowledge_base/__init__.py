"""What a city offers and says: services, articles, phrases and promises, as plain files that are checked like code."""

__all__ = ["base", "check", "city", "city_file", "document", "files", "problems", "service", "starter"]
