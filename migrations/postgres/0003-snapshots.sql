-- What a till has folded of its shop's journal, for the next till that joins: a cache, safe to delete. The server never
-- reads its rows; it keeps the newest whole one of each store, and those that are on their way.
CREATE TABLE snapshot (
  tenant uuid NOT NULL,
  store uuid NOT NULL,
  id text NOT NULL,
  device uuid NOT NULL,
  -- The signed manifest, as its maker sent it.
  told text NOT NULL,
  -- The hashes of its chunks.
  chunks text[] NOT NULL,
  is_whole boolean NOT NULL DEFAULT false,
  announced_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, store, id),
  FOREIGN KEY (tenant, store) REFERENCES store (tenant, store)
);

-- Known by the hash of its text; `packed` is that text, gzipped.
CREATE TABLE snapshot_chunk (
  tenant uuid NOT NULL,
  store uuid NOT NULL,
  sha256 text NOT NULL,
  packed bytea NOT NULL,
  PRIMARY KEY (tenant, store, sha256),
  FOREIGN KEY (tenant, store) REFERENCES store (tenant, store)
);

-- It is packed already.
ALTER TABLE snapshot_chunk ALTER COLUMN packed SET STORAGE EXTERNAL;

ALTER TABLE snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshot FORCE ROW LEVEL SECURITY;
ALTER TABLE snapshot_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshot_chunk FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON snapshot TO quay_app USING (tenant = this_tenant() AND store = this_store());
CREATE POLICY own ON snapshot_chunk TO quay_app USING (tenant = this_tenant() AND store = this_store());

GRANT SELECT, INSERT, UPDATE (is_whole, announced_at), DELETE ON snapshot TO quay_app;
GRANT SELECT, INSERT, DELETE ON snapshot_chunk TO quay_app;

-- The last event of an origin that came before a moment. Events of an origin come in its order, so halving finds it
-- without reading what lies between.
CREATE FUNCTION seq_before(of_tenant uuid, of_store uuid, of_device uuid, of_epoch integer, moment timestamptz)
RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  low bigint := 0;
  high bigint;
  middle bigint;
BEGIN
  SELECT head_seq INTO high FROM origin
  WHERE tenant = of_tenant AND store = of_store AND device = of_device AND epoch = of_epoch;
  WHILE low < high LOOP
    middle := (low + high + 1) / 2;
    IF EXISTS (
      SELECT FROM event WHERE tenant = of_tenant AND store = of_store AND device = of_device AND epoch = of_epoch
        AND seq = middle AND received_at < moment
    ) THEN
      low := middle;
    ELSE
      high := middle - 1;
    END IF;
  END LOOP;
  RETURN low;
END
$$;
