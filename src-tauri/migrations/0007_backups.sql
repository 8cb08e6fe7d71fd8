-- Where copies of the vault go, and which were made.

-- The last try is kept here because it changes; what was made is kept below, line by line.
CREATE TABLE backup_place (
    id TEXT PRIMARY KEY NOT NULL,
    path TEXT NOT NULL,
    off_computer INTEGER NOT NULL CHECK (off_computer = 0 OR off_computer = 1),
    added_at TEXT NOT NULL,
    added_by TEXT NOT NULL,
    ended_at TEXT,
    ended_by TEXT,
    tried_at TEXT,
    -- Why the last try failed; nothing when it went well.
    fault TEXT
) STRICT;

-- A copy stands here only after it was read again from its place and found whole.
CREATE TABLE backup_made (
    place TEXT NOT NULL REFERENCES backup_place (id),
    generation INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    made_at TEXT NOT NULL,
    why TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    audit_seq INTEGER NOT NULL,
    audit_head TEXT NOT NULL,
    removed_at TEXT,
    PRIMARY KEY (place, generation)
) STRICT;

-- Each time a copy was tried out.
CREATE TABLE backup_drill (
    id TEXT PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    by_name TEXT NOT NULL,
    generation INTEGER NOT NULL,
    copy_made_at TEXT NOT NULL,
    with_sheet INTEGER NOT NULL CHECK (with_sheet = 0 OR with_sheet = 1),
    tables INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    -- Nothing when everything was read.
    fault TEXT
) STRICT;
