-- The vault's identity, the school, its people and classes, and the record of who did what.

-- A CHECK here spells its words out with OR: for a list after IN, SQLite would build a table at every row it keeps.

CREATE TABLE vault (
    id TEXT PRIMARY KEY NOT NULL,
    made_at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    set_at TEXT NOT NULL,
    set_by TEXT NOT NULL
) STRICT;

CREATE TABLE class (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    year TEXT,
    place INTEGER NOT NULL DEFAULT 0,
    ended_on TEXT
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'pupil' OR kind = 'contact' OR kind = 'staff' OR kind = 'governor' OR kind = 'volunteer' OR kind = 'visitor'),
    title TEXT NOT NULL DEFAULT '',
    legal_forename TEXT NOT NULL DEFAULT '',
    legal_surname TEXT NOT NULL,
    known_forename TEXT NOT NULL DEFAULT '',
    known_surname TEXT NOT NULL DEFAULT '',
    born TEXT,
    sex TEXT NOT NULL DEFAULT '',
    upn TEXT NOT NULL DEFAULT '',
    admission_no TEXT NOT NULL DEFAULT '',
    year TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    mobile TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    job TEXT NOT NULL DEFAULT '',
    organisation TEXT NOT NULL DEFAULT '',
    host TEXT NOT NULL DEFAULT '',
    joined_on TEXT,
    left_on TEXT,
    merged_into TEXT REFERENCES person (id),
    sort_name TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX person_by_kind ON person (kind, sort_name);
CREATE INDEX person_by_upn ON person (upn) WHERE upn <> '';
CREATE INDEX person_by_admission_no ON person (admission_no) WHERE admission_no <> '';

-- Which class a pupil was in, and from when to when: a list "as at" a past day needs it.
CREATE TABLE membership (
    pupil TEXT NOT NULL REFERENCES person (id),
    class TEXT NOT NULL REFERENCES class (id),
    from_on TEXT NOT NULL,
    to_on TEXT,
    PRIMARY KEY (pupil, class, from_on)
) STRICT;
CREATE INDEX membership_by_class ON membership (class);

-- A contact of a pupil. Siblings share a contact: one person, several rows here.
CREATE TABLE contact_of (
    pupil TEXT NOT NULL REFERENCES person (id),
    contact TEXT NOT NULL REFERENCES person (id),
    relationship TEXT NOT NULL DEFAULT '',
    responsibility TEXT NOT NULL DEFAULT 'unknown' CHECK (responsibility = 'yes' OR responsibility = 'no' OR responsibility = 'unknown'),
    court_order INTEGER NOT NULL DEFAULT 0,
    lives_with INTEGER,
    place INTEGER NOT NULL DEFAULT 1,
    ended_on TEXT,
    PRIMARY KEY (pupil, contact)
) STRICT;
CREATE INDEX contact_of_by_contact ON contact_of (contact);

-- "Never photograph": set by a named person; the reason is never kept here and never printed (R13).
CREATE TABLE image_never (
    pupil TEXT NOT NULL REFERENCES person (id),
    set_on TEXT NOT NULL,
    set_by TEXT NOT NULL,
    ended_on TEXT,
    ended_by TEXT,
    PRIMARY KEY (pupil, set_on)
) STRICT;

-- Every change to a person, field by field, kept for good; a merge keeps both histories.
CREATE TABLE person_change (
    id TEXT PRIMARY KEY NOT NULL,
    person TEXT NOT NULL REFERENCES person (id),
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    field TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL
) STRICT;
CREATE INDEX person_change_by_person ON person_change (person, at);

CREATE VIRTUAL TABLE person_words USING fts5 (person UNINDEXED, words, prefix = '1 2 3 4', tokenize = 'unicode61');
INSERT INTO person_words (person_words, rank) VALUES ('secure-delete', 1);

-- Who did what: append only, each line chained to the one before under a key from the vault.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    by_name TEXT NOT NULL,
    request TEXT NOT NULL,
    subject TEXT NOT NULL DEFAULT '',
    facts TEXT NOT NULL DEFAULT '',
    chain TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_stands BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append only'); END;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'audit is append only'); END;
