import type { DevicesView } from '@pos/api';
import { expect, test } from 'vitest';
import { deviceWords } from './device-words.ts';
import { paperSaid } from './printer-state.ts';

type State = DevicesView['printers'][number]['state'];

/** The first printer is that of the papers. */
const said = (...states: readonly State[]): string =>
  paperSaid(
    {
      printers: states.map((state, place) => ({
        name: state,
        label: state,
        state,
        isPrinting: false,
        hasPapers: place === 0,
      })),
      drawer: null,
      labels: false,
      guest: false,
      waiting: 1,
      unprinted: [],
    },
    { queued: 'Queued.', recorded: 'Recorded.' },
    deviceWords.en,
  );

test('a paper is queued, and no more is claimed while its printer works', () => {
  expect(said('ready')).toBe('Queued.');
  expect(said('ready', 'paper-out')).toBe('Queued.');
});

test('where its printer does not, it says why the paper has to wait', () => {
  const why = `Queued. ${deviceWords.en.printers['paper-out'].full}`;
  expect(said('paper-out')).toBe(why);
  expect(said('paper-out', 'ready')).toBe(why);
});

test('without a printer nothing waits', () => {
  expect(said()).toBe('Recorded.');
});
