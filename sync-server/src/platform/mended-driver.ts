import { registerHooks } from 'node:module';

/**
 * What postgres 3.4.9 does wrong when a connection ends while somebody uses it (porsager/postgres#1154, #1208), which a
 * pooler that is restarted in mid-day makes it do. A newer release in which these lines are gone is left as it is, and
 * postgres.test.ts says whether it may be used.
 */
const mends: readonly (readonly [wrong: string, right: string])[] = [
  // A statement of a transaction whose connection is gone is refused: written to no socket, it took the process down.
  [
    '    if (terminated)\n',
    "    if (!socket)\n      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true\n\n    if (terminated)\n",
  ],
  // A write that was put off does not count as put off for ever: the connection would never write anything again.
  [
    '    clearImmediate(nextWriteTimer)\n',
    '    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n',
  ],
  // What was asked between the failure of a connection and its end is answered too.
  ['    !hadError && (query || sent.length) && error(', '    ;(query || sent.length) && error('],
];

registerHooks({
  load: (url, context, next) => {
    const loaded = next(url, context);
    if (!url.endsWith('/postgres/src/connection.js') || !loaded.source) return loaded;
    const { source } = loaded;
    const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
    return {
      ...loaded,
      source: mends.reduce((mended, [wrong, right]) => mended.replaceAll(wrong, right), text),
    };
  },
});

/** Loaded after the mends are in place. */
export const { default: postgres } = await import('postgres');
