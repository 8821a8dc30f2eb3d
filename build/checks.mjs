import { run } from './run.mjs';

const checks = {
  format: 'oxfmt --check',
  lint: 'oxlint --format=unix',
  types: 'turbo run types --continue=dependencies-successful --output-logs=errors-only',
  boundaries: 'turbo boundaries',
  folders: 'depcruise .',
  unused: 'knip --no-progress',
};

/** Runs every check, also after one has failed, and answers which failed. */
export const runChecks = async () => {
  const failed = [];
  for (const [name, command] of Object.entries(checks)) {
    const { ok, output, seconds } = await run(command);
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.toFixed(1)} s`);
    if (ok) continue;
    failed.push(name);
    console.log(output);
  }
  return { passed: Object.keys(checks).length - failed.length, failed };
};
