-- Merges, each with everything it moved, so that it can be taken apart again; and pairs that are two people after all.

CREATE TABLE merge (
    id TEXT PRIMARY KEY NOT NULL,
    stays TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    goes TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    goes_name TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    -- Both records before the merge and after it: undone only while they are what the merge left.
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
) STRICT;
CREATE INDEX merge_by_stays ON merge (stays);
CREATE INDEX merge_by_goes ON merge (goes);

-- Somebody has looked: two people of one name. The pair is not offered again.
CREATE TABLE two_people (
    first TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    second TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    said_at TEXT NOT NULL,
    said_by TEXT NOT NULL,
    PRIMARY KEY (first, second),
    CHECK (first < second)
) STRICT;
CREATE INDEX two_people_by_second ON two_people (second);
