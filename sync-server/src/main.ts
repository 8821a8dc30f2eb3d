import { startServer, type RunningServer } from './compose.ts';
import { renewLogs } from './database/identity.ts';
import { openDatabase } from './database/open-database.ts';
import { systemIds } from './platform/ids.ts';
import { createLog, type Log } from './platform/log.ts';
import { parseArguments, usage } from './program/arguments.ts';
import { operate } from './program/operate.ts';
import { startProblem } from './program/start-problem.ts';
import { readSettings, type Settings } from './settings.ts';

const giveUp = (problem: string): never => {
  console.error(problem);
  process.exit(1);
};

/** Finishes what was begun, then ends. Who presses Ctrl-C twice does not want to wait; launchers repeat other signals. */
const stopWithSignals = (running: RunningServer, log: Log): void => {
  let isStopping = false;
  const stop = async (code: number, signal?: string): Promise<void> => {
    if (isStopping && signal === 'SIGINT') process.exit(1);
    if (isStopping) return;
    isStopping = true;
    await running[Symbol.asyncDispose]();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void stop(0, signal));
  const defect = (error: unknown): void =>
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'unexpected error');
  process.on('unhandledRejection', defect);
  process.on('uncaughtException', (error) => {
    defect(error);
    void stop(1);
  });
  void running.died.then((why) => {
    if (isStopping) return;
    log.error({ why }, 'the database is gone');
    void stop(1);
  });
};

/** Work on the database itself: no server has to run, and with the embedded one none may. */
const onDatabase = async (settings: Settings, log: Log, restored: boolean): Promise<void> => {
  await using database = await openDatabase(settings, { ids: systemIds, log });
  if (restored) console.log(`renewed ${await renewLogs(database.direct)} logs`);
  else console.log('migrated');
};

const parsed = parseArguments(process.argv.slice(2));
const wanted = parsed.ok ? parsed.wanted : giveUp(`${parsed.problem}\n${usage}`);
const read = readSettings();
const given = read.ok
  ? read.settings
  : giveUp(
      `Giá trị của ${read.variable} không hợp lệ. Chấp nhận: ${read.accepted}.\n` +
        `The value of ${read.variable} is not valid. Accepted: ${read.accepted}.`,
    );

if (wanted.do !== 'serve' && wanted.do !== 'restored') process.exit(await operate(wanted, given));

const port = wanted.do === 'serve' ? (wanted.port ?? given.port) : given.port;
const settings: Settings = { ...given, port };
const log = createLog();
try {
  if (wanted.do === 'restored' || settings.mode === 'migrate')
    await onDatabase(settings, log, wanted.do === 'restored');
  else {
    const running = await startServer(settings, log);
    stopWithSignals(running, log);
    console.log(`ready ${running.url}`);
  }
} catch (error) {
  giveUp(startProblem(error, settings));
}
