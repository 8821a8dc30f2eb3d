import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accept, stateAfter, refuse, type Decider } from './decider.ts';
import { specify } from './testing/specify.ts';

type Event = { readonly type: 'Poured' | 'Emptied' };
type Command = { readonly type: 'Pour'; readonly cups: number } | { readonly type: 'Empty' };
type Refusal = { readonly type: 'PotTooSmall'; readonly room: number };

const pot: Decider<number, Command, Event, Refusal> = {
  initial: 0,
  evolve: (cups, event) => (event.type === 'Poured' ? cups + 1 : 0),
  decide: (cups, command) => {
    if (command.type === 'Empty') return accept({ type: 'Emptied' });
    if (cups + command.cups > 4) return refuse({ type: 'PotTooSmall', room: 4 - cups });
    return accept(...Array.from({ length: command.cups }, (): Event => ({ type: 'Poured' })));
  },
};

const { given } = specify(pot);

test('a command is accepted with the events that it caused, none or many', () => {
  given().when({ type: 'Pour', cups: 2 }).gives({ type: 'Poured' }, { type: 'Poured' });
  given().when({ type: 'Pour', cups: 0 }).gives();
});

test('a command is refused with the fact against it', () => {
  given({ type: 'Poured' }, { type: 'Poured' })
    .when({ type: 'Pour', cups: 3 })
    .refused({ type: 'PotTooSmall', room: 2 });
});

test('history alone makes the state, in its order', () => {
  expect(given().leads()).toBe(0);
  expect(given({ type: 'Poured' }, { type: 'Emptied' }, { type: 'Poured' }).leads()).toBe(1);
});

test('folding on from a state is folding the whole history', () => {
  const events = fc.array(fc.constantFrom<Event>({ type: 'Poured' }, { type: 'Emptied' }));
  fc.assert(
    fc.property(events, events, (before, after) => {
      const halfway = stateAfter(pot, before);
      expect(stateAfter({ ...pot, initial: halfway }, after)).toBe(
        stateAfter(pot, [...before, ...after]),
      );
    }),
  );
});
