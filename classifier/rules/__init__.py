"""The words that never wait for a model: law, danger, a person, status, tracking numbers and short answers."""

from classifier.rules.about import about, plea
from classifier.rules.automatic import automatic
from classifier.rules.cleaning import clean
from classifier.rules.contrast import negated
from classifier.rules.danger import danger, set_aside
from classifier.rules.first import first
from classifier.rules.harmless import harmless
from classifier.rules.helped import helped
from classifier.rules.hit import Contrast, Hit, Keyword
from classifier.rules.law import full_table, law, one_topic
from classifier.rules.over import over
from classifier.rules.person import no_person, person
from classifier.rules.refused import refused
from classifier.rules.small import small
from classifier.rules.status import status, tracking
from classifier.rules.stranger import stranger
from classifier.rules.unhelped import unhelped
from classifier.rules.vexed import vexed

__all__ = [
    "Contrast",
    "Hit",
    "Keyword",
    "about",
    "automatic",
    "clean",
    "danger",
    "first",
    "full_table",
    "harmless",
    "helped",
    "law",
    "negated",
    "no_person",
    "one_topic",
    "over",
    "person",
    "plea",
    "refused",
    "set_aside",
    "small",
    "status",
    "stranger",
    "tracking",
    "unhelped",
    "vexed",
]
