import type { z } from 'zod';
import type { CommandType, commandSchemas } from '../commands.ts';

/** UUIDs to be replaced by real ones: `…1` an order, `…2` a line, `…3` a product, `…4` a payment, `…5` a person, `…7` a tablet. */
const order = '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e01';
const line = '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e02';
const product = '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e03';
const payment = '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e04';
const staff = '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e05';
const tablet = '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e07';

export const exampleCommandId = '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e00';

/** One plain use of each command: money in đồng, quantities in thousandths. */
export const commandExamples: {
  readonly [Type in CommandType]: z.input<(typeof commandSchemas)[Type]>;
} = {
  OpenSession: {
    notes: [
      { note: 50_000, count: 10 },
      { note: 10_000, count: 50 },
    ],
  },
  MoveCash: { direction: 'out', amount: 200_000, reason: 'Trả tiền đá cây' },
  OpenDrawer: { reason: 'Đổi tiền lẻ cho khách' },
  CountCash: {
    notes: [
      { note: 500_000, count: 3 },
      { note: 50_000, count: 12 },
    ],
  },
  CloseSession: {},
  OpenOrder: { label: 'Bàn 7' },
  AddLine: { order, product, quantity: 2000, note: 'ít đá' },
  AddOpenItem: {
    order,
    name: 'Gói quà',
    unit: 'lần',
    price: 15_000,
    taxClass: 'vat-10',
    quantity: 1000,
  },
  ChangeQuantity: { order, line, quantity: 3000 },
  RemoveLine: { order, line, quantity: 1000, reason: 'Khách đổi ý' },
  ChangeModifiers: { order, line, modifiers: ['it-duong'] },
  NoteLine: { order, line, note: 'không đường' },
  OverridePrice: { order, line, price: 45_000, reason: 'Hàng trưng bày' },
  GiveDiscount: {
    order,
    label: 'Khách quen',
    value: { kind: 'percent', rate: 500 },
    reason: 'Khách quen',
  },
  WithdrawDiscount: { order, discount: 'khach-quen' },
  LabelOrder: { order, label: 'Bàn 9' },
  NameBuyer: {
    order,
    buyer: { name: 'Công ty Hoa Sen', taxCode: '0101243150', address: '8 Tràng Thi, Hà Nội' },
  },
  SendLines: { order },
  PrintBill: { order },
  ReprintSlip: { job: 'd2f0c1a98b7e4c5d9a3b6e1f00c4a7b2-0' },
  Reprint: { number: 'T01-26-000123' },
  ConfirmPaper: { job: 'd2f0c1a98b7e4c5d9a3b6e1f00c4a7b2-0' },
  ParkOrder: { order },
  RecallOrder: { order },
  TakePayment: {
    order,
    tender: { method: 'card', amount: 100_000, reference: 'NAPAS 4821 731902' },
  },
  AskCard: { order, terminal: 'quay-1', amount: 100_000 },
  CancelCard: { order },
  RecallCard: { order },
  DecideCard: { order, isCharged: true, reference: 'VISA 1234 004217' },
  ReversePayment: { order, payment, reason: 'Quẹt nhầm thẻ' },
  SettleOrder: { order, tenders: [{ method: 'cash', tendered: 200_000 }] },
  VoidOrder: { order, reason: 'Khách về' },
  SetReturns: {
    order,
    of: '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e06',
    lines: [{ line, quantity: 1000 }],
    reason: 'Đổi cỡ khác',
  },
  RefundLines: {
    order,
    lines: [{ line, quantity: 1000 }],
    method: 'cash',
    reason: 'Hàng lỗi',
  },
  PutProduct: {
    fields: {
      name: 'Cà phê sữa đá',
      sku: 'CF-SD',
      barcodes: ['8936000000011'],
      price: 29_000,
      unit: 'ly',
      divisible: false,
      taxClass: 'vat-10',
      category: 'ca-phe',
      modifierGroups: [],
    },
  },
  WithdrawProduct: { product },
  PutDocument: {
    kind: 'category',
    document: 'ca-phe',
    fields: { name: 'Cà phê', colour: '#7b4f2c', position: 1 },
  },
  WithdrawDocument: { kind: 'category', document: 'ca-phe' },
  PutStore: { fields: { phone: '028 7300 2026' } },
  SettleAnomaly: { anomaly: '0f6c3f52-3a9d-8b51-8c40-7d9a1e2b3c4d', how: 'keep-as-tip' },
  PairTill: { server: 'https://quay.example.vn', code: 'K7QF-M2XD' },
  PutRole: {
    role: 'shift-lead',
    fields: { name: 'Trưởng ca', grants: [{ permission: 'order.sell', limit: null }] },
  },
  WithdrawRole: { role: 'shift-lead' },
  PutStaff: { fields: { name: 'Lê Thu Hà', role: 'cashier', pin: '7351' } },
  WithdrawStaff: { staff },
  PutPrinter: {
    printer: 'bep',
    fields: {
      name: 'Bếp',
      model: 'clone-80',
      connection: { by: 'network', host: '192.168.1.50', port: 9100 },
      till: null,
      tasks: ['station'],
      categories: ['mon-chinh'],
      hasDrawer: false,
      fallback: null,
    },
  },
  WithdrawPrinter: { printer: 'bep' },
  TryPrinter: { printer: 'bep', slip: 'test' },
  PutPeripheral: {
    peripheral: 'can',
    fields: {
      name: 'Cân',
      kind: 'scale',
      language: 'toledo-8217',
      connection: { by: 'serial', path: '/dev/ttyUSB0', baud: 9600 },
      till: '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e01',
    },
  },
  WithdrawPeripheral: { peripheral: 'can' },
  LookForPeripherals: {},
  ShowOrder: { order, isPaying: false },
  PrintLabels: { product: '01938f2e-7b4a-7c10-9a3d-5f2b8c6d0e02', copies: 3 },
  MovePaper: { job: 'd2f0c1a98b7e4c5d9a3b6e1f00c4a7b2-0', printer: 'bep' },
  LookForPrinters: {},
  OfferPairing: {},
  AddNeighbour: { address: 'http://192.168.1.9:4100' },
  RemoveNeighbour: { address: 'http://192.168.1.9:4100' },
  OpenToShop: {},
  PutTablet: { device: tablet, fields: { name: 'Máy phục vụ tầng hai' } },
  WithdrawTablet: { device: tablet },
};
