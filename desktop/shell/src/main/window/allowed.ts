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

/** What the window may load at all: our pages, and in development the tools that look at them. */
export const mayLoad = (address: string, isPackaged: boolean): boolean =>
  isOurs(address) || (!isPackaged && address.startsWith('devtools://'));
