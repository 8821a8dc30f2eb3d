export { serialLine } from '../lines/serial-line.ts';
export type { Drawer } from './drawer.ts';
export { lineDrawer } from './line-drawer.ts';
export { printerDrawer } from './printer-drawer.ts';
