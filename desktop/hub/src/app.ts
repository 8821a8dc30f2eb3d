import { Hono, type Context, type Handler } from 'hono';
import { login, logout, setup } from './http/access.ts';
import type { HubEnv } from './http/answer.ts';
import { commands } from './http/commands-route.ts';
import { pageFile, pageFiles, pageWithoutScreens } from './http/docs-page.ts';
import { live, ready } from './http/health.ts';
import { journalExport } from './http/journal-export.ts';
import { loginRequired } from './http/login-required.ts';
import { manners } from './http/manners.ts';
import { metrics } from './http/metrics-route.ts';
import { openApi } from './http/openapi.ts';
import { refuse } from './http/refusal-response.ts';
import { isPageRequest, screensIndex, serveScreens, serveTablet } from './http/screens.ts';
import { views } from './http/views-route.ts';
import type { Hub } from './hub.ts';
import { pairingRoutes } from './lan/pairing-routes.ts';
import { snapshotRoutes } from './lan/snapshot-routes.ts';
import { syncRoutes } from './lan/sync-routes.ts';
import { pictures } from './pictures/pictures-route.ts';

/** The local API of a till: every address there is, and who answers it. */
export const createApp = (hub: Hub): Hono<HubEnv> => {
  const app = new Hono<HubEnv>();
  const loggedIn = loginRequired(hub);
  app.use(manners(hub));

  app.post('/api/setup', setup(hub));
  app.post('/api/login', login(hub));
  app.post('/api/logout', loggedIn, logout(hub));
  app.post('/api/commands', loggedIn, commands(hub));
  app.get('/api/views/:name', loggedIn, views(hub));
  app.get('/api/journal', loggedIn, journalExport(hub));
  app.get('/pictures/:name', pictures(hub));
  app.get('/api/openapi.json', openApi());
  app.get('/health/live', live);
  app.get('/health/ready', ready(hub));
  app.get('/metrics', metrics(hub));
  app.route('/', syncRoutes(hub));
  app.route('/', snapshotRoutes(hub));
  app.route('/', pairingRoutes(hub));
  for (const [path, name] of Object.entries(pageFiles)) app.get(path, pageFile(name));
  if (hub.tablet) serveTablet(app, hub.tablet);
  if (hub.screens) serveScreens(app, hub.screens);
  else app.get('/', pageWithoutScreens());

  refuseOtherMethods(app, hub);
  const index = hub.screens && screensIndex(hub.screens);
  app.notFound((c) =>
    index && isPageRequest(c) ? index(c) : refuse(c, hub, { type: 'NotFound' }),
  );
  app.onError((error, c) => unexpected(error, c, hub));
  return app;
};

const refuseOtherMethods = (app: Hono<HubEnv>, hub: Hub): void => {
  const allowed = new Map<string, string>();
  for (const { path, method } of app.routes) if (method !== 'ALL') allowed.set(path, method);
  for (const [path, method] of allowed) {
    const refuseMethod: Handler<HubEnv> = (c) => {
      c.header('Allow', method === 'GET' ? 'GET, HEAD' : method);
      return refuse(c, hub, { type: 'MethodNotAllowed' });
    };
    app.all(path, refuseMethod);
  }
};

/** We were wrong. The operation stops, the till goes on, and what to look for stands in the log. */
const unexpected = (error: Error, c: Context<HubEnv>, hub: Hub): Response => {
  const incident = hub.newId();
  hub.log({
    level: 'error',
    event: 'unexpected-error',
    incident,
    requestId: c.get('requestId'),
    method: c.req.method,
    path: c.req.path,
    error: error.stack,
  });
  return refuse(c, hub, { type: 'InternalError', incident });
};
