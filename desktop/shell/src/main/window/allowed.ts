export const scheme = 'app';
export const home = `${scheme}://quay/`;

/** Only what the shell itself serves may stand in the window. */
export const isOurs = (address: string): boolean => {
  const parsed = URL.parse(address);
  return (
    parsed !== null &&
    parsed.protocol === `${scheme}:` &&
    parsed.host === 'quay' &&
    parsed.username === ''
  );
};

/** The second screen: a page of ours that shows an order and takes no orders. */
export const isForGuests = (address: string): boolean => address === `${home}?guest`;

/** What a page may load at all: what is ours, a picture it carries itself, a file it makes to be kept, and in development the tools that look at it. */
export const mayLoad = (address: string, isPackaged: boolean): boolean =>
  isOurs(address) ||
  address.startsWith('data:image/') ||
  address.startsWith(`blob:${home}`) ||
  (!isPackaged && address.startsWith('devtools://'));
