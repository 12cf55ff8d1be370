"""Knowledge written for an older version is lent the words that this one says."""

from dataclasses import replace

from bot.phrases import REQUIRED
from knowledge_base.completing import completed
from knowledge_base.files import load_city

_, KNOWLEDGE = load_city("rivertown")


def test_what_is_there_stays_as_it_is() -> None:
    assert completed(KNOWLEDGE, REQUIRED) == (KNOWLEDGE, ())


def test_a_phrase_of_a_newer_version_is_lent_in_every_language() -> None:
    own = {name: one for name, one in KNOWLEDGE.phrases.items() if name not in ("filed", "first_contact")}
    own["help"] = replace(KNOWLEDGE.phrases["help"], text={"en": "Ta.", "es": "Gracias."})
    whole, lent = completed(replace(KNOWLEDGE, phrases=own), REQUIRED)
    assert lent == tuple(sorted(set(REQUIRED) - set(own)))
    assert "filed" in lent
    assert set(whole.phrases["filed"].text) == {"en", "es"}
    assert (whole.phrase("help", "en"), whole.revision) == ("Ta.", KNOWLEDGE.revision)
