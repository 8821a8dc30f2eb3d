import type { IncomingMessage, ServerResponse } from 'node:http';
import { switchOffAndOn } from '../devices/printers.ts';
import { mostGrams } from '../../scales/virtual-scale.ts';
import { parseSwitches } from '../switches.ts';
import { scenarios } from '../../terminals/zvt/virtual-zvt.ts';
import type { Desk } from './desk.ts';

const mostBody = 1000;

/** Only a page of our own may touch what stands here: a form of somebody else's cannot send JSON. */
export const change = async (
  desk: Desk,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > mostBody) break;
  }
  const isJson = request.headers['content-type'] === 'application/json';
  response.writeHead(isJson && done(desk, path, body) ? 204 : 400).end();
};

const done = (desk: Desk, path: string, body: string): boolean => {
  const [, stand, what] = /^\/printers\/([a-z]+)\/([a-z-]+)$/.exec(path) ?? [];
  if (stand !== undefined) return changePrinter(desk, stand, what, body);
  if (path === '/scale') return loadScale(desk, body);
  if (path === '/terminal') return playAtTerminal(desk, body);
  return path === '/scanner' && scan(desk, body);
};

const changePrinter = (
  { printers }: Desk,
  stand: string,
  what: string | undefined,
  body: string,
): boolean => {
  const printer = printers.find(({ id }) => id === stand)?.printer;
  if (!printer) return false;
  if (what === 'cut-cable') printer.cutCable();
  else if (what === 'restart') switchOffAndOn(printer);
  else {
    const wanted = what === 'switches' ? parseSwitches(body) : null;
    if (!wanted) return false;
    printer.flip(wanted);
  }
  return true;
};

const loadScale = ({ scale, tell }: Desk, body: string): boolean => {
  const grams = fieldIn(body, 'grams');
  if (typeof grams !== 'number' || !Number.isInteger(grams) || Math.abs(grams) > 2 * mostGrams)
    return false;
  scale.load(grams);
  tell({ kind: 'scale', grams });
  return true;
};

const playAtTerminal = ({ terminal, tell }: Desk, body: string): boolean => {
  const scenario = scenarios.find((each) => each === fieldIn(body, 'scenario'));
  if (scenario === undefined) return false;
  terminal.play(scenario);
  tell({ kind: 'terminal', scenario });
  return true;
};

/** As a scanner sends it, with the end that most are set to. */
const scan = ({ atScanner, tell }: Desk, body: string): boolean => {
  const code = fieldIn(body, 'code');
  if (typeof code !== 'string' || !/^[\x1d\x20-\x7e]{1,200}$/.test(code)) return false;
  atScanner.say(Buffer.from(`${code}\r`, 'latin1'));
  tell({ kind: 'scanned', code });
  return true;
};

const fieldIn = (body: string, name: string): unknown => {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null
      ? Object.entries(parsed).find(([key]) => key === name)?.[1]
      : undefined;
  } catch {
    return undefined;
  }
};
