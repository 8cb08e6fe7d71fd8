-- Who may log in, in which roles and from when to when; and who holds the sheets that open the vault.
-- Days are those of the office's own calendar; moments stand beside them in UTC.

CREATE TABLE log_in (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    made_on TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    came_in_at TEXT,
    ended_on TEXT,
    ended_at TEXT,
    ended_by TEXT
) STRICT;

-- A role is held from one day to another, so that "who could see this on that day" has an answer (R39).
-- A deputy holds the role of somebody else for a time. A role that is ended counts no more from that very day.
CREATE TABLE role_held (
    id TEXT PRIMARY KEY NOT NULL,
    log_in TEXT NOT NULL REFERENCES log_in (id),
    role TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT,
    deputy_for TEXT REFERENCES log_in (id),
    given_at TEXT NOT NULL,
    given_by TEXT NOT NULL,
    ended_on TEXT,
    ended_at TEXT,
    ended_by TEXT
) STRICT;
CREATE INDEX role_held_by_log_in ON role_held (log_in);

-- Two key holders are recorded before the vault is used with real data (R35).
CREATE TABLE key_holder (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kept_where TEXT NOT NULL,
    from_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    ended_on TEXT,
    ended_at TEXT,
    ended_by TEXT
) STRICT;
