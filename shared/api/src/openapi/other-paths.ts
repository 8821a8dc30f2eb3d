import { zLogin, zSetup } from '../access.ts';
import { answer, json, refusals, type Served } from './answers-part.ts';
import { jsonSchemaOf, type JsonSchema } from './json-schema.ts';

export const accessPaths = (served: Served): Record<string, JsonSchema> => ({
  '/api/setup': {
    post: {
      operationId: 'setup',
      tags: ['access'],
      summary: 'Makes the shop. Only while it has no staff.',
      'x-summary-vi': 'Lập cửa hàng. Chỉ khi chưa có nhân viên nào.',
      requestBody: {
        required: true,
        content: json(jsonSchemaOf(zSetup), {
          store: { name: 'Cà phê Bến Thành' },
          owner: { name: 'Nguyễn Thị Ngọc', pin: '246810' },
        }),
      },
      responses: { 200: answer('The shop is there; log in.'), ...refusals(served) },
    },
  },
  '/api/login': {
    post: {
      operationId: 'login',
      tags: ['access'],
      summary: 'Exchanges a PIN for a token. Wrong PINs are slowed, then locked, and journaled.',
      'x-summary-vi': 'Đổi PIN lấy token. PIN sai bị làm chậm, rồi khóa, và được ghi lại.',
      requestBody: { required: true, content: json(jsonSchemaOf(zLogin), { pin: '246810' }) },
      responses: { 200: answer('token, staff, permissions'), ...refusals(served) },
    },
  },
  '/api/logout': {
    post: {
      operationId: 'logout',
      tags: ['access'],
      summary: 'Ends the login of this token.',
      'x-summary-vi': 'Đăng xuất.',
      security: [{ token: [] }],
      responses: { 200: answer('Logged out.'), ...refusals(served) },
    },
  },
});

export const otherPaths = (served: Served): Record<string, JsonSchema> => ({
  '/api/live': {
    get: {
      operationId: 'live',
      tags: ['views'],
      summary:
        'WebSocket. First message `{token}` within five seconds, then `{watch: [{view, query}]}`; pushes `{news: [{view, query, data}]}` at once, then all that a change has changed, and no news every fifteen seconds.',
      'x-summary-vi':
        'WebSocket. Tin đầu tiên là `{token}` trong năm giây, rồi `{watch: [{view, query}]}`; gửi `{news: [{view, query, data}]}` ngay, rồi mọi thứ mà mỗi thay đổi làm khác đi, và mười lăm giây một lần dù không có gì mới.',
      responses: { 101: { description: 'A WebSocket.' }, ...refusals(served) },
    },
  },
  '/api/journal': {
    get: {
      operationId: 'export-journal',
      tags: ['journal'],
      summary: 'The whole journal as NDJSON, one `{raw, sig}` a line. `npm run verify` reads it.',
      'x-summary-vi':
        'Toàn bộ nhật ký dạng NDJSON, mỗi dòng `{raw, sig}`. Kiểm tra bằng `npm run verify`.',
      'x-permission': 'journal.export',
      security: [{ token: [] }],
      responses: {
        200: {
          description: 'The events in the order they were written.',
          content: { 'application/x-ndjson': {} },
        },
        ...refusals(served),
      },
    },
  },
  ...Object.fromEntries(operationPaths),
});

const plain = (
  path: string,
  summary: string,
  vietnamese: string,
  responses: JsonSchema,
): [string, JsonSchema] => [
  path,
  {
    get: {
      operationId: path.slice(1).replace('/', '-'),
      tags: ['operation'],
      summary,
      'x-summary-vi': vietnamese,
      responses,
    },
  },
];

const operationPaths = [
  plain('/health/live', 'The process answers.', 'Chương trình đang chạy.', {
    200: answer('It does.'),
  }),
  plain(
    '/health/ready',
    'The till can sell; if not, says why.',
    'Máy bán được hàng; nếu không thì vì sao.',
    {
      200: answer('Ready, with how the till is.'),
      503: answer('Not ready: `problems` names why.'),
    },
  ),
  plain('/metrics', 'Figures for Prometheus.', 'Số liệu cho Prometheus.', {
    200: { description: 'Text exposition format.', content: { 'text/plain': {} } },
  }),
];
