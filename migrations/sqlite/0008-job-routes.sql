-- Where a job goes: the till's own receipt printer or drawer, or one printer by its name.
ALTER TABLE job ADD COLUMN route TEXT NOT NULL DEFAULT 'receipt';
-- How often it was given to another printer: by itself it goes once.
ALTER TABLE job ADD COLUMN moved INTEGER NOT NULL DEFAULT 0;
-- Where its event stands in the journal: of two in one millisecond the earlier is printed first.
ALTER TABLE job ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

UPDATE job SET route = 'drawer' WHERE kind = 'open-drawer';
