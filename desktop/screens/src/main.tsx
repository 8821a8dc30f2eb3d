import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import './ui/base.css';
import type { TillClient } from '@pos/api';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserTillClient } from './client/browser-till-client.ts';
import { guestAddress } from './guest/guest-channel.ts';
import { GuestWindow } from './guest/guest-window.tsx';
import { App } from './shell/app.tsx';
import { usePreferences } from './state/preferences.ts';
import { TillProvider } from './state/till.ts';
import { inEach } from './state/words.ts';
import { shellWords } from './shell/words.ts';

const language = () => usePreferences.getState().language;

declare global {
  interface Window {
    /** The till behind the window of the desktop program, put there by its preload. */
    readonly quayTill?: TillClient;
  }
}

const till =
  window.quayTill ??
  createBrowserTillClient({
    origin: location.origin,
    language,
    awayRefusal: () => ({
      code: 'TillAway',
      ...shellWords[language()].away,
      inEach: inEach(shellWords, ({ away }) => away),
      details: {},
    }),
  });

createRoot(document.getElementById('screens')!).render(
  <StrictMode>
    {location.search === guestAddress ? (
      <GuestWindow />
    ) : (
      <TillProvider value={till}>
        <App />
      </TillProvider>
    )}
  </StrictMode>,
);
