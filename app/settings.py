"""Every setting of the product: type, default and help. The page in `docs/settings.md` is made from this class."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from casework.budget import Budget, Limits
from casework.spending import Allowance, Caps

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class BadSettings(Exception):
    """Settings that cannot work. The message names each setting and what to write instead."""


class Settings(BaseSettings):
    """What an operator may set, each as ``FRONTDOOR_<NAME>`` in the environment or a `.env` file."""

    model_config = SettingsConfigDict(
        env_prefix="FRONTDOOR_", env_file=".env", extra="ignore", frozen=True, populate_by_name=True
    )

    data_dir: Path = Field(Path("data"), description="Folder of the database, photos and locks.")
    database_url: str = Field(
        "",
        repr=False,  # it may hold a password
        validation_alias=AliasChoices("FRONTDOOR_DATABASE_URL", "DATABASE_URL"),
        description="Where the data live: postgresql://user@host/database, or sqlite:////path/of/the/file; also read "
        "bare. Empty: SQLite in the data folder.",
    )
    cache_dir: Path = Field(
        Path.home() / ".cache" / "frontdoor",
        description="Folder of built models and gazetteers, each named by its content; safe to delete.",
    )
    city: str = Field("rivertown", description="A city folder, or the name of a bundled city.")
    gazetteer: Path | None = Field(None, description="A built gazetteer file; wins over the city's own places.yaml.")
    places_data: Path | None = Field(None, description="Folder where the city's place files lie, when not beside it.")
    public_url: str = Field(
        "http://127.0.0.1:8311",
        description="The address the outside world reaches us at: signature checks and links. Never the Host header.",
    )
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(
        8311,
        ge=1,
        le=65535,
        validation_alias=AliasChoices("FRONTDOOR_PORT", "PORT"),
        description="Port to listen on; also read bare.",
    )
    threads: int = Field(16, ge=2, le=256, description="Web threads.")
    worker_port: int = Field(
        0,
        ge=0,
        le=65535,
        description="Port on which a `frontdoor worker` shows its own /healthz, /readyz and /metrics. 0: none.",
    )
    thinkers: int = Field(2, ge=1, le=32, description="Turns thought at the same time.")
    senders: int = Field(4, ge=1, le=64, description="Provider calls made at the same time.")
    one_core: bool = Field(
        True,
        description="Each process keeps to one core, the one that others use least: it needs a third less time for a "
        "text there. Of no effect where there is one core only, and outside Linux.",
    )
    hold_seconds: float = Field(
        3.0, ge=0, le=60, description="How long a reply to a fragment or a lone photo waits for the rest."
    )
    demo: bool | None = Field(
        None, description="Phone simulator at /sim and movable time. Unset: on while no provider is configured."
    )
    log_level: str = Field("INFO", description="DEBUG, INFO, WARNING or ERROR. No level logs residents' words.")
    shared: Path | None = Field(None, description="Folder of public data for tests and benchmarks.")

    sender_burst: int = Field(
        10, ge=1, le=1000, description="Texts one sender may send at once; beyond it they wait and are read together."
    )
    sender_per_minute: float = Field(
        20.0, ge=0, description="Texts a minute one sender may go on sending. 0: no limit. Danger is always answered."
    )
    prefix_per_minute: float = Field(
        30_000.0,
        ge=0,
        description="The same from numbers alike but for the last four digits, a minute's worth at once. 0: no limit.",
    )
    all_per_minute: float = Field(
        60_000.0, ge=0, description="The same from everybody together, a minute's worth at once. 0: no limit."
    )

    number_segments_per_day: int = Field(
        300,
        ge=0,
        description="Segments a day to one number; further answers wait for the next day. 0: no limit. Danger, "
        "opt-outs and tracking numbers never wait.",
    )
    city_segments_per_day: int = Field(
        250_000,
        ge=0,
        description="The city's budget: segments a day to everybody, alarms at 50, 80 and 100 %. At the end of it the "
        "same waits. 0: no limit.",
    )

    twilio_account_sid: str = Field("", description="Twilio account (AC…).")
    twilio_auth_token: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        (), description="Twilio auth token; `new,old` while rotating."
    )
    twilio_from: str = Field("", description="The number residents text, E.164.")
    twilio_messaging_service_sid: str = Field("", description="Optional Messaging Service (MG…) to send through.")
    twilio_api_base: str = Field("", description="Replaces scheme and host of Twilio's API: loopback or Twilio only.")
    twilio_segments_per_second: float = Field(
        100.0, gt=0, description="Pace of the sending number: 1 for a plain long code, 100 for a short code."
    )

    x_enabled: bool = Field(False, description="X (Twitter) on. First read docs/channels/x.md: terms and prices.")
    x_handle: str = Field("", description="Our name on X, without the @.")
    x_user_id: str = Field("", description="Our account's number on X, which no renaming changes.")
    x_bearer_token: SecretStr | None = Field(None, description="Reads public posts; unset: read as our own user.")
    x_api_key: SecretStr | None = Field(None, description="API key (consumer key) of our app at X.")
    x_api_secret: SecretStr | None = Field(None, description="API secret (consumer secret); webhooks are signed by it.")
    x_access_token: SecretStr | None = Field(None, description="Access token of our account, with write permission.")
    x_access_secret: SecretStr | None = Field(None, description="Access token secret of our account.")
    x_poll_seconds: float = Field(30.0, ge=5, le=3600, description="Seconds between two looks at our mentions on X.")
    x_api_base: str = Field("", description="Replaces scheme and host of X's API: loopback or X only.")
    x_links: bool = Field(
        False, description="Links in public posts on X, at about twenty times the price of an answer."
    )
    x_calls_per_day: int = Field(
        10_000, ge=0, description="Calls to X a day (UTC): beyond them reading and most answers wait. 0: no limit."
    )
    x_dollars_per_day: float = Field(
        10.0, ge=0, description="US dollars a day at X's published prices, the same. 0: no limit."
    )
    x_rereads_per_day: int = Field(
        100,
        ge=0,
        description="Kept posts looked at again each day (UTC), newest first, to find those deleted on X that no push "
        "told of; half a cent each. 0: none.",
    )

    slack_bot_token: SecretStr | None = Field(None, description="Slack bot token (xoxb-…).")
    slack_signing_secret: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        (), description="Slack signing secret; `new,old` while rotating."
    )
    slack_handoff_channel: str = Field("", description="Id of the Slack channel (C…) where agents take over.")
    slack_crew_channel: str = Field(
        "", description="Id of the Slack channel (C…) where crews report: every message in it is read."
    )
    slack_app_token: SecretStr | None = Field(
        None,
        description="Slack app-level token (xapp-…): with it Slack brings everything over a connection of ours "
        "(Socket Mode). It also names our app: other apps' events are dropped.",
    )
    slack_api_base: str = Field("", description="Replaces scheme and host of Slack's API: loopback or Slack only.")

    @field_validator("twilio_auth_token", "slack_signing_secret", mode="before")
    @classmethod
    def _split_tokens(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(SecretStr(part.strip()) for part in value.split(",") if part.strip())
        return value

    @field_validator("data_dir", "cache_dir")
    @classmethod
    def _no_file(cls, value: Path) -> Path:
        blocking = next((one for one in (value, *value.parents) if one.is_file()), None)
        if blocking is not None:
            raise ValueError(f"must be a folder, and {blocking} is a file")
        return value

    @field_validator("log_level")
    @classmethod
    def _known_level(cls, value: str) -> str:
        if value.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise ValueError("must be DEBUG, INFO, WARNING or ERROR")
        return value.upper()

    @field_validator("public_url")
    @classmethod
    def _whole_address(cls, value: str) -> str:
        parts = urlsplit(value)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("must be a whole address such as https://311.example.gov")
        return value.rstrip("/")

    @property
    def url(self) -> str:
        """The database address, SQLite in the data folder by default."""
        return self.database_url or f"sqlite:///{(self.data_dir / 'frontdoor.sqlite3').absolute()}"

    @property
    def embedded(self) -> bool:
        """Whether the data live in a file, which one process runs."""
        return self.url.startswith("sqlite")

    @property
    def linked(self) -> str:
        """The public address when an operator named one, else "": a text never links to a guess."""
        return self.public_url if "public_url" in self.model_fields_set else ""

    @property
    def uploads(self) -> Path:
        """Where photos of the simulated phones wait to be judged."""
        return self.data_dir / "uploads"

    @property
    def limits(self) -> Limits:
        """How many texts are answered as they come."""
        coarse = (Budget(max(1, round(each)), each) for each in (self.prefix_per_minute, self.all_per_minute))
        return Limits(Budget(self.sender_burst, self.sender_per_minute), *coarse)

    @property
    def caps(self) -> Caps:
        """What texting may cost in a day; the city's own clocks are added where they are known."""
        return Caps(self.number_segments_per_day, self.city_segments_per_day, frozenset({"sms"}))

    @property
    def sms_on(self) -> bool:
        """Twilio is on when account, token and a sender are set."""
        return bool(
            self.twilio_account_sid
            and self.twilio_auth_token
            and (self.twilio_from or self.twilio_messaging_service_sid)
        )

    @property
    def allowances(self) -> dict[str, Allowance]:
        """What providers that are paid by the call may cost in a day."""
        return {"x": Allowance(self.x_calls_per_day, self.x_dollars_per_day)}

    @property
    def rereads(self) -> dict[str, int]:
        """Messages a day that are looked at again where a provider need not tell of deletions."""
        return {"x": self.x_rereads_per_day}

    @property
    def x_missing(self) -> tuple[str, ...]:
        """What X still needs, by name."""
        needed = ("x_handle", "x_user_id", "x_api_key", "x_api_secret", "x_access_token", "x_access_secret")
        return tuple(f"FRONTDOOR_{name.upper()}" for name in needed if not getattr(self, name))

    @property
    def x_on(self) -> bool:
        """X is on when it is enabled and its settings are complete."""
        return self.x_enabled and not self.x_missing

    @property
    def slack_on(self) -> bool:
        """Slack is on when its token is set, and a secret to know its requests by or a token to fetch them with."""
        return bool(self._is_set("slack_bot_token") and self._is_set(self._slack_way))

    @property
    def demo_on(self) -> bool:
        """The simulator is on when asked for, or while no provider is configured."""
        return self.demo if self.demo is not None else not (self.sms_on or self.slack_on or self.x_on)

    def half_set(self) -> dict[str, str]:
        """Channels that were begun and not finished, one sentence each."""
        found = {}
        for channel, (title, needed) in self._needed().items():
            missing = [f"FRONTDOOR_{name.upper()}" for name in needed if not self._is_set(name)]
            if missing and len(missing) < len(needed):
                found[channel] = f"{title} off: set {' and '.join(missing)} too."
        return found

    def _needed(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """By channel: what is off without these settings."""
        sender = "twilio_from" if not self.twilio_messaging_service_sid else "twilio_messaging_service_sid"
        return {
            "sms": ("Text messages are", ("twilio_account_sid", "twilio_auth_token", sender)),
            "slack": ("Slack is", ("slack_bot_token", self._slack_way)),
        }

    @property
    def slack_by_socket(self) -> bool:
        """Socket Mode is on when the app-level token is set."""
        return self._is_set("slack_app_token")

    @property
    def _slack_way(self) -> str:
        """How Slack's requests reach us: by Socket Mode where only that is set."""
        only = self.slack_by_socket and not self._is_set("slack_signing_secret")
        return "slack_app_token" if only else "slack_signing_secret"

    def _is_set(self, name: str) -> bool:
        value = getattr(self, name)
        return bool(value.get_secret_value() if isinstance(value, SecretStr) else value)


def read_settings(**overrides: object) -> Settings:
    """Settings from the environment and `.env`, with command-line values on top. Raises BadSettings in words."""
    try:
        return Settings(**{name: value for name, value in overrides.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        lines = [f"{_name(str(item['loc'][0]))}: {_words(item)}." for item in error.errors()]
        raise BadSettings("\n".join(lines)) from None


def _name(loc: str) -> str:
    """The name an operator sets, whichever of its names the value came by."""
    bare = loc.upper().removeprefix("FRONTDOOR_")
    return loc if loc == bare else f"FRONTDOOR_{bare}"


def _words(item: "ErrorDetails") -> str:
    """What is wrong with a value, for somebody who writes no programs."""
    limits = item.get("ctx") or {}
    match item["type"]:
        case "value_error":
            return item["msg"].removeprefix("Value error, ")
        case "greater_than_equal" | "greater_than":
            return f"must be {'at least' if 'ge' in limits else 'more than'} {limits.get('ge', limits.get('gt'))}"
        case "less_than_equal":
            return f"must be at most {limits['le']}"
        case kind if kind.startswith("int_"):
            return "must be a whole number"
        case kind if kind.startswith("float_"):
            return "must be a number"
        case kind if kind.startswith("bool_"):
            return "must be true or false"
        case _:
            return item["msg"]


def page() -> str:
    """The settings page of the documentation, in Markdown."""
    rows = ["# Settings", "", "Made from `app/settings.py` by `make docs`; do not edit.", ""]
    rows += ["| name | default | what it does |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, (), "") else str(field.default).replace(str(Path.home()), "~")
        rows.append(f"| `FRONTDOOR_{name.upper()}` | {f'`{default}`' if default else ''} | {field.description} |")
    return "\n".join(rows) + "\n"
