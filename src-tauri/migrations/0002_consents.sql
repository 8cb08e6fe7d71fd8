-- What is asked, in which words, and every answer that was ever given.

CREATE TABLE purpose (
    id TEXT PRIMARY KEY NOT NULL,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    topic TEXT NOT NULL CHECK (topic IN ('images', 'internet')),
    answered_by TEXT NOT NULL CHECK (answered_by IN ('parent', 'pupil_from_age')),
    own_age INTEGER NOT NULL DEFAULT 13,
    period TEXT NOT NULL CHECK (period = 'year' OR period = 'key_stage' OR period = 'until_withdrawn'),
    basis TEXT NOT NULL CHECK (basis = 'consent' OR basis = 'public_task' OR basis = 'legitimate_interests'),
    place INTEGER NOT NULL,
    active_from TEXT NOT NULL,
    active_to TEXT
) STRICT;

CREATE TABLE wording (
    id TEXT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL REFERENCES purpose (id),
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    from_on TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    UNIQUE (purpose, version)
) STRICT;
CREATE TRIGGER wording_stands BEFORE UPDATE ON wording BEGIN SELECT RAISE (ABORT, 'wording is never altered'); END;

-- One row an answer, withdrawal, resolution or correction. Never changed, never removed.
CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    pupil TEXT NOT NULL REFERENCES person (id),
    purpose TEXT NOT NULL REFERENCES purpose (id),
    wording TEXT NOT NULL REFERENCES wording (id),
    kind TEXT NOT NULL CHECK (kind = 'answer' OR kind = 'withdrawal' OR kind = 'resolution' OR kind = 'entered_in_error'),
    answer TEXT CHECK (answer = 'yes' OR answer = 'no' OR answer = 'limits'),
    limits TEXT NOT NULL DEFAULT '',
    giver_kind TEXT NOT NULL CHECK (giver_kind = 'contact' OR giver_kind = 'pupil' OR giver_kind = 'staff'),
    giver TEXT REFERENCES person (id),
    giver_name TEXT NOT NULL,
    relationship TEXT NOT NULL DEFAULT '',
    standing TEXT NOT NULL CHECK (standing = 'holds' OR standing = 'declared' OR standing = 'lacks' OR standing = 'limited_by_court' OR standing = 'own' OR standing = 'named_person'),
    method TEXT NOT NULL CHECK (method = 'paper' OR method = 'letter' OR method = 'email' OR method = 'phone' OR method = 'in_person'),
    signed_on TEXT,
    received_on TEXT NOT NULL,
    until TEXT,
    reason TEXT NOT NULL DEFAULT '',
    form_return TEXT,
    voids TEXT REFERENCES decision (id),
    entered_at TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_by_name TEXT NOT NULL
) STRICT;
CREATE INDEX decision_by_pupil ON decision (pupil, purpose);
CREATE INDEX decision_by_return ON decision (form_return) WHERE form_return IS NOT NULL;
CREATE TRIGGER decision_stands BEFORE UPDATE ON decision
WHEN OLD.pupil = NEW.pupil BEGIN SELECT RAISE (ABORT, 'decisions are append only'); END;
CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN SELECT RAISE (ABORT, 'decisions are append only'); END;
