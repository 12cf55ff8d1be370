"""The doctor: every part looked at, each finding a sentence with what to do."""

from dataclasses import dataclass
from typing import Literal

from app.settings import Settings
from bot.phrases import REQUIRED
from bot.segments import segments
from knowledge_base.check import check_city
from knowledge_base.city_file import read_city
from knowledge_base.problems import ContentError
from knowledge_base.starter import city_folder
from store.engine import Database
from store.failures import SchemaTooNew
from store.migrate import migrate
from store.standing import standing

State = Literal["well", "off", "look", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: well, off, worth a look, or wrong."""

    part: str
    state: State
    words: str


def diagnose(settings: Settings) -> list[Finding]:
    """Look at everything; nothing is changed but the schema of an old database."""
    return [*_data(settings), *_city(settings), _sms(settings), _public(settings)]


def _data(settings: Settings) -> list[Finding]:
    try:
        database = Database.open(settings.url)
    except (OSError, ValueError) as error:
        return [Finding("database", "wrong", str(error))]
    try:
        schema = migrate(database)
        now = standing(database)
    except (SchemaTooNew, OSError) as error:
        return [Finding("database", "wrong", str(error))]
    finally:
        database.close()
    found = [Finding("database", "well", f"Schema {schema} in {settings.data_dir}.")]
    if now.in_doubt or now.dead:
        words = f"{now.in_doubt} posts in doubt, {now.dead} given up: see `frontdoor handoffs list`."
        found.append(Finding("outbox", "look", words))
    return found


def _city(settings: Settings) -> list[Finding]:
    try:
        file = read_city(city_folder(settings.city))
    except ContentError as error:
        return [Finding("city", "wrong", str(error))]
    issues = check_city(settings.city, REQUIRED, segments)
    errors = [one for one in issues if one.severity == "error"]
    words = f"{file.name}: {len(issues)} findings of `frontdoor kb check`, {len(errors)} of them errors."
    on_call = "" if file.contacts.on_call else " No on-call number is set: nobody is alarmed by danger."
    return [Finding("city", "wrong" if errors else "look" if on_call else "well", words + on_call)]


def _sms(settings: Settings) -> Finding:
    if half := settings.half_set():
        return Finding("sms", "wrong", half[0])
    if not settings.sms_on:
        return Finding("sms", "off", "No Twilio account is set; the phone simulator at /sim takes its place.")
    from app.doors import sms

    try:
        sms(settings)
    except ValueError as error:
        return Finding("sms", "wrong", str(error))
    pace = f"{settings.twilio_segments_per_second:g} segments a second"
    hook = f"{settings.public_url}/channels/sms/inbound#rc=4&rp=all"
    return Finding("sms", "well", f"On, at {pace}. Point the number's webhook to {hook}")


def _public(settings: Settings) -> Finding:
    if settings.sms_on and not settings.public_url.startswith("https://"):
        words = f"{settings.public_url} is not https: signatures and photos need the real address."
        return Finding("public url", "look", words)
    return Finding("public url", "well", settings.public_url)
