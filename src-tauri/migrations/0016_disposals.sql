-- Disposals: equipment that leaves together, and every step on its way out. How a disposal stands is worked out from what
-- happened, which is never changed and never removed (O-F30, R26).

CREATE TABLE disposal (
    id TEXT PRIMARY KEY NOT NULL,
    -- What people call it: the number is printed on every paper and never given twice.
    number INTEGER NOT NULL UNIQUE CHECK (number > 0),
    made_on TEXT NOT NULL,
    made_by TEXT NOT NULL,
    -- The log-in of who asked for it: somebody else has to authorise it (R24).
    asked_by TEXT NOT NULL
) STRICT;

CREATE TABLE disposal_event (
    id TEXT PRIMARY KEY NOT NULL,
    disposal TEXT NOT NULL REFERENCES disposal (id),
    -- The day on which it happened, and the moment it was entered.
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    log_in TEXT NOT NULL,
    -- The equipment that came in with it or was taken out; nothing for every other step.
    asset TEXT REFERENCES asset (id),
    said TEXT NOT NULL
) STRICT;
CREATE INDEX disposal_event_by_disposal ON disposal_event (disposal);
CREATE INDEX disposal_event_by_asset ON disposal_event (asset) WHERE asset IS NOT NULL;
CREATE TRIGGER disposal_event_stands BEFORE UPDATE ON disposal_event
BEGIN SELECT RAISE (ABORT, 'steps of a disposal are append only'); END;
CREATE TRIGGER disposal_event_stays BEFORE DELETE ON disposal_event
BEGIN SELECT RAISE (ABORT, 'steps of a disposal are append only'); END;

-- What the school has settled about disposals, each time it did: what held on a day can still be said.
CREATE TABLE disposal_rule (
    id TEXT PRIMARY KEY NOT NULL,
    set_on TEXT NOT NULL,
    set_by TEXT NOT NULL,
    rules TEXT NOT NULL
) STRICT;
CREATE TRIGGER disposal_rule_stands BEFORE UPDATE ON disposal_rule
BEGIN SELECT RAISE (ABORT, 'rules of disposals are append only'); END;
CREATE TRIGGER disposal_rule_stays BEFORE DELETE ON disposal_rule
BEGIN SELECT RAISE (ABORT, 'rules of disposals are append only'); END;
