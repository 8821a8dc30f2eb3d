import { join, resolve } from 'node:path';
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

const { url } = await runTill({
  folder: data === undefined ? join(settings.data, 'till') : resolve(data),
  host: settings.host,
  port: port ?? settings.port,
  language: language ?? settings.language,
  movedHere,
  screens: settings.screens,
  tablet: settings.tablet,
  discovery: settings.discovery,
  link,
  hubs,
  printers: settings.printer ? [networkPrinter(settings.printer)] : [],
  hardware,
});
console.log(`ready ${url}`);
