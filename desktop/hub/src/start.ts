import { join } from 'node:path';
import { seedAtFirst } from './demo/seed.ts';
import { welcome } from './demo/welcome.ts';
import { giveUp } from './program/bilingual.ts';
import { settingProblem } from './program/problems.ts';
import { runTill } from './program/run-till.ts';
import { readSettings } from './settings.ts';

const read = readSettings();
const { settings } = read.ok ? read : giveUp(settingProblem(read.variable, read.accepted));
const { till, url } = await runTill({
  folder: join(settings.data, 'till'),
  host: settings.host,
  port: settings.port,
  language: settings.language,
  movedHere: false,
  screens: settings.screens,
  before: (till) => seedAtFirst(till, console.log),
});
console.log(welcome(till, url));
console.log('ready');
