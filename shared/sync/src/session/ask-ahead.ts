import type { Answer, Request } from '../wire/calls.ts';
import { askPeer, type Client, type PeerView } from './client.ts';

type Pull = Request<'pull'>;
type Page = Answer<'pull'>;

/** A peer looks only at how far we have an origin. */
export const unknownHash = '0'.repeat(16);

/** The page that was asked for ahead, if that was this very question, or one that is asked for now. */
export const askForPage = (client: Client, view: PeerView, request: Pull): Promise<Page> => {
  const { ahead } = view;
  view.ahead = null;
  return ahead?.question === questionOf(request) ? ahead.page : askPeer(client, 'pull', request);
};

/**
 * Asks for what comes after a page before that page is stored, so that neither side waits for the other. It is a guess:
 * what is asked in the end follows from what was stored, and a wrong guess costs one answer.
 */
export const askAhead = async (
  client: Client,
  view: PeerView,
  { request, page }: { readonly request: Pull; readonly page: Page },
): Promise<void> => {
  if (!client.letGo) return;
  const next = requestAfter(request, page);
  if (!next) return;
  const asked = askPeer(client, 'pull', next);
  // Whoever takes it is told what became of it.
  asked.catch(() => undefined);
  view.ahead = { question: questionOf(next), page: asked };
  await client.letGo();
};

const requestAfter = (request: Pull, page: Page): Pull | null => {
  if (page.mode === 'page')
    return page.next < page.log.head ? { ...request, after: page.next } : null;
  if (page.mode === 'other-log' || page.next !== null) return null;
  const have = { ...request.have };
  for (const { device, epoch, events } of page.runs) {
    const [seq] = have[`${device}/${epoch}`] ?? [0];
    have[`${device}/${epoch}`] = [seq + events.length, unknownHash];
  }
  return { ...request, have };
};

const questionOf = ({ have = {}, ...asked }: Pull): string =>
  JSON.stringify([
    asked,
    Object.entries(have)
      .map(([key, [seq]]) => `${key} ${seq}`)
      .sort(),
  ]);
