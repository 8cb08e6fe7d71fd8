-- The register of equipment: rooms, assets, the media inside them, and all that ever happened to them.
-- The row of an asset says how it stands now; its events say how it came to that, and are never changed (O-F30).

CREATE TABLE room (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    ended_on TEXT
) STRICT;
CREATE UNIQUE INDEX room_by_name ON room (name COLLATE NOCASE) WHERE ended_on IS NULL;

-- The running number of each series of tags. A tag is never used twice, whatever became of its asset (R26).
CREATE TABLE tag_series (
    prefix TEXT PRIMARY KEY NOT NULL,
    next INTEGER NOT NULL CHECK (next > 0),
    digits INTEGER NOT NULL CHECK (digits > 0)
) STRICT;

CREATE TABLE asset (
    id TEXT PRIMARY KEY NOT NULL,
    tag TEXT NOT NULL,
    -- The tag as it is scanned and typed: upper case, without spaces and dashes.
    tag_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    make TEXT NOT NULL DEFAULT '',
    model TEXT NOT NULL DEFAULT '',
    serial TEXT NOT NULL DEFAULT '',
    serial_key TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    standing TEXT NOT NULL CHECK (standing = 'ordered' OR standing = 'in_stock' OR standing = 'in_use' OR standing = 'on_loan' OR standing = 'in_repair' OR standing = 'lost' OR standing = 'stolen' OR standing = 'retired' OR standing = 'disposed'),
    ownership TEXT NOT NULL DEFAULT 'owned' CHECK (ownership = 'owned' OR ownership = 'leased' OR ownership = 'lent_to_us'),
    supplier TEXT NOT NULL DEFAULT '',
    order_ref TEXT NOT NULL DEFAULT '',
    funding TEXT NOT NULL DEFAULT '',
    bought_on TEXT,
    cost_pence INTEGER,
    warranty_until TEXT,
    support_until TEXT,
    life_years INTEGER,
    room TEXT REFERENCES room (id),
    -- Who answers for it.
    keeper TEXT REFERENCES person (id),
    -- Who has it now: the person it was given to for their work, or the borrower while it is on loan.
    holder TEXT REFERENCES person (id),
    due_back_on TEXT,
    assistive INTEGER NOT NULL DEFAULT 0,
    camera INTEGER NOT NULL DEFAULT 0,
    portable INTEGER NOT NULL DEFAULT 0,
    holds_data TEXT NOT NULL DEFAULT 'unknown' CHECK (holds_data = 'yes' OR holds_data = 'no' OR holds_data = 'unknown'),
    encrypted TEXT NOT NULL DEFAULT 'unknown' CHECK (encrypted = 'yes' OR encrypted = 'no' OR encrypted = 'unknown'),
    encryption TEXT NOT NULL DEFAULT '',
    system TEXT NOT NULL DEFAULT '',
    enrolment TEXT NOT NULL DEFAULT '',
    mac TEXT NOT NULL DEFAULT '',
    electrical TEXT NOT NULL DEFAULT '',
    insured INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    -- The last day on which somebody saw it: a stock-check, a loan, a return.
    seen_on TEXT,
    -- What it is found by.
    words TEXT NOT NULL,
    made_on TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE UNIQUE INDEX asset_by_serial ON asset (serial_key) WHERE serial_key <> '';
-- The search reads this index alone.
CREATE INDEX asset_by_words ON asset (words, id);
CREATE INDEX asset_by_standing ON asset (standing, tag_key);
CREATE INDEX asset_by_room ON asset (room) WHERE room IS NOT NULL;
CREATE INDEX asset_by_holder ON asset (holder) WHERE holder IS NOT NULL;

-- What data lies on: each drive is cleared or destroyed on its own (R21).
CREATE TABLE medium (
    id TEXT PRIMARY KEY NOT NULL,
    asset TEXT NOT NULL REFERENCES asset (id),
    kind TEXT NOT NULL CHECK (kind = 'hdd' OR kind = 'ssd' OR kind = 'flash' OR kind = 'tape' OR kind = 'phone' OR kind = 'other'),
    serial TEXT NOT NULL DEFAULT '',
    serial_key TEXT NOT NULL DEFAULT '',
    size_gb INTEGER,
    state TEXT NOT NULL DEFAULT 'in_asset' CHECK (state = 'in_asset' OR state = 'removed' OR state = 'sanitised' OR state = 'destroyed')
) STRICT;
CREATE INDEX medium_by_asset ON medium (asset);
CREATE UNIQUE INDEX medium_by_serial ON medium (serial_key) WHERE serial_key <> '';

-- What belongs in the box.
CREATE TABLE accessory (
    asset TEXT NOT NULL REFERENCES asset (id),
    name TEXT NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (asset, name)
) STRICT;

-- Fields that a school adds itself.
CREATE TABLE asset_field (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'text' OR kind = 'number' OR kind = 'day' OR kind = 'yes_no'),
    place INTEGER NOT NULL,
    ended_on TEXT
) STRICT;
CREATE TABLE asset_value (
    asset TEXT NOT NULL REFERENCES asset (id),
    field TEXT NOT NULL REFERENCES asset_field (id),
    value TEXT NOT NULL,
    PRIMARY KEY (asset, field)
) STRICT;

-- Many assets added or changed at once: what "undo" takes back.
CREATE TABLE asset_batch (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'added' OR kind = 'edited' OR kind = 'imported'),
    source TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    undone_at TEXT
) STRICT;

-- Everything that happened to an asset, in order. Never changed, never removed.
CREATE TABLE asset_event (
    id TEXT PRIMARY KEY NOT NULL,
    asset TEXT NOT NULL REFERENCES asset (id),
    -- The day on which it happened, and the moment it was entered.
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- For a change: which field, what it was and what it became. Else what there is to say.
    field TEXT NOT NULL DEFAULT '',
    was TEXT NOT NULL DEFAULT '',
    became TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    batch TEXT REFERENCES asset_batch (id),
    -- The loan, test, stock-check or disposal that it belongs to.
    about TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX asset_event_by_asset ON asset_event (asset, id);
CREATE INDEX asset_event_by_batch ON asset_event (batch) WHERE batch IS NOT NULL;
