"""The door for other channels: a webhook with JSON, and everything that apprise speaks (Slack, Matrix, Telegram, ntfy ...).

Owns: a Message in the form of a channel. Never: opens a connection of its own for a webhook; that goes through the gate. What
apprise opens is checked as it connects.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import urlsplit

from watcher.doors.notify import watch
from watcher.errors import MailError, WireError
from watcher.model import Message
from watcher.text import install

Permits = Callable[[str], bool]  # an IP address in, whether it may be connected to out
Post = Callable[[str, bytes], int]  # address and JSON body in, HTTP status out; raises WireError
AGAIN = (408, 425, 429)  # RFC 9110, 8470, 6585: answers that ask for another try


def payload(message: Message) -> bytes:
    """Return `message` as JSON: id, topic, subject, text, html, date. Slack and Mattermost show `text` as it is."""
    return json.dumps(
        {
            "id": message.id,
            "topic": message.topic,
            "subject": message.subject,
            "text": f"{message.subject}\n\n{message.text}",
            "html": message.html,
            "date": message.date.isoformat(),
        },
        ensure_ascii=False,
    ).encode()


def send_webhook(message: Message, target: str, post: Post) -> None:
    """Post `message` to `target`. Raises MailError, permanent where the other side will not take it in this form."""
    try:
        status = post(target, payload(message))
    except WireError as error:
        raise MailError(f"the webhook cannot be reached ({error.fault.what})", place=place(target)) from error
    if 200 <= status < 300:
        return
    is_final = 400 <= status < 500 and status not in AGAIN
    raise MailError(
        f"the webhook answered {status}",
        place=place(target),
        remedy="check the address" if is_final else "",
        permanent=is_final,
    )


def send_notify(message: Message, target: str, permits: Permits | None = None) -> None:
    """Hand `message` to the service that `target` (an apprise address) names. Raises MailError.

    permits: says which IP addresses may be connected to; None for all.
    """
    try:
        import apprise
    except ImportError as error:
        raise MailError("this channel needs apprise", place=place(target), remedy=install("notify"), permanent=False) from error
    channel = apprise.Apprise()
    if not channel.add(target):
        raise MailError(
            "apprise does not know this address",
            place=place(target),
            remedy="see the list of services of apprise",
            permanent=True,
        )
    with watch.connecting(permits) as refused:
        taken = channel.notify(title=message.subject, body=message.text, body_format=apprise.NotifyFormat.TEXT)
    if refused:
        raise MailError(
            f"the channel is at {refused[0]}, which is not on the public internet",
            place=place(target),
            remedy="add its network to wire.allow if it is yours",
        )
    if not taken:
        raise MailError("the channel did not take the message", place=place(target), remedy="check its address and token")


def place(target: str) -> str:
    """Return scheme and host of an address: what may be shown of it, as the rest often is a secret."""
    try:
        parts = urlsplit(target)
        return f"{parts.scheme}://{parts.hostname or ''}"
    except ValueError:
        return "a channel"
