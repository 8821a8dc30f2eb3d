import type { Plant } from './plant.ts';

/** One import, and the folder rule that it must break. */
const step = (rule: string, name: string, from: string, to: string, code: string): Plant => ({
  rule,
  files: { [from]: `${code}\n` },
  says: [`error ${name}: ${from} → ${to}`],
});

const domain = 'shared/domain/src';
const modules = 'sync-server/src/modules';

export const folders: readonly Plant[] = [
  step(
    'a decider knows no internals of another',
    'decider-by-its-door',
    `${domain}/refund/internals.ts`,
    `${domain}/order/order.ts`,
    `import type { Order } from '../order/order.ts';\nexport type A = Order;`,
  ),
  step(
    'a decider runs no code of another',
    'decider-takes-only-types',
    `${domain}/refund/code.ts`,
    `${domain}/order/index.ts`,
    `import { sell } from '../order/index.ts';\nsell(1);`,
  ),
  step(
    'a process runs no code of a decider',
    'process-takes-only-event-types',
    `${domain}/processes/code.ts`,
    `${domain}/order/index.ts`,
    `import { sell } from '../order/index.ts';\nsell(1);`,
  ),
  step(
    'a process knows no internals',
    'process-by-the-door',
    `${domain}/processes/internals.ts`,
    `${domain}/order/order.ts`,
    `import type { Order } from '../order/order.ts';\nexport type A = Order;`,
  ),
  step(
    'a server module is entered by its door',
    'server-module-by-its-door',
    `${modules}/merchants/back.ts`,
    `${modules}/sync/store.ts`,
    `import { push } from '../sync/store.ts';\npush();`,
  ),
  step(
    'the server knows no console',
    'server-knows-no-console',
    'sync-server/src/console.ts',
    'sync-server/console/src/main.ts',
    `import '../console/src/main.ts';`,
  ),
  step(
    'a relative path stays in its workspace',
    'no-relative-path-leaves-a-workspace',
    'desktop/hub/src/leave.ts',
    'desktop/till/src/clock.ts',
    `import { now } from '../../till/src/clock.ts';\nnow();`,
  ),
  {
    rule: 'Electron is imported where main and preload start, and nowhere else',
    files: { 'desktop/shell/src/main/window.ts': `import { app } from 'electron';\napp.quit();\n` },
    // Where it was found depends on where the packages really lie.
    says: ['error electron-at-two-doors: desktop/shell/src/main/window.ts → '],
  },
  step(
    'only tests open the second door',
    'testing-is-for-tests',
    'desktop/till/src/cheat.ts',
    'desktop/till/src/testing/index.ts',
    `import './testing/index.ts';`,
  ),
  step(
    'every import leads somewhere',
    'nothing-unresolved',
    'desktop/till/src/nowhere.ts',
    './gone.ts',
    `import './gone.ts';`,
  ),
];
