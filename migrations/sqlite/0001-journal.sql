-- The journal of a till or hub. `raw` is the exact text that was hashed; every other column of `event` repeats
-- something of it for the sake of an index.
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

CREATE INDEX event_stream ON event (stream, lam, device, epoch, seq);
CREATE INDEX event_command ON event (command);

-- The head of each origin, and how far the shop's hub and the cloud have it: what lies above is unsent.
CREATE TABLE origin (
  device TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  head_seq INTEGER NOT NULL,
  head_hash BLOB NOT NULL,
  hub_seq INTEGER NOT NULL DEFAULT 0,
  cloud_seq INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (device, epoch)
) STRICT, WITHOUT ROWID;

-- Who this device is, and the incarnation of its delivery log.
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
