import { openApiDocument } from '@pos/api';
import type { Context } from 'hono';
import type { HubEnv } from './answer.ts';
import { mostBytes } from './body.ts';
import { statusOf } from './refusal-response.ts';

const apiVersion = '1';

/** Made once: the schemas do not change while the process runs. */
export const openApi = (): ((c: Context<HubEnv>) => Response) => {
  const document = JSON.stringify(
    openApiDocument({ version: apiVersion, statuses: statusOf, mostBytes }),
  );
  return (c) => c.body(document, 200, { 'Content-Type': 'application/json; charset=UTF-8' });
};
