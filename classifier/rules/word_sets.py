"""Words written as running text become a set."""


def word_set(block: str) -> frozenset[str]:
    """The words of a block, in any layout."""
    return frozenset(block.split())
