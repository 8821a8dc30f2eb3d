import type { Winspool } from './winspool.ts';

/** `winspool.drv` called from here. Only on Windows, and only once somebody prints there. */
export const koffiWinspool = async (): Promise<Winspool> => {
  const { default: koffi } = await import('koffi');
  const library = koffi.load('winspool.drv');
  koffi.struct('DOC_INFO_1W', {
    pDocName: 'str16',
    pOutputFile: 'str16',
    pDatatype: 'str16',
  });
  const open = library.func('int OpenPrinterW(str16 name, _Out_ void **printer, void *defaults)');
  const close = library.func('int ClosePrinter(void *printer)');
  const startDocument = library.func(
    'uint32 StartDocPrinterW(void *printer, uint32 level, DOC_INFO_1W *document)',
  );
  const endDocument = library.func('int EndDocPrinter(void *printer)');
  const write = library.func(
    'int WritePrinter(void *printer, const uint8_t *bytes, uint32 count, _Out_ uint32 *written)',
  );
  // Level 6 is the status alone.
  const get = library.func(
    'int GetPrinterW(void *printer, uint32 level, _Out_ uint32 *status, uint32 size, _Out_ uint32 *needed)',
  );

  const withPrinter = async <Result>(
    name: string,
    use: (printer: unknown) => Result,
  ): Promise<Result | null> => {
    const printer: unknown[] = [null];
    if (Number(open(name, printer, null)) === 0) return null;
    try {
      return use(printer[0]);
    } finally {
      close(printer[0]);
    }
  };

  return {
    statusOf: (name) =>
      withPrinter(name, (printer) => {
        const status = [0];
        return Number(get(printer, 6, status, 4, [0])) === 0 ? 0 : (status[0] ?? 0);
      }),
    writeRaw: async (name, title, bytes) => {
      const taken = await withPrinter(name, (printer) => {
        const raw = { pDocName: title, pOutputFile: null, pDatatype: 'RAW' };
        if (Number(startDocument(printer, 1, raw)) === 0) return 0;
        const written = [0];
        write(printer, bytes, bytes.length, written);
        endDocument(printer);
        return written[0] ?? 0;
      });
      return taken ?? 0;
    },
  };
};
