import { vnd, type Locale } from '@pos/kernel';
import { entry, rule, text, type Document } from './document.ts';
import { onLetterhead, title, type Letterhead } from './parts/letterhead.ts';

export interface TestSlipFacts {
  readonly language: Locale;
  readonly at: string;
  readonly printer: string;
  readonly model: string;
  readonly register: string;
  /** Columns across, so that a number too many is cut off and seen. */
  readonly columns: number;
}

/** What tells a person at a glance whether a printer is set up right: letters, width, codes, the cut. */
export const testSlip = (facts: TestSlipFacts, letterhead: Letterhead): Document => {
  const { language, at, printer, model, register, columns } = facts;
  const print = { language, currency: vnd, cashier: null, copy: 0, training: false };
  return onLetterhead(print, { ...letterhead, footer: '' }, ({ say, moment }) => [
    title(say('testSlip')),
    entry(say('printer'), printer),
    entry(say('model'), model),
    entry(say('register'), register),
    entry(say('date'), moment(at)),
    rule,
    text(say('lettersRight')),
    text('Nguyễn Huệ · Phở bò đặc biệt · Lẩu ếch măng cay'),
    text('PHƯỜNG SÀI GÒN · ĐẶC SẢN · Ẫ Ễ Ỗ Ữ Ợ ₫ 1.234.567'),
    rule,
    text(say('edgesRight')),
    text(ruler(columns)),
    { kind: 'barcode', symbology: 'code128', data: 'QUAY-TEST-01' },
    { kind: 'qr', data: 'https://quay.example/in-thu' },
    text(say('allRight'), { align: 'center', bold: true }),
  ]);
};

/** `|2345678901…|`, exactly as wide as the paper. */
const ruler = (columns: number): string =>
  Array.from({ length: columns }, (_, place) =>
    place === 0 || place === columns - 1 ? '|' : String((place + 1) % 10),
  ).join('');
