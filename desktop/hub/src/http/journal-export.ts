import { isGranted } from '@pos/domain';
import { grantsOf } from '@pos/till';
import type { Context } from 'hono';
import type { Hub } from '../hub.ts';
import type { HubEnv } from './answer.ts';
import { refuse } from './refusal-response.ts';

const page = 500;
const permission = 'journal.export';

/**
 * The whole journal as it was written, one `{raw, sig}` a line, up to the event that was last when it was asked for.
 * Where a journal does not begin with its first events, the first line says where it does, and whose keys were stated before.
 * A page is read when the receiver has taken the one before, so a slow one costs no memory and holds up no sale.
 */
export const journalExport =
  (hub: Hub) =>
  (c: Context<HubEnv>): Response => {
    const { till } = hub;
    if (
      !isGranted(grantsOf(till.readModels.documents, c.get('staff')), { permission, share: null })
    ) {
      return refuse(c, hub, { type: 'NotPermitted', permission, share: null });
    }
    const last = till.journal.log.head().pos;
    const { device, epoch, seq, hash } = till.journal.log.headOf(till.journal.origin);
    c.header('Content-Type', 'application/x-ndjson; charset=UTF-8');
    c.header('Content-Disposition', 'attachment; filename="quay-journal.ndjson"');
    c.header('X-Journal-Head', `${device}/${epoch}/${seq}/${hash}`);
    const { floor } = till.journal.log.head();
    let sent = floor;
    return c.body(
      new ReadableStream<Uint8Array>({
        start: (controller) => {
          if (floor > 0) controller.enqueue(Buffer.from(`${JSON.stringify(beginningOf(till))}\n`));
        },
        pull: (controller) => {
          const events = till.journal.log.readAfter(sent, Math.min(page, last - sent));
          const lines = events.map(({ raw, sig }) => `${JSON.stringify({ raw, sig })}\n`);
          if (lines.length > 0) controller.enqueue(Buffer.from(lines.join('')));
          sent = events.at(-1)?.pos ?? last;
          if (sent >= last) controller.close();
        },
      }),
    );
  };

const beginningOf = ({ journal, readModels }: Hub['till']) => ({
  bases: journal.log.bases(),
  keys: Object.fromEntries(
    readModels.documents.allEver('device').map(({ id, fields }) => [id, fields.publicKey]),
  ),
});
