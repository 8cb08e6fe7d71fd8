-- When a purpose was not asked about, between its last day and the day on which it was brought back. A list as at a day in
-- between leaves it out, as the lists of that day did.

CREATE TABLE purpose_pause (
    purpose TEXT NOT NULL REFERENCES purpose (id),
    last_on TEXT NOT NULL,
    again_on TEXT NOT NULL,
    said_at TEXT NOT NULL,
    said_by TEXT NOT NULL,
    PRIMARY KEY (purpose, last_on),
    CHECK (last_on < again_on)
) STRICT;
