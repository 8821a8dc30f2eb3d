import { cycleProofs } from './cycles.ts';
import { setUpCounter } from './devices.ts';
import { peripheralProofs } from './peripherals.ts';
import { printerProofs } from './printer.ts';
import { proveAll } from './proof.ts';

const counter = setUpCounter();
await proveAll([...printerProofs(counter), ...peripheralProofs(counter), ...cycleProofs(counter)]);
// The devices stay open as long as the machine is on.
process.exit(0);
