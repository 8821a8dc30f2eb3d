import type { PeripheralConnection, PeripheralFields } from '@pos/domain';

/** What somebody types in: text, until it is checked. */
export interface Draft extends Omit<PeripheralFields, 'connection'> {
  readonly by: PeripheralConnection['by'];
  readonly address: string;
  readonly baud: string;
}

const usualBaud = 9600;

export const newPeripheral = (
  till: string,
  found?: { readonly connection: PeripheralConnection; readonly label: string | null },
): PeripheralFields => ({
  name: found?.label ?? '',
  ...(found?.connection.by === 'hid'
    ? { kind: 'scanner', language: 'codes' }
    : { kind: 'scale', language: 'toledo-8217' }),
  connection: found?.connection ?? { by: 'serial', path: '', baud: usualBaud },
  till,
});

export const draftOf = ({ connection, ...fields }: PeripheralFields): Draft => ({
  ...fields,
  by: connection.by,
  address: addressOf(connection),
  baud: String(connection.by === 'serial' ? connection.baud : usualBaud),
});

/** Where it is connected, as a person writes it down. */
export const addressOf = (connection: PeripheralConnection): string => {
  switch (connection.by) {
    case 'network':
      return connection.host === '' ? '' : `${connection.host}:${connection.port}`;
    case 'serial':
      return connection.path;
    case 'hid':
      return [hex(connection.vendorId), hex(connection.productId), connection.serialNumber ?? '']
        .join(':')
        .replace(/:$/, '');
  }
};

export type DraftProblem = 'name' | 'address';

/** The fields that can be sent, or what is still missing. */
export const fieldsOf = ({
  by,
  address,
  baud,
  ...fields
}: Draft): PeripheralFields | { readonly missing: DraftProblem } => {
  const name = fields.name.trim();
  if (name === '') return { missing: 'name' };
  const connection = connectionOf(by, address.trim(), Number(baud));
  return connection === null ? { missing: 'address' } : { ...fields, name, connection };
};

const connectionOf = (
  by: PeripheralConnection['by'],
  address: string,
  baud: number,
): PeripheralConnection | null => {
  switch (by) {
    case 'network': {
      const [, host, port] = /^([0-9A-Za-z.-]{1,253}):(\d{1,5})$/.exec(address) ?? [];
      const isPort = Number(port) >= 1 && Number(port) <= 65_535;
      return host !== undefined && isPort ? { by, host, port: Number(port) } : null;
    }
    case 'serial':
      return address === '' || !(baud >= 300) ? null : { by, path: address, baud };
    case 'hid': {
      const [, vendor, product, serialNumber] =
        /^([0-9a-f]{4}):([0-9a-f]{4})(?::(.+))?$/i.exec(address) ?? [];
      if (vendor === undefined || product === undefined) return null;
      const identity = { by, vendorId: parseInt(vendor, 16), productId: parseInt(product, 16) };
      return serialNumber === undefined ? identity : { ...identity, serialNumber };
    }
  }
};

const hex = (code: number): string => code.toString(16).padStart(4, '0');
