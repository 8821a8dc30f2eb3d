import type { EventType } from '../vocabulary.ts';
import { businessDay, order, product, session, staffMember } from './example-ids.ts';
import { oneOfEachOfOrder } from './one-of-each-of-order.ts';

export const oneOfEachIds = { staffMember, product, order, session };

/**
 * What each event carries in a journal. The golden lines of a release are made of these, so they are never edited:
 * an event that can say more gets another example.
 */
export const oneOfEach: { readonly [Type in EventType]: object } = {
  DevicePut: {
    changed: {
      name: 'Quầy 1',
      register: 'T01',
      publicKey: 'A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=',
    },
  },
  DeviceWithdrawn: {},
  PinRefused: { failures: 3 },
  PaperSeen: { job: 'ab'.repeat(16) + '-0', paper: 'T01-26-000001' },
  AnomalySettled: {
    anomaly: 'double-settlement',
    about: 'order/00000000-0000-7000-8000-000000000041',
    how: 'keep-as-tip',
  },
  SlipTried: { printer: 'bep', slip: 'calibration' },
  LabelsAsked: { product: '01935000-0003-7000-8000-000000000001', copies: 3 },
  SlipReprinted: { slip: '01935000-0001-7000-8000-000000000001/2/bep/0.1', copy: 1 },
  PaperMoved: { job: 'ab'.repeat(16) + '-0', paper: 'T01-26-000001', to: 'bep', reason: 'offline' },
  PaperLost: {
    job: 'ab'.repeat(16) + '-0',
    paper: 'T01-26-000001',
    state: 'unknown',
    reason: 'connection-lost',
  },
  ClockJumped: { byMilliseconds: -86_400_000 },
  EpochStarted: {
    epoch: 2,
    why: 'journal-damaged',
    last: { epoch: 1, seq: 41, hash: 'ab'.repeat(32) },
  },

  TicketBumped: { parts: [{ line: '01935000-0005-7000-8000-000000000001', nth: 1 }] },
  TicketRecalled: { parts: [{ line: '01935000-0005-7000-8000-000000000001', nth: 1 }] },

  StorePut: {
    changed: {
      name: 'Cà phê Sông Hương',
      address: '5 Lê Lợi, Huế',
      phone: '+842343822222',
      taxCode: '0100109106',
      currency: 'VND',
      timeZone: 'Asia/Ho_Chi_Minh',
      cutOffHour: 4,
      priceMode: 'inclusive',
      serviceCharge: 0,
      cashRoundingUnit: 1000,
      cashRounding: 'half-away',
      varianceLimit: 50_000,
    },
  },
  StoreWithdrawn: {},
  CategoryPut: { changed: { name: 'Món chính', colour: '#c0392b', position: 1 } },
  CategoryWithdrawn: {},
  ModifierGroupPut: {
    changed: {
      name: 'Thêm',
      least: 0,
      most: 2,
      modifiers: [{ modifier: 'trung', name: 'Trứng chần', price: 5000 }],
    },
  },
  ModifierGroupWithdrawn: {},
  TaxClassPut: {
    changed: { label: 'VAT 8 %', rates: [{ from: '2026-01-01T00:00:00.000+07:00', rate: 800 }] },
  },
  TaxClassWithdrawn: {},
  PriceListPut: {
    changed: {
      label: 'Giờ vàng',
      priority: 10,
      window: { weekdays: [1, 2, 3, 4, 5], fromMinute: 1020, toMinute: 1140 },
      from: '2026-11-01T00:00:00.000+07:00',
      until: null,
      prices: { [product]: 45_000 },
    },
  },
  PriceListWithdrawn: {},
  PrinterPut: {
    changed: {
      name: 'Bếp',
      model: 'clone-80',
      connection: { by: 'network', host: '192.168.1.50', port: 9100 },
      till: null,
      tasks: ['station'],
      categories: ['mon-chinh'],
      hasDrawer: false,
      fallback: null,
      calibration: { text: { page: 30, encoding: 'tcvn3' }, cuts: true },
    },
  },
  PrinterWithdrawn: {},
  PeripheralPut: {
    changed: {
      name: 'Cân',
      kind: 'scale',
      language: 'toledo-8217',
      connection: { by: 'serial', path: '/dev/ttyUSB0', baud: 9600 },
      till: '01935000-0005-7000-8000-000000000001',
    },
  },
  PeripheralWithdrawn: {},
  RolePut: {
    changed: {
      name: 'Thu ngân',
      grants: [
        { permission: 'order.sell', limit: null },
        { permission: 'discount.give', limit: 1000 },
      ],
    },
  },
  RoleWithdrawn: {},
  StaffPut: {
    changed: {
      name: 'Nguyễn Thị Lan',
      role: 'thu-ngan',
      pinHash: 'scrypt:16384:8:1:c2FsdA:aGFzaA',
    },
  },
  StaffWithdrawn: {},
  StaffLoggedIn: {},
  StaffLoggedOut: {},
  ProductPut: {
    changed: {
      name: 'Phở bò',
      sku: 'PHO-BO',
      barcodes: ['8934563138165'],
      price: 55_000,
      unit: 'tô',
      divisible: false,
      taxClass: 'vat-8',
      category: 'mon-chinh',
      modifierGroups: ['them'],
    },
  },
  ProductWithdrawn: {},

  SessionOpened: {
    session,
    currency: 'VND',
    float: 1_000_000,
    notes: [{ note: 100_000, count: 10 }],
    at: '2026-11-20T08:00:00.000+07:00',
    businessDay,
  },
  CashMoved: { direction: 'out', amount: 35_000, reason: 'mua đá' },
  DrawerOpened: { cause: 'no-sale', reason: 'đổi tiền lẻ' },
  CashCounted: { attempt: 1, notes: [{ note: 50_000, count: 19 }], total: 950_000 },

  ...oneOfEachOfOrder,
  SessionClosed: {
    number: { series: 'z/2026', value: 1, text: 'T01-26Z-000001' },
    at: '2026-11-20T22:30:00.000+07:00',
    businessDay,
    expected: 929_000,
    counted: 950_000,
    variance: 21_000,
    takings: {
      sales: 1,
      refunds: 1,
      salesTotal: 124_499,
      refundsTotal: 60_000,
      rounding: -499,
      cashTendered: 50_000,
      cashChange: 26_000,
      cashRefunded: 60_000,
      methods: [
        { method: 'card', taken: 100_000, given: 0 },
        { method: 'cash', taken: 24_000, given: 60_000 },
      ],
      taxes: [
        { rate: 800, net: 55_556, tax: 4444 },
        { rate: 1000, net: 4090, tax: 409 },
      ],
    },
    perpetual: { sales: 1, refunds: 1, salesTotal: 124_499, refundsTotal: 60_000 },
  },
  ZReportReprinted: { report: 'T01-26Z-000001', copy: 1 },
};
