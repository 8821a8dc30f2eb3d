import {
  openCounterAside,
  readCounterSettings,
  type CounterAside,
  type CounterSettings,
} from '@pos/hardware/counter';
import { giveUp } from '../program/bilingual.ts';
import { settingProblem } from '../program/problems.ts';

export const counterSettings = (): CounterSettings => {
  const read = readCounterSettings();
  if (!read.ok) return giveUp(settingProblem(read.variable, read.accepted));
  // Beside a demo the printer is found by its till alone: it needs no port that others know.
  return { ...read.settings, printerPort: 0 };
};

/** A demo sells without its counter too: a second one beside the first, or another program on its port. */
export const openCounterIfFree = async (
  settings: CounterSettings,
): Promise<CounterAside | null> => {
  try {
    return await openCounterAside(settings);
  } catch {
    console.log(
      `Không mở được máy in ảo ở cổng ${settings.port} · The virtual printer cannot have port ${settings.port} (QUAY_COUNTER_PORT)`,
    );
    return null;
  }
};
