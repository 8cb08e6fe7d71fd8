-- What was half typed when Signet locked. No record: the audit has no line for it, and it does not stay.
CREATE TABLE draft (
    log_in TEXT NOT NULL REFERENCES log_in (id),
    page TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (log_in, page)
) STRICT, WITHOUT ROWID;
