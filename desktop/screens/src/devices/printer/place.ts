import type { DeviceConnection } from '@pos/domain';
import type { PrinterWords } from './words.ts';

/** Where it is, as one would say it: `Mạng · 192.168.1.50`. */
export const placeOf = (connection: DeviceConnection, words: PrinterWords): string => {
  const by = words.by[connection.by];
  switch (connection.by) {
    case 'network':
      return `${by} · ${connection.host}${connection.port === 9100 ? '' : `:${connection.port}`}`;
    case 'usb':
      return `${by} · ${connection.path}`;
    case 'serial':
      return `${by} · ${connection.path} · ${connection.baud}`;
    case 'queue':
      return `${by} · ${connection.queue}`;
  }
};
