"""Whose token ours is: the workspace and the app's own user, asked for once."""

import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from channels.slack.account import PLACE

AGAIN: Final = timedelta(seconds=60)
"""After a failed question it is not put again for so long: an acknowledgement has to be quick."""


class Identity:
    """Until Slack has answered, ``team`` is empty and every request that our secret signed is taken for ours."""

    def __init__(self, ask: Callable[[], Any], clock: Callable[[], datetime]) -> None:
        self._ask = ask
        self._clock = clock
        self._lock = threading.Lock()
        self._next: datetime | None = None
        self.team = ""
        self.user = ""

    def learn(self) -> None:
        """Ask, unless it is known, being asked, or was asked in vain a moment ago. Never raises."""
        if self.team or not self._lock.acquire(blocking=False):
            return
        try:
            if self._next is None or self._clock() >= self._next:
                self._next = self._clock() + AGAIN
                self._take(self._ask())
        except Exception:  # whatever it is, the next request asks again; `doctor` says it in words
            return
        finally:
            self._lock.release()

    def _take(self, said: Mapping[str, Any]) -> None:
        team, user = str(said.get("team_id") or ""), str(said.get("user_id") or "")
        if PLACE.fullmatch(team):
            self.team, self.user = team, user
