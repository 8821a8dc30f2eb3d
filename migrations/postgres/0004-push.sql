-- Events go on where the chains of their origins end, and get the next positions of their store, whose row is locked
-- last. If the only chain ends elsewhere, nothing happens and no row comes back: whoever asked finds out what there is.
-- `heads` says for each origin from where to where its chain goes, `texts` is what the events are, in their order.
CREATE FUNCTION append_events(heads json, to_lam bigint, events json, texts text)
RETURNS TABLE (log_id text, head bigint, lam bigint) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  chains integer;
  fresh_events bigint;
  log store_log;
BEGIN
  WITH moved AS (
    UPDATE origin SET head_seq = told.to_seq, head_hash = decode(told.to_hash, 'hex')
    FROM json_to_recordset(heads) AS told (
      device uuid, epoch integer, after_seq bigint, after_hash text, to_seq bigint, to_hash text)
    WHERE origin.tenant = this_tenant() AND origin.store = this_store()
      AND origin.device = told.device AND origin.epoch = told.epoch
      AND origin.head_seq = told.after_seq AND origin.head_hash = decode(told.after_hash, 'hex')
    RETURNING told.to_seq - told.after_seq AS events
  )
  SELECT count(*), sum(moved.events) INTO chains, fresh_events FROM moved;
  IF chains = 0 THEN
    RETURN;
  END IF;
  IF chains < json_array_length(heads) THEN
    RAISE 'only % of % chains end where these events begin', chains, json_array_length(heads);
  END IF;
  UPDATE store_log SET head = head + fresh_events, lam = greatest(lam, to_lam)
  WHERE tenant = this_tenant() AND store = this_store()
  RETURNING store_log.* INTO STRICT log;
  INSERT INTO event (tenant, store, pos, device, epoch, seq, lam, stream, type, command, hash, sig, raw, after_revocation)
  SELECT log.tenant, log.store, log.head - fresh_events + fresh.place, fresh.device, fresh.epoch, fresh.seq, fresh.lam,
    fresh.stream, fresh.type, fresh.command, decode(fresh.hash, 'hex'), fresh.sig, fresh.raw,
    known.revoked_at IS NOT NULL
  FROM ROWS FROM (
      json_to_recordset(events) AS (
        device uuid, epoch integer, seq bigint, lam bigint, stream text, type text, command uuid, hash text, sig text),
      -- No JSON text holds this character outside of an escape.
      string_to_table(texts, E'\x1E'))
    WITH ORDINALITY AS fresh (device, epoch, seq, lam, stream, type, command, hash, sig, raw, place)
  LEFT JOIN device known ON known.tenant = log.tenant AND known.device = fresh.device;
  RETURN QUERY SELECT log.incarnation || '.' || this_database(), log.head, log.lam;
END
$$;

-- What a device sends while it sells, in one statement that is a transaction of its own: the scope, whether the device is
-- the one it was and in its latest session, and events of its own. No row: something of it is not so, and nothing was done.
CREATE FUNCTION push_events(
  of_tenant uuid, of_store uuid, of_device uuid, with_key text, with_fence text,
  heads json, to_lam bigint, events json, texts text
) RETURNS TABLE (log_id text, head bigint, lam bigint) LANGUAGE plpgsql AS $$
BEGIN
  -- The timeout of a statement that runs already cannot be set any more: that of its locks can.
  PERFORM set_config('role', 'quay_app', true), set_config('lock_timeout', '30s', true),
    set_config('app.tenant', of_tenant::text, true), set_config('app.store', of_store::text, true);
  IF EXISTS (
    SELECT FROM device WHERE tenant = of_tenant AND device = of_device AND public_key = with_key
      AND fence::text = with_fence AND revoked_at IS NULL
  ) THEN
    RETURN QUERY SELECT * FROM append_events(heads, to_lam, events, texts);
  END IF;
END
$$;
