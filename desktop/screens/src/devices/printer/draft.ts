import type { FoundPrinter, PrinterHere } from '@pos/api';
import type { Calibration, DeviceConnection, PrinterFields } from '@pos/domain';

/** What somebody types in: text, until it is checked. */
export interface Draft extends Omit<PrinterFields, 'connection' | 'calibration'> {
  readonly by: DeviceConnection['by'];
  readonly address: string;
  readonly calibration: Calibration;
}

const usual: PrinterFields = {
  name: '',
  model: 'clone-80',
  connection: { by: 'network', host: '', port: 9100 },
  till: null,
  tasks: [],
  categories: [],
  hasDrawer: false,
  fallback: null,
};

/** The first printer of a shop prints receipts and holds the drawer: that is why it was bought. */
export const newPrinter = (
  others: readonly Pick<PrinterHere, 'fields'>[],
  found?: FoundPrinter,
): PrinterFields => {
  const isFirst = !others.some(({ fields }) => fields.tasks.includes('receipt'));
  return {
    ...usual,
    ...(isFirst ? { tasks: ['receipt'], hasDrawer: true } : { tasks: ['station'] }),
    ...(found ? { connection: found.connection, name: found.label ?? '' } : {}),
  };
};

export const draftOf = ({ connection, calibration = {}, ...fields }: PrinterFields): Draft => ({
  ...fields,
  by: connection.by,
  address: addressOf(connection),
  calibration,
});

const addressOf = (connection: DeviceConnection): string => {
  switch (connection.by) {
    case 'network':
      return connection.port === 9100 ? connection.host : `${connection.host}:${connection.port}`;
    case 'usb':
    case 'serial':
      return connection.path;
    case 'queue':
      return connection.queue;
  }
};

export type DraftProblem = 'name' | 'address';

/** The fields that can be sent, or what is still missing. */
export const fieldsOf = ({
  by,
  address,
  ...fields
}: Draft): PrinterFields | { readonly missing: DraftProblem } => {
  const name = fields.name.trim();
  if (name === '') return { missing: 'name' };
  const connection = connectionOf(by, address.trim());
  return connection === null ? { missing: 'address' } : { ...fields, name, connection };
};

const usualBaud = 19_200;

const connectionOf = (by: DeviceConnection['by'], address: string): DeviceConnection | null => {
  switch (by) {
    case 'network': {
      const [, host, port = '9100'] = /^([0-9A-Za-z.-]{1,253})(?::(\d{1,5}))?$/.exec(address) ?? [];
      const number = Number(port);
      return host === undefined || number < 1 || number > 65_535
        ? null
        : { by, host, port: number };
    }
    case 'usb':
      return address === '' ? null : { by, path: address };
    case 'serial':
      return address === '' ? null : { by, path: address, baud: usualBaud };
    case 'queue':
      return address === '' ? null : { by, queue: address };
  }
};
