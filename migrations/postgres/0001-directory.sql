-- Who may talk to this server: tenants, their stores, the devices of a store, and the codes that let a device in.
--
-- `quay_app` serves devices and sees one tenant at a time; `quay_operator` sees the directory of all, and no event.
-- Neither owns anything, and row security is forced, so that it also binds the owner of the tables.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['quay_app', 'quay_operator'] LOOP
    BEGIN
      EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
    EXCEPTION
      -- Roles belong to the cluster: another database of it may have made them already, or be making them now.
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
    EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', wanted);
  END LOOP;
END
$$;

-- The scope of a transaction. Without it these fail: an error is better than a leak.
CREATE FUNCTION this_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_setting('app.tenant')::uuid;
CREATE FUNCTION this_store() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_setting('app.store')::uuid;

-- The key that signs this server's certificates: a server with another key must not serve this database.
CREATE TABLE identity (
  one integer PRIMARY KEY DEFAULT 1 CHECK (one = 1),
  public_key text NOT NULL,
  -- Where the data lie when the server runs its own PostgreSQL: a restored copy lies elsewhere.
  place text
);

CREATE TABLE tenant (
  tenant uuid PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE store (
  tenant uuid NOT NULL REFERENCES tenant,
  store uuid NOT NULL UNIQUE,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (tenant, store)
);

CREATE TABLE device (
  tenant uuid NOT NULL,
  store uuid NOT NULL,
  device uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('till', 'hub', 'tablet')),
  -- Ed25519, 32 bytes in base64. The device made it; the private half never left it.
  public_key text NOT NULL,
  -- Names its number series: `T01`. Never given twice in a store.
  register text NOT NULL,
  install text NOT NULL,
  model text NOT NULL,
  -- The highest life this device was granted; a revoked one gets no other.
  epoch integer NOT NULL DEFAULT 1,
  -- Changes with every hello: of two clones only the later one may push.
  fence bigint NOT NULL DEFAULT 0,
  enrolled_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant, device),
  FOREIGN KEY (tenant, store) REFERENCES store (tenant, store),
  UNIQUE (tenant, store, register)
);

-- `tenant` and `store` are null in a code for a shop that is not known yet: it brings its own.
CREATE TABLE pairing_code (
  code_hash bytea PRIMARY KEY,
  tenant uuid,
  store uuid,
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('till', 'hub', 'tablet')),
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  used_by uuid,
  FOREIGN KEY (tenant, store) REFERENCES store (tenant, store)
);

ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
ALTER TABLE store ENABLE ROW LEVEL SECURITY;
ALTER TABLE store FORCE ROW LEVEL SECURITY;
ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device FORCE ROW LEVEL SECURITY;
ALTER TABLE pairing_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE pairing_code FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON tenant TO quay_app USING (tenant = this_tenant());
CREATE POLICY own ON store TO quay_app USING (tenant = this_tenant());
CREATE POLICY own ON device TO quay_app USING (tenant = this_tenant() AND store = this_store());
-- Whoever shows a code sees that code and no other.
CREATE POLICY shown ON pairing_code TO quay_app
  USING (code_hash = decode(current_setting('app.pairing'), 'hex'));

CREATE POLICY directory ON tenant FOR SELECT TO quay_operator USING (true);
CREATE POLICY directory ON store FOR SELECT TO quay_operator USING (true);
CREATE POLICY directory ON device TO quay_operator USING (true);
CREATE POLICY directory ON pairing_code TO quay_operator USING (true);

GRANT SELECT, INSERT ON tenant, store, device TO quay_app;
GRANT UPDATE (epoch, fence, seen_at, revoked_at) ON device TO quay_app;
GRANT SELECT, UPDATE (used_at, used_by) ON pairing_code TO quay_app;

GRANT SELECT ON tenant, store, device TO quay_operator;
GRANT UPDATE (revoked_at) ON device TO quay_operator;
GRANT SELECT, INSERT, DELETE ON pairing_code TO quay_operator;
