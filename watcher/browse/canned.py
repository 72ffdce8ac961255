"""The questions that come up again and again, as canned queries.

Owns: their words and their SQL. Never: runs them.
"""

from __future__ import annotations

from typing import Any

CANNED: dict[str, dict[str, Any]] = {
    "how-does-everything-stand": {
        "title": "How does every fact stand now?",
        "sql": "select fact, baseline, now, since, told, told_status, last_confirmed from current_facts",
    },
    "what-moved": {
        "title": "What moved since a day?",
        "sql": "select reported, fact, was_shown as was, now_shown as now, word, status, id as change from changes\n"
        "where reported >= :since order by reported desc limit 500",
        "params": ["since"],
    },
    "what-waits": {
        "title": "What waits for my word?",
        "sql": "select fact, was_shown as was, now_shown as now, word, status, reported, id as change from changes\n"
        "where status in ('reported', 'corroborated') order by significance desc, reported desc limit 200",
    },
    "who-said-so": {
        "title": "Who said so, and in what words?",
        "sql": "select told_at, publisher, source, role, sentence, url from changes_with_evidence\n"
        "where change = :change order by told_at",
        "params": ["change"],
    },
    "who-told-it-first": {
        "title": "Who told each change first?",
        "sql": "select told_at, source, fact, was, now, sources, change, sentence, url from first_reports\n"
        "order by reported desc limit 200",
    },
    "where-do-sources-disagree": {
        "title": "Where do sources disagree?",
        "sql": "select fact, change_says, role, sentence_says, source, told_at, change, sentence, url from disputes limit 200",
    },
    "who-was-first-and-who-was-wrong": {
        "title": "Which source is first, and which is wrong?",
        "sql": "select source, changes, first, alone, wrong, median_hours_behind from source_scoreboard",
    },
    "what-was-believed": {
        "title": "What was believed on a day?",
        "sql": "select topic, fact, shown, holds_from, holds_to, believed_from from fact_states\n"
        "where believed_from <= :day || 'T23:59:59Z' and (believed_to is null or believed_to > :day || 'T23:59:59Z')\n"
        "order by topic, fact, holds_from limit 500",
        "params": ["day"],
    },
    "what-is-planned": {
        "title": "What is planned?",
        "sql": "select reported, fact, now_shown as planned, since, status, id as change from changes\n"
        "where word = 'planned' and status in ('reported', 'corroborated', 'accepted') order by reported desc limit 200",
    },
    "which-feeds-are-in-trouble": {
        "title": "Which feeds are in trouble?",
        "sql": "select name, feed, state, since, what, last_ok from feed_health\n"
        "where state not in ('ok', 'quiet', 'new', 'page')",
    },
    "what-was-told-to-whom": {
        "title": "What was told to whom?",
        "sql": "select y.sent_at, y.recipient, y.channel, y.state, d.subject, y.last_error from\n"
        "(select * from deliveries order by coalesce(sent_at, next_try_at) desc limit 200) as y\n"
        "join digests as d on d.id = y.digest order by coalesce(y.sent_at, y.next_try_at) desc",
    },
    "which-facts-went-quiet": {
        "title": "Which facts has nobody mentioned for long?",
        "sql": "select fact, now, last_mentioned, last_confirmed from current_facts order by last_mentioned",
    },
}
