import { join } from 'node:path';
import { counterSettings, openCounterIfFree } from './demo/counter.ts';
import { seedAtFirst } from './demo/seed.ts';
import { welcome } from './demo/welcome.ts';
import { giveUp } from './program/bilingual.ts';
import { networkPrinter } from './program/network-printer.ts';
import { settingProblem } from './program/problems.ts';
import { runTill } from './program/run-till.ts';
import { readSettings } from './settings.ts';

const read = readSettings();
const { settings } = read.ok ? read : giveUp(settingProblem(read.variable, read.accepted));
const counter = settings.printer ? null : await openCounterIfFree(counterSettings());
const printer = settings.printer ?? (counter && { ...counter.address, profile: counter.profile });
const { till, url } = await runTill({
  folder: join(settings.data, 'till'),
  host: settings.host,
  port: settings.port,
  language: settings.language,
  movedHere: false,
  screens: settings.screens,
  printers: printer ? [networkPrinter(printer)] : [],
  before: (till) => seedAtFirst(till, console.log),
});
console.log(welcome(till, { till: url, counter: counter?.url ?? null }));
console.log('ready');
