import { describe, expect, test, vi } from 'vitest';
import { tcpLine } from '../lines/tcp-line.ts';
import { encodeLabel } from './label-languages.ts';
import { labelModels } from './label-model.ts';
import { labelPrinter } from './label-printer.ts';
import { openVirtualLabelPrinter } from './virtual/virtual-label-printer.ts';

const label = { name: 'Bánh mì', price: '25.000 ₫', note: '', barcode: '8938505974194', qr: null };

describe.each(['zpl', 'tspl'] as const)('a label printer of %s', (language) => {
  const aPrinter = async () => {
    const virtual = await openVirtualLabelPrinter(language);
    const line = tcpLine({ host: '127.0.0.1', port: virtual.port });
    const patience = { connect: 500, answer: 60, goodbye: 300 };
    const model = labelModels[`${language}-50x30`];
    const printer = labelPrinter({ name: 'labels', line, model, patience });
    const beforeFirstByte = vi.fn<() => void>();
    return {
      virtual,
      beforeFirstByte,
      print: (copies: number, begin: () => void = beforeFirstByte) =>
        printer.print({ bytes: encodeLabel(label, model, copies), beforeFirstByte: begin }),
      printer,
      [Symbol.asyncDispose]: () => virtual.close(),
    };
  };

  test.each([[false], [true]])('prints as many as were asked for (silent: %s)', async (silent) => {
    await using bench = await aPrinter();
    bench.virtual.flip({ silent });
    const both = await Promise.all([bench.print(2), bench.print(3)]);
    expect(both).toEqual([{ state: 'accepted' }, { state: 'accepted' }]);
    await vi.waitFor(() =>
      expect(bench.virtual.printed.map(({ copies }) => copies)).toEqual([2, 3]),
    );
    expect(bench.virtual.printed[0]!.unknown).toEqual([]);
    expect(bench.beforeFirstByte).toHaveBeenCalledTimes(2);
  });

  test('out of labels, or away, nothing was sent', async () => {
    await using bench = await aPrinter();
    bench.virtual.flip({ paperOut: true });
    expect(await bench.print(1)).toEqual({ state: 'not-sent', reason: 'paper-out' });
    await bench.virtual.close();
    expect(await bench.print(1)).toMatchObject({ state: 'not-sent', reason: 'offline' });
    expect(bench.beforeFirstByte).not.toHaveBeenCalled();
    expect(bench.virtual.printed).toEqual([]);
  });

  test('what must not begin does not', async () => {
    await using bench = await aPrinter();
    const refuse = (): never => {
      throw new Error('the journal is full');
    };
    await expect(bench.print(1, refuse)).rejects.toThrow('the journal is full');
    expect(await bench.print(1)).toEqual({ state: 'accepted' });
    await vi.waitFor(() => expect(bench.virtual.printed).toHaveLength(1));
  });
});
