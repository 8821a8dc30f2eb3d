import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '@pos/hub/settings';

/** What the shell is started with; the till's own settings are the same as everywhere. */
export interface ShellSettings extends Settings {
  readonly kiosk: boolean;
  readonly demo: boolean;
  /** The page of the virtual counter beside the demo. */
  readonly counter: string | null;
  readonly movedHere: boolean;
  readonly keys: 'sealed' | 'plain';
}

export type ReadShellSettings =
  | { readonly ok: true; readonly settings: ShellSettings }
  | { readonly ok: false; readonly variable: string; readonly accepted: string };

interface Started {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly args: readonly string[];
  readonly isPackaged: boolean;
  /** Where data lies unless somebody says otherwise: the system's folder for this person, or the repository. */
  readonly home: string;
  readonly screens: string;
  readonly tablet: string;
}

export const readShellSettings = ({
  environment = process.env,
  args,
  isPackaged,
  home,
  screens,
  tablet,
}: Started): ReadShellSettings => {
  const read = readSettings(
    {
      ...environment,
      QUAY_DATA: environment['QUAY_DATA'] || (isPackaged ? 'data' : '.quay'),
      QUAY_SCREENS: environment['QUAY_SCREENS'] || screens,
      QUAY_TABLET: environment['QUAY_TABLET'] || tablet,
    },
    home,
  );
  if (!read.ok) return read;
  const { values } = parseArgs({
    args: [...args],
    options: { kiosk: { type: 'boolean' }, 'moved-here': { type: 'boolean' } },
    strict: false,
  });
  const keys = environment['QUAY_KEYS'] || (isPackaged ? 'sealed' : 'plain');
  if (keys !== 'sealed' && keys !== 'plain')
    return { ok: false, variable: 'QUAY_KEYS', accepted: 'sealed, plain' };
  const isSet = (variable: string): boolean => environment[variable] === '1';
  return {
    ok: true,
    settings: {
      ...read.settings,
      keys,
      kiosk: values['kiosk'] === true || isSet('QUAY_KIOSK'),
      movedHere: values['moved-here'] === true,
      demo: isSet('QUAY_DEMO'),
      counter: environment['QUAY_DEMO_COUNTER'] || null,
    },
  };
};

/** The files of one till and of the window before it. */
export const foldersIn = (data: string) => ({
  till: join(data, 'till'),
  electron: join(data, 'electron'),
  windowState: join(data, 'window.json'),
  wrappedSecret: join(data, 'key-secret'),
});
