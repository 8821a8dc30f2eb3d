import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Parts {
  /** Which of the machine's ports: 0, 1, 2. */
  readonly port: number;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber: string;
  readonly maker: string;
  readonly product: string;
  /** Such as `printer.0`: what kind of device, as the kernel calls it. */
  readonly kind: string;
  readonly settings?: Readonly<Record<string, string | Uint8Array>>;
}

/** A USB device made by the kernel, in a port that the same kernel looks at as a computer. */
export interface Gadget {
  readonly plug: () => void;
  readonly unplug: () => void;
}

const gadgets = '/sys/kernel/config/usb_gadget';
const english = 'strings/0x409';

export const makeGadget = (parts: Parts): Gadget => {
  const { port, vendorId, productId, serialNumber, maker, product, kind, settings = {} } = parts;
  const folder = join(gadgets, `port-${port}`);
  const make = (...names: readonly string[]): void =>
    names.forEach((name) => mkdirSync(join(folder, name), { recursive: true }));
  const set = (name: string, value: string | Uint8Array): void =>
    writeFileSync(join(folder, name), value);
  make('.', english, 'configs/c.1', `functions/${kind}`);
  set('idVendor', `0x${vendorId.toString(16)}`);
  set('idProduct', `0x${productId.toString(16)}`);
  set(`${english}/serialnumber`, serialNumber);
  set(`${english}/manufacturer`, maker);
  set(`${english}/product`, product);
  for (const [name, value] of Object.entries(settings)) set(`functions/${kind}/${name}`, value);
  symlinkSync(join(folder, 'functions', kind), join(folder, 'configs/c.1', kind));
  return {
    plug: () => set('UDC', `dummy_udc.${port}`),
    unplug: () => set('UDC', '\n'),
  };
};
