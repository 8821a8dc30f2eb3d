/**
 * Keeps the tablet's page in the browser, so that it opens while no till is in reach. Files are named after what is in
 * them and never change; the page itself is asked for first, and taken from here when nobody answers soon.
 * Browsers allow this on pages that came over HTTPS or from this machine, and on no others.
 */
const page = '/tablet/';
const kept = 'quay-tablet-1';
const patience = 3000;

const namedIn = (text) => [
  ...new Set(text.match(/\/tablet\/assets\/[\w.-]+\.(?:js|css|woff2?|svg|png)/g) ?? []),
];

/** The page, what it loads, and what its styles load. */
const keepAll = async () => {
  const cache = await caches.open(kept);
  const index = await fetch(page, { cache: 'no-cache' });
  const files = namedIn(await index.clone().text());
  const styles = files.filter((file) => file.endsWith('.css'));
  const texts = await Promise.all(styles.map(async (file) => (await fetch(file)).text()));
  const fresh = [...files, ...texts.flatMap(namedIn)];
  await cache.addAll(fresh);
  await cache.put(page, index);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== page && !fresh.includes(pathname)) await cache.delete(pathname);
  }
};

const pageNowOrKept = async () => {
  try {
    const answer = await fetch(page, { signal: AbortSignal.timeout(patience) });
    if (answer.ok) return answer;
  } catch {
    // Nobody is there.
  }
  return (await caches.match(page)) ?? Response.error();
};

addEventListener('install', (event) => event.waitUntil(keepAll().then(() => skipWaiting())));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => event.waitUntil(keepAll().catch(() => undefined)));
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate' && pathname === page) event.respondWith(pageNowOrKept());
  else if (pathname.startsWith(`${page}assets/`))
    event.respondWith(caches.match(pathname).then((found) => found ?? fetch(event.request)));
});
