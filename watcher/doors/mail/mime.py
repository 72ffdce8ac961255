"""A Message as a mail: multipart text and HTML with its drawings inline, and headers that nothing from outside can break.

Owns: the bytes of a mail. Never: hands them over.
"""

from __future__ import annotations

import re
import unicodedata
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from watcher.errors import MailError
from watcher.model import Message

LIST_NAME = "watcher"
# RFC 5321 4.5.3.1: 64 characters before the @, 254 in all. Letters beyond ASCII need SMTPUTF8 (RFC 6531) and are allowed here.
ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f]{1,64}@[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f]{1,189}")


def is_address(text: str) -> bool:
    """Tell whether `text` is one bare mail address: something@somewhere, without blanks, control or bidi characters."""
    return bool(ADDRESS.fullmatch(text)) and all(unicodedata.category(char)[0] != "C" for char in text)


def header(text: str) -> str:
    """Return `text` as one line fit for a header: control, bidi and other unseen characters dropped."""
    shown = (" " if char.isspace() else char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    return " ".join("".join(shown).split())


def build(message: Message) -> EmailMessage:
    """Return `message` as multipart/alternative: plain text, then HTML with its drawings.

    Raises MailError (permanent) where sender or recipient is no address.
    """
    mail = EmailMessage(policy=SMTP)
    _address(mail, message)
    mail.set_raw("Subject", _folded("Subject", header(message.subject)))
    mail["Date"] = format_datetime(message.date)
    mail["Message-ID"] = f"<{_id(message.id)}>"
    if message.references:
        mail["References"] = " ".join(f"<{_id(one)}>" for one in message.references)
    _list(mail, message)
    mail.set_content(message.text, cte="quoted-printable")
    mail.add_alternative(message.html, subtype="html", cte="quoted-printable")
    for part in message.attachments:
        _draw(mail, part.cid, part.type, part.data)
    return mail


def _address(mail: EmailMessage, message: Message) -> None:
    name, sender = parseaddr(header(message.sender))
    for what, address in (("sender", sender), ("recipient", message.recipient)):
        if not is_address(address):
            raise MailError(
                f"the {what} {header(address or message.sender)!r} is no mail address",
                remedy="write it as name@example.org",
                permanent=True,
            )
    user, host = sender.rsplit("@", 1)
    mail["From"] = Address(display_name=name or "watcher", username=user, domain=host)
    user, host = message.recipient.rsplit("@", 1)
    mail["To"] = Address(username=user, domain=host)


def _folded(name: str, text: str) -> str:
    """Return a header's text in lines, encoded as a whole where it is not ASCII.

    The policy's own folding leaves blanks beside single encoded words, which mail programs then show.
    """
    return Header(text, "us-ascii" if text.isascii() else "utf-8", header_name=name, maxlinelen=76).encode(linesep="\n")


def _id(text: str) -> str:
    """A Message-ID holds printable ASCII without blanks or angle brackets."""
    return re.sub(r"[^!-;=?-~]", "", text)[:200]


def _list(mail: EmailMessage, message: Message) -> None:
    """Say that no person wrote this (RFC 3834), and which list it is of, so that filters can file it (RFC 2919)."""
    topic = re.sub(r"[^a-z0-9-]+", "-", message.topic.lower()).strip("-") or "digest"
    mail["List-Id"] = f"{LIST_NAME} <{topic}.{LIST_NAME}.invalid>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"


def _draw(mail: EmailMessage, cid: str, kind: str, data: bytes) -> None:
    html = mail.get_payload(1)
    if not isinstance(html, EmailMessage):
        raise TypeError("the HTML part comes second")
    main, _, sub = kind.partition("/")
    name = f"{_id(cid)}.{sub}"
    html.add_related(data, maintype=main, subtype=sub, cid=f"<{_id(cid)}>", filename=name, disposition="inline")


def needs_utf8(mail: EmailMessage) -> bool:
    """Tell whether an address has letters beyond ASCII, so that the headers must be UTF-8 (SMTPUTF8)."""
    return not all(address.addr_spec.isascii() for name in ("From", "To") for address in mail[name].addresses)


def as_bytes(mail: EmailMessage) -> bytes:
    """Return the mail with CRLF line ends, in ASCII but for an address that cannot be."""
    return mail.as_bytes(policy=SMTP.clone(utf8=needs_utf8(mail)))
