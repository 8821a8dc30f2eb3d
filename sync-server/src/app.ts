import { Hono, type Handler } from 'hono';
import { answerJson, refuse, type ServerEnv } from './http/answer.ts';
import { healthRoutes } from './http/health.ts';
import { openApiDocument } from './http/openapi.ts';
import { manners } from './http/manners.ts';
import { forTabletPages } from './http/tablet-pages.ts';
import { deviceRoutes } from './modules/devices/index.ts';
import { snapshotRoutes, syncRoutes, tellStore } from './modules/sync/index.ts';
import { isDatabaseAway } from './platform/postgres.ts';
import type { Server } from './server.ts';

/** Every module in its place, and an answer for what none of them expects. */
export const createApp = (server: Server): Hono<ServerEnv> => {
  const app = new Hono<ServerEnv>();
  app.use(manners(server));
  app.use(forTabletPages(server));
  app.route('/', healthRoutes(server));
  app.route(
    '/',
    deviceRoutes(server, (scope, about) => tellStore(server, scope, about)),
  );
  app.route('/', syncRoutes(server));
  app.route('/', snapshotRoutes(server));
  const document = openApiDocument();
  app.get('/doc/openapi.json', (c) => answerJson(c, document));
  refuseOtherMethods(app, server);
  app.notFound((c) => refuse(c, server, { type: 'NotFound' }));
  app.onError((error, c) => {
    if (isDatabaseAway(error)) {
      server.log.error({ requestId: c.get('requestId'), error: error.message }, 'database away');
      return refuse(c, server, { type: 'ServerBusy', retryAfter: 5 });
    }
    const incident = server.ids.next(server.clock.wall());
    server.log.error(
      { requestId: c.get('requestId'), incident, error: error.stack },
      'unexpected error',
    );
    return refuse(c, server, { type: 'InternalError', incident });
  });
  return app;
};

const refuseOtherMethods = (app: Hono<ServerEnv>, server: Server): void => {
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  for (const [path, those] of Map.groupBy(routes, (route) => route.path)) {
    const methods = those.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    const refuseMethod: Handler<ServerEnv> = (c) => {
      c.header('Allow', methods.join(', '));
      return refuse(c, server, { type: 'MethodNotAllowed' });
    };
    app.all(path, refuseMethod);
  }
};
