import { statfs } from 'node:fs/promises';
import { readHealth } from '@pos/till';
import type { Context } from 'hono';
import type { Hub } from '../hub.ts';
import { answerJson, type HubEnv } from './answer.ts';

/** Below it a busy day may not fit any more. */
const leastFree = 64 * 1024 * 1024;

export const live = (c: Context<HubEnv>): Response => answerJson(c, { live: true });

/** Whether the till can sell. What stops it is named, so that whoever is woken knows where to look. */
export const ready =
  (hub: Hub) =>
  async (c: Context<HubEnv>): Promise<Response> => {
    const problems = await problemsOf(hub);
    const isReady = problems.length === 0;
    return answerJson(
      c,
      { ready: isReady, problems, ...readHealth(hub.till) },
      isReady ? 200 : 503,
    );
  };

const problemsOf = async ({ state, folder }: Hub): Promise<string[]> => {
  const problems: string[] = [];
  if (state.draining) problems.push('shutting-down');
  if (state.storage) problems.push(`storage: ${state.storage.type}`);
  const free = await freeBytes(folder);
  if (free === null) problems.push('disk: cannot be read');
  else if (free < leastFree) problems.push(`disk: ${Math.floor(free / 1_048_576)} MB free`);
  return problems;
};

const freeBytes = async (folder: string): Promise<number | null> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
};
