"""A complete small city for conversations: real phrases and calendar, invented services, a fake classifier and map."""

from dataclasses import replace
from datetime import time
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from cities import FakeClassifier, FakeGazetteer
from ruamel.yaml import YAML

from bot.city import City
from casework.calendar import WorkCalendar
from knowledge_base.base import Contacts, KnowledgeBase
from knowledge_base.service import Article, Choice, HazardRule, MergeGroup, Phrase, Promise, Question, Service

PHRASES = Path(__file__).parents[2] / "examples/cities/rivertown/knowledge/phrases.yaml"
ON_CALL = "+15555550111"


@cache
def phrases() -> dict[str, Phrase]:
    """The demo city's own phrases."""
    found = YAML(typ="safe").load(PHRASES)
    return {
        name: Phrase(name, {key: text.strip() for key, text in entry.items() if key != "audience"}, entry["audience"])
        for name, entry in found.items()
    }


def service(code: str, en: str, es: str, **more: object) -> Service:
    """One service with what every service has."""
    step = {"en": "A crew checks it and fixes it.", "es": "Una cuadrilla lo revisa y lo repara."}
    plain = Service(code, {"en": en, "es": es}, {"en": (en.lower(),)}, "Streets", "streets", Promise(3), next_step=step)
    return replace(plain, **more)  # type: ignore[arg-type]


LEVEL = Question(
    "where", {"en": "Is it in the road or on the sidewalk?", "es": "¿Está en la calle o en la acera?"},
    (Choice("1", {"en": "Road", "es": "Calle"}, (("answer", "road"),)),
     Choice("2", {"en": "Sidewalk", "es": "Acera"}, (("service", "sidewalk"),)),
     Choice("3", {"en": "Someone is hurt", "es": "Hay un herido"}, (("danger", "injury"),))), required=True,
)  # fmt: skip
SERVICES = (
    service("pothole", "Pothole", "Bache", duplicate_metres=40, jurisdiction={"state": "state_roads"}),
    service("street_light", "Street light out", "Farola apagada", merge_group="lights"),
    service("traffic_signal", "Traffic signal problem", "Problema con semáforo", merge_group="lights",
            hazard=HazardRule(Promise(6, "hours"))),
    service("graffiti", "Graffiti", "Grafiti"),
    service("illegal_dumping", "Illegal dumping", "Basura tirada", questions=(LEVEL,)),
    service("sidewalk", "Broken sidewalk", "Acera rota"),
    service("noise", "Noise", "Ruido", place="optional", asks_photo=False),
    service("no_heat", "No heat in a rental", "Sin calefacción", privacy="private", asks_photo=False),
)  # fmt: skip
ARTICLES = (
    Article("library_hours", {"en": "Library"},
            {"en": "The library is open 9 to 6.", "es": "La biblioteca abre de 9 a 6."}, {}),
    Article("bulk_rules", {"en": "Bulk"},
            {"en": "Put it out the night before.", "es": "Sáquelo la noche antes."}, {}, "illegal_dumping"),
    Article("state_roads", {"en": "State"},
            {"en": "That road is the state's. Call 555-0142.", "es": "Esa calle es del estado."}, {}, None, "state"),
)  # fmt: skip
HOURS = dict.fromkeys(range(5), (time(8), time(17)))
CONTACTS = Contacts(
    "+12155550100", gas_utility="+12155550120", power_utility="+12155550130", on_call=(ON_CALL,), hours=HOURS
)
LIGHTS = MergeGroup("lights", {"en": "A street lamp or a traffic light?", "es": "¿Una farola o un semáforo?"})


@cache
def talking_city() -> City:
    """Open Monday to Friday 8 to 5 in New York time; two languages."""
    base = KnowledgeBase(
        "r1", "Rivertown", ("en", "es"), CONTACTS, {one.code: one for one in SERVICES},
        {one.code: one for one in ARTICLES}, phrases(), {"lights": LIGHTS}, ("pothole", "street_light", "graffiti"),
    )  # fmt: skip
    calendar = WorkCalendar(ZoneInfo("America/New_York"), HOURS)
    return City("Rivertown", "b1", base, FakeClassifier(), FakeGazetteer(), calendar)
