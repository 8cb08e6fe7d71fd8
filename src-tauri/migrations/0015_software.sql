-- Software and online services: what the school may use, what it bought, where it is installed, and until when.

CREATE TABLE contract (
    id TEXT PRIMARY KEY NOT NULL,
    supplier TEXT NOT NULL,
    what TEXT NOT NULL,
    reference TEXT NOT NULL DEFAULT '',
    starts_on TEXT,
    -- Nothing: it runs until notice is given.
    ends_on TEXT,
    -- The last day on which notice can be given.
    notice_on TEXT,
    value_pence INTEGER CHECK (value_pence >= 0),
    owner TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    -- The day on which it was ended or let go.
    closed_on TEXT
) STRICT;

CREATE TABLE software_title (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    publisher TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '',
    -- What it is for.
    purpose TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    -- It runs at somebody else's place: then these three have to be known.
    online INTEGER NOT NULL DEFAULT 0 CHECK (online = 0 OR online = 1),
    personal_data TEXT NOT NULL DEFAULT 'unknown' CHECK (personal_data = 'yes' OR personal_data = 'no' OR personal_data = 'unknown'),
    check_ref TEXT NOT NULL DEFAULT '',
    checked_on TEXT,
    age_limit INTEGER CHECK (age_limit > 0),
    -- The year groups that use it.
    phases TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    made_on TEXT NOT NULL,
    retired_on TEXT
) STRICT;
CREATE UNIQUE INDEX software_title_by_name ON software_title (name COLLATE NOCASE) WHERE retired_on IS NULL;

CREATE TABLE licence (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL REFERENCES software_title (id),
    kind TEXT NOT NULL CHECK (kind = 'site' OR kind = 'seat' OR kind = 'device' OR kind = 'user' OR kind = 'subscription' OR kind = 'free' OR kind = 'perpetual'),
    contract TEXT REFERENCES contract (id),
    -- How many days before its end the school wants to know.
    notice_days INTEGER NOT NULL DEFAULT 0 CHECK (notice_days >= 0),
    -- Where its key is kept: never the key (R34).
    kept_at TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    made_on TEXT NOT NULL
) STRICT;
CREATE INDEX licence_by_title ON licence (title);

-- What was bought, once or every year: a renewal is a purchase of its own, and what counted before stays to be seen.
CREATE TABLE licence_purchase (
    id TEXT PRIMARY KEY NOT NULL,
    licence TEXT NOT NULL REFERENCES licence (id),
    bought_on TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    -- Nothing: without an end.
    ends_on TEXT,
    -- Nothing: as many as there are.
    quantity INTEGER CHECK (quantity > 0),
    cost_pence INTEGER CHECK (cost_pence >= 0),
    order_ref TEXT NOT NULL DEFAULT '',
    supplier TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    -- Entered in error: it counts on no day.
    taken_back_at TEXT,
    taken_back_by TEXT
) STRICT;
CREATE INDEX licence_purchase_by_licence ON licence_purchase (licence, bought_on);

-- Software on a piece of equipment, with a person, in a room or with a group.
CREATE TABLE installation (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL REFERENCES software_title (id),
    asset TEXT REFERENCES asset (id),
    person TEXT REFERENCES person (id),
    room TEXT REFERENCES room (id),
    group_name TEXT NOT NULL DEFAULT '',
    -- How many licences it takes up.
    seats INTEGER NOT NULL DEFAULT 1 CHECK (seats > 0),
    from_on TEXT NOT NULL,
    -- The first day on which it is no longer there.
    to_on TEXT,
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX installation_by_title ON installation (title);
CREATE INDEX installation_by_asset ON installation (asset) WHERE asset IS NOT NULL;

-- Leave to buy, install or move something, asked for before it is done (O-F16, O-F26, O-F27).
CREATE TABLE authorisation (
    id TEXT PRIMARY KEY NOT NULL,
    what TEXT NOT NULL CHECK (what = 'buy' OR what = 'install' OR what = 'move'),
    item TEXT NOT NULL,
    why TEXT NOT NULL,
    -- From where and to where, or onto which equipment.
    place TEXT NOT NULL DEFAULT '',
    title TEXT REFERENCES software_title (id),
    asked_by TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;

-- What was decided; a later decision counts from its day on.
CREATE TABLE authorisation_decision (
    id TEXT PRIMARY KEY NOT NULL,
    authorisation TEXT NOT NULL REFERENCES authorisation (id),
    approved INTEGER NOT NULL CHECK (approved = 0 OR approved = 1),
    decided_by TEXT NOT NULL,
    decided_on TEXT NOT NULL,
    conditions TEXT NOT NULL DEFAULT '',
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX authorisation_decision_by_authorisation ON authorisation_decision (authorisation, id);

-- A notice that somebody has seen: it stays away until a day, and comes back once if nothing was done.
CREATE TABLE notice_seen (
    id TEXT PRIMARY KEY NOT NULL,
    -- The contract or the licence, and the day that the notice was about.
    about TEXT NOT NULL,
    for_day TEXT NOT NULL,
    until TEXT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX notice_seen_by_about ON notice_seen (about, for_day);
