import type { PeripheralConnection } from '@pos/domain';
import type { CustomerDisplay } from '../displays/face.ts';
import { poleDisplay } from '../displays/pole-display.ts';
import { isPoleLanguage } from '../displays/pole-languages.ts';
import type { Line } from '../lines/line.ts';
import { serialLine, type SerialSettings } from '../lines/serial-line.ts';
import { tcpLine } from '../lines/tcp-line.ts';
import { isScaleProtocol, scaleProtocols } from '../scales/scale-protocols.ts';
import { lineScale } from '../scales/line-scale.ts';
import type { Scale } from '../scales/scale.ts';
import { hidScanner } from '../scanners/hid-scanner.ts';
import { lineScanner } from '../scanners/line-scanner.ts';
import type { Scanner } from '../scanners/scanner.ts';
import type { CardTerminal } from '../terminals/card-terminal.ts';
import { zvtTerminal } from '../terminals/zvt/zvt-terminal.ts';
import { findPeripherals, type FoundPeripheral } from './find-peripherals.ts';

interface Wanted {
  readonly name: string;
  readonly language: string;
  readonly connection: PeripheralConnection;
}

/** The ways that a machine has to what stands on its counter. `null`: this version knows no such device. */
export interface PeripheralHardware {
  readonly scale: (wanted: Wanted) => Scale | null;
  readonly scanner: (wanted: Wanted) => Scanner | null;
  readonly display: (wanted: Wanted) => CustomerDisplay | null;
  /** `currency` as ISO 4217 writes it. */
  readonly terminal: (wanted: Wanted & { readonly currency: string }) => CardTerminal | null;
  readonly find: () => Promise<readonly FoundPeripheral[]>;
}

export const peripheralHardware: PeripheralHardware = {
  scale: ({ name, language, connection }) => {
    if (!isScaleProtocol(language)) return null;
    const protocol = scaleProtocols[language];
    const line = lineTo(connection, protocol.usual);
    return line && lineScale({ name, line, protocol });
  },
  scanner: ({ name, connection }) => {
    if (connection.by === 'hid') {
      const { by: _, ...identity } = connection;
      return hidScanner({ name, identity });
    }
    const line = lineTo(connection);
    return line && lineScanner({ name, line });
  },
  display: ({ name, language, connection }) => {
    const line = lineTo(connection);
    return line && isPoleLanguage(language) ? poleDisplay({ name, line, language }) : null;
  },
  terminal: ({ name, language, connection, currency }) => {
    const number = currencyNumbers[currency];
    const line = lineTo(connection);
    return line && language === 'zvt' && number !== undefined
      ? zvtTerminal({ name, line, currency: number })
      : null;
  },
  find: findPeripherals,
};

/** For a till that shall touch no device. */
export const noPeripherals: PeripheralHardware = {
  scale: () => null,
  scanner: () => null,
  display: () => null,
  terminal: () => null,
  find: () => Promise.resolve([]),
};

/** What a terminal calls a currency. Whose number is not here, its cards are taken by hand. */
const currencyNumbers: Readonly<Record<string, number>> = { VND: 704, EUR: 978, CHF: 756 };

export const terminalLanguageNames = ['zvt'] as const;

const lineTo = (
  connection: PeripheralConnection,
  usual: Partial<SerialSettings> = {},
): Line | null => {
  switch (connection.by) {
    case 'network':
      return tcpLine(connection);
    case 'serial':
      return serialLine({ ...usual, path: connection.path, baudRate: connection.baud });
    case 'hid':
      return null;
  }
};
