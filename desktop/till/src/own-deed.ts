import { id, type StaffId } from '@pos/kernel';
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { Deed } from './journal.ts';
import type { TimeKeeper } from './time-keeper.ts';

/** What a till does of itself, without anybody's command: its first words, an import, a PIN that was refused. */
export const ownDeed = (
  { ids, clock, time }: { readonly ids: Ids; readonly clock: Clock; readonly time: TimeKeeper },
  by: StaffId | null,
): Deed => ({
  command: id<'CommandId'>(ids.next(clock.wall())),
  by,
  approvedBy: null,
  cause: null,
  training: false,
  time: time.read(),
});
