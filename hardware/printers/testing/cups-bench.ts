import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { chmodSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cupsSpooler } from '../spooler/cups.ts';
import { SpooledPrinter } from '../spooler/spooled-printer.ts';
import { drawerKick } from '../languages.ts';
import { profiles } from '../profile.ts';
import { VirtualPrinter } from '../virtual/virtual-printer.ts';
import type { PrinterBench } from './describe-printer.ts';

const cupsd = '/usr/sbin/cupsd';
export const hasCups =
  spawnSync(cupsd, ['-t', '-c', '/dev/null']).error === undefined &&
  spawnSync('lp', ['--help']).error === undefined;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

/** A print server of our own in a folder of its own, with one raw queue that leads to a virtual printer. */
export const onCups = async (): Promise<PrinterBench> => {
  const profile = profiles['epson-80'];
  const virtual = new VirtualPrinter({ profile });
  await virtual.listen(0);
  const folder = mkdtempSync(join(tmpdir(), 'quay-cups-'));
  // What it starts runs as another user.
  chmodSync(folder, 0o755);
  const port = await freePort();
  for (const part of ['spool', 'cache', 'run', 'root']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'cupsd.conf'), configuration(port));
  writeFileSync(join(folder, 'cups-files.conf'), files(folder));
  const paths = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
  const daemon = spawn(cupsd, ['-f', ...paths], { stdio: 'ignore' });
  const server = `127.0.0.1:${port}`;
  const queue = 'counter';
  await untilItListens(server);
  const uri = `socket://127.0.0.1:${virtual.port}`;
  spawnSync('lpadmin', ['-h', server, '-p', queue, '-E', '-v', uri, '-m', 'raw']);
  const printer = new SpooledPrinter({
    name: queue,
    profile,
    spooler: cupsSpooler({ queue, server }),
    kick: drawerKick(profile, 2),
  });
  return {
    printer,
    virtual,
    takeAway: () => {
      spawnSync('lpadmin', ['-h', server, '-x', queue]);
    },
    [Symbol.asyncDispose]: async () => {
      printer.close();
      daemon.kill();
      await new Promise((resolve) => daemon.once('close', resolve));
      await virtual.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const untilItListens = async (server: string): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (spawnSync('lpstat', ['-h', server, '-r']).stdout.toString().includes('is running')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the print server did not start');
};

const configuration = (port: number): string => `
Listen 127.0.0.1:${port}
Browsing Off
DefaultAuthType None
LogLevel warn
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Location /admin>
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const files = (folder: string): string => `
ServerRoot ${folder}/root
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/run
TempDir ${folder}/spool
ErrorLog ${folder}/error_log
AccessLog ${folder}/access_log
PageLog ${folder}/page_log
SystemGroup root
`;
