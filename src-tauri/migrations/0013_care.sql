-- The care of equipment: tests, repairs, inspections, losses. What was found and reported is never changed (O-F12, R29);
-- what comes later stands in a row of its own.

CREATE TABLE asset_test (
    id TEXT PRIMARY KEY NOT NULL,
    asset TEXT NOT NULL REFERENCES asset (id),
    kind TEXT NOT NULL CHECK (kind = 'electrical' OR kind = 'visual' OR kind = 'safety' OR kind = 'installation' OR kind = 'virus'),
    on_day TEXT NOT NULL,
    -- Who tested: often a firm.
    by_whom TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result = 'passed' OR result = 'failed'),
    -- The number of the label that was stuck on.
    label TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    -- No day means that it was said: there is no next one (R31).
    next_due_on TEXT,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX asset_test_by_asset ON asset_test (asset, kind, on_day);
CREATE TRIGGER asset_test_stands BEFORE UPDATE ON asset_test BEGIN SELECT RAISE (ABORT, 'tests are append only'); END;
CREATE TRIGGER asset_test_stays BEFORE DELETE ON asset_test BEGIN SELECT RAISE (ABORT, 'tests are append only'); END;

-- A test that was entered in error.
CREATE TABLE asset_test_back (
    test TEXT PRIMARY KEY NOT NULL REFERENCES asset_test (id),
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE TRIGGER asset_test_back_stands BEFORE UPDATE ON asset_test_back BEGIN SELECT RAISE (ABORT, 'tests are append only'); END;
CREATE TRIGGER asset_test_back_stays BEFORE DELETE ON asset_test_back BEGIN SELECT RAISE (ABORT, 'tests are append only'); END;

-- What was looked at or put right without a result and a label: inspections (O-F25) and patches.
CREATE TABLE asset_work (
    id TEXT PRIMARY KEY NOT NULL,
    asset TEXT NOT NULL REFERENCES asset (id),
    kind TEXT NOT NULL CHECK (kind = 'inspection' OR kind = 'patch'),
    on_day TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    what TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX asset_work_by_asset ON asset_work (asset, on_day);
CREATE TRIGGER asset_work_stands BEFORE UPDATE ON asset_work BEGIN SELECT RAISE (ABORT, 'work is append only'); END;
CREATE TRIGGER asset_work_stays BEFORE DELETE ON asset_work BEGIN SELECT RAISE (ABORT, 'work is append only'); END;

-- Where it was taken, and who allowed it (O-F26).
CREATE TABLE asset_move (
    id TEXT PRIMARY KEY NOT NULL,
    asset TEXT NOT NULL REFERENCES asset (id),
    on_day TEXT NOT NULL,
    from_room TEXT REFERENCES room (id),
    to_room TEXT NOT NULL REFERENCES room (id),
    authorised_by TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX asset_move_by_asset ON asset_move (asset, on_day);
CREATE TRIGGER asset_move_stands BEFORE UPDATE ON asset_move BEGIN SELECT RAISE (ABORT, 'moves are append only'); END;
CREATE TRIGGER asset_move_stays BEFORE DELETE ON asset_move BEGIN SELECT RAISE (ABORT, 'moves are append only'); END;

CREATE TABLE repair (
    id TEXT PRIMARY KEY NOT NULL,
    asset TEXT NOT NULL REFERENCES asset (id),
    fault TEXT NOT NULL,
    -- Who mends it.
    who TEXT NOT NULL DEFAULT '',
    sent_on TEXT NOT NULL,
    -- How it stood before: it comes back to that.
    was TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX repair_by_asset ON repair (asset, sent_on);
CREATE TRIGGER repair_stands BEFORE UPDATE ON repair BEGIN SELECT RAISE (ABORT, 'repairs are append only'); END;
CREATE TRIGGER repair_stays BEFORE DELETE ON repair BEGIN SELECT RAISE (ABORT, 'repairs are append only'); END;

-- How a repair ended.
CREATE TABLE repair_end (
    repair TEXT PRIMARY KEY NOT NULL REFERENCES repair (id),
    back_on TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome = 'mended' OR outcome = 'no_fault' OR outcome = 'not_mended' OR outcome = 'beyond_repair'),
    cost_pence INTEGER CHECK (cost_pence >= 0),
    note TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE TRIGGER repair_end_stands BEFORE UPDATE ON repair_end BEGIN SELECT RAISE (ABORT, 'repairs are append only'); END;
CREATE TRIGGER repair_end_stays BEFORE DELETE ON repair_end BEGIN SELECT RAISE (ABORT, 'repairs are append only'); END;

-- Something lost or stolen, as it was reported (O-F17, R29).
CREATE TABLE loss (
    id TEXT PRIMARY KEY NOT NULL,
    asset TEXT NOT NULL REFERENCES asset (id),
    kind TEXT NOT NULL CHECK (kind = 'lost' OR kind = 'stolen'),
    -- The day on which it happened, or on which it was last seen.
    on_day TEXT NOT NULL,
    place TEXT NOT NULL,
    circumstances TEXT NOT NULL,
    reported_by TEXT NOT NULL,
    reported_on TEXT NOT NULL,
    -- How it stood and who had it then.
    was TEXT NOT NULL,
    holder TEXT REFERENCES person (id),
    holds_data TEXT NOT NULL CHECK (holds_data = 'yes' OR holds_data = 'no' OR holds_data = 'unknown'),
    data TEXT NOT NULL DEFAULT '',
    encrypted TEXT NOT NULL CHECK (encrypted = 'yes' OR encrypted = 'no' OR encrypted = 'unknown'),
    -- What the register said of it at that moment, whatever was reported.
    register_encrypted TEXT NOT NULL CHECK (register_encrypted = 'yes' OR register_encrypted = 'no' OR register_encrypted = 'unknown'),
    register_holds_data TEXT NOT NULL CHECK (register_holds_data = 'yes' OR register_holds_data = 'no' OR register_holds_data = 'unknown'),
    -- The moment from which the school knew: it starts the clock of a breach (R20).
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX loss_by_asset ON loss (asset, on_day);
CREATE TRIGGER loss_stands BEFORE UPDATE ON loss BEGIN SELECT RAISE (ABORT, 'losses are append only'); END;
CREATE TRIGGER loss_stays BEFORE DELETE ON loss BEGIN SELECT RAISE (ABORT, 'losses are append only'); END;

-- What became known or was done since, in order: the breach question answered, a crime reference, a charge, found again.
CREATE TABLE loss_entry (
    id TEXT PRIMARY KEY NOT NULL,
    loss TEXT NOT NULL REFERENCES loss (id),
    kind TEXT NOT NULL CHECK (kind = 'breach' OR kind = 'crime' OR kind = 'charge' OR kind = 'note' OR kind = 'found'),
    on_day TEXT NOT NULL,
    -- For the breach question: is personal data likely at risk?
    at_risk TEXT CHECK (at_risk = 'yes' OR at_risk = 'no' OR at_risk = 'unknown'),
    -- Who was told.
    told TEXT NOT NULL DEFAULT '',
    told_on TEXT,
    -- The crime reference, the reason, or what there is to say.
    text TEXT NOT NULL DEFAULT '',
    pence INTEGER CHECK (pence >= 0),
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL
) STRICT;
CREATE INDEX loss_entry_by_loss ON loss_entry (loss, id);
CREATE TRIGGER loss_entry_stands BEFORE UPDATE ON loss_entry BEGIN SELECT RAISE (ABORT, 'losses are append only'); END;
CREATE TRIGGER loss_entry_stays BEFORE DELETE ON loss_entry BEGIN SELECT RAISE (ABORT, 'losses are append only'); END;

-- An import of equipment: how much it did, and what it takes to undo it, packed. The batch says when, by whom, of which file.
CREATE TABLE asset_import (
    batch TEXT PRIMARY KEY NOT NULL REFERENCES asset_batch (id),
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    before BLOB NOT NULL
) STRICT;
