"""Acts of agents that arrive by a channel: who did it, whether they may, and the step, under the act's unique key."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import structlog
from sqlalchemy import Connection

from app.agents import Agents, Done, Refused, Step
from app.clock import Clock
from bot.wire import StaffAct
from store import cards, handoffs
from store.engine import Database
from store.inbox import keep_act
from store.people import known_as

STRANGER: Final = (
    "Only agents may do that. Ask your administrator to add you: frontdoor users add {who} --role agent --name NAME."
)

log = structlog.get_logger()

Keeps = Callable[[Connection], None]


class StaffDoor:
    """Turns one act into what a transaction writes. A repeat has no effect; what is refused is said to its doer."""

    def __init__(self, database: Database, agents: Agents, clock: Clock) -> None:
        self._database = database
        self._agents = agents
        self._clock = clock

    def prepared(self, act: StaffAct) -> Keeps:
        """Look up what the act is about, with no transaction open, and give what is to be written."""
        case = act.case or self._case_at(act)
        try:
            self._agents.case(case)
            step = self._agents.step(act.act, case, act.text, act.external_id)
        except handoffs.NoSuchCase:
            log.warning("act on a case that is not there", channel=act.channel)
            return _nothing
        except Refused as error:
            step = _refusing(str(error))
        return lambda conn: self._keep(conn, act, case, step)

    def _case_at(self, act: StaffAct) -> str:
        with self._database.read() as conn:
            return cards.case_at(conn, act.channel, act.thread)

    def _keep(self, conn: Connection, act: StaffAct, case: str, step: Step) -> None:
        conversation = handoffs.get_case(conn, case).conversation
        if not keep_act(conn, conversation, act.channel, act.external_id, self._database.now()):
            return
        done = self._done(conn, act, step)
        if done.form:
            cards.offer(conn, replace(done.form, trigger=act.trigger), act.by, act.channel)
        if done.words:
            cards.whisper(conn, case, act.by, done.words, act.channel, done.note)

    def _done(self, conn: Connection, act: StaffAct, step: Step) -> Done:
        role, name = known_as(conn, act.channel, act.by)
        if role != "agent":
            return Done(STRANGER.format(who=f"{act.by} --channel {act.channel}"))
        try:
            return step(conn, name, self._clock.now())
        except (handoffs.Held, Refused) as error:
            return Done(str(error))


def _refusing(words: str) -> Step:
    return lambda _conn, _by, _now: Done(words)


def _nothing(_conn: Connection) -> None:
    """Nothing is written."""
