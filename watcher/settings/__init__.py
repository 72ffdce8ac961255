"""Settings: config.yaml, read with every fault at once, and what each door and wing takes of it.

Owns: file to Settings. Never: opens a connection; a secret is read only when it is used.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from watcher.doors.files import Document, check_shape, describe_shape, line_of, read_yaml
from watcher.doors.files.yaml import written
from watcher.errors import ConfigError, Fault
from watcher.settings.shape import Digest, Feed, Judging, Keep, Mail, Pages, Service, Settings, Smtp, Weights, Wire

__all__ = [
    "Digest",
    "Feed",
    "Judging",
    "Keep",
    "Mail",
    "Pages",
    "Service",
    "Settings",
    "Smtp",
    "Weights",
    "Wire",
    "defaults",
    "load",
    "password",
    "schema",
]

DEFAULT = "config.yaml"


def load(path: str | Path | None = None) -> Settings:
    """Return the settings in the file at `path`, or in ./config.yaml.

    Raises ConfigError with every fault of the file, each with its line and remedy.
    """
    place = Path(path) if path else Path(DEFAULT)
    document = read_yaml(place, error=ConfigError, remedy="write one with: watcher init .  (or name another with --config)")
    settings, faults = check_shape(document, Settings, context={"folder": place.parent})
    faults += twins(document) + half_mail(document)
    if faults or settings is None:
        raise ConfigError(sorted(faults, key=line_of))
    settings._place = str(place)
    return settings


def defaults(folder: str | Path = ".") -> Settings:
    """Return the settings of an empty file in `folder`: no feeds, everything else as it serves."""
    return Settings.model_validate({}, context={"folder": Path(folder)})


def feeds_in(document: Document) -> list[object]:
    """Return the raw feeds of a file, whatever its shape."""
    feeds = document.data.get("feeds") if isinstance(document.data, dict) else None
    return feeds if isinstance(feeds, list) else []


def twins(document: Document) -> list[Fault]:
    """Return a fault for every address or name that two feeds share."""
    faults = []
    seen: dict[tuple[str, str], int] = {}
    for index, feed in enumerate(feeds_in(document)):
        keys = feed if isinstance(feed, dict) else {"url": feed}
        for key in ("url", "name"):
            said = keys.get(key)
            if not isinstance(said, str):
                continue
            path = ("feeds", index, key)
            if first := seen.get((key, said.strip().lower())):
                what = f"{written(path)}: {said} is already the {key} of the feed on line {first}"
                remedy = "take one of the two out" if key == "url" else "give it another name"
                faults.append(Fault(place=document.at(path), what=what, remedy=remedy))
            seen.setdefault((key, said.strip().lower()), document.line(path))
    return faults


def half_mail(document: Document) -> list[Fault]:
    """Return a fault where the mail server's keys do not fit together."""
    mail = document.data.get("mail") if isinstance(document.data, dict) else None
    smtp = mail.get("smtp") if isinstance(mail, dict) else None
    if not isinstance(smtp, dict):
        return []
    place = document.at(("mail", "smtp"))
    faults = []
    if smtp.get("password_env") and smtp.get("password_file"):
        faults.append(
            Fault(place=place, what="mail.smtp: password_env and password_file are both set", remedy="keep one of them")
        )
    if (smtp.get("password_env") or smtp.get("password_file")) and not smtp.get("user"):
        faults.append(Fault(place=place, what="mail.smtp: a password, but no user", remedy="add user: …"))
    name = smtp.get("password_env")
    if isinstance(name, str) and name and not re.fullmatch(r"[A-Za-z_]\w*", name):
        what = "mail.smtp.password_env: this is no name of an environment variable"
        remedy = "write the variable's name, such as WATCHER_SMTP_PASSWORD, never the password itself"
        faults.append(Fault(place=document.at(("mail", "smtp", "password_env")), what=what, remedy=remedy))
    return faults


def password(smtp: Smtp) -> str:
    """Return the mail server's password from where the settings say it is, "" where there is none.

    Raises ConfigError when the variable is not set or the file cannot be read.
    """
    if smtp.password_env:
        if (found := os.environ.get(smtp.password_env)) is None:
            what = f"mail.smtp.password_env: the environment variable {smtp.password_env} is not set"
            raise ConfigError([Fault(place="", what=what, remedy=f"set it: export {smtp.password_env}=…")])
        return found
    if smtp.password_file:
        try:
            return smtp.password_file.read_text("utf-8").rstrip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            what = f"mail.smtp.password_file: {smtp.password_file} cannot be read ({error})"
            raise ConfigError(
                [Fault(place="", what=what, remedy="write the password into it, readable by you alone")]
            ) from None
    return ""


def schema() -> dict[str, object]:
    """Return the JSON Schema of config.yaml, for editors; watcher/data/config.schema.json is this."""
    return describe_shape(Settings)
