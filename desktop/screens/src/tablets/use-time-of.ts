import { formatDateTime, parseInstant } from '@pos/kernel';
import { useData } from '../state/till.ts';

/** Day and time as the shop's clocks show them; `null` when there is none to show. */
export const useTimeOf = (instant: string | null): string | null => {
  const store = useData('store', {});
  const at = instant === null ? null : parseInstant(instant);
  return at === null || store?.setUp !== true ? null : formatDateTime(at, store.store.timeZone);
};
