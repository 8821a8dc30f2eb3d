export { serialLine } from '../lines/serial-line.ts';
export { tcpLine } from '../lines/tcp-line.ts';
export type { CustomerDisplay, Face, FaceRow } from './face.ts';
export { poleDisplay } from './pole-display.ts';
export type { PoleLanguage } from './pole-languages.ts';
