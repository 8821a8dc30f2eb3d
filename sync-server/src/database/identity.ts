import type { Sql } from '../platform/postgres.ts';
import type { Database } from './open-database.ts';

export class NotOurDatabase extends Error {}

/**
 * Before anybody is served: row security must bind us, the database must be one whose devices trust our key, and one
 * that was copied to another place must not go on under its old name.
 */
export const takeDatabase = async (
  { app, direct, place }: Pick<Database, 'app' | 'direct' | 'place'>,
  publicKey: string,
): Promise<{ readonly wasRestored: boolean }> => {
  await requireRowSecurity(app);
  const [identity] = await direct<{ public_key: string; place: string | null }[]>`
    INSERT INTO identity (public_key, place) VALUES (${publicKey}, ${place})
    ON CONFLICT (one) DO UPDATE SET public_key = identity.public_key
    RETURNING public_key, place`;
  if (identity?.public_key !== publicKey)
    throw new NotOurDatabase('the devices of this database trust another signing key');
  const wasRestored = identity.place !== place;
  if (wasRestored) {
    await renewLogs(direct);
    await direct`UPDATE identity SET place = ${place}`;
  }
  return { wasRestored };
};

/** After a restore: positions may be given out a second time, so that no cursor into these logs is worth anything. */
export const renewLogs = async (direct: Sql): Promise<number> => {
  const renewed = await direct.begin(async (tx) => {
    await tx`SELECT set_config('role', 'quay_operator', true)`;
    return tx`UPDATE store_log SET incarnation = gen_random_uuid()`;
  });
  return renewed.count;
};

const requireRowSecurity = async (app: Sql): Promise<void> => {
  const [role] = await app.begin(async (tx) => {
    await tx`SELECT set_config('role', 'quay_app', true)`;
    return tx<{ isBound: boolean }[]>`
      SELECT NOT (rolsuper OR rolbypassrls) AND NOT EXISTS (
        SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid
      ) AS "isBound" FROM pg_roles WHERE rolname = current_user`;
  });
  if (!role?.isBound) throw new NotOurDatabase('row security does not bind the role quay_app');
};
