import { isProfileName, profiles, type ProfileName } from '../printers/profile.ts';

/** What the environment says about the virtual counter, read here and nowhere else. */
export interface CounterSettings {
  readonly host: string;
  /** Of the page. */
  readonly port: number;
  /** Of the first device, 9100 where nobody else has it; the others take those behind it. 0: each takes any. */
  readonly firstPort: number;
  /** The receipt printer's. */
  readonly profile: ProfileName;
  /** The scale, the scanner and the display hang on serial ports too. */
  readonly onSerial?: boolean;
}

type Read =
  | { readonly ok: true; readonly settings: CounterSettings }
  | { readonly ok: false; readonly variable: string; readonly accepted: string };

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

export const readCounterSettings = (
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Read => {
  const valueOf = (variable: string, usual: string): string =>
    environment[variable]?.trim() || usual;
  const port = valueOf('QUAY_COUNTER_PORT', '4190');
  if (!isPort(port)) return wrong('QUAY_COUNTER_PORT', '0 - 65535 (0: any free port)');
  const printerPort = valueOf('QUAY_COUNTER_PRINTER_PORT', '9100');
  if (!isPort(printerPort)) return wrong('QUAY_COUNTER_PRINTER_PORT', '0 - 65535');
  const profile = valueOf('QUAY_COUNTER_PRINTER', 'epson-80');
  if (!isProfileName(profile))
    return wrong('QUAY_COUNTER_PRINTER', Object.keys(profiles).join(', '));
  return {
    ok: true,
    settings: {
      host: '127.0.0.1',
      port: Number(port),
      firstPort: Number(printerPort),
      profile,
    },
  };
};

const wrong = (variable: string, accepted: string): Read => ({ ok: false, variable, accepted });
