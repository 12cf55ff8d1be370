"""Everything that comes before classification, in its binding order."""

from classifier.rules.danger import danger
from classifier.rules.hit import Hit
from classifier.rules.law import full_table, law
from classifier.rules.person import person
from classifier.rules.status import status, tracking


def first(text: str) -> Hit | None:
    """The law (with every carrier keyword), danger, a wish for a person, a tracking number, a status question.

    Danger of the past is no rule of its own: it only raises the priority of a report.
    """
    hit = law(text, full_table()) or danger(text)
    if hit and hit.intent != "past":
        return hit
    return person(text) or next(iter(tracking(text)), None) or status(text)
