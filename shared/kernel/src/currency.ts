import type { Brand } from './brand.ts';

/** An ISO 4217 code. Each order, session and document names its currency once; amounts of two never meet. */
export type Currency = Brand<string, 'Currency'>;

export const isCurrency = (code: string): boolean => /^[A-Z]{3}$/.test(code);

export const currency = (code: string): Currency => {
  if (!isCurrency(code)) throw new RangeError(`not a currency: ${code}`);
  return code as Currency;
};

export const vnd: Currency = currency('VND');

const withoutMinorUnit = new Set(
  'VND JPY KRW BIF CLP DJF GNF ISK KMF PYG RWF UGX VUV XAF XOF XPF'.split(' '),
);
const withThousandths = new Set(['BHD', 'KWD', 'OMR', 'TND', 'JOD', 'IQD', 'LYD']);

/** How many decimals people write: đồng 0, dollar 2, dinar 3. */
export const minorDigits = (code: Currency): number => {
  if (withoutMinorUnit.has(code)) return 0;
  return withThousandths.has(code) ? 3 : 2;
};
