-- Work for devices, queued in the transaction of the sale it belongs to.
CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  state TEXT NOT NULL,
  queued_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX job_state ON job (state, queued_at);
