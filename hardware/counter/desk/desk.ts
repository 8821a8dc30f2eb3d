import type { VirtualPole } from '../../displays/virtual-pole.ts';
import type { VirtualZvt } from '../../terminals/zvt/virtual-zvt.ts';
import type { PluggedDevice } from '../devices/plugged-device.ts';
import type { StandingPrinter } from '../devices/printers.ts';
import type { SwingingScale } from '../devices/swinging-scale.ts';

/** Everything that stands on the counter, and the way to tell whoever watches. */
export interface Desk {
  readonly printers: readonly StandingPrinter[];
  readonly scale: SwingingScale;
  readonly display: VirtualPole;
  readonly atScale: PluggedDevice;
  readonly atScanner: PluggedDevice;
  readonly atDisplay: PluggedDevice;
  readonly terminal: VirtualZvt;
  readonly tell: (message: object) => void;
}
