import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'everything else',
          include: [
            '{shared,migrations,desktop}/**/src/**/*.test.ts',
            'hardware/**/*.test.ts',
            'test/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**'],
          pool: 'forks',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      // It starts a PostgreSQL first, which only its own tests should wait for.
      'sync-server',
    ],
  },
});
