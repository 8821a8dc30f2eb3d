/** A number of Vietnam. A hotline has no international form: abroad nobody can dial it. */
export type Phone =
  | { readonly kind: 'mobile'; readonly e164: string }
  | { readonly kind: 'fixed'; readonly e164: string }
  | { readonly kind: 'hotline'; readonly digits: string };

/** Reads what people write, numbers from before 2018 included; `null` when no such number can exist. */
export const parsePhone = (text: string): Phone | null => {
  const domestic = toDomestic(text.replace(separators, ''));
  const digits = withNewPrefix(domestic);
  if (mobile.test(digits)) return { kind: 'mobile', e164: toE164(digits) };
  if (fixed.test(digits)) return { kind: 'fixed', e164: toE164(digits) };
  return hotline.test(digits) ? { kind: 'hotline', digits } : null;
};

const separators = /[\s.\-‐‑–()]/g;
const mobile = /^0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}$/;
const fixed = /^02\d{8,9}$/;
const hotline = /^1[89]00\d{4,6}$/;

/** `+84 (0)912…` names the trunk zero twice over; a domestic number never starts with 84. */
const toDomestic = (compact: string): string => compact.replace(/^(?:\+|00)?840?/, '0');

const toE164 = (domestic: string): string => `+84${domestic.slice(1)}`;

/** In 2018 the eleven-digit mobile numbers lost a digit; old customer lists still hold them. */
const withNewPrefix = (domestic: string): string => {
  const match = /^(01\d\d)(\d{7})$/.exec(domestic);
  const prefix = newPrefixes[match?.[1] ?? ''];
  return match && prefix ? `${prefix}${match[2]}` : domestic;
};

const newPrefixes: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0126': '076',
  '0127': '081',
  '0128': '078',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};
