-- The views: the common questions, each answered by one SELECT. They are made anew with every schema.
-- CROSS JOIN keeps SQLite from beginning with the millions of observations: a change leads to its evidence, and that to them.

CREATE VIEW current_facts AS         -- each watched fact as it stands now
SELECT f.topic, f.id AS fact, f.says, f.kind,
    f.shown AS baseline, b.published AS baseline_date,
    coalesce(s.shown, f.shown) AS now,
    coalesce(s.value, f.value) AS value,
    coalesce(s.holds_from, b.published) AS since,
    s.change,
    c.status,
    w.now_shown AS told, w.word AS told_word, w.status AS told_status, w.reported AS told_at, w.id AS told_change,
    (SELECT count(*) FROM changes AS n WHERE n.topic = f.topic AND n.fact = f.id) AS changes,
    (SELECT count(*) FROM changes AS n WHERE n.topic = f.topic AND n.fact = f.id
        AND n.status IN ('reported', 'corroborated')) AS open_changes,
    EXISTS (SELECT 1 FROM changes AS n WHERE n.topic = f.topic AND n.fact = f.id AND n.disputed = 1) AS disputed,
    (SELECT m.last FROM mentions AS m WHERE m.topic = f.topic AND m.fact = f.id AND m.verdict = 'same'
        ORDER BY m.month DESC LIMIT 1) AS last_confirmed,
    (SELECT max(m.last) FROM mentions AS m WHERE m.topic = f.topic AND m.fact = f.id AND m.month = (
        SELECT max(l.month) FROM mentions AS l WHERE l.topic = f.topic AND l.fact = f.id)) AS last_mentioned
FROM facts AS f
JOIN baselines AS b ON b.topic = f.topic
LEFT JOIN fact_states AS s ON s.id = (
    SELECT t.id FROM fact_states AS t
    WHERE t.topic = f.topic AND t.fact = f.id AND t.believed_to IS NULL AND t.holds_to IS NULL
    ORDER BY t.believed_from DESC, t.id DESC LIMIT 1)
LEFT JOIN changes AS c ON c.id = s.change
LEFT JOIN changes AS w ON w.id = (    -- the newest telling since that is not settled
    SELECT n.id FROM changes AS n
    WHERE n.topic = f.topic AND n.fact = f.id AND n.status IN ('reported', 'corroborated')
        AND n.reported > coalesce(c.reported, '')
    ORDER BY n.reported DESC LIMIT 1)
WHERE f.retired_at IS NULL
ORDER BY f.topic, f.position;

CREATE VIEW fact_timeline AS         -- what a fact was and what it became, in the order in which it was reported
SELECT f.topic, f.id AS fact, b.published AS at, 'baseline' AS what, NULL AS word, NULL AS was, f.shown AS now, f.value AS value,
    b.published AS since, NULL AS status, NULL AS change, b.publisher AS sources, 0 AS disputed
FROM facts AS f JOIN baselines AS b ON b.topic = f.topic
UNION ALL
SELECT c.topic, c.fact, c.reported, c.step, c.word, c.was_shown, c.now_shown, c.now, c.since, c.status, c.id,
    (SELECT group_concat(g.name) FROM (SELECT coalesce(s.name, t.source) AS name FROM tellings AS t
        LEFT JOIN sources AS s ON s.id = t.source WHERE t.change = c.id AND t.pieces > 0 ORDER BY t.first_told) AS g), c.disputed
FROM changes AS c;

CREATE VIEW changes_with_evidence AS -- every change beside every sentence that speaks for or against it
SELECT c.id AS change, c.topic, c.fact, c.word, c.step, c.status, c.was_shown AS was, c.now_shown AS now, c.reported,
    e.role, coalesce(s.name, e.source) AS source, e.copy_of, e.weight, o.sentence, o.stance, o.speaker,
    o.authority, o.score, o.told_at,
    v.title, v.publisher, n.url, e.why, e.observation
FROM changes AS c
CROSS JOIN evidence AS e ON e.change = c.id
CROSS JOIN observations AS o ON o.id = e.observation
CROSS JOIN entry_versions AS v ON v.entry = o.entry AND v.version = o.version
CROSS JOIN entries AS n ON n.id = o.entry
LEFT JOIN sources AS s ON s.id = e.source;

CREATE VIEW first_reports AS         -- who told each change first, when, and in what words
SELECT c.id AS change, c.topic, c.fact, c.was_shown AS was, c.now_shown AS now, c.status, c.reported,
    c.first_source AS source, e.told_at, v.publisher, n.url, o.sentence, c.sources
FROM changes AS c
CROSS JOIN evidence AS e ON e.change = c.id AND e.observation = c.first_observation
CROSS JOIN observations AS o ON o.id = e.observation
CROSS JOIN entry_versions AS v ON v.entry = o.entry AND v.version = o.version
CROSS JOIN entries AS n ON n.id = o.entry;

CREATE VIEW disputes AS              -- where sources of the same time disagree: both sides, one row a sentence
SELECT c.topic, c.fact, c.id AS change, c.now_shown AS change_says, c.status, e.role,
    o.shown AS sentence_says, coalesce(s.name, e.source) AS source, o.told_at, o.sentence, n.url
FROM changes AS c
CROSS JOIN evidence AS e ON e.change = c.id
CROSS JOIN observations AS o ON o.id = e.observation
CROSS JOIN entries AS n ON n.id = o.entry
LEFT JOIN sources AS s ON s.id = e.source
WHERE c.disputed = 1
ORDER BY c.reported, c.id, e.role, o.told_at;

CREATE VIEW source_scoreboard AS     -- each source: how often it told a change, was first, stood alone, and was wrong
SELECT coalesce(s.name, t.source) AS source, t.changes, t.first, t.alone, t.wrong, t.median_hours_behind
FROM (
    SELECT source, count(*) AS changes, sum(first) AS first, sum(alone) AS alone, sum(wrong) AS wrong,
        round(avg(CASE WHEN at BETWEEN n / 2.0 AND n / 2.0 + 1 THEN hours_behind END), 1) AS median_hours_behind
    FROM (
        SELECT source, first, alone, wrong, hours_behind,
            row_number() OVER (PARTITION BY source ORDER BY hours_behind) AS at, count(*) OVER (PARTITION BY source) AS n
        FROM tellings
    ) GROUP BY source
) AS t
LEFT JOIN sources AS s ON s.id = t.source
ORDER BY t.changes DESC, 1;

CREATE VIEW feed_health AS           -- how each feed stands, those in trouble first
SELECT f.url AS feed, f.name, f.state, f.state_since AS since, f.state_what AS what, f.failures, f.last_ok, f.last_entry_at,
    f.next_poll_at,
    (SELECT x.at FROM fetches AS x WHERE x.feed = f.url ORDER BY x.at DESC LIMIT 1) AS last_fetch,
    (SELECT x.status FROM fetches AS x WHERE x.feed = f.url ORDER BY x.at DESC LIMIT 1) AS last_status
FROM feeds AS f
WHERE f.retired_at IS NULL
ORDER BY f.state IN ('ok', 'quiet', 'new', 'page'), f.state, f.name, f.url;
