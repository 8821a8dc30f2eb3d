import type { Locale } from '@pos/kernel';
import { create } from 'zustand';

export type Theme = 'light' | 'dark';

export interface Preferences {
  readonly language: Locale;
  readonly theme: Theme;
  readonly sounds: boolean;
  /** Minutes without anybody touching the screen until it asks for a PIN again; 0 is never. */
  readonly lockAfter: number;
}

const place = 'quay.preferences';
const longestLock = 24 * 60;

/** What was kept, as far as it makes sense: somebody else's version of these screens may have written it. */
export const readPreferences = (kept: unknown): Partial<Preferences> => {
  if (typeof kept !== 'object' || kept === null) return {};
  const { language, theme, sounds, lockAfter }: Partial<Record<keyof Preferences, unknown>> = kept;
  return {
    ...(language === 'vi' || language === 'en' ? { language } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(typeof sounds === 'boolean' ? { sounds } : {}),
    ...(typeof lockAfter === 'number' && lockAfter >= 0 && lockAfter <= longestLock
      ? { lockAfter }
      : {}),
  };
};

const remembered = (): Partial<Preferences> => {
  try {
    return readPreferences(JSON.parse(localStorage.getItem(place) ?? '{}'));
  } catch {
    return {};
  }
};

/** How this device likes its screens. It is not the shop's business, so it stays in the browser. */
export const usePreferences = create<Preferences>(() => ({
  language: 'vi',
  theme: globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  sounds: true,
  lockAfter: 5,
  ...remembered(),
}));

export const setPreferences = (changed: Partial<Preferences>): void => {
  usePreferences.setState(changed);
  try {
    localStorage.setItem(place, JSON.stringify(usePreferences.getState()));
  } catch {
    // A browser that keeps nothing still sells; it only forgets the theme.
  }
};

/** Another window of this device was set differently: one device, one look. */
globalThis.addEventListener?.('storage', ({ key }) => {
  if (key === place) usePreferences.setState(remembered());
});
