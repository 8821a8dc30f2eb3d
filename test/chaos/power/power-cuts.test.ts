import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chanceFrom } from '../chance.ts';
import type { Finding } from '../report.ts';
import { Shop, Workshop } from '../workshop.ts';
import { shopAfter, whatIsWrongWith } from './after-the-cut.ts';
import { powerCuts } from './power-cuts.ts';
import { recordLife, type RecordedLife } from './recorded-life.ts';
import { noTracer } from './strace.ts';

const impossible = noTracer();

test('a till that skips its flushes is caught by a power cut, ours is not', async (context) => {
  if (impossible !== null) context.skip(impossible);
  using workshop = new Workshop();
  const shop = new Shop(workshop, join(workshop.newFolder(), 'till'));
  const life = await recordLife(workshop, shop, { held: new Map(), told: [], seed: 1, sales: 8 });
  const found = (deeds: RecordedLife['deeds']): readonly Finding[] =>
    [...powerCuts({ ...life, deeds }, 12, chanceFrom(1))].flatMap((cut) =>
      whatIsWrongWith(shopAfter(workshop, cut, life.folder)),
    );
  const skipping = (isSkipped: (path: string) => boolean): RecordedLife['deeds'] =>
    life.deeds.filter(
      (deed) => !('call' in deed && deed.call.does === 'flush' && isSkipped(deed.call.path)),
    );

  expect(found(life.deeds)).toEqual([]);
  const kinds = (findings: readonly Finding[]) => new Set(findings.map(({ kind }) => kind));
  expect(kinds(found(skipping((path) => path.endsWith('-wal'))))).toContain('lost');
  expect(kinds(found(skipping((path) => path === '')))).toContain('lost');
}, 60_000);
