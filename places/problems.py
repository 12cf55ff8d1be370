"""What can be wrong with a city's data or a gazetteer file, said so that the person who can mend it knows where."""


class PlacesError(Exception):
    """A file that cannot be used; the message names the file and, where there is one, the row and the column."""
