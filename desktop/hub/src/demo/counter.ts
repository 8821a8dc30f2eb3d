import {
  openCounterAside,
  readCounterSettings,
  type CounterAddresses,
  type CounterSettings,
} from '@pos/hardware/counter';
import { giveUp } from '../program/bilingual.ts';
import { settingProblem } from '../program/problems.ts';

export const counterSettings = (): CounterSettings => {
  const read = readCounterSettings();
  if (!read.ok) return giveUp(settingProblem(read.variable, read.accepted));
  // Beside a demo its devices are found by their till alone: they need no ports that others know.
  return { ...read.settings, firstPort: 0 };
};

/** A demo sells without its counter too: a second one beside the first, or another program on its port. */
export const openCounterIfFree = async (
  settings: CounterSettings,
): Promise<CounterAddresses | null> => {
  try {
    return await openCounterAside(settings);
  } catch {
    console.log(
      `Không mở được quầy ảo ở cổng ${settings.port} · The virtual counter cannot have port ${settings.port} (QUAY_COUNTER_PORT)`,
    );
    return null;
  }
};
