import { writeFileSync } from 'node:fs';

/** A vitest reporter that counts what vitest's own JSON leaves out: why a test was skipped, and what broke outside a test. */
export default class Tally {
  onTestRunEnd(modules, unhandledErrors) {
    const tally = { passed: 0, failed: [], skipped: [] };
    for (const module of modules) count(module, tally);
    for (const error of unhandledErrors) tally.failed.push(`outside any test: ${error.message}`);
    writeFileSync(process.env.QUAY_TALLY, JSON.stringify(tally));
  }
}

const count = (module, tally) => {
  const file = module.relativeModuleId;
  for (const error of module.errors()) tally.failed.push(`${file}: ${firstLine(error)}`);
  for (const suite of module.children.allSuites())
    for (const error of suite.errors())
      tally.failed.push(`${file}: ${suite.fullName}: ${firstLine(error)}`);
  for (const test of module.children.allTests()) {
    const name = `${file}: ${test.fullName}`;
    const { state, note } = test.result();
    if (state === 'passed') tally.passed += 1;
    else if (state === 'skipped') tally.skipped.push(`${name} (${note ?? 'no reason given'})`);
    else tally.failed.push(state === 'failed' ? name : `${name} (did not run)`);
  }
};

const firstLine = (error) => error.message.split('\n', 1)[0];
