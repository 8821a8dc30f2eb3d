import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,migrations,desktop}/**/src/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
  },
});
