import type { ElectronApi } from '../../electron.ts';
import { isForGuests, isOurs, mayLoad } from './allowed.ts';

/** Whatever a page is made of, it opens nothing but the guest's screen, goes nowhere and is allowed nothing. Before the app is ready. */
export const lockDownContents = ({ app }: Pick<ElectronApi, 'app'>): void => {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(({ url }) => ({ action: isForGuests(url) ? 'allow' : 'deny' }));
    for (const going of ['will-frame-navigate', 'will-redirect'] as const)
      contents.on(going, (event) => {
        if (!isOurs(event.url)) event.preventDefault();
      });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};

/** The till needs no camera, no notification, no device and no network of a page's. */
export const lockDownSession = ({
  app,
  session: { defaultSession },
}: Pick<ElectronApi, 'app' | 'session'>): void => {
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !mayLoad(url, app.isPackaged) }),
  );
};
