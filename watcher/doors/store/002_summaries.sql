-- Schema 2: what lists, pages and scoreboards ask for again and again is kept beside what it is gathered from.

CREATE TABLE sources (               -- who counts as one independent source
    id TEXT NOT NULL PRIMARY KEY,    -- as evidence.source has it
    name TEXT NOT NULL               -- as it writes itself
) STRICT, WITHOUT ROWID;

CREATE TABLE tellings (              -- each change beside each source that told it, or took it back
    change TEXT NOT NULL REFERENCES changes (id),
    source TEXT NOT NULL,            -- as evidence.source
    first_told TEXT NOT NULL,        -- time
    last_told TEXT NOT NULL,         -- time
    pieces INTEGER NOT NULL,         -- sentences of its that support the change; 0: it took all back
    copies INTEGER NOT NULL,         -- copies of its story, whoever printed them
    first INTEGER NOT NULL,          -- 1: it told the change first
    alone INTEGER NOT NULL,          -- 1: no other supports it
    wrong INTEGER NOT NULL,          -- 1: the change was dismissed or withdrawn, or it took it back
    hours_behind REAL NOT NULL,      -- hours between the first telling of the change and its own
    PRIMARY KEY (change, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX tellings_source ON tellings (source, first, alone, wrong, hours_behind);

CREATE TABLE mentions (              -- how often a fact was spoken of in a month, and as what
    topic TEXT NOT NULL,
    fact TEXT NOT NULL,
    month TEXT NOT NULL,             -- date: "2026-09"
    verdict TEXT NOT NULL,           -- same changed planned denied past
    times INTEGER NOT NULL,          -- observations
    last TEXT NOT NULL,              -- time of the last of them
    PRIMARY KEY (topic, fact, month, verdict),
    FOREIGN KEY (topic, fact) REFERENCES facts (topic, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER observations_judged AFTER INSERT ON observations WHEN new.verdict IS NOT NULL BEGIN
    INSERT INTO mentions (topic, fact, month, verdict, times, last)
    VALUES (new.topic, new.fact, substr(new.told_at, 1, 7), new.verdict, 1, new.told_at)
    ON CONFLICT (topic, fact, month, verdict) DO UPDATE SET times = times + 1, last = max(last, excluded.last);
END;
CREATE TRIGGER observations_judged_anew AFTER UPDATE OF verdict ON observations WHEN new.verdict IS NOT old.verdict BEGIN
    UPDATE mentions SET times = times - 1, last = coalesce((SELECT max(o.told_at) FROM observations AS o
            WHERE o.topic = old.topic AND o.fact = old.fact AND o.verdict = old.verdict
            AND o.told_at >= mentions.month AND o.told_at < mentions.month || '~'), last)
        WHERE topic = old.topic AND fact = old.fact AND month = substr(old.told_at, 1, 7) AND verdict = old.verdict;
    DELETE FROM mentions
        WHERE topic = old.topic AND fact = old.fact AND month = substr(old.told_at, 1, 7) AND verdict = old.verdict
        AND times = 0;
    INSERT INTO mentions (topic, fact, month, verdict, times, last)
    SELECT new.topic, new.fact, substr(new.told_at, 1, 7), new.verdict, 1, new.told_at WHERE new.verdict IS NOT NULL
    ON CONFLICT (topic, fact, month, verdict) DO UPDATE SET times = times + 1, last = max(last, excluded.last);
END;
CREATE TRIGGER observations_gone AFTER DELETE ON observations WHEN old.verdict IS NOT NULL BEGIN
    UPDATE mentions SET times = times - 1, last = coalesce((SELECT max(o.told_at) FROM observations AS o
            WHERE o.topic = old.topic AND o.fact = old.fact AND o.verdict = old.verdict
            AND o.told_at >= mentions.month AND o.told_at < mentions.month || '~'), last)
        WHERE topic = old.topic AND fact = old.fact AND month = substr(old.told_at, 1, 7) AND verdict = old.verdict;
    DELETE FROM mentions
        WHERE topic = old.topic AND fact = old.fact AND month = substr(old.told_at, 1, 7) AND verdict = old.verdict
        AND times = 0;
END;

DROP INDEX evidence_source;          -- the scoreboard reads tellings

-- Whether a fact has open or disputed changes, its newest ones, and when they last moved is answered by the index alone.
CREATE INDEX changes_standing ON changes (topic, fact, status, reported, disputed, updated);

INSERT INTO mentions (topic, fact, month, verdict, times, last)
SELECT topic, fact, substr(told_at, 1, 7), verdict, count(*), max(told_at) FROM observations
WHERE verdict IS NOT NULL GROUP BY topic, fact, 3, verdict;

INSERT INTO sources (id, name)
SELECT source, min(publisher) FROM evidence
WHERE copy_of = '' AND instr(' ' || lower(publisher) || ' ', ' ' || lower(source) || ' ') > 0 GROUP BY source;

INSERT INTO tellings (change, source, first_told, last_told, pieces, copies, first, alone, wrong, hours_behind)
SELECT e.change, e.source, min(e.told_at), max(e.told_at), sum(e.role = 'supports'), sum(e.copy_of <> ''),
    max(e.observation IS c.first_observation), c.sources = 1 AND max(e.role = 'supports'),
    c.status IN ('dismissed', 'withdrawn') OR max(e.role = 'retracted'),
    (julianday(min(e.told_at)) - julianday(c.reported)) * 24
FROM changes AS c CROSS JOIN evidence AS e ON e.change = c.id
WHERE e.role IN ('supports', 'retracted')
GROUP BY e.change, e.source;
