-- Stock-checks: what was expected where, fixed when the check began; every scan and tick as it was made; what was moved
-- because of it. What was counted is never changed: undoing adds a row that takes another back.

CREATE TABLE stock_check (
    id TEXT PRIMARY KEY NOT NULL,
    -- Every room and what stands in none, or only the rooms that were chosen.
    whole INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    begun_on TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    closed_on TEXT,
    closed_at TEXT,
    closed_by TEXT NOT NULL DEFAULT '',
    -- Who counted, as named at the closing.
    counted_by TEXT NOT NULL DEFAULT '',
    second_counter TEXT NOT NULL DEFAULT '',
    -- Why nobody but a keeper of the register counted.
    alone_because TEXT NOT NULL DEFAULT '',
    -- Why it was given up: it then proves nothing.
    given_up TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TRIGGER stock_check_stands BEFORE UPDATE ON stock_check
WHEN OLD.closed_on IS NOT NULL BEGIN SELECT RAISE (ABORT, 'a closed stock-check is never altered'); END;
CREATE TRIGGER stock_check_stays BEFORE DELETE ON stock_check BEGIN SELECT RAISE (ABORT, 'stock-checks stay'); END;

-- The rooms of a check under their names of that day; no room means what stands in none.
CREATE TABLE stock_check_room (
    stock_check TEXT NOT NULL REFERENCES stock_check (id),
    room TEXT REFERENCES room (id),
    name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX stock_check_room_once ON stock_check_room (stock_check, coalesce(room, ''));
CREATE INDEX stock_check_room_by_room ON stock_check_room (room) WHERE room IS NOT NULL;

-- What the register said on the day on which the check began.
CREATE TABLE stock_check_expected (
    stock_check TEXT NOT NULL REFERENCES stock_check (id),
    asset TEXT NOT NULL REFERENCES asset (id),
    room TEXT REFERENCES room (id),
    standing TEXT NOT NULL,
    -- It was with a borrower, so nobody looks for it in its room.
    lent INTEGER NOT NULL,
    holder TEXT REFERENCES person (id),
    seen_on TEXT,
    PRIMARY KEY (stock_check, asset)
) STRICT;
CREATE INDEX stock_check_expected_by_room ON stock_check_expected (stock_check, room);
CREATE TRIGGER stock_check_expected_stands BEFORE UPDATE ON stock_check_expected
WHEN OLD.holder IS NEW.holder BEGIN SELECT RAISE (ABORT, 'what was expected is never altered'); END;
CREATE TRIGGER stock_check_expected_stays BEFORE DELETE ON stock_check_expected BEGIN SELECT RAISE (ABORT, 'what was expected stays'); END;

CREATE TABLE stock_check_count (
    id TEXT PRIMARY KEY NOT NULL,
    stock_check TEXT NOT NULL REFERENCES stock_check (id),
    room TEXT REFERENCES room (id),
    asset TEXT REFERENCES asset (id),
    -- As it was scanned or typed, whatever it was.
    tag TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome = 'found' OR outcome = 'elsewhere' OR outcome = 'again' OR outcome = 'unknown' OR outcome = 'no_tag' OR outcome = 'disposed' OR outcome = 'lost' OR outcome = 'not_seen'),
    how TEXT NOT NULL CHECK (how = 'scan' OR how = 'sheet'),
    remark TEXT NOT NULL DEFAULT '',
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    -- Who was logged in.
    by TEXT NOT NULL,
    by_name TEXT NOT NULL,
    -- Who held the printed sheet.
    counted_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stock_check_count_by_asset ON stock_check_count (stock_check, asset, id);
CREATE TRIGGER stock_check_count_stands BEFORE UPDATE ON stock_check_count BEGIN SELECT RAISE (ABORT, 'counts are append only'); END;
CREATE TRIGGER stock_check_count_stays BEFORE DELETE ON stock_check_count BEGIN SELECT RAISE (ABORT, 'counts are append only'); END;

CREATE TABLE stock_check_undo (
    count TEXT PRIMARY KEY NOT NULL REFERENCES stock_check_count (id),
    at TEXT NOT NULL,
    by_name TEXT NOT NULL
) STRICT;

-- A move that somebody confirmed.
CREATE TABLE stock_check_move (
    count TEXT PRIMARY KEY NOT NULL REFERENCES stock_check_count (id),
    at TEXT NOT NULL,
    by_name TEXT NOT NULL
) STRICT;

-- How labels were printed the last time: one row at most.
CREATE TABLE label_choice (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    layout TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start > 0),
    copies INTEGER NOT NULL CHECK (copies > 0),
    what INTEGER NOT NULL,
    serial INTEGER NOT NULL,
    school INTEGER NOT NULL,
    room INTEGER NOT NULL,
    property_of INTEGER NOT NULL
) STRICT;
