"""What agents do with a case, wherever they do it: looked up first, then one step in one transaction."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Final

from sqlalchemy import Connection

from app.outages import leaves
from bot.city import City
from bot.effects import NotReady, Ready
from bot.matter import costs
from bot.moves import Act, Drop, FileThem, NotService, SetPlace, SetService
from bot.talk import Draft, Talk
from bot.wire import Capabilities
from casework.card import EVERYBODY_READS, Reported, language_name, read_matter, seen
from casework.page import STAFF, Field, Form
from classifier.language import identify
from knowledge_base.service import Service
from places.place import Finding
from store import handoffs
from store.codec import TALK
from store.columns import AnyRow
from store.engine import Database

SENT_AS: Final = ">"
"""What an agent begins words for the resident with; all other words below a card are notes."""

RESUMES: Final = ("there", "service", "anew")
"""Where the bot goes on: where it was, with the question for the service, or with nothing in hand."""


class Refused(Exception):
    """What was asked cannot be done; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Done:
    """What whoever did it hears, "" where the card says it all; ``note``: one that may be sent to the resident.

    ``form``: what they are to fill in, where their channel has forms.
    """

    words: str = ""
    note: str = ""
    form: Form | None = None


Step = Callable[[Connection, str, datetime], Done]
"""One step by somebody (their name) at a civil moment. Raises `handoffs.Held` in words; then nothing was written."""


class Agents:
    """Every act of an agent as a step. The command line, the cards and the pages have no other way to a case."""

    def __init__(
        self, database: Database, city: Callable[[], City], capabilities: Callable[[str], Capabilities]
    ) -> None:
        self._database = database
        self._city = city
        self._capabilities = capabilities

    def step(self, act: str, case: str, text: str = "", message: str = "") -> Step:
        """The step of this name. ``text``: the words, or what else it is about.

        ``message``: where the words were written, if that is seen by all staff. Raises Refused, or NoSuchCase, when it
        cannot be done whoever does it.
        """
        match act:
            case "claim":
                return _quietly(lambda conn, by, now: handoffs.claim(conn, case, by, now))
            case "close":
                return _quietly(lambda conn, by, now: handoffs.close(conn, case, by, now))
            case "release":
                return self._release(case, text or RESUMES[0])
            case "reply":
                return self._reply(case, text)
            case "use":
                return self._reply(case, self._suggested(case, text))
            case "send_note":
                return self._send_note(case, text)
            case "note":
                return _quietly(lambda conn, by, now: handoffs.note(conn, case, text, by, now, message=message))
            case "talk":
                return self._talk(case, text, message)
            case "service":
                return self.correct(case, service=text)
            case "place":
                return self.correct(case, place=text)
            case "put_right":
                return self._put_right(case)
            case "right":
                return self._right(case, text)
            case "file":
                return self._file(case, text)
        raise Refused(f"Nobody knows what “{act}” is.")

    def correct(self, case: str, *, service: str = "", place: str = "") -> Step:
        """Put the newest draft's service or place right: the very acts a resident has."""
        row = self.case(case)
        talk = _talk_of(row)
        draft = talk.drafts[-1].id if talk.drafts else ""
        acts: list[Act] = []
        if service:
            acts.append(SetService(draft, service_of(self._city(), service).code))
        if place:
            acts.append(SetPlace(draft, finding_of(self._city(), place), place))
        if not acts or not (draft or service):
            raise Refused("There is no draft to correct." if acts else "Say what is right: --service or --place.")
        return _acting(case, acts)

    def _put_right(self, case: str) -> Step:
        """The form in which service and place are put right, with what is known of both."""
        known, language = self._newest(case), "en"
        knowledge = self._city().knowledge
        names = sorted((knowledge.say(one.name, language), code) for code, one in knowledge.services.items())
        fields = (
            Field("service", "Service", given=known.service[0] if known.service else "",
                  choices=tuple((code, name) for name, code in names)),
            Field("place", "Place", given=known.place),
        )  # fmt: skip
        form = Form(f"{STAFF}right", "Put right", "Put right", fields, about=case)
        return lambda _conn, _by, _now: Done(form=form)

    def _right(self, case: str, text: str) -> Step:
        """What the form holds now (JSON, by field): only what is different from what is known is put right."""
        known, wanted = self._newest(case), json.loads(text)
        before = {"service": known.service[0] if known.service else "", "place": known.place}
        changed = {name: str(wanted.get(name) or "") for name in before if wanted.get(name) not in ("", before[name])}
        if not any(changed.values()):
            raise Refused("Nothing in the form was different.")
        return self.correct(case, **changed)

    def _newest(self, case: str) -> Reported:
        """The newest report of this case that is not filed."""
        reports = read_matter(self.case(case).matter).reports
        return reports[-1] if reports else Reported()

    def _reply(self, case: str, text: str) -> Step:
        row = self.case(case)
        told = self.preview(row, text)

        def send(conn: Connection, by: str, now: datetime) -> Done:
            handoffs.reply(conn, case, text, by, now, self._capabilities)
            return Done(f"{leaves(conn, row.channel, self._database.now())}: {told}.")

        return send

    def preview(self, row: AnyRow, text: str) -> str:
        """How long a text would be for the resident of this case, in which language it seems, and who reads it."""
        theirs = read_matter(row.matter).language
        ours = identify(text, theirs)
        remark = "" if ours == theirs else f", but the resident writes {language_name(theirs)}"
        able = self._capabilities(row.channel).heard_by_all(row.public)
        told = f"{costs(text.strip(), able)}, in {language_name(ours)}{remark}"
        return f"{told}. {EVERYBODY_READS}" if row.public else told

    def _talk(self, case: str, text: str, message: str) -> Step:
        """Words below a card: a note, unless they are said to be for the resident."""
        words = text.strip()
        if words.startswith(SENT_AS):
            return self._reply(case, words.removeprefix(SENT_AS).strip())
        told = self.preview(self.case(case), words)

        def noted(conn: Connection, by: str, now: datetime) -> Done:
            number = handoffs.note(conn, case, words, by, now, message=message)
            if handoffs.get_case(conn, case).by != by:
                return Done()
            return Done(
                f"A note: staff see it, the resident does not. To the resident it would be {told}.", f"{number}"
            )

        return noted

    def _send_note(self, case: str, number: str) -> Step:
        row = self.case(case)
        with self._database.read() as conn:
            noted = [one for one in handoffs.notes(conn, row.conversation) if str(one.id) == number]
        if not noted:
            raise Refused("That note is not there any more.")
        return self._reply(case, noted[0].text)

    def _suggested(self, case: str, known: str) -> str:
        """``known``: what the agent saw (`casework.card.seen`), "" where they asked for whatever it is."""
        matter = read_matter(self.case(case).matter)
        if matter.suggested and known not in ("", seen(matter, "use")):
            raise Refused("It would say something else now: look again.")
        return matter.suggested or ""

    def _release(self, case: str, resume: str) -> Step:
        if resume not in RESUMES:
            raise Refused(f"Where shall the bot go on? One of {', '.join(RESUMES)}.")
        drafts = _talk_of(self.case(case)).drafts
        acts: list[Act] = []
        if resume == "anew":
            acts = [Drop(draft.id) for draft in drafts]
        elif resume == "service":
            acts = [NotService(draft.id, (draft.service.value,)) for draft in drafts if draft.service]

        def leave(conn: Connection, by: str, now: datetime) -> Done:
            if acts:
                handoffs.act(conn, case, tuple(acts), by, now)
            handoffs.release(conn, case, by, now)
            return Done()

        return leave

    def _file(self, case: str, known: str) -> Step:
        """File every draft that has what it needs; what is missing is named. ``known``: as for a suggestion."""
        row = self.case(case)
        drafts = _talk_of(row).drafts
        if drafts and known not in ("", seen(read_matter(row.matter), "file")):
            raise Refused("The reports are others now: look again.")
        missing = [why for draft in drafts if (why := self._missing(draft))]
        ready = tuple(draft.id for draft in drafts if not self._missing(draft))
        if not ready:
            raise Refused(missing[0] if missing else "There is nothing to file.")
        return _acting(
            case, [FileThem(ready)], Done(f"What was ready is filed. The rest: {missing[0]}" if missing else "")
        )

    def _missing(self, draft: Draft) -> str:
        service = self._city().knowledge.service(draft.service.value) if draft.service else None
        try:
            Ready.of(draft, service)
        except NotReady:
            return "It has no verified place yet: put the place right." if service else "Say first which service it is."
        return ""

    def case(self, case: str) -> AnyRow:
        """The case as it stands. Raises NoSuchCase."""
        with self._database.read() as conn:
            return handoffs.get_case(conn, case)


def service_of(city: City, words: str) -> Service:
    """The service with this code, or this name in any language. Refused with those like it."""
    wanted, services = words.strip().casefold(), city.knowledge.services
    found = city.knowledge.service(wanted)
    named = (one for one in services.values() if wanted in {name.casefold() for name in one.name.values()})
    found = found or next(named, None)
    if found is None:
        near = get_close_matches(wanted, sorted(services), cutoff=0.5)
        offer = f"did you mean {' or '.join(near)}?" if near else f"one of {', '.join(sorted(services))}."
        raise Refused(f"There is no service {words}: {offer}")
    return found


def finding_of(city: City, words: str) -> Finding:
    """The one place these words name. Refused with those they may mean."""
    found = city.gazetteer.find(words)
    if found.place is None:
        options = f" Did you mean {' or '.join(found.option_texts)}?" if found.option_texts else ""
        raise Refused(f"“{words}” is not one place of {city.name}.{options}")
    return found


def _acting(case: str, acts: list[Act], done: Done | None = None) -> Step:
    def act(conn: Connection, by: str, now: datetime) -> Done:
        handoffs.act(conn, case, tuple(acts), by, now)
        return done or Done()

    return act


def _quietly(step: Callable[[Connection, str, datetime], object]) -> Step:
    """A step about which the card says all there is to say."""

    def quiet(conn: Connection, by: str, now: datetime) -> Done:
        step(conn, by, now)
        return Done()

    return quiet


def _talk_of(row: AnyRow) -> Talk:
    return TALK.read(row.talk) if row.talk else Talk()
