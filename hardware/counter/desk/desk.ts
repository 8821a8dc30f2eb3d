import type { PoleDisplay } from '../devices/pole-display.ts';
import type { StandingPrinter } from '../devices/printers.ts';
import type { VirtualScale } from '../devices/scale.ts';
import type { SocketDevice } from '../devices/socket-device.ts';

/** Everything that stands on the counter, and the way to tell whoever watches. */
export interface Desk {
  readonly printers: readonly StandingPrinter[];
  readonly scale: VirtualScale;
  readonly display: PoleDisplay;
  readonly atScale: SocketDevice;
  readonly atScanner: SocketDevice;
  readonly atDisplay: SocketDevice;
  readonly tell: (message: object) => void;
}
