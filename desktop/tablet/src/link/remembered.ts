const tillsKey = 'quay-hubs';
const serverKey = 'quay-server';
const most = 8;

const tills = (): readonly string[] => {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(tillsKey) ?? '[]');
    return Array.isArray(known) ? known.filter((url) => typeof url === 'string') : [];
  } catch {
    return [];
  }
};

/** Where the shop was found before. Lost with the browser's storage, it is learned again from any till. */
export const remembered = {
  tills,
  keepTills: (urls: readonly string[]): void =>
    localStorage.setItem(tillsKey, JSON.stringify(urls.slice(-most))),
  server: (): string | null => localStorage.getItem(serverKey),
  keepServer: (url: string): void => localStorage.setItem(serverKey, url),
};
