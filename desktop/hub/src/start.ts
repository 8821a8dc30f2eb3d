import { join } from 'node:path';
import { demoMall } from '@pos/demo';
import type { Till } from '@pos/till';
import { seedDemo } from './demo/seed.ts';
import { welcome } from './demo/welcome.ts';
import { giveUp } from './program/bilingual.ts';
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
const { till, url } = await runTill({
  folder: join(settings.data, 'till'),
  host: settings.host,
  port: settings.port,
  language: settings.language,
  movedHere: false,
  screens: settings.screens,
  before: seedAtFirst,
});
console.log(welcome(till, demo, url));
console.log('ready');
