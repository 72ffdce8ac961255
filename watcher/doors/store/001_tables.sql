-- The tables as of schema 1. Times are ISO 8601 UTC text to the second ("2026-09-30T12:00:00Z"); dates are ISO text of any
-- grain ("2026-09"); a value is JSON, as `watcher replay --observations` prints it, beside the words a person reads (shown).
-- Where that JSON leaves something out (a unit, "mid-"), the column *_exact holds the whole value; else it is NULL.

CREATE TABLE feeds (                 -- what is polled, and how it stands
    url TEXT NOT NULL PRIMARY KEY,   -- the address that is polled
    name TEXT NOT NULL DEFAULT '',   -- what people call it
    kind TEXT NOT NULL DEFAULT '',   -- outlet, agency, official, search ...
    pages INTEGER NOT NULL DEFAULT 0, -- 1: the linked page's text is read too
    etag TEXT NOT NULL DEFAULT '',   -- validator of the last answer, word for word
    modified TEXT NOT NULL DEFAULT '', -- its Last-Modified, word for word
    next_poll_at TEXT,               -- time of the next request
    interval_s REAL NOT NULL DEFAULT 0, -- seconds between two polls, as decided last
    failures INTEGER NOT NULL DEFAULT 0, -- failed polls in a row
    state TEXT NOT NULL DEFAULT 'new', -- new ok quiet empty frozen moved gone blocked failing broken page
    state_since TEXT,                -- time since when it is in that state
    state_what TEXT NOT NULL DEFAULT '', -- the state in one sentence, with the remedy
    last_ok TEXT,                    -- time of the last good answer ("not modified" is one)
    last_changed TEXT,               -- time when its content was last other than before
    last_entry_at TEXT,              -- time of its newest entry
    body_hash TEXT NOT NULL DEFAULT '', -- hash of the last body
    moved_to TEXT NOT NULL DEFAULT '', -- where it permanently redirects to
    moved_count INTEGER NOT NULL DEFAULT 0, -- times in a row that it did
    poll TEXT NOT NULL DEFAULT '{}', -- JSON: what else the poller remembers
    retired_at TEXT                  -- time when it left the configuration; NULL while it is polled
) STRICT;

CREATE TABLE feed_states (           -- every state a feed was in, oldest first
    id INTEGER PRIMARY KEY,
    feed TEXT NOT NULL REFERENCES feeds (url) ON UPDATE CASCADE,
    state TEXT NOT NULL,             -- as in feeds.state
    since TEXT NOT NULL,             -- time
    what TEXT NOT NULL DEFAULT ''    -- one sentence, with the remedy
) STRICT;
CREATE INDEX feed_states_feed ON feed_states (feed, since);

CREATE TABLE fetches (               -- every request for a feed
    id INTEGER PRIMARY KEY,
    feed TEXT NOT NULL REFERENCES feeds (url) ON UPDATE CASCADE,
    at TEXT NOT NULL,                -- time of the request
    status INTEGER NOT NULL DEFAULT 0, -- HTTP status; 0: no answer
    bytes INTEGER NOT NULL DEFAULT 0, -- bytes of the answer's body
    elapsed REAL NOT NULL DEFAULT 0, -- seconds
    outcome TEXT NOT NULL DEFAULT '', -- new, unchanged, not-modified, fault ...
    error TEXT NOT NULL DEFAULT ''   -- what went wrong, in a sentence
) STRICT;
CREATE INDEX fetches_feed ON fetches (feed, at);
CREATE INDEX fetches_at ON fetches (at);

CREATE TABLE hosts (                 -- hosts that asked to be left alone
    host TEXT NOT NULL PRIMARY KEY,  -- scheme, host and port
    backoff_until TEXT NOT NULL,     -- time before which nothing is asked of it
    why TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (               -- one item of a feed, whatever its versions
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,         -- hash of the feed and the item's identity
    feed TEXT REFERENCES feeds (url) ON UPDATE CASCADE, -- NULL: from a file, not from a feed
    url TEXT NOT NULL DEFAULT '',    -- its link
    guid TEXT NOT NULL DEFAULT '',   -- as the feed gave it
    first_seen TEXT NOT NULL,        -- time when watcher first saw it
    version TEXT NOT NULL            -- the version that was seen last
) STRICT;
CREATE INDEX entries_feed ON entries (feed);

CREATE TABLE entry_versions (        -- an entry as it stood; an edit is another version
    row INTEGER PRIMARY KEY,         -- the row that entries_fts points at
    entry TEXT NOT NULL REFERENCES entries (id),
    version TEXT NOT NULL,           -- hash of title and text
    title TEXT NOT NULL,
    text TEXT,                       -- plain text; NULL once retention has dropped it
    published TEXT,                  -- time the source gives, if it can be right
    seen TEXT NOT NULL,              -- time when watcher saw this version
    publisher TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    credit TEXT NOT NULL DEFAULT '', -- the agency it credits
    dated_by TEXT NOT NULL DEFAULT 'feed', -- where `published` came from: feed, page, seen
    language TEXT NOT NULL DEFAULT '',
    previous TEXT NOT NULL DEFAULT '', -- the version it replaced; '' for the first
    notes TEXT NOT NULL DEFAULT '[]', -- JSON list: what was odd about it
    UNIQUE (entry, version)
) STRICT;
CREATE INDEX entry_versions_seen ON entry_versions (seen);

-- detail=none: the index knows which words an entry holds, not where; a "phrase" is looked up in the text itself.
CREATE VIRTUAL TABLE entries_fts USING fts5 (title, text, content='entry_versions', content_rowid='row',
    detail=none, tokenize="porter unicode61 remove_diacritics 2");
CREATE TRIGGER entry_versions_added AFTER INSERT ON entry_versions BEGIN
    INSERT INTO entries_fts (rowid, title, text) VALUES (new.row, new.title, new.text);
END;
CREATE TRIGGER entry_versions_gone AFTER DELETE ON entry_versions BEGIN
    INSERT INTO entries_fts (entries_fts, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
END;
CREATE TRIGGER entry_versions_edited AFTER UPDATE OF title, text ON entry_versions BEGIN
    INSERT INTO entries_fts (entries_fts, rowid, title, text) VALUES ('delete', old.row, old.title, old.text);
    INSERT INTO entries_fts (rowid, title, text) VALUES (new.row, new.title, new.text);
END;

CREATE TABLE baselines (             -- the facts of one article
    topic TEXT NOT NULL PRIMARY KEY, -- the file's name
    title TEXT NOT NULL,
    publisher TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL,         -- date of the article: its facts hold from then
    url TEXT NOT NULL DEFAULT '',
    article_title TEXT NOT NULL DEFAULT '',
    scope TEXT NOT NULL DEFAULT '[]', -- JSON: groups of words an entry must hold
    path TEXT NOT NULL DEFAULT '',   -- the file
    hash TEXT NOT NULL DEFAULT '',   -- of the file's content
    loaded_at TEXT NOT NULL          -- time when it was last read in another form
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (                 -- one sentence with a slot that may change
    topic TEXT NOT NULL REFERENCES baselines (topic),
    id TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0, -- its place in the baseline
    says TEXT NOT NULL,              -- the sentence, its slot in brackets
    kind TEXT NOT NULL,              -- quantity date status holder set
    value TEXT NOT NULL,             -- JSON: the baseline's value
    shown TEXT NOT NULL,
    value_exact TEXT,
    needs INTEGER NOT NULL DEFAULT 2, -- independent sources that corroborate a change
    urgent INTEGER NOT NULL DEFAULT 0, -- 1: mailed at once
    weight REAL NOT NULL DEFAULT 1,
    spec TEXT NOT NULL DEFAULT '{}', -- JSON: its other keys
    added_at TEXT NOT NULL,          -- time
    retired_at TEXT,                 -- time when it left the baseline; NULL while it is watched
    PRIMARY KEY (topic, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE observations (          -- what one sentence says a fact's value is, and what that means
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,         -- hash of entry version, fact, sentence, value and stance
    entry TEXT NOT NULL,
    version TEXT NOT NULL,
    topic TEXT NOT NULL,
    fact TEXT NOT NULL,
    kind TEXT NOT NULL,              -- quantity date status holder set
    sentence TEXT NOT NULL,
    value TEXT NOT NULL,             -- JSON
    shown TEXT NOT NULL,
    value_exact TEXT,
    stance TEXT NOT NULL,            -- asserted planned denied past questioned
    hedged INTEGER NOT NULL DEFAULT 0, -- 1: "may", "reportedly"
    since TEXT NOT NULL DEFAULT '',  -- date from which the value is told to hold
    speaker TEXT NOT NULL DEFAULT '', -- on whose word; '' is the outlet's own
    authority TEXT NOT NULL DEFAULT 'outlet', -- official named outlet unattributed
    score REAL NOT NULL DEFAULT 1,   -- 0 to 1: how sure the tie to the fact is
    verdict TEXT,                    -- same changed planned denied past; NULL: not judged
    against TEXT,                    -- JSON: the value it was judged against
    against_exact TEXT,
    why TEXT NOT NULL DEFAULT '',    -- the verdict in a sentence
    trace TEXT NOT NULL DEFAULT '[]', -- JSON list of [rule, said, weight]: how the sentence was read
    told_at TEXT NOT NULL,           -- time the entry speaks from: published, else first seen
    observed_at TEXT NOT NULL,       -- time when watcher read it
    FOREIGN KEY (entry, version) REFERENCES entry_versions (entry, version),
    FOREIGN KEY (topic, fact) REFERENCES facts (topic, id)
) STRICT;
CREATE INDEX observations_fact ON observations (topic, fact, verdict, told_at);
CREATE INDEX observations_entry ON observations (entry);

CREATE TABLE changes (               -- a fact moving from one value to another
    id TEXT NOT NULL PRIMARY KEY,
    topic TEXT NOT NULL,
    fact TEXT NOT NULL,
    kind TEXT NOT NULL,              -- quantity date status holder set
    was TEXT NOT NULL,               -- JSON
    now TEXT NOT NULL,               -- JSON
    was_shown TEXT NOT NULL,
    now_shown TEXT NOT NULL,
    was_exact TEXT,
    now_exact TEXT,
    word TEXT NOT NULL,              -- changed, planned
    status TEXT NOT NULL,            -- reported corroborated accepted dismissed reversed withdrawn
    step TEXT NOT NULL DEFAULT 'move', -- move plan begun done reversal edit deadline-passed called-off known
    since TEXT NOT NULL DEFAULT '',  -- date from which it holds, as told
    reported TEXT NOT NULL,          -- time of the first telling
    recorded TEXT NOT NULL,          -- time when watcher first knew
    updated TEXT NOT NULL,           -- time of the last movement in its evidence or status
    thread TEXT NOT NULL DEFAULT '', -- the story it is a step of
    disputed INTEGER NOT NULL DEFAULT 0, -- 1: sources of the same time disagree
    significance REAL NOT NULL DEFAULT 0, -- greater comes first
    note TEXT NOT NULL DEFAULT '',   -- the user's
    sources INTEGER NOT NULL DEFAULT 0, -- independent sources that support it
    first_source TEXT NOT NULL DEFAULT '', -- who told it first, as it writes itself
    first_observation TEXT,          -- in which sentence
    FOREIGN KEY (topic, fact) REFERENCES facts (topic, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX changes_fact ON changes (topic, fact, reported);
CREATE INDEX changes_reported ON changes (reported);
CREATE INDEX changes_updated ON changes (updated);
CREATE INDEX changes_status ON changes (status, reported);

CREATE TABLE evidence (              -- an observation that speaks for or against a change
    change TEXT NOT NULL REFERENCES changes (id),
    observation TEXT NOT NULL REFERENCES observations (id),
    position INTEGER NOT NULL DEFAULT 0, -- its place among the change's evidence; from 1000000 on: beyond what judging holds
    source TEXT NOT NULL,            -- the independent source it counts for
    publisher TEXT NOT NULL,         -- who printed it
    told_at TEXT NOT NULL,           -- time the entry speaks from
    copy_of TEXT NOT NULL DEFAULT '', -- entry whose copy this one is
    role TEXT NOT NULL DEFAULT 'supports', -- supports disputes retracted
    weight REAL NOT NULL DEFAULT 1,
    word TEXT NOT NULL,              -- the verdict as it was when the change was made
    against TEXT NOT NULL,           -- JSON
    against_exact TEXT,
    why TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (change, observation)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_observation ON evidence (observation);
CREATE INDEX evidence_source ON evidence (source, change, role, told_at, publisher);

CREATE TABLE events (                -- what happened to a fact or to a change of it, in order; never rewritten
    row INTEGER PRIMARY KEY,         -- the order in which they were recorded
    id TEXT NOT NULL UNIQUE,         -- hash of what happened and what told it
    kind TEXT NOT NULL,              -- opened step (a further one, or a reversal) edit evidence corroborated refined disputed
                                     -- settled withdrawn deadline-passed quiet unclear accepted dismissed noted
    topic TEXT NOT NULL,
    fact TEXT NOT NULL,
    at TEXT NOT NULL,                -- time it speaks of
    recorded TEXT NOT NULL,          -- time when watcher first knew
    change TEXT REFERENCES changes (id), -- NULL: no change of the fact's
    observation TEXT REFERENCES observations (id), -- what told it; NULL: the calendar or the user did
    was TEXT NOT NULL DEFAULT '',    -- wording or value before, where the event moved one
    now TEXT NOT NULL DEFAULT '',    -- after
    why TEXT NOT NULL DEFAULT '',    -- one sentence
    alert INTEGER NOT NULL DEFAULT 0, -- 1: deserves a line among the changes of a digest
    urgent INTEGER NOT NULL DEFAULT 0, -- 1: mailed at once
    significance REAL NOT NULL DEFAULT 0, -- greater comes first
    FOREIGN KEY (topic, fact) REFERENCES facts (topic, id)
) STRICT;
CREATE INDEX events_change ON events (change, row);
CREATE INDEX events_fact ON events (topic, fact, recorded);
CREATE INDEX events_recorded ON events (recorded);

CREATE TABLE standings (             -- what judging must remember of each fact to go on where it stopped
    topic TEXT NOT NULL,
    fact TEXT NOT NULL,
    record TEXT NOT NULL,            -- JSON, of no use to anyone else
    at TEXT NOT NULL,                -- time when it was written
    PRIMARY KEY (topic, fact),
    FOREIGN KEY (topic, fact) REFERENCES facts (topic, id)
) STRICT;

CREATE TABLE fact_states (           -- what was believed about a fact, when, and about when; rows are added and closed
    id INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    fact TEXT NOT NULL,
    kind TEXT NOT NULL,              -- quantity date status holder set
    value TEXT NOT NULL,             -- JSON
    shown TEXT NOT NULL,
    value_exact TEXT,
    holds_from TEXT NOT NULL,        -- date from which it is true in the world, as told
    holds_to TEXT,                   -- date until which; NULL: still
    believed_from TEXT NOT NULL,     -- time from which watcher went by it
    believed_to TEXT,                -- time until which; NULL: still
    change TEXT REFERENCES changes (id), -- what brought it; NULL: the baseline
    FOREIGN KEY (topic, fact) REFERENCES facts (topic, id)
) STRICT;
CREATE UNIQUE INDEX fact_states_one ON fact_states
    (topic, fact, believed_from, holds_from, value, coalesce(holds_to, ''), coalesce(change, ''));
CREATE INDEX fact_states_change ON fact_states (change);

CREATE TABLE decisions (             -- the user's word, in order
    id TEXT NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,                -- time
    topic TEXT NOT NULL,
    fact TEXT NOT NULL,
    change TEXT REFERENCES changes (id),
    verb TEXT NOT NULL,              -- accept dismiss note
    kind TEXT,                       -- of the value
    value TEXT,                      -- JSON: the value accepted or dismissed
    shown TEXT NOT NULL DEFAULT '',
    value_exact TEXT,
    until TEXT,                      -- time until which a dismissal holds; NULL: for good
    note TEXT NOT NULL DEFAULT '',
    by TEXT NOT NULL DEFAULT 'user', -- user, or the rule that accepted
    FOREIGN KEY (topic, fact) REFERENCES facts (topic, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX decisions_fact ON decisions (topic, fact, at);
CREATE INDEX decisions_change ON decisions (change);

CREATE TABLE digests (               -- one mail for one period and recipient
    id TEXT NOT NULL PRIMARY KEY,    -- hash of topics, recipient, kind and period
    kind TEXT NOT NULL DEFAULT '',   -- daily weekly urgent quiet ...
    topic TEXT NOT NULL DEFAULT '',
    recipient TEXT NOT NULL,
    period_start TEXT NOT NULL,      -- time
    period_end TEXT NOT NULL,        -- time
    message_id TEXT NOT NULL,        -- stable, without angle brackets
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    html TEXT NOT NULL,
    reply_to TEXT NOT NULL DEFAULT '[]', -- JSON list: Message-IDs it refers to (References)
    composed_at TEXT NOT NULL        -- time
) STRICT;
CREATE INDEX digests_recipient ON digests (recipient, period_end);

CREATE TABLE digest_parts (          -- the inline parts of a mail
    digest TEXT NOT NULL REFERENCES digests (id),
    position INTEGER NOT NULL,
    cid TEXT NOT NULL,               -- content id
    type TEXT NOT NULL,              -- image/png ...
    alt TEXT NOT NULL DEFAULT '',
    data BLOB NOT NULL,
    PRIMARY KEY (digest, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE deliveries (            -- the ledger: one line for each digest, recipient and channel
    digest TEXT NOT NULL REFERENCES digests (id),
    recipient TEXT NOT NULL,
    channel TEXT NOT NULL,           -- mail, maildir, webhook ...
    state TEXT NOT NULL DEFAULT 'waiting', -- waiting sent failed refused uncertain
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try_at TEXT,                -- time; NULL once it is settled
    last_error TEXT NOT NULL DEFAULT '',
    sent_at TEXT,                    -- time when the other side took it
    note TEXT NOT NULL DEFAULT '',   -- what a reader of the ledger should know
    PRIMARY KEY (digest, recipient, channel)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_due ON deliveries (next_try_at) WHERE next_try_at IS NOT NULL;

CREATE TABLE digest_events (         -- what was told to whom
    digest TEXT NOT NULL REFERENCES digests (id),
    event TEXT NOT NULL REFERENCES events (id),
    PRIMARY KEY (digest, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_events_event ON digest_events (event);

CREATE TABLE told (                  -- what is said once: a deadline passed, a quiet fact, a feed's state
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    recipient TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,                -- time
    PRIMARY KEY (kind, key, recipient)
) STRICT, WITHOUT ROWID;

CREATE TABLE marks (                 -- what the service remembers between two runs
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,             -- JSON
    at TEXT NOT NULL                 -- time when it was set
) STRICT, WITHOUT ROWID;
