import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerReader } from './answers.ts';

const status = { kind: 'status', bytes: [0x12] } as const;
const done = { kind: 'done', id: null } as const;

test.each([
  ['a status byte', [0x12], [status]],
  ['paper is out', [0x32], [{ kind: 'status', bytes: [0x32] }]],
  ['an answer in order', [0x00], [done]],
  ['an answer in order, paper nearly out', [0x03], [done]],
  ['the mark of a job', [0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0], [{ kind: 'done', id: 'ABCD' }]],
  ['a maker’s name', [0x5f, 0x45, 0x50, 0x53, 0x4f, 0x4e, 0], []],
  ['flow control', [0x11, 0x13], []],
  ['a report another program asked for', [0x14, 0x00, 0x0f, 0x0f, 0x12], [status]],
])('%s', (_, bytes, words) => {
  expect(new AnswerReader().push(Uint8Array.from(bytes))).toEqual(words);
});

test('in whatever pieces it comes, it says the same', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, cut) => {
      const inPieces = new AnswerReader();
      expect([
        ...inPieces.push(bytes.subarray(0, cut)),
        ...inPieces.push(bytes.subarray(cut)),
      ]).toEqual(new AnswerReader().push(bytes));
    }),
  );
});
