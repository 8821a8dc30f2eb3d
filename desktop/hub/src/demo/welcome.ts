import { demoMall, documentsOf } from '@pos/demo';
import type { Till } from '@pos/till';

/** What whoever started the demo needs to know: where it is, who may log in, and a sale to copy line by line. */
export const welcome = (
  till: Till,
  { till: url, counter }: { readonly till: string; readonly counter: string | null },
): string => {
  const shop = demoMall();
  const roleNames = new Map(documentsOf(shop, 'role').map(({ id, fields }) => [id, fields.name]));
  const pins = shop.staff.map(
    ({ name, role, pin }) => `${pin.padEnd(8)}${roleNames.get(role) ?? role} · ${name}`,
  );
  return [
    boxed([
      'Quầy',
      '',
      `Bán hàng  ${url}/`,
      `API       ${url}`,
      `docs      ${url}/docs`,
      ...(counter === null ? [] : [`Máy in    ${counter}`]),
      '',
      'PIN',
      ...pins.map((line) => `  ${line}`),
    ]),
    '',
    'Bán thử từ terminal · A sale from a terminal:',
    '',
    ...saleByHand(url, barcodeToSell(till)),
    '',
  ].join('\n');
};

const boxed = (lines: readonly string[]): string => {
  const width = Math.max(...lines.map((line) => line.length));
  const bar = '─'.repeat(width + 2);
  return [`┌${bar}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${bar}┘`].join('\n');
};

const barcodeToSell = (till: Till): string => {
  const found = till.readModels.catalog
    .search('ca phe', 50)
    .find(({ barcodes }) => barcodes.length > 0);
  return found?.barcodes[0] ?? '';
};

const saleByHand = (url: string, barcode: string): string[] => [
  `U=${url}; T=$(curl -s $U/api/login -d '{"pin":"1111"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
  'ask() { curl -s -H "Authorization: Bearer $T" "$@"; echo; }',
  `tell() { ask $U/api/commands -d "{\\"id\\":\\"$(node -p 'crypto.randomUUID()')\\",$1}"; }`,
  'ask "$U/api/views/catalog?q=ca+phe&limit=3"',
  `tell '"type":"OpenSession","notes":[{"note":50000,"count":20}]'`,
  `O=$(tell '"type":"OpenOrder"' | sed 's/.*"order":"\\([^"]*\\)".*/\\1/')`,
  `tell '"type":"AddLine","order":"'$O'","barcode":"${barcode}","quantity":2000'`,
  `N=$(tell '"type":"SettleOrder","order":"'$O'","tenders":[{"method":"cash","tendered":500000}]' | sed 's/.*"text":"\\([^"]*\\)".*/\\1/')`,
  'ask "$U/api/views/receipt?number=$N"',
];
