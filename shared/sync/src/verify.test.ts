import { streamOf, type ShopEvent } from '@pos/domain';
import { describe, expect, test } from 'vitest';
import type { Sealed, Wire } from './envelope.ts';
import {
  day,
  devicePut,
  deviceStream,
  orderB,
  signer,
  sold,
  till,
  written,
} from './testing/a-day.ts';
import { nodeCrypto, signerFromSeed } from './testing/on-node.ts';
import { anOrigin, TestDevices } from './testing/sealing.ts';
import { verifyJournal, type Trust, type Verdict } from './verify.ts';

const stranger = signerFromSeed('22'.repeat(32));
const journal: readonly Sealed[] = written(day);

const verify = (events: readonly Wire[], trust: Partial<Trust> = {}): Verdict =>
  verifyJournal(events, { keys: new Map(), heads: [], ...trust }, nodeCrypto);

const placeOf = (type: ShopEvent['type'], nth = 0): number =>
  journal.flatMap(({ envelope }, place) => (envelope.type === type ? [place] : []))[nth]!;

const edited = (place: number, from: string | RegExp, to: string): readonly Wire[] => {
  const { raw, sig } = journal[place]!;
  expect(raw).toMatch(from);
  return journal.with(place, { ...journal[place]!, raw: raw.replace(from, to), sig });
};

const names = (place: number, problem: string): object => ({
  ok: false,
  event: place + 1,
  where: expect.stringContaining(
    `#${journal[place]!.envelope.seq} ${journal[place]!.envelope.type}`,
  ) as string,
  problem: expect.stringContaining(problem) as string,
});

describe('an untouched journal', () => {
  test('is in order, and its head is told', () => {
    const { hash } = journal.at(-1)!;
    expect(verify(journal)).toEqual({
      ok: true,
      events: journal.length,
      origins: [{ ...till, seq: journal.length, hash }],
    });
  });

  test('holds everything a day has: lines, notes, cash and card, a refund, a closing', () => {
    const types = new Set(journal.map(({ envelope }) => envelope.type));
    expect([...types].sort()).toEqual(
      'CashCounted DevicePut LineAdded LineNoted OrderOpened OrderSettled PaymentTaken RefundSettled SessionClosed SessionOpened'.split(
        ' ',
      ),
    );
    expect(journal.some(({ sig }) => sig === null)).toBe(true);
  });

  test('is in order by a key known from elsewhere, too', () => {
    const withoutKey = written(day.slice(1));
    expect(verify(withoutKey, { keys: new Map([[till.device, signer.publicKey]]) }).ok).toBe(true);
    expect(verify(withoutKey)).toMatchObject({
      event: 1,
      problem: 'signed by a device whose key is not known',
    });
  });

  test('is in order by the key of a server that wrote down again what it adopted', () => {
    const adopted = written(day.slice(1));
    const trust = { keys: new Map<string, string>(), heads: [] };
    expect(verify(adopted, { ...trust, server: signer.publicKey }).ok).toBe(true);
    expect(verify(adopted, { ...trust, server: `${'B'.repeat(43)}=` })).toMatchObject({
      event: 1,
      problem: "the signature is not this device's",
    });
  });

  test('may hold the journals of several devices and lives, mixed as they arrived', () => {
    const devices = new TestDevices(nodeCrypto, signer);
    const mine = written(day, devices);
    const anotherTill = anOrigin(12);
    const aLaterLife = anOrigin(11, 2);
    const theirs = [
      ...devices.write(anotherTill, streamOf('device', anotherTill.device), devicePut),
      ...devices.write(anotherTill, orderB, ...sold.events),
      ...devices.write(aLaterLife, orderB, ...sold.events),
    ];
    expect(verify([...mine.slice(0, 4), ...theirs, ...mine.slice(4)])).toMatchObject({
      ok: true,
      origins: [{ ...till }, { ...anotherTill }, { ...aLaterLife }],
    });
  });

  test('an empty one has nothing to find', () => {
    expect(verify([])).toEqual({ ok: true, events: 0, origins: [] });
  });
});

describe('what somebody changed afterwards', () => {
  test('one amount of a payment', () => {
    const place = placeOf('PaymentTaken', 1);
    expect(journal[place]!.sig).toBeNull();
    expect(verify(edited(place, '"tendered":100000', '"tendered":200000'))).toEqual(
      names(place, 'was changed: the event after it does not continue it'),
    );
  });

  test('one amount in an event that is signed', () => {
    const place = placeOf('RefundSettled');
    expect(verify(edited(place, '"reason":"hàng lỗi"', '"reason":"khách quen"'))).toEqual(
      names(place, "the signature is not this device's"),
    );
  });

  test('a total, which no longer is the sum of its lines', () => {
    const place = placeOf('OrderSettled');
    const verdict = verify(edited(place, /"total":110998,"taxes"/, '"total":110997,"taxes"'));
    expect(verdict).toMatchObject({ ok: false, event: place + 1 });
  });

  test('a note written in other code points for the same letters', () => {
    const place = placeOf('LineNoted');
    const added = placeOf('LineAdded');
    expect(
      verify(edited(place, 'phở ít hành, bỏ ớt', 'phở ít hành, bỏ ớt'.normalize('NFD'))),
    ).toEqual(names(place, "the signature is not this device's"));
    expect(verify(edited(added, 'Phở bò', 'Phở bò'.normalize('NFD')))).toEqual(
      names(added, 'was changed: the event after it does not continue it'),
    );
  });

  test('the place an event says it continues', () => {
    const place = placeOf('OrderOpened');
    const elsewhere = edited(place, /"prev":"[0-9a-f]{64}"/, `"prev":"${'ab'.repeat(32)}"`);
    expect(verify(elsewhere)).toEqual(names(place, 'does not continue the event before it'));
  });

  test('what is no event any more', () => {
    const place = placeOf('CashCounted');
    const nothing = journal.with(place, { ...journal[place]!, raw: '{' });
    expect(verify(nothing)).toEqual({
      ok: false,
      event: place + 1,
      where: 'unreadable',
      problem: 'not JSON',
    });
    expect(verify(edited(place, '"type":"CashCounted"', '"type":"CashGuessed"'))).toMatchObject({
      event: place + 1,
      problem: 'unknown event type CashGuessed',
    });
    expect(verify(edited(place, '"attempt":1', '"attempt":"first"'))).toMatchObject({
      event: place + 1,
    });
    expect(verify(edited(place, '"epoch":1', '"epoch":0'))).toMatchObject({
      event: place + 1,
      where: 'unreadable',
    });
  });
});

describe('what somebody took away or moved', () => {
  test('any one row: the row after it is not the one expected there', () => {
    for (let place = 0; place < journal.length - 1; place += 1) {
      const shortened = journal.toSpliced(place, 1);
      const { envelope } = journal[place + 1]!;
      expect(verify(shortened)).toEqual({
        ok: false,
        event: place + 1,
        where: expect.stringContaining(`#${envelope.seq} ${envelope.type}`) as string,
        problem: `expected event ${place + 1} of this origin here: one is missing or moved`,
      });
    }
  });

  test('any two neighbours swapped', () => {
    for (let place = 0; place < journal.length - 1; place += 1) {
      const swapped = journal.with(place, journal[place + 1]!).with(place + 1, journal[place]!);
      expect(verify(swapped)).toMatchObject({
        ok: false,
        event: place + 1,
        problem: `expected event ${place + 1} of this origin here: one is missing or moved`,
      });
    }
  });

  test('a row told twice', () => {
    const place = placeOf('LineAdded');
    expect(verify(journal.toSpliced(place, 0, journal[place]!))).toMatchObject({
      event: place + 2,
    });
  });

  test('the end, in the middle of what one command wrote', () => {
    const cut = journal.slice(0, placeOf('OrderSettled'));
    expect(verify(cut)).toMatchObject({
      ok: false,
      problem: 'ends with an unsigned event: its end was cut off',
    });
  });

  test('the end, where a batch ends: found by whoever has seen more', () => {
    const last = journal.at(-1)!;
    const head = { ...till, seq: last.envelope.seq, hash: last.hash };
    const cut = journal.slice(0, placeOf('RefundSettled'));
    expect(verify(cut).ok).toBe(true);
    expect(verify(cut, { heads: [head] })).toMatchObject({
      ok: false,
      problem: `event ${head.seq} was known elsewhere and is missing: the end was cut off`,
    });
    expect(verify(journal, { heads: [head] }).ok).toBe(true);
    expect(verify(journal, { heads: [{ ...head, hash: 'ab'.repeat(32) }] })).toMatchObject({
      problem: `event ${head.seq} differs from the one known elsewhere`,
    });
  });

  test('a whole device', () => {
    const gone = anOrigin(13);
    expect(verify(journal, { heads: [{ ...gone, seq: 4, hash: 'ab'.repeat(32) }] })).toMatchObject({
      ok: false,
    });
  });
});

describe('what somebody else signed', () => {
  test('one batch signed with another key', () => {
    const place = placeOf('OrderSettled', 1);
    const { hash } = journal[place]!;
    const forged = journal.with(place, { ...journal[place]!, sig: stranger.sign(hash) });
    expect(verify(forged)).toEqual(names(place, "the signature is not this device's"));
  });

  test('a whole journal written anew with another key, when the true one is known', () => {
    const forged = written(day, new TestDevices(nodeCrypto, stranger));
    expect(verify(forged)).toMatchObject({ event: 1 });
    expect(verify(forged.slice(1), { keys: new Map([[till.device, signer.publicKey]]) }).ok).toBe(
      false,
    );
  });

  test('the key of a device is not changed by another device, nor by itself later', () => {
    const devices = new TestDevices(nodeCrypto, signer);
    const first = devices.write(till, deviceStream, devicePut);
    const newKey: ShopEvent = { type: 'DevicePut', changed: { publicKey: stranger.publicKey } };
    const second = devices.write(till, deviceStream, newKey);
    const { hash } = second[0]!;
    expect(verify([...first, ...second]).ok).toBe(true);
    expect(verify([...first, { ...second[0]!, sig: stranger.sign(hash) }])).toMatchObject({
      event: 2,
    });
    const byOther = new TestDevices(nodeCrypto, signer).write(
      anOrigin(12),
      deviceStream,
      devicePut,
    );
    expect(verify(byOther)).toMatchObject({ problem: 'signed by a device whose key is not known' });
  });

  test('a signature that is none', () => {
    const forged = journal.with(0, { ...journal[0]!, sig: 'chữ ký' });
    expect(verify(forged)).toMatchObject({
      event: 1,
      problem: "the signature is not this device's",
    });
  });
});
