"""The doctor: every part looked at, each finding a sentence with what to do."""

import time
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urlsplit

from app.backup import MADE, UNFINISHED
from app.cities import belongs_to_another
from app.doors import unheard
from app.mistyped import mistyped
from app.outages import provider_down
from app.pulse import SILENT, beats, last_beat
from app.readiness import disk_of, overspent, past, still, still_here, turned_away
from app.retention import LAST
from app.settings import Settings
from app.x_checkup import State, x_budget, x_told
from bot.phrases import REQUIRED
from bot.segments import segments
from knowledge_base.check import check_city
from knowledge_base.city import CityFile
from knowledge_base.city_file import read_city
from knowledge_base.problems import ContentError
from knowledge_base.starter import city_folder
from places.build import missing_files
from places.problems import PlacesError
from store import takedowns
from store.engine import Database
from store.failures import Missing
from store.lock import is_held
from store.meta import Meta
from store.migrate import current, steps
from store.newest import behind, newest
from store.spending import spent
from store.standing import Standing, standing

ROOM: Final = 500 * 1024 * 1024
"""Free bytes below which a few days of photos may fill the disk."""
BACKUP_HOURS: Final = 26
"""Hours after which the newest backup is worth a look: one night was left out."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: well, off, worth a look, or wrong."""

    part: str
    state: State
    words: str


def diagnose(settings: Settings) -> list[Finding]:
    """Look at everything; nothing is made and nothing is changed."""
    return [
        *(Finding("settings", "look", words) for words in mistyped()),
        *_runner(settings),
        *_data(settings),
        _disk(settings),
        *_city(settings),
        *_doors(settings),
        *_x(settings),
        _public(settings),
    ]


def _data(settings: Settings) -> list[Finding]:
    try:
        database = Database.existing(settings.url)
    except Missing as error:
        return [Finding("database", "off", str(error))]
    except (OSError, ValueError) as error:
        return [Finding("database", "wrong", str(error))]
    try:
        found = _schema(database)
        if found.state == "wrong":
            return [found]
        return [
            found,
            *_upkeep(database),
            *_sound(database),
            *_clock(database),
            *_owner(database, settings),
            *_outbox(standing(database)),
            *_provider(database),
            *_cost(database, settings),
            *(Finding("x budget", *told) for told in x_budget(database, settings)),
        ]
    except OSError as error:
        return [Finding("database", "wrong", str(error))]
    finally:
        database.close()


def _schema(database: Database) -> Finding:
    known, found, file = steps(), current(database), database.where
    if found is None:
        words = f"{file} holds nothing of Frontdoor: name another folder, or `frontdoor migrate` if it is new."
        return Finding("database", "wrong", words)
    if found not in known:
        words = f"{file} has schema {found}; this version knows {known[-1]} at most: install the newer one."
        return Finding("database", "wrong", words)
    if found != known[-1]:
        words = f"{file} has the older schema {found}: make a backup, then `frontdoor migrate`."
        return Finding("database", "look", words)
    return Finding("database", "well", f"Schema {found} in {file}.")


def _sound(database: Database) -> list[Finding]:
    found = database.damages()
    words = f"{database.where} is damaged ({found}): stop the service and put a backup in its place."
    return [Finding("database", "wrong", words)] if found else []


def _clock(database: Database) -> list[Finding]:
    now = database.now()
    words = past(behind(newest(database), now), now)
    return [Finding("clock", "wrong", words)] if words else []


def _owner(database: Database, settings: Settings) -> list[Finding]:
    try:
        other = belongs_to_another(database, read_city(city_folder(settings.city)).name)
    except ContentError:
        return []  # said by the city's own finding
    return [Finding("data folder", "wrong", other)] if other else []


def _outbox(now: Standing) -> list[Finding]:
    found = []
    if now.in_doubt or now.dead:
        words = f"{now.in_doubt} posts in doubt, {now.dead} given up: see `frontdoor handoffs list`."
        found.append(Finding("outbox", "look", words))
    if now.refused:
        found.append(Finding("provider", "wrong", turned_away(now.refused)))
    return found


def _provider(database: Database) -> list[Finding]:
    words = provider_down(database)
    return [Finding("provider", "look", words)] if words else []


def _cost(database: Database, settings: Settings) -> list[Finding]:
    """How much of the day's budget is gone, and who waits for another day."""
    if not settings.sms_on:
        return []
    try:
        caps = settings.caps.on(read_city(city_folder(settings.city)).time_zone)
    except ContentError:
        return []  # said by the city's own finding
    with database.read() as conn:
        today = spent(conn, caps, database.now())
    if words := overspent(today):
        return [Finding("budget", "wrong" if today.share >= 1 else "look", words)]
    words = f"{today.segments} segments today, of {today.budget or 'as many as you like'}."
    if today.over_number:
        words += f" {today.over_number} texts wait for the next day, as their numbers had their share."
    return [Finding("budget", "look" if today.over_number else "well", words)]


def _upkeep(database: Database) -> list[Finding]:
    """Backups and deletions: when last, and whether that is long ago."""
    meta, now = Meta(database), database.now()
    made = meta.get(MADE)
    age = (now - datetime.fromisoformat(made)).total_seconds() / 3600 if made else None
    if age is None:
        backup = Finding("backup", "off", "None was ever made: `frontdoor backup create FILE.tar`, best every night.")
    elif age > BACKUP_HOURS:
        backup = Finding("backup", "look", f"The newest is {age:.0f} hours old: `frontdoor backup create FILE.tar`.")
    else:
        backup = Finding("backup", "well", f"The newest is {age:.0f} hours old.")
    with database.read() as conn:
        _, late = takedowns.standing(conn, now)
    gone = [Finding("deletions", "wrong", still_here(late))] if late else []
    ran = meta.get(LAST)
    words = f"Ran last on {ran}." if ran else "Has not run yet: the service does it every night after three."
    return [backup, *gone, Finding("retention", "well" if ran else "off", words)]


def _runner(settings: Settings) -> list[Finding]:
    """Whether the service of this folder lives, by its heartbeat and its lock."""
    if (settings.data_dir / UNFINISHED).exists():
        words = f"A restore into {settings.data_dir} was begun and not finished: run `frontdoor backup restore` again."
        return [Finding("restore", "wrong", words)]
    if not settings.embedded:
        return _workers(settings)
    beat, held = last_beat(settings.data_dir, time.time()), is_held(settings.data_dir)
    if not held:
        return [Finding("service", "off", f"Nobody runs {settings.data_dir}: `frontdoor run`.")]
    if beat is None:
        return [Finding("service", "well", "It has just begun.")]
    if beat.seconds > SILENT or beat.still:
        words = still(beat.still) or f"It runs, but gave no sign for {beat.seconds:.0f} s: start it again."
        return [Finding("service", "wrong", words)]
    return [Finding("service", "well", f"Its last heartbeat was {beat.seconds:.0f} s ago.")]


def _workers(settings: Settings) -> list[Finding]:
    """The processes that think and send on a shared database, by the beats they leave in the folder they share."""
    found = beats(settings.data_dir, time.time())
    silent = sorted(name for name, beat in found.items() if beat.seconds > SILENT or beat.still)
    if silent:
        files = f"{', '.join(silent)} in {settings.data_dir}"
        words = f"No sign from {files}: start it again, or delete the file if it ran elsewhere before."
        return [Finding("workers", "wrong" if len(silent) == len(found) else "look", words)]
    if not found:
        words = f"Nobody who thinks or sends has left a sign in {settings.data_dir}: `frontdoor worker`."
        return [Finding("workers", "off", words)]
    return [Finding("workers", "well", f"{len(found)} give signs: {', '.join(found)}.")]


def _disk(settings: Settings) -> Finding:
    free, _ = disk_of(settings.data_dir)
    words = f"{free / 1024**3:.1f} GB free for {settings.data_dir}."
    if free < ROOM:
        return Finding("disk", "look", f"{words} Make room: on a full disk no message can be kept.")
    return Finding("disk", "well", words)


def _city(settings: Settings) -> list[Finding]:
    try:
        file = read_city(city_folder(settings.city))
    except ContentError as error:
        return [Finding("city", "wrong", str(error))]
    issues = check_city(settings.city, REQUIRED, segments)
    errors = [one for one in issues if one.severity == "error"]
    words = f"{file.name}: `frontdoor kb check` has errors: {len(errors)}, other remarks: {len(issues) - len(errors)}."
    on_call = "" if file.contacts.on_call else " No on-call number is set: nobody is alarmed by danger."
    state: State = "wrong" if errors else "look" if on_call else "well"
    return [Finding("city", state, words + on_call), _places(settings, file)]


def _places(settings: Settings, file: CityFile) -> Finding:
    if settings.gazetteer:
        if settings.gazetteer.is_file():
            return Finding("places", "well", f"The built gazetteer {settings.gazetteer}.")
        words = f"FRONTDOOR_GAZETTEER: {settings.gazetteer} is not there: build it with `frontdoor places build`."
        return Finding("places", "wrong", words)
    folder = settings.places_data or file.folder / "data"
    try:
        missing = missing_files(file.places, folder)
    except PlacesError as error:
        return Finding("places", "wrong", str(error))
    if missing:
        words = f"{', '.join(missing)} not in {folder}: set FRONTDOOR_PLACES_DATA to the folder they lie in."
        return Finding("places", "wrong", words)
    return Finding("places", "well", f"{file.name}'s place files are in {folder}.")


def _doors(settings: Settings) -> list[Finding]:
    alerts = unheard(settings)
    return [*_sms(settings), *_slack(settings), *([Finding("alerts", "wrong", alerts)] if alerts else [])]


def _slack(settings: Settings) -> list[Finding]:
    if half := settings.half_set().get("slack"):
        return [Finding("slack", "wrong", half)]
    if not settings.slack_on:
        return [Finding("slack", "off", "No Slack app is set: see docs/channels/slack.md.")]
    from app.doors import slack
    from channels.slack.checkup import check_up

    try:
        door = slack(settings)
    except ValueError as error:
        return [Finding("slack", "wrong", str(error))]
    places = {
        "FRONTDOOR_SLACK_HANDOFF_CHANNEL": settings.slack_handoff_channel,
        "FRONTDOOR_SLACK_CREW_CHANNEL": settings.slack_crew_channel,
    }
    with closing(door):
        return [Finding("slack", state, words) for state, words in check_up(door, places)]


def _sms(settings: Settings) -> list[Finding]:
    if half := settings.half_set().get("sms"):
        return [Finding("sms", "wrong", half)]
    if not settings.sms_on:
        instead = "; the phone simulator at /sim takes its place" if settings.demo_on else ""
        return [Finding("sms", "off", f"No Twilio account is set{instead}: see docs/channels/sms.md.")]
    from app.doors import sms, sms_account
    from channels.sms.checkup import check_up

    try:
        account = sms_account(settings)
    except ValueError as error:
        return [Finding("sms", "wrong", str(error))]
    on = Finding("sms", "well", f"On, at {settings.twilio_segments_per_second:g} segments a second.")
    with closing(sms(settings)) as door:
        return [on, *(Finding("sms", state, words) for state, words in check_up(door, account))]


def _x(settings: Settings) -> list[Finding]:
    return [Finding(part, state, words) for part, state, words in x_told(settings)]


def _public(settings: Settings) -> Finding:
    parts = urlsplit(settings.public_url)
    if parts.query or parts.fragment or parts.username:
        words = f"FRONTDOOR_PUBLIC_URL: {settings.public_url} must end after the host: signatures are made over it."
        return Finding("public url", "wrong", words)
    if (settings.sms_on or (settings.slack_on and not settings.slack_by_socket)) and (
        parts.scheme != "https" or parts.hostname in ("127.0.0.1", "localhost", "::1")
    ):
        said = f"{settings.public_url} is not https on a host of its own" if settings.linked else "not set"
        words = f"FRONTDOOR_PUBLIC_URL: {said}: set the real address. Signatures and links are made with it."
        return Finding("public url", "look", words)
    if not settings.linked:
        words = "FRONTDOOR_PUBLIC_URL is not set: texts carry no link to the request's page."
        return Finding("public url", "off", words)
    return Finding("public url", "well", settings.public_url)
