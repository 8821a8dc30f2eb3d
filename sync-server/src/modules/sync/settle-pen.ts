import { inStore, type Scope, type Sql } from '../../platform/postgres.ts';
import { headIn } from './postgres-event-log.ts';

/**
 * Before our own origin is written to: in a log that got a new name it gets a new life, for what it wrote in the old one
 * may be gone and its numbers would be given out again. The dump it came from may know nothing of that life, so the
 * next is not simply the next number: it is drawn. It has a transaction of its own, because those who append lock the
 * store's row last.
 */
export const settlePen = (sql: Sql, scope: Scope): Promise<void> =>
  inStore(sql, scope, async (tx) => {
    const { logId } = await headIn(tx, scope);
    await tx`
      UPDATE store_log SET pen_epoch = pen_epoch + 1 + floor(random() * 1000000)::integer, pen_life = ${logId}
      WHERE tenant = ${scope.tenant} AND store = ${scope.store} AND pen_life IS DISTINCT FROM ${logId}`;
  });
