"""Photos of ours on their way up: bytes first, where nobody sees them, then one call that shows them all."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.wire import Post, Receipt, SendFailed
from channels.slack.failures import failure_of
from channels.slack.outbound import DELIVERED, pictured, spoken
from channels.slack.words import escaped


def show(client: Any, post: Post, pictures: Sequence[bytes], place: tuple[str, str], now: datetime) -> Receipt:
    """Show the photos of a post in a channel (and thread), with its words if it has any. Raises SendFailed.

    Whatever goes wrong before the last call left nothing behind that anybody could see, so it may be done again.
    """
    channel, thread = place
    files = [_uploaded(client, name, data, now) for name, data in zip(pictured(post), pictures, strict=True)]
    words = {"initial_comment": escaped(spoken(post))} if post.text else {}
    try:
        done = client.files_completeUploadExternal(
            files=files, channel_id=channel, **words, **({"thread_ts": thread} if thread else {})
        )
        return Receipt(f"{channel}:{done['files'][0]['id']}", "delivered", DELIVERED)
    except (KeyError, IndexError, TypeError):
        raise SendFailed("in_doubt", "an answer without files") from None
    except Exception as error:
        raise failure_of(error, now) from error


def _uploaded(client: Any, name: str, data: bytes, now: datetime) -> dict[str, str]:
    try:
        given = client.files_getUploadURLExternal(filename=name, length=len(data))
        client.put(str(given["upload_url"]), data)
        return {"id": str(given["file_id"]), "title": f"photo{name.rpartition('-')[2]}"}
    except Exception as error:
        raise unseen(error, now) from error


def unseen(error: Exception, now: datetime) -> SendFailed:
    """What a failure means before anybody could see anything: never a doubt."""
    failure = failure_of(error, now)
    return SendFailed("unavailable", failure.detail) if failure.code == "in_doubt" else failure
