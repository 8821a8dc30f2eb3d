/** What a shop may leave off its receipts. Names, numbers and sums are not among it. */
export const paperParts = ['logo', 'address', 'phone', 'cashier', 'taxes', 'barcode'] as const;

export type PaperPart = (typeof paperParts)[number];
