import type { DocumentNumber } from '@pos/domain';
import { text, type Block } from '../document.ts';
import type { Writing } from '../text/writing.ts';

/** For a scanner that looks the document up. A register may be named with letters that Code 128 does not hold. */
export const numberBarcode = ({ text: data }: DocumentNumber): Block[] =>
  /^[\x21-\x7e]{1,40}$/.test(data) ? [{ kind: 'barcode', symbology: 'code128', data }] : [];

/** What a phone opens to see the document or its invoice; nothing while there is no such place. */
export const lookUpCode = (data: string | null, { say }: Writing): Block[] =>
  data === null ? [] : [{ kind: 'qr', data }, text(say('lookUp'), { align: 'center' })];
