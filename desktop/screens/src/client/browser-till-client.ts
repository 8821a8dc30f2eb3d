import type {
  AnsweredEvent,
  Connection,
  LoggedIn,
  TillClient,
  Told,
  ToldRefusal,
  ViewAnswers,
  ViewName,
} from '@pos/api';
import { newId } from '../state/ids.ts';
import { LiveViews } from './live-views.ts';
import { ask, askAgain, askUntilAnswered, TillAway } from './till-http.ts';

interface Surroundings {
  /** Where the till answers: the page's own origin. */
  readonly origin: string;
  readonly language: () => string;
  /** What this client has to say when the till does not answer a question it will not repeat. */
  readonly awayRefusal: () => ToldRefusal;
}

/** The till over HTTP and WebSocket, for a browser on the till itself or on the shop's LAN. */
export const createBrowserTillClient = ({
  origin,
  language,
  awayRefusal,
}: Surroundings): TillClient => {
  let token: string | null = null;
  const connectionListeners = new Set<(connection: Connection) => void>();
  const logoutListeners = new Set<() => void>();
  const tellConnection = (connection: Connection): void => {
    for (const listener of connectionListeners) listener(connection);
  };
  const live = new LiveViews(
    `${origin.replace(/^http/, 'ws')}/api/live`,
    (connected) => tellConnection(connected ? 'connected' : 'away'),
    () => endLogin(),
  );
  const endLogin = (): void => {
    token = null;
    live.use(null);
    for (const listener of logoutListeners) listener();
  };
  const noticed = (told: Told<unknown>): void => {
    tellConnection('connected');
    if (!told.ok && (told.refusal.code === 'TokenExpired' || told.refusal.code === 'TokenMissing'))
      endLogin();
  };
  const answeredOrAway = async <Value>(asked: Promise<Told<Value>>): Promise<Told<Value>> => {
    try {
      return await asked;
    } catch (error) {
      if (!(error instanceof TillAway)) throw error;
      tellConnection('away');
      return { ok: false, refusal: awayRefusal() };
    }
  };

  return {
    login: async (pin) => {
      const told = await answeredOrAway(
        ask<LoggedIn>({
          method: 'POST',
          path: '/api/login',
          token: null,
          language: language(),
          body: { pin },
        }),
      );
      if (!told.ok) return told;
      token = told.data.token;
      live.use(token);
      return { ok: true, login: told.data };
    },
    logout: async () => {
      const leaving = token;
      endLogin();
      await answeredOrAway(
        ask({
          method: 'POST',
          path: '/api/logout',
          token: leaving,
          language: language(),
          body: {},
        }),
      );
    },
    send: async (command) => {
      const body = { id: newId(), ...command };
      const told = await askUntilAnswered<{ events: readonly AnsweredEvent[] }>(
        { method: 'POST', path: '/api/commands', token, language: language(), body },
        () => tellConnection('away'),
      );
      noticed(told);
      return told.ok ? { ok: true, events: told.data.events } : told;
    },
    read: async <Name extends ViewName>(view: Name, query: object) => {
      const parameters = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) {
        if (value !== undefined) parameters.set(name, String(value));
      }
      const path = `/api/views/${view}?${parameters.toString()}`;
      const told = await answeredOrAway(
        askAgain<ViewAnswers[Name]>({ method: 'GET', path, token, language: language() }),
      );
      noticed(told);
      return told;
    },
    watch: (view, query, listener) => live.watch(view, query, (told) => listener(told)),
    onConnection: (listener) => {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    onLoggedOut: (listener) => {
      logoutListeners.add(listener);
      return () => logoutListeners.delete(listener);
    },
  };
};
