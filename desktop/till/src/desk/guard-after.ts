import type { Delivered } from '@pos/sync';
import type { Clock } from '../clock.ts';
import { envelopeIn, timesOf } from '../log/last-words.ts';
import type { TimeKeeper } from '../time-keeper.ts';
import { PinGuard } from './pin-guard.ts';

/**
 * Neither a restart nor a login in between is a way around the lock: the wrong PINs at hand when one was last refused
 * are held against the time believed to have passed since. A clock set ahead before the start is believed, so it
 * forgives as that time would; one set back never does.
 */
export const guardAfter = (
  refused: Delivered | null,
  { clock, time }: { readonly clock: Clock; readonly time: TimeKeeper },
): PinGuard => {
  const elapsed = clock.elapsed();
  const envelope = envelopeIn(refused?.raw);
  const at = envelope && timesOf(envelope);
  if (!at || !('failures' in envelope.data) || typeof envelope.data.failures !== 'number')
    return new PinGuard(0, elapsed);
  const passed = Math.max(0, time.read().trusted - at.trusted);
  return new PinGuard(envelope.data.failures, elapsed - passed);
};
