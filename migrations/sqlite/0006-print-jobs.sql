-- A job's life on the way to paper: which copy it is, who took it, why it has not come out, when it ended.
ALTER TABLE job ADD COLUMN copy INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job ADD COLUMN printer TEXT;
ALTER TABLE job ADD COLUMN reason TEXT;
ALTER TABLE job ADD COLUMN ended_at TEXT;

CREATE INDEX job_about ON job (about);
