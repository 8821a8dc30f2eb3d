const numbered = /^(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/;
const localV6 = /^(::1$|f[cd][\da-f]*:|fe[89ab][\da-f]*:)/i;

/** Whether an address can only be one of this machine or of the network it stands in; a name never is. */
export const isLocalAddress = (address: string): boolean => {
  const [, first, second] = numbered.exec(address) ?? [];
  if (first === undefined) return localV6.test(address);
  const [a, b] = [Number(first), Number(second)];
  return (
    a === 127 ||
    a === 10 ||
    (a === 192 && b === 168) ||
    (a === 172 && b >= 16 && b <= 31) ||
    (a === 169 && b === 254)
  );
};
