import { join, resolve } from 'node:path';
import { counterSettings, openCounterIfFree } from './demo/counter.ts';
import { pairWithNeighbour } from './demo/neighbour.ts';
import { placeCounter } from './demo/place-counter.ts';
import { seedAtFirst } from './demo/seed.ts';
import { welcome } from './demo/welcome.ts';
import { parseTillArguments } from './program/arguments.ts';
import { giveUp } from './program/bilingual.ts';
import { networkPrinter } from './program/network-printer.ts';
import { settingProblem } from './program/problems.ts';
import { runTill } from './program/run-till.ts';
import { readSettings } from './settings.ts';

const read = readSettings();
const { settings } = read.ok ? read : giveUp(settingProblem(read.variable, read.accepted));
const parsed = parseTillArguments(process.argv.slice(2));
const { data, port, language, movedHere, hardware, link, hubs } = parsed.ok
  ? parsed.wanted
  : giveUp(parsed.problem);
const counter = settings.printer ? null : await openCounterIfFree(counterSettings());
const { till, url } = await runTill({
  folder: data === undefined ? join(settings.data, 'till') : resolve(data),
  host: settings.host,
  port: port ?? settings.port,
  language: language ?? settings.language,
  movedHere,
  link,
  hubs,
  screens: settings.screens,
  tablet: settings.tablet,
  discovery: settings.discovery,
  printers: settings.printer ? [networkPrinter(settings.printer)] : [],
  hardware,
  before: async (till) => {
    await seedAtFirst(till, console.log);
    if (counter) placeCounter(till, counter);
  },
});
console.log(welcome(till, { till: url, counter: counter?.url ?? null }));
console.log('ready');
if (settings.serverBeside && !link)
  void pairWithNeighbour(till, settings.serverBeside, console.log);
