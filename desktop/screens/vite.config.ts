import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';

/** The built screens are served by the till's hub from its own origin; in development, its API is forwarded. */
export default defineConfig(({ mode }) => {
  const { QUAY_TILL_URL: till = 'http://127.0.0.1:4100' } = loadEnv(mode, false, 'QUAY_');
  const target = { target: till, changeOrigin: true };
  return {
    plugins: [react(), layersInOrder],
    build: {
      outDir: 'dist',
      target: 'es2023',
      cssMinify: true,
      sourcemap: true,
      assetsInlineLimit: 0,
      // Pure packages do nothing by being imported, so what no screen uses of them (the codecs and zod) stays away.
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /\/(shared|zod)\//, sideEffects: false }] },
      },
    },
    server: {
      proxy: {
        '/api': { ...target, ws: true, rewriteWsOrigin: true, configure: fromTheTill(till) },
        '/health': target,
        '/pictures': target,
      },
    },
  };
});

/** The first style sheet that arrives decides the order of the layers, whichever part of the screens it belongs to. */
const layersInOrder: Plugin = {
  name: 'layers-in-order',
  generateBundle: (_, bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = `@layer tokens,base,parts,screens;${String(file.source)}`;
    }
  },
};

/** The till talks to pages of its own origin only; the page that vite serves in its place counts as one. */
const fromTheTill =
  (till: string) =>
  (proxy: Proxy): void => {
    proxy.on('proxyReq', (request) => request.setHeader('origin', new URL(till).origin));
  };

interface Proxy {
  on: (
    event: 'proxyReq',
    listener: (request: { setHeader: (name: string, value: string) => void }) => void,
  ) => unknown;
}
