import type { Switches } from '../printers/virtual/virtual-printer.ts';

const names = ['paperOut', 'coverOpen', 'cutterJammed', 'offline', 'slow', 'silent'] as const;

/** `{"paperOut":true}`, or `null` for anything else. */
export const parseSwitches = (text: string): Partial<Switches> | null => {
  const parsed = parsedOrNull(text);
  if (typeof parsed !== 'object' || parsed === null) return null;
  const change: { -readonly [Name in keyof Switches]?: boolean } = {};
  for (const [name, on] of Object.entries(parsed)) {
    const known = names.find((each) => each === name);
    if (known === undefined || typeof on !== 'boolean') return null;
    change[known] = on;
  }
  return change;
};

const parsedOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
