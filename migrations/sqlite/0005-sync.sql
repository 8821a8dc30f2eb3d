-- How far the delivery log of each peer has been read; written with the events before it.
CREATE TABLE cursor (
  peer TEXT NOT NULL,
  log_id TEXT NOT NULL,
  pos INTEGER NOT NULL,
  PRIMARY KEY (peer, log_id)
) STRICT, WITHOUT ROWID;

-- Events that a fork took out of the journal: kept for ever, offered to the cloud, never folded.
CREATE TABLE parked (
  place INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  sig TEXT,
  raw TEXT NOT NULL
) STRICT;

-- How far the oldest backup of the cloud has an origin, and the `lam` of its head.
ALTER TABLE origin ADD COLUMN backup_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE origin ADD COLUMN head_lam INTEGER NOT NULL DEFAULT 0;
UPDATE origin SET head_lam = coalesce(
  (SELECT lam FROM event WHERE event.device = origin.device AND event.epoch = origin.epoch AND event.seq = origin.head_seq),
  0
);

-- Events up to this position were dropped: the cloud and its backups have them.
ALTER TABLE log ADD COLUMN floor INTEGER NOT NULL DEFAULT 0;
