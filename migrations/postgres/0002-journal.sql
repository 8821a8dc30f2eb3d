-- The shops' journals. `raw` is the exact text that was hashed, kept as text because jsonb would rewrite it; every
-- other column of `event` repeats something of it for the sake of an index, or says how it arrived.

-- One row a store, locked last by whoever appends: positions are gap-free and become visible in their order.
CREATE TABLE store_log (
  tenant uuid NOT NULL,
  store uuid NOT NULL,
  head bigint NOT NULL DEFAULT 0,
  -- The highest `lam` of its events.
  lam bigint NOT NULL DEFAULT 0,
  -- Changed whenever positions could have been given out twice: cursors into the old life are worthless then.
  incarnation uuid NOT NULL DEFAULT gen_random_uuid(),
  -- Our own origin, in which events are written again that lost their place in a fork: a new life for each log's name.
  pen_device uuid NOT NULL DEFAULT gen_random_uuid(),
  pen_epoch integer NOT NULL DEFAULT 1,
  pen_life text,
  PRIMARY KEY (tenant, store),
  FOREIGN KEY (tenant, store) REFERENCES store (tenant, store)
);

CREATE TABLE origin (
  tenant uuid NOT NULL,
  store uuid NOT NULL,
  device uuid NOT NULL,
  epoch integer NOT NULL,
  head_seq bigint NOT NULL DEFAULT 0,
  head_hash bytea NOT NULL,
  PRIMARY KEY (tenant, store, device, epoch)
);

CREATE TABLE event (
  tenant uuid NOT NULL,
  store uuid NOT NULL,
  pos bigint NOT NULL,
  device uuid NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  lam bigint NOT NULL,
  stream text NOT NULL,
  type text NOT NULL,
  command uuid NOT NULL,
  hash bytea NOT NULL,
  sig text,
  raw text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now(),
  -- The device had been revoked when this arrived: kept like every fact, but somebody should look at it.
  after_revocation boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant, store, pos),
  UNIQUE (tenant, store, device, epoch, seq)
) PARTITION BY HASH (store);

CREATE INDEX event_stream ON event (store, stream);
CREATE INDEX event_command ON event (store, command);

-- Who is at work on a stream just now. A courtesy between devices, never a lock: whoever is offline sells all the same.
CREATE TABLE lease (
  tenant uuid NOT NULL,
  store uuid NOT NULL,
  -- The hash of its name, which may be any text.
  stream text NOT NULL,
  device uuid NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (tenant, store, stream)
);

DO $$
DECLARE
  part text;
BEGIN
  FOR number IN 0..7 LOOP
    part := 'event_' || number;
    EXECUTE format('CREATE TABLE %I PARTITION OF event FOR VALUES WITH (MODULUS 8, REMAINDER %s)', part, number);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
  END LOOP;
  FOREACH part IN ARRAY ARRAY['store_log', 'origin', 'event', 'lease'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', part);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', part);
    EXECUTE format(
      'CREATE POLICY own ON %I TO quay_app USING (tenant = this_tenant() AND store = this_store())', part);
  END LOOP;
END
$$;

-- How far each log has come, to wake those who wait for it; of the events themselves nothing.
CREATE POLICY watch ON store_log FOR SELECT TO quay_operator USING (true);

GRANT SELECT, INSERT, UPDATE (head, lam, incarnation, pen_epoch, pen_life) ON store_log TO quay_app;
GRANT SELECT, INSERT, UPDATE (head_seq, head_hash) ON origin TO quay_app;
GRANT SELECT, INSERT ON event TO quay_app;
GRANT SELECT, INSERT, UPDATE (device, until), DELETE ON lease TO quay_app;
GRANT SELECT ON store_log TO quay_operator;
GRANT UPDATE (incarnation) ON store_log TO quay_operator;
CREATE POLICY renew ON store_log FOR UPDATE TO quay_operator USING (true);

-- The life of this database: a restored dump has another database, a promoted standby another timeline.
CREATE FUNCTION this_database() RETURNS text LANGUAGE sql STABLE
  RETURN (
    SELECT to_hex((SELECT system_identifier FROM pg_control_system()))
      || '.' || to_hex((SELECT oid::bigint FROM pg_database WHERE datname = current_database()))
      || '.' || CASE WHEN pg_is_in_recovery() THEN 'standby' ELSE left(pg_walfile_name(pg_current_wal_lsn()), 8) END
  );
