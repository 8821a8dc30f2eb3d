import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      '{shared,migrations,desktop}/**/src/**/*.test.ts',
      'hardware/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**'],
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
