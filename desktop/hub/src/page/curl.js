const origin = location.origin;
const bearer = '-H "Authorization: Bearer $T"';

const quoted = (body) => `'${JSON.stringify(body).replaceAll("'", String.raw`'\''`)}'`;

/** One operation as a line to copy. `$T` is the token of a login before. */
export const curlFor = ({ method, path, body, isOpen }) =>
  [
    'curl -s',
    `"${origin}${path}"`,
    isOpen ? '' : bearer,
    body === undefined ? '' : `-d ${quoted(body)}`,
    method === 'POST' && body === undefined ? '-X POST' : '',
  ]
    .filter(Boolean)
    .join(' ');

/** A whole sale, as `npm start` prints it. */
export const saleByHand = () =>
  String.raw`U=${origin}; T=$(curl -s $U/api/login -d '{"pin":"1111"}' | sed 's/.*"token":"\([^"]*\)".*/\1/')
ask() { curl -s -H "Authorization: Bearer $T" "$@"; echo; }
tell() { ask $U/api/commands -d "{\"id\":\"$(node -p 'crypto.randomUUID()')\",$1}"; }
ask "$U/api/views/catalog?q=ca+phe&limit=3"
tell '"type":"OpenSession","notes":[{"note":50000,"count":20}]'
O=$(tell '"type":"OpenOrder"' | sed 's/.*"order":"\([^"]*\)".*/\1/')
B=$(ask "$U/api/views/catalog?q=ca+phe+rang&limit=1" | sed 's/.*"barcodes":\["\([^"]*\)".*/\1/')
tell '"type":"AddLine","order":"'$O'","barcode":"'$B'","quantity":2000'
tell '"type":"SettleOrder","order":"'$O'","tenders":[{"method":"cash","tendered":500000}]'
ask "$U/api/views/receipts?limit=1"`;
