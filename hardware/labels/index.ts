export { tcpLine } from '../lines/tcp-line.ts';
export { usblpLine } from '../lines/usblp-line.ts';
export {
  labelPrinter,
  type LabelJob,
  type LabelLanguage,
  type LabelPrinter,
} from './label-printer.ts';
export type { Label, LabelStock } from './label.ts';
