import type { Line } from '@pos/documents';
import { isGtin } from '@pos/domain';
import { columns } from '@pos/kernel';
import { columnDots } from '../printers/font/receipt-font.ts';
import { sizedQr } from '../printers/codes.ts';
import type { Bitmap } from '../printers/picture/bitmap.ts';
import { drawLine } from '../printers/picture/draw-line.ts';
import type { Label, LabelStock } from './label.ts';

interface At {
  readonly x: number;
  readonly y: number;
}

export type Mark =
  | (At & { readonly kind: 'picture'; readonly picture: Bitmap })
  | (At & {
      readonly kind: 'barcode';
      readonly symbology: 'ean13' | 'ean8' | 'code128';
      readonly data: string;
      readonly moduleDots: number;
      readonly height: number;
    })
  | (At & { readonly kind: 'qr'; readonly data: string; readonly moduleDots: number });

/** Where everything stands, in dots: what label printers of any make are told. */
export interface LabelSheet {
  readonly stock: LabelStock;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

const margin = 12;
const quietModules = 10;

/** Letters are drawn, since no label printer sold here holds all of them; codes are left to the printer. */
export const layLabel = (label: Label, stock: LabelStock): LabelSheet => {
  const width = Math.floor(stock.widthMillimetres * stock.dotsPerMillimetre);
  const height = Math.floor(stock.heightMillimetres * stock.dotsPerMillimetre);
  const qr = label.qr === null ? null : placedQr(label.qr, width, height);
  const room = (qr ? qr.x : width) - 2 * margin;
  const letters = [
    drawText(label.name, 'normal', room),
    drawText(label.price, isShort(label.price, room) ? 'double' : 'tall', room),
    drawText(label.note, 'normal', room),
  ];
  const marks: Mark[] = qr ? [qr] : [];
  let y = Math.floor(margin / 2);
  for (const picture of letters) {
    if (!picture || y + picture.height > height) continue;
    marks.push({ kind: 'picture', x: margin, y, picture });
    y += picture.height;
  }
  const bars =
    label.barcode === null ? null : placedBarcode(label.barcode, { width: room, height, y });
  return { stock, width, height, marks: bars ? [...marks, bars] : marks };
};

const isShort = (text: string, width: number): boolean => 2 * columns(text) * columnDots <= width;

const drawText = (text: string, size: Line['style']['size'], width: number): Bitmap | null => {
  const across = Math.floor(width / columnDots);
  if (text === '' || across < 1) return null;
  const style = { size, bold: size !== 'normal', inverse: false };
  return drawLine(
    { kind: 'line', text: shortened(text, across), align: 'left', style },
    width,
    across,
  );
};

const shortened = (text: string, across: number): string => {
  const letters = [...text];
  while (columns(letters.join('')) > across) letters.pop();
  return letters.join('');
};

const placedQr = (data: string, width: number, height: number): Mark | null => {
  const room = Math.min(Math.floor(width / 2), height - margin);
  const sized = sizedQr(data, room);
  if (!sized) return null;
  const { moduleDots, modules } = sized;
  const size = modules.length * moduleDots;
  return { kind: 'qr', data, moduleDots, x: width - size - 2 * margin, y: margin };
};

const modulesOf = { ean13: 95, ean8: 67 } as const;

const placedBarcode = (
  data: string,
  { width, height, y }: { readonly width: number; readonly height: number; readonly y: number },
): Mark | null => {
  const symbology = symbologyOf(data);
  const modules = symbology === 'code128' ? 11 * (data.length + 3) + 2 : modulesOf[symbology];
  const moduleDots = Math.min(3, Math.floor(width / (modules + 2 * quietModules)));
  // Digits stand below the bars.
  const tall = height - y - 40;
  if (symbology === 'code128' && !/^[!-~]{1,40}$/.test(data)) return null;
  if (moduleDots < 1 || tall < 24) return null;
  const x = margin + quietModules * moduleDots;
  return { kind: 'barcode', symbology, data, moduleDots, height: Math.min(tall, 96), x, y: y + 4 };
};

const symbologyOf = (data: string): 'ean13' | 'ean8' | 'code128' => {
  if (isGtin(data) && data.length === 13) return 'ean13';
  return isGtin(data) && data.length === 8 ? 'ean8' : 'code128';
};
