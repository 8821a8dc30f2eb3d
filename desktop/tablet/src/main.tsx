import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readPaired } from './device/device-store.ts';
import { App } from './screens/app.tsx';
import { AlreadyOpen } from './screens/already-open.tsx';
import { keepPage } from './keep-page.ts';
import { isOnlyPage } from './only-page.ts';

void keepPage();
const isAlone = await isOnlyPage();
const paired = await readPaired();

createRoot(document.getElementById('tablet')!).render(
  <StrictMode>
    {isAlone ? <App known={paired} home={location.origin} /> : <AlreadyOpen />}
  </StrictMode>,
);
