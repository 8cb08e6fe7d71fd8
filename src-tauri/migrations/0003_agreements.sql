-- Printed forms, what came back, and who signed.

-- The exact text that was printed; a changed text makes a new version, the old one is never altered (R9).
CREATE TABLE form_version (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    version INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    material INTEGER NOT NULL DEFAULT 1,
    from_on TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    UNIQUE (code, version, language)
) STRICT;
CREATE TRIGGER form_version_stands BEFORE UPDATE ON form_version BEGIN SELECT RAISE (ABORT, 'a form version is never altered'); END;

-- Where every tick box, signature box and mark of a printed form stands, so that a scan can be read later.
CREATE TABLE form_layout (
    id TEXT PRIMARY KEY NOT NULL,
    places TEXT NOT NULL
) STRICT;

CREATE TABLE batch (
    id TEXT PRIMARY KEY NOT NULL,
    what TEXT NOT NULL,
    forms INTEGER NOT NULL,
    printed_at TEXT NOT NULL,
    printed_by TEXT NOT NULL
) STRICT;

CREATE TABLE issue (
    id TEXT PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    form_version TEXT NOT NULL REFERENCES form_version (id),
    wordings TEXT NOT NULL DEFAULT '[]',
    pupil TEXT REFERENCES person (id),
    batch TEXT NOT NULL REFERENCES batch (id),
    layout TEXT NOT NULL REFERENCES form_layout (id),
    issued_on TEXT NOT NULL,
    due_on TEXT
) STRICT;
CREATE INDEX issue_by_pupil ON issue (pupil, code);

CREATE TABLE form_return (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES person (id),
    code TEXT NOT NULL,
    issue TEXT REFERENCES issue (id),
    received_on TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_by_name TEXT NOT NULL,
    taken_back_at TEXT,
    taken_back_by TEXT
) STRICT;
CREATE INDEX form_return_by_pupil ON form_return (pupil, code);

CREATE TABLE signature (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES person (id),
    code TEXT NOT NULL,
    form_version TEXT NOT NULL REFERENCES form_version (id),
    form_return TEXT NOT NULL REFERENCES form_return (id),
    part TEXT NOT NULL CHECK (part = 'pupil' OR part = 'parent' OR part = 'on_behalf'),
    signer TEXT REFERENCES person (id),
    signer_name TEXT NOT NULL,
    relationship TEXT NOT NULL DEFAULT '',
    standing TEXT NOT NULL CHECK (standing = 'holds' OR standing = 'declared' OR standing = 'lacks' OR standing = 'limited_by_court' OR standing = 'own'),
    method TEXT NOT NULL CHECK (method = 'signed' OR method = 'mark' OR method = 'witnessed'),
    on_behalf_reason TEXT NOT NULL DEFAULT '',
    supporting_adult TEXT NOT NULL DEFAULT '',
    signed_on TEXT NOT NULL
) STRICT;
CREATE INDEX signature_by_pupil ON signature (pupil, code);
CREATE TRIGGER signature_stands BEFORE UPDATE ON signature
WHEN OLD.pupil = NEW.pupil BEGIN SELECT RAISE (ABORT, 'signatures are append only'); END;
CREATE TRIGGER signature_stays BEFORE DELETE ON signature BEGIN SELECT RAISE (ABORT, 'signatures are append only'); END;
