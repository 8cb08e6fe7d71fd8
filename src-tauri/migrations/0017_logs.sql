-- The technical logs: what was done to filtering, systems and backups, by whom and why (O-G01 to O-G23).

-- One line. What it says is never altered: what came after it, and every correction, stands in a step of its own.
CREATE TABLE log_line (
    id TEXT PRIMARY KEY NOT NULL,
    -- Which log: the core knows the fields that a line of it has.
    log TEXT NOT NULL,
    -- The day on which it happened, and the moment it was entered.
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    -- The fields and what they hold, as JSON.
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX log_line_by_log ON log_line (log, on_day);
CREATE TRIGGER log_line_stands BEFORE UPDATE ON log_line BEGIN SELECT RAISE (ABORT, 'a log is append only'); END;
CREATE TRIGGER log_line_stays BEFORE DELETE ON log_line BEGIN SELECT RAISE (ABORT, 'a log is append only'); END;

-- What came after a line: released, put back, ended, corrected, or struck out as entered in error.
CREATE TABLE log_step (
    id TEXT PRIMARY KEY NOT NULL,
    line TEXT NOT NULL REFERENCES log_line (id),
    kind TEXT NOT NULL CHECK (kind = 'corrected' OR kind = 'released' OR kind = 'refused' OR kind = 'put_back' OR kind = 'ended' OR kind = 'struck'),
    on_day TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL,
    -- The fields that it fills or corrects, as JSON.
    facts TEXT NOT NULL
) STRICT;
CREATE INDEX log_step_by_line ON log_step (line, id);
CREATE TRIGGER log_step_stands BEFORE UPDATE ON log_step BEGIN SELECT RAISE (ABORT, 'a log is append only'); END;
CREATE TRIGGER log_step_stays BEFORE DELETE ON log_step BEGIN SELECT RAISE (ABORT, 'a log is append only'); END;

-- How often a log is to be kept, from a day on. The latest that has begun counts.
CREATE TABLE log_calendar (
    id TEXT PRIMARY KEY NOT NULL,
    log TEXT NOT NULL,
    every TEXT NOT NULL CHECK (every = 'never' OR every = 'day' OR every = 'week' OR every = 'half_term' OR every = 'term' OR every = 'year'),
    from_day TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX log_calendar_by_log ON log_calendar (log, from_day);
