-- What the record of changes needs besides its lines: keyed digests of the changed rows before and after, how the tables
-- that were touched stand after it, and ways to find a line without reading all of them.

ALTER TABLE audit ADD COLUMN was TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN became TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN state TEXT NOT NULL DEFAULT '';
CREATE INDEX audit_by_whom ON audit (by);
CREATE INDEX audit_by_request ON audit (request);
CREATE INDEX audit_by_subject ON audit (subject) WHERE subject <> '';
CREATE INDEX audit_by_moment ON audit (at);
