/** The GS1 check digit of the digits before it: weights 3 and 1 from the right. */
export const gtinCheckDigit = (digits: string): number => {
  let weighted = 0;
  for (let index = 0; index < digits.length; index += 1) {
    weighted += Number(digits[digits.length - 1 - index]) * (index % 2 === 0 ? 3 : 1);
  }
  return (10 - (weighted % 10)) % 10;
};

export const isGtin = (code: string): boolean =>
  /^(\d{8}|\d{12,14})$/.test(code) && gtinCheckDigit(code.slice(0, -1)) === Number(code.at(-1));

/**
 * What a product may carry: a GTIN with its check digit right (a wrong one is a typing error a scanner would never
 * find again), or a shop's own code of 3–40 printable ASCII characters that cannot be mistaken for one.
 */
export const isBarcode = (code: string): boolean =>
  /^(\d{8}|\d{12,14})$/.test(code) ? isGtin(code) : /^[!-~]{3,40}$/.test(code);
