import type { Asked } from './answer.ts';

/**
 * Who asks. Each proxy in front of us adds the address it was asked from at the end of a header; what stands before
 * those, the sender may have made up.
 */
export const addressOf = (c: Asked, proxies: number): string => {
  const socket = c.env.incoming.socket.remoteAddress ?? '';
  if (proxies === 0) return socket;
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return told.at(-proxies) || socket;
};
