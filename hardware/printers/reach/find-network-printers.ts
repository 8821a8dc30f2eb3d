import { connect } from 'node:net';
import type { FoundPlace } from './place.ts';

const port = 9100;
const patience = 500;
/** How many are knocked at at once: gently, so that no router takes it for an attack. */
const atOnce = 24;

interface Look {
  readonly hosts: readonly string[];
  readonly found: (place: FoundPlace) => void;
}

/**
 * Knocks once at the printers' port of each host, and says nothing: what is no receipt printer would put the question
 * on paper.
 */
export const findNetworkPrinters = async ({ hosts, found }: Look): Promise<void> => {
  const waiting = [...hosts];
  const knockOn = async (): Promise<void> => {
    for (let host = waiting.shift(); host !== undefined; host = waiting.shift()) {
      if (await opens(host)) found({ place: { by: 'network', host, port }, label: null });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, knockOn));
};

const opens = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patience });
    const end = (isOpen: boolean): void => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', () => {
      resolve(true);
      socket.end();
      socket.once('close', () => socket.destroy());
    });
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
