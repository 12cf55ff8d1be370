"""What no database can hold is taken out of a text at the edge."""


def storable(text: str) -> str:
    """The text without NUL (PostgreSQL refuses it), half characters replaced by U+FFFD (no encoder takes them).

    Pairs of halves become the character they mean. Length never grows.
    """
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\x00", "")
