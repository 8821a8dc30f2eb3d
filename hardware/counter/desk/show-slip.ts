import type { ServerResponse } from 'node:http';
import { pngOf } from '../../printers/picture/png.ts';
import { profiles } from '../../printers/profile.ts';
import type { Desk } from './desk.ts';

/** `/printers/kitchen/slips/3.png`: the printer's own dots. */
export const showSlip = ({ printers }: Desk, path: string, response: ServerResponse): void => {
  const [, stand, number] = /^\/printers\/([a-z]+)\/slips\/(\d+)\.png$/.exec(path) ?? [];
  const standing = printers.find(({ id }) => id === stand);
  const slip = standing?.printer.roll.slips.find((each) => each.number === Number(number));
  if (!standing || !slip) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
  response.end(pngOf(slip.picture, profiles[standing.profile].dotsPerInch));
};
