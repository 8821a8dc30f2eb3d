import type { BuiltScreens } from '@pos/hub/screens';
import { readPicture } from '@pos/till/pictures';
import type { ElectronApi } from '../../electron.ts';
import { home, isOurs, scheme } from './allowed.ts';
import { stoppedPage, stoppedStyle } from './stopped-page.ts';

/** A page of ours runs its own script and shows its own pictures. It reaches nothing: the till is behind the bridge. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Where a window stands that has crashed too often. */
export const stoppedAddress = `${home}stopped`;

/** Before the app is ready: pages of our scheme are pages like any other, with an origin of their own. */
export const registerScheme = ({ protocol }: Pick<ElectronApi, 'protocol'>): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** Serves the built screens to the window, from memory, and the till's pictures: what is not among them is not there. */
export const serveContent = (
  { protocol }: Pick<ElectronApi, 'protocol'>,
  screens: BuiltScreens | null,
  folder: string,
): void => protocol.handle(scheme, ({ url }) => contentAt(url, screens, folder));

/** `folder` is the till's: its pictures lie there. */
export const contentAt = (url: string, screens: BuiltScreens | null, folder: string): Response => {
  if (!isOurs(url)) return respond('', 'text/plain', 403);
  const { pathname } = new URL(url);
  if (pathname === '/' && screens) return respond(screens.index, html);
  if (pathname === '/' || pathname === '/stopped')
    return respond(stoppedPage(screens !== null), html);
  if (pathname === '/stopped.css') return respond(stoppedStyle, 'text/css; charset=UTF-8');
  if (pathname.startsWith(pictures)) return pictureAt(pathname.slice(pictures.length), folder);
  const file = screens?.files.get(pathname);
  return file ? respond(file.content, file.type) : respond('', 'text/plain', 404);
};

const pictures = '/pictures/';

const pictureAt = (name: string, folder: string): Response => {
  const picture = readPicture(folder, name);
  return picture ? respond(picture.bytes, picture.kind) : respond('', 'text/plain', 404);
};

const html = 'text/html; charset=UTF-8';

const respond = (body: string | Uint8Array<ArrayBuffer>, type: string, status = 200): Response =>
  new Response(body, { status, headers: { ...headers, 'Content-Type': type } });
