const [reportBytes, dataBytes] = [64, 56];

/** What a HID-POS scanner sends for a code: reports of 64 bytes, the last byte of each telling whether more follows. */
export const hidReports = (
  code: string,
  aim: string,
  make: 'usual' | 'shifted' | 'without AIM' = 'usual',
): Uint8Array[] => {
  const bytes = Buffer.from(code, 'utf8');
  const count = Math.ceil(bytes.length / dataBytes);
  return Array.from({ length: count }, (_, index) => {
    const data = bytes.subarray(index * dataBytes, (index + 1) * dataBytes);
    const report = Buffer.alloc(reportBytes);
    report.set([0x02, data.length]);
    const head = { usual: `]${aim}`, shifted: `\0]${aim}`, 'without AIM': '' }[make];
    report.write(head, 2, 'latin1');
    report.set(data, 2 + head.length);
    report[reportBytes - 1] = Number(index < count - 1);
    return report;
  });
};
