import { join } from 'node:path';
import { demoMall } from '@pos/demo';
import type { Till } from '@pos/till';
import { counterSettings, openCounterIfFree } from './demo/counter.ts';
import { seedDemo } from './demo/seed.ts';
import { welcome } from './demo/welcome.ts';
import { giveUp } from './program/bilingual.ts';
import { networkPrinter } from './program/network-printer.ts';
import { settingProblem } from './program/problems.ts';
import { runTill } from './program/run-till.ts';
import { readSettings } from './settings.ts';

const demo = demoMall();

const seedAtFirst = async (till: Till): Promise<void> => {
  if (till.isSetUp) return;
  await seedDemo(till, demo, (done, total) => {
    console.log(`Hàng mẫu · demo goods ${done}/${total}`);
  });
};

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
  before: seedAtFirst,
});
console.log(welcome(till, demo, { till: url, counter: counter?.url ?? null }));
console.log('ready');
