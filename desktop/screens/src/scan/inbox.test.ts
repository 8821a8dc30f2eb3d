import { expect, test } from 'vitest';
import { createInbox } from './inbox.ts';

test('what comes before anybody is there waits in its order, and nothing comes twice', () => {
  const inbox = createInbox<string>();
  inbox.put('a');
  inbox.put('b');
  const taken: string[] = [];
  const leave = inbox.attend((thing) => taken.push(thing));
  inbox.put('c');
  leave();
  inbox.put('d');
  inbox.attend((thing) => taken.push(thing));
  expect(taken).toEqual(['a', 'b', 'c', 'd']);
});

test('who leaves after somebody else has come takes nothing away from them', () => {
  const inbox = createInbox<string>();
  const taken: string[] = [];
  const leave = inbox.attend(() => taken.push('first'));
  inbox.attend(() => taken.push('second'));
  leave();
  inbox.put('x');
  expect(taken).toEqual(['second']);
});
