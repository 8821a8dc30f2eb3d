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
  find: findPeripherals,
};

/** For a till that shall touch no device. */
export const noPeripherals: PeripheralHardware = {
  scale: () => null,
  scanner: () => null,
  display: () => null,
  find: () => Promise.resolve([]),
};

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
