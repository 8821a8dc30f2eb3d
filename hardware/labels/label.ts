/** What sticks on a shelf or an article. Amounts are given as they are to be read. */
export interface Label {
  readonly name: string;
  readonly price: string;
  /** Below the price in small letters: the unit, the shop, a date. */
  readonly note: string;
  /** Under which it is scanned: EAN-13 and EAN-8 as such, others as Code 128 where they fit. */
  readonly barcode: string | null;
  readonly qr: string | null;
}

export interface LabelStock {
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** Between two labels. */
  readonly gapMillimetres: number;
  readonly dotsPerMillimetre: 8 | 12;
}
