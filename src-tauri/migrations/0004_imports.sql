-- Files that were read in, how their columns were understood, and what it takes to undo each.

CREATE TABLE import_mapping (
    headings TEXT PRIMARY KEY NOT NULL,
    mapping TEXT NOT NULL,
    used_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_run (
    id TEXT PRIMARY KEY NOT NULL,
    file_name TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    by_name TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    -- What it takes to undo the import: packed JSON.
    before BLOB NOT NULL,
    undone_at TEXT
) STRICT;
