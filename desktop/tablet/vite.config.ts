import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Served by every till's hub at `/tablet/`, from its own origin. */
export default defineConfig({
  base: '/tablet/',
  plugins: [react()],
  build: { outDir: 'dist', target: 'es2023', cssMinify: true, assetsInlineLimit: 0 },
});
