import { dialog06 } from './dialog-06.ts';
import { nci } from './nci.ts';
import { toledo8217 } from './toledo-8217.ts';
import type { ScaleProtocol } from './protocol.ts';

export const scaleProtocols = {
  'toledo-8217': toledo8217,
  nci,
  'dialog-06': dialog06,
} as const satisfies Readonly<Record<string, ScaleProtocol>>;

export type ScaleProtocolName = keyof typeof scaleProtocols;

export const isScaleProtocol = (name: string): name is ScaleProtocolName =>
  Object.hasOwn(scaleProtocols, name);

export const scaleProtocolNames = Object.keys(scaleProtocols).filter(isScaleProtocol);
