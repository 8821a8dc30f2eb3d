-- Everything here can be folded again from the journal.
CREATE TABLE read_model (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The position up to which all read models are folded.
CREATE TABLE folded (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  pos INTEGER NOT NULL
) STRICT;

CREATE TABLE document (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  fields TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE product (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  category TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  fields TEXT NOT NULL
) STRICT;

CREATE INDEX product_category ON product (category, in_force, place);

CREATE TABLE barcode (
  code TEXT NOT NULL,
  place INTEGER NOT NULL,
  PRIMARY KEY (code, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX barcode_place ON barcode (place);

-- `folded` has no diacritics, and đ is d; `marked` keeps them, for a query that types them.
CREATE VIRTUAL TABLE product_search USING fts5 (
  folded,
  marked,
  content = '',
  contentless_delete = 1,
  detail = 'column',
  prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE open_order (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  label TEXT,
  training INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT
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

CREATE INDEX receipt_number ON receipt (number);
CREATE INDEX receipt_order ON receipt (order_id);

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  device TEXT NOT NULL,
  status TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  business_day TEXT NOT NULL,
  number TEXT,
  closed_at TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX session_open ON session (device, status);

-- Sums of settled documents: by cash session, by business day, and by device since its first sale.
CREATE TABLE tally (
  scope TEXT PRIMARY KEY,
  totals TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The next number of each series of each origin.
CREATE TABLE series (
  code TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
