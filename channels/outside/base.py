"""Which host may be spoken to in a provider's place: this machine, or the provider itself."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit


def check_base(url: str, provider: re.Pattern[str]) -> None:
    """Refuse, in words, a base that would carry the city's credentials to a stranger (ValueError).

    ``provider`` matches the provider's own API hosts, whole.
    """
    parts = urlsplit(url)
    if parts.username is not None or parts.password is not None or "@" in parts.netloc or "\\" in url:
        raise ValueError("the API base may not carry a user name")
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ValueError("the API base is scheme and host only, without a path")
    if parts.scheme == "https" and provider.fullmatch(parts.hostname or "") and port_of(parts) == 443:
        return
    if parts.scheme in ("http", "https") and is_loopback(parts.hostname or "") and port_of(parts):
        return
    raise ValueError("the API base may only be a loopback address or the provider's own host")


def is_loopback(host: str) -> bool:
    """Whether a host name is this machine, by name or by number."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def port_of(parts: SplitResult) -> int:
    """The port an address means, 0 when it is nonsense."""
    try:
        return parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    except ValueError:
        return 0


def same_host(one: SplitResult, other: SplitResult) -> bool:
    """Whether two addresses lead to the same door: scheme, host and port."""
    return (one.scheme, one.hostname, port_of(one)) == (other.scheme, other.hostname, port_of(other))


def rebase(url: str, base: str) -> str:
    """The same path and query at the configured host."""
    home = urlsplit(base)
    return urlsplit(url)._replace(scheme=home.scheme, netloc=home.netloc).geturl()


def plain(url: str) -> SplitResult | None:
    """An address taken apart, None when it is of a kind that is read differently by different readers."""
    if "\\" in url or not url.isascii() or not url.isprintable() or " " in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return None if "@" in parts.netloc else parts
