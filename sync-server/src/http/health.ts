import { Hono } from 'hono';
import type { Server } from '../server.ts';
import { answerJson, type ServerEnv } from './answer.ts';

const patience = 2000;

/** Whether the process lives, whether it should be sent work, and whether its database answers. */
export const healthRoutes = (server: Server): Hono<ServerEnv> => {
  const app = new Hono<ServerEnv>();
  app.get('/health/live', (c) => answerJson(c, { live: true }));
  app.get('/health/db', async (c) => {
    const database = await databaseProblem(server);
    return answerJson(c, { database: database ?? 'ok' }, database === null ? 200 : 503);
  });
  app.get('/health/ready', async (c) => {
    const problems = server.state.draining.signal.aborted ? ['shutting-down'] : [];
    const database = await databaseProblem(server);
    if (database !== null) problems.push(`database: ${database}`);
    const isReady = problems.length === 0;
    return answerJson(c, { ready: isReady, problems }, isReady ? 200 : 503);
  });
  app.get('/metrics', (c) => {
    const memory = process.memoryUsage();
    const gauge = (name: string, help: string, value: number) => ({ name, help, value });
    const text = server.metrics.render([
      gauge('quay_server_waiting', 'Devices that wait for news.', server.pokes.waiting),
      gauge('process_resident_memory_bytes', 'Resident memory.', memory.rss),
      gauge('nodejs_heap_used_bytes', 'Used JavaScript heap.', memory.heapUsed),
      gauge(
        'process_uptime_seconds',
        'Since the process started.',
        Math.round(server.clock.elapsed() / 1000),
      ),
    ]);
    return c.body(text, 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  return app;
};

const databaseProblem = async ({ sql }: Server): Promise<string | null> => {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve('does not answer'), patience);
  try {
    return await Promise.race([sql`SELECT 1`.then(() => null), late.promise]);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'away';
  } finally {
    clearTimeout(timer);
  }
};
