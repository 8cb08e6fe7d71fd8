-- Equipment lent: to whom, what for and until when; what went out, what came back, and all that happened in between.
-- The rows of a loan and its items say how they stand now; the events say how it came to that, and are never changed.

-- The words of an agreement as they were on the paper. A loan points to the version that it was made under (R9).
CREATE TABLE loan_text (
    code TEXT NOT NULL CHECK (code = 'E1' OR code = 'E2' OR code = 'E4'),
    version INTEGER NOT NULL CHECK (version > 0),
    body TEXT NOT NULL,
    kept_on TEXT NOT NULL,
    PRIMARY KEY (code, version)
) STRICT;

CREATE TABLE loan (
    id TEXT PRIMARY KEY NOT NULL,
    -- The running number: what stands on the paper, such as L0147.
    number INTEGER NOT NULL UNIQUE CHECK (number > 0),
    borrower TEXT REFERENCES person (id),
    room TEXT REFERENCES room (id),
    purpose TEXT NOT NULL DEFAULT '',
    goes_home INTEGER NOT NULL,
    -- For a trip, a lesson or a day: a slip instead of an agreement.
    short INTEGER NOT NULL,
    issued_on TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    issued_by TEXT NOT NULL,
    -- None: until they leave, or for a room until further notice.
    due_on TEXT,
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    -- The day on the paper.
    signed_on TEXT,
    CHECK ((borrower IS NULL) <> (room IS NULL)),
    FOREIGN KEY (form, form_version) REFERENCES loan_text (code, version)
) STRICT;
CREATE INDEX loan_by_borrower ON loan (borrower) WHERE borrower IS NOT NULL;

CREATE TABLE loan_item (
    id TEXT PRIMARY KEY NOT NULL,
    loan TEXT NOT NULL REFERENCES loan (id),
    asset TEXT NOT NULL REFERENCES asset (id),
    lent_on TEXT NOT NULL,
    lent_at TEXT NOT NULL,
    lent_by TEXT NOT NULL,
    due_on TEXT,
    condition_out TEXT NOT NULL DEFAULT '',
    -- What went along and what belongs in the box but did not, as JSON lists of names.
    accessories_out TEXT NOT NULL DEFAULT '[]',
    accessories_lack TEXT NOT NULL DEFAULT '[]',
    -- Whether its protection against viruses was up to date when it went (O-F11).
    protected_out TEXT NOT NULL CHECK (protected_out = 'yes' OR protected_out = 'no' OR protected_out = 'not_needed'),
    -- Why it went although a rule speaks against it, and who decided so (R28).
    reason TEXT NOT NULL DEFAULT '',
    reason_by TEXT NOT NULL DEFAULT '',
    -- How the asset stood before, so that it stands so again.
    was_standing TEXT NOT NULL,
    was_holder TEXT REFERENCES person (id),
    was_due_on TEXT,
    -- None while it is out.
    ended TEXT CHECK (ended = 'returned' OR ended = 'lost' OR ended = 'undone'),
    ended_on TEXT,
    ended_at TEXT,
    ended_by TEXT,
    condition_in TEXT NOT NULL DEFAULT '',
    accessories_in TEXT NOT NULL DEFAULT '[]',
    data_deleted TEXT CHECK (data_deleted = 'yes' OR data_deleted = 'no' OR data_deleted = 'not_needed'),
    clean_in TEXT CHECK (clean_in = 'yes' OR clean_in = 'no' OR clean_in = 'not_needed'),
    damage TEXT NOT NULL DEFAULT '',
    charge_pence INTEGER
) STRICT;
-- Nothing is out twice, whatever the program does; and a scan finds who has a thing in one step.
CREATE UNIQUE INDEX loan_item_out ON loan_item (asset) WHERE ended IS NULL;
CREATE INDEX loan_item_by_loan ON loan_item (loan);
CREATE INDEX loan_item_by_asset ON loan_item (asset, lent_on);
CREATE INDEX loan_item_to_do ON loan_item (loan) WHERE data_deleted = 'no' OR clean_in = 'no';

-- Everything that happened to a loan, in order. Never changed, never removed.
CREATE TABLE loan_event (
    id TEXT PRIMARY KEY NOT NULL,
    loan TEXT NOT NULL REFERENCES loan (id),
    item TEXT REFERENCES loan_item (id),
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    was TEXT NOT NULL DEFAULT '',
    became TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX loan_event_by_loan ON loan_event (loan, id);
