import { create } from 'zustand';
import { assign, readKeys, usualKeys, type Assigned, type KeyAction, type KeyMap } from './keys.ts';

const place = 'quay.keys';

const kept = (): KeyMap => {
  try {
    return readKeys(JSON.parse(localStorage.getItem(place) ?? 'null'));
  } catch {
    return usualKeys;
  }
};

/** The keys of this device: its keyboard, its habits. */
export const useKeyMap = create<{ readonly keys: KeyMap }>(() => ({ keys: kept() }));

export const readKeyMap = (): KeyMap => useKeyMap.getState().keys;

export const assignKey = (action: KeyAction, name: string): Assigned => {
  const assigned = assign(readKeyMap(), action, name);
  if (assigned.ok) keep(assigned.keys);
  return assigned;
};

export const forgetKeys = (): void => keep(usualKeys);

const keep = (keys: KeyMap): void => {
  useKeyMap.setState({ keys });
  try {
    localStorage.setItem(place, JSON.stringify(keys));
  } catch {
    // A browser that keeps nothing has these keys until it is closed.
  }
};
