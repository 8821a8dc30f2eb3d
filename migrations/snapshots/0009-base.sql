-- c79a8b11ae7b3b7a894b19fc8711349a3b138890345e7adc50601eee1b77fb1e

CREATE TABLE anomaly (
  key TEXT PRIMARY KEY,
  stream TEXT NOT NULL,
  told TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE barcode (
  code TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (code, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE base (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- The snapshot, by its id: it lies beside the journal.
  snapshot TEXT NOT NULL,
  -- Its rows count up to here; what comes later is folded on top of them.
  pos INTEGER NOT NULL
) STRICT;

CREATE TABLE cursor (
  peer TEXT NOT NULL,
  log_id TEXT NOT NULL,
  pos INTEGER NOT NULL,
  PRIMARY KEY (peer, log_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE folded (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  pos INTEGER NOT NULL
) STRICT;

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  state TEXT NOT NULL,
  queued_at TEXT NOT NULL
, copy INTEGER NOT NULL DEFAULT 0, printer TEXT, reason TEXT, ended_at TEXT, route TEXT NOT NULL DEFAULT 'receipt', moved INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  log_id TEXT NOT NULL,
  tenant TEXT NOT NULL,
  store TEXT NOT NULL,
  device TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  -- Where this journal lives; a copied folder has another, so a clone is noticed before it writes.
  install_mark TEXT NOT NULL
, floor INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE open_order (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  label TEXT,
  training INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE origin (
  device TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  head_seq INTEGER NOT NULL,
  head_hash BLOB NOT NULL,
  hub_seq INTEGER NOT NULL DEFAULT 0,
  cloud_seq INTEGER NOT NULL DEFAULT 0, backup_seq INTEGER NOT NULL DEFAULT 0, head_lam INTEGER NOT NULL DEFAULT 0, base_seq INTEGER NOT NULL DEFAULT 0, base_hash BLOB,
  PRIMARY KEY (device, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE parked (
  place INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  sig TEXT,
  raw TEXT NOT NULL
) STRICT;

CREATE TABLE product (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  fields TEXT NOT NULL
, family TEXT) STRICT;

CREATE VIRTUAL TABLE product_search USING fts5 (
  folded,
  marked,
  content = '',
  contentless_delete = 1,
  detail = 'column',
  prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE read_model (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE receipt (
  pos INTEGER PRIMARY KEY,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  order_id TEXT NOT NULL,
  business_day TEXT NOT NULL,
  session TEXT,
  at TEXT NOT NULL,
  total INTEGER NOT NULL,
  by TEXT
) STRICT;

CREATE TABLE series (
  code TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  device TEXT NOT NULL,
  status TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  business_day TEXT NOT NULL,
  number TEXT,
  closed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (
  scope TEXT PRIMARY KEY,
  totals TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX barcode_place ON barcode (place);

CREATE INDEX event_command ON event (command);

CREATE INDEX event_stream ON event (stream, lam, device, epoch, seq);

CREATE INDEX job_about ON job (about);

CREATE INDEX job_state ON job (state, queued_at);

CREATE INDEX product_category ON product (category, in_force, place);

CREATE INDEX product_family ON product (family, in_force, place) WHERE family IS NOT NULL;

CREATE INDEX receipt_number ON receipt (number);

CREATE INDEX receipt_order ON receipt (order_id);

CREATE INDEX session_open ON session (device, status);
