-- Why no data-protection check of an online service is needed: an answer, where nothing would be silence (R31).
ALTER TABLE software_title ADD COLUMN check_none TEXT NOT NULL DEFAULT '';
