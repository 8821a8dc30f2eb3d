-- 0c3a2d3f1e34747609d3453704bf6670b03a2aef928658d6d94f946ee4eea905

CREATE TABLE event (
  pos INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  lam INTEGER NOT NULL,
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  tv INTEGER NOT NULL,
  command TEXT NOT NULL,
  hash BLOB NOT NULL,
  sig TEXT,
  raw TEXT NOT NULL,
  UNIQUE (device, epoch, seq)
) STRICT;

CREATE TABLE log (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  log_id TEXT NOT NULL,
  tenant TEXT NOT NULL,
  store TEXT NOT NULL,
  device TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  -- Where this journal lives; a copied folder has another, so a clone is noticed before it writes.
  install_mark TEXT NOT NULL
) STRICT;

CREATE TABLE origin (
  device TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  head_seq INTEGER NOT NULL,
  head_hash BLOB NOT NULL,
  hub_seq INTEGER NOT NULL DEFAULT 0,
  cloud_seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (device, epoch)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_command ON event (command);

CREATE INDEX event_stream ON event (stream, lam, device, epoch, seq);
