"""From what moved to a mail: subject, text, HTML, drawings and the ids that keep a digest from being told twice.

Owns: the Message. Never: sends it, and never decides who gets it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo
from pathlib import Path

from watcher.judging.digest.clean import clean
from watcher.judging.digest.material import DigestMaterial
from watcher.judging.digest.news import without_overtaken
from watcher.judging.digest.render import fill, tidy
from watcher.judging.digest.sections import View, in_order, newest, view
from watcher.judging.digest.subject import subject
from watcher.model import Attachment, Message, digest_of

NAMESPACE = "watcher.invalid"  # RFC 2606: ids under it can clash with nobody's


def compose(
    material: DigestMaterial,
    *,
    recipient: str,
    sender: str,
    now: datetime,
    zone: tzinfo,
    templates: Path | None = None,
    plots: bool = True,
) -> Message | None:
    """Return the mail about `material`, or None where there is nothing to tell and no "all holds" mail is due.

    now: the time of composing (the mail's Date). zone: the recipient's, for every day and hour in the mail. templates: a
    folder whose digest.txt.j2 or digest.html.j2 replace ours. plots: whether histories are drawn. The same material and
    recipient always give the same id. Raises ConfigError where a template of the user's is broken.
    """
    if not _has_news(material) and not (material.holds_due and material.baselines):
        return None
    material = without_overtaken(material)
    seen = view(material if plots else replace(material, history=()), zone)
    title = subject(material, newest(in_order(material)))
    cards = [card for section in seen.sections for card in section.cards if card.plot]
    topics = sorted(baseline.topic for baseline in material.baselines)
    return Message(
        id=message_id(material, recipient),
        sender=sender,
        recipient=recipient,
        subject=title,
        text=tidy(fill("digest.txt.j2", templates, view=seen, subject=title)),
        html=fill("digest.html.j2", templates, view=seen, subject=title, preheader=_preheader(seen)),
        date=now,
        topic=clean(topics[0] if len(topics) == 1 else "", 80),
        references=(thread_id(topics, recipient),),
        attachments=tuple(Attachment(cid=c.cid, type="image/png", data=c.plot, alt=c.alt) for c in cards),
    )


def message_id(material: DigestMaterial, recipient: str) -> str:
    """Return the stable Message-ID (without angle brackets) of the mail about `material` to `recipient`.

    It is a hash of recipient, period and the facts followed; for an urgent mail, of recipient and the changes it tells.
    """
    facts = sorted(f"{topic}/{fact}" for topic, fact in material.facts)
    if material.occasion == "urgent":
        told = sorted(f"{m.change.id}:{m.news}:{len(m.change.sources)}:{m.change.status}" for m in material.moved)
        return f"{digest_of('urgent', recipient, *told)}@{NAMESPACE}"
    span = (material.start.isoformat(), material.end.isoformat())
    return f"{digest_of('period', recipient, *span, *facts)}@{NAMESPACE}"


def thread_id(topics: list[str], recipient: str) -> str:
    """Return the id that all mails about these topics refer to, so that mail programs show them as one conversation."""
    return f"{digest_of('thread', recipient, *topics)}@{NAMESPACE}"


def _has_news(material: DigestMaterial) -> bool:
    return bool(
        material.moved
        or material.unclear
        or material.passed
        or material.quiet
        or material.disputes
        or any(turn.before is not None for turn in material.troubles)
    )


def _preheader(seen: View) -> str:
    """The line that mail programs show beside the subject: what the subject does not say."""
    return " ".join(filter(None, (seen.summary, seen.read)))
