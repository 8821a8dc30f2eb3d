import { run } from './run.ts';
import type { Winspool } from './winspool.ts';

/** The same calls, compiled by PowerShell: slower by a second, and there on every Windows. */
export const powershellWinspool: Winspool = {
  statusOf: async (printer) => {
    const { hasWorked, said } = await powershell(`[Raw]::Status(${quoted(printer)})`);
    const status = Number.parseInt(said, 10);
    return hasWorked && status >= 0 ? status : null;
  },
  writeRaw: async (printer, title, bytes) => {
    const call = `[Raw]::Write(${quoted(printer)}, ${quoted(title)}, [Console]::In.ReadToEnd())`;
    const { hasWorked, said } = await powershell(call, Buffer.from(base64(bytes)));
    return hasWorked ? Number.parseInt(said, 10) || 0 : 0;
  },
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** In single quotes PowerShell takes everything as it stands but the quote itself, in any of its shapes. */
const quoted = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;

const powershell = (call: string, input?: Uint8Array): ReturnType<typeof run> => {
  const script = `Add-Type -TypeDefinition @'\n${source}\n'@\n${call}\n`;
  const encoded = Buffer.from(script, 'utf16le').toString('base64');
  return run(
    ['powershell.exe', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded],
    input,
  );
};

const source = `
using System;
using System.Runtime.InteropServices;
public static class Raw {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  class Doc { public string Name; public string File; public string Type; }
  const string Spool = "winspool.drv";
  [DllImport(Spool, CharSet = CharSet.Unicode)] static extern bool OpenPrinterW(string name, out IntPtr printer, IntPtr defaults);
  [DllImport(Spool)] static extern bool ClosePrinter(IntPtr printer);
  [DllImport(Spool, CharSet = CharSet.Unicode)] static extern int StartDocPrinterW(IntPtr printer, int level, [In] Doc doc);
  [DllImport(Spool)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport(Spool)] static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport(Spool)] static extern bool GetPrinterW(IntPtr printer, int level, out int status, int size, out int needed);
  public static int Status(string name) {
    IntPtr printer; int status = 0, needed;
    if (!OpenPrinterW(name, out printer, IntPtr.Zero)) return -1;
    GetPrinterW(printer, 6, out status, 4, out needed);
    ClosePrinter(printer);
    return status;
  }
  public static int Write(string name, string title, string base64) {
    IntPtr printer; int written = 0;
    if (!OpenPrinterW(name, out printer, IntPtr.Zero)) return 0;
    byte[] bytes = Convert.FromBase64String(base64);
    if (StartDocPrinterW(printer, 1, new Doc { Name = title, Type = "RAW" }) != 0) {
      WritePrinter(printer, bytes, bytes.Length, out written);
      EndDocPrinter(printer);
    }
    ClosePrinter(printer);
    return written;
  }
}`;
