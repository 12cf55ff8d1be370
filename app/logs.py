"""Structured logs: one JSON line an event, ids and counts only; no resident's words, numbers or addresses."""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import structlog

QUIET: Final = (
    *("slack_bolt", "slack_sdk", "twilio", "urllib3", "tweepy", "httpx", "httpcore", "werkzeug", "alembic"),
    *("oauthlib", "requests_oauthlib"),  # at DEBUG: keys, and what is signed, a reply's words among it
)
"""Libraries that log request bodies or addresses at INFO (measured for slack-bolt): warnings only."""


def configure(level: str = "INFO") -> None:
    """Send everything to stderr as JSON lines; to be called once, by a command."""
    number = logging.getLevelNamesMapping().get(level.upper(), logging.INFO)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Line())
    logging.basicConfig(level=number, handlers=[handler], force=True)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _with_places if number <= logging.DEBUG else _without_traceback,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(number),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


class Line(logging.Formatter):
    """A library's log record as the same kind of line. Of an exception only the type: its text may quote a resident."""

    def format(self, record: logging.LogRecord) -> str:
        """One JSON line."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat().replace("+00:00", "Z")
        line = {"event": record.getMessage(), "logger": record.name, "level": record.levelname.lower(),
                "timestamp": moment}  # fmt: skip
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line)


def _without_traceback(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """An exception's text may quote a resident: keep its type only."""
    error = _error(event.pop("exc_info", None))
    if error is not None:
        event["error"] = type(error).__name__
    return event


def _with_places(logger: object, name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """The same with the lines of code it came through; never the values they held."""
    error = _error(event.get("exc_info"))
    if error is not None:
        frames = traceback.extract_tb(error.__traceback__)
        event["through"] = [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in frames]
    return _without_traceback(logger, name, event)


def _error(given: object) -> BaseException | None:
    if isinstance(given, BaseException):
        return given
    return sys.exc_info()[1] if given else None
