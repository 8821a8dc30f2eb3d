-- What stands for the events that are not here, in a journal that began with a snapshot or has dropped closed days.
CREATE TABLE base (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- The snapshot, by its id: it lies beside the journal.
  snapshot TEXT NOT NULL,
  -- Its rows count up to here; what comes later is folded on top of them.
  pos INTEGER NOT NULL
) STRICT;

-- The last event of an origin at or below the log's floor: from there on its chain is here without a gap.
ALTER TABLE origin ADD COLUMN base_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE origin ADD COLUMN base_hash BLOB;
