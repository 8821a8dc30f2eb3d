export { bill, type BillFacts } from './bill.ts';
export type {
  Align,
  Barcode,
  Block,
  Cell,
  Cut,
  Document,
  Feed,
  Image,
  Qr,
  Row,
  Rule,
  Style,
  Text,
} from './document.ts';
export { layout, plainText, type LaidOut, type Line } from './layout.ts';
export type { Letterhead, Print } from './parts/letterhead.ts';
export { receipt, type ReceiptFacts } from './receipt.ts';
export { kitchenSlip, type KitchenSlipFacts } from './kitchen-slip.ts';
export { samplePaper, samplePapers, type SamplePaper } from './sample-papers.ts';
export { letterheadOf, logoName, settledPaper } from './settled-paper.ts';
export { paymentCodeOf } from './transfer/payment-code.ts';
export { vietQr } from './transfer/vietqr.ts';
export { refundReceipt, type RefundFacts } from './refund-receipt.ts';
export { testSlip, type TestSlipFacts } from './test-slip.ts';
export { xReport, zReport, type XReportFacts, type ZReportFacts } from './session-report.ts';
