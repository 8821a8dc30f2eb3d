import type { PrinterHere, PrintersView } from '@pos/api';
import type { Advice, TroubleWords } from './trouble-words.ts';

/** Why it did not print, and what a person can do about it on this kind of machine. */
export const adviceFor = (
  { fields, tried }: Pick<PrinterHere, 'fields' | 'tried'>,
  system: PrintersView['system'],
  { reasons }: TroubleWords,
): Advice => {
  const reason = tried?.reason ?? 'unknown';
  if (reason === 'offline') return reasons.offline[fields.connection.by];
  if (reason === 'no-driver') return reasons['no-driver'][system];
  return isPlain(reason, reasons) ? reasons[reason] : reasons.unknown;
};

type Plain = Exclude<keyof TroubleWords['reasons'], 'offline' | 'no-driver'>;

const isPlain = (reason: string, reasons: TroubleWords['reasons']): reason is Plain =>
  Object.hasOwn(reasons, reason);
