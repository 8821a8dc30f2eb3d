import type { Refusal, TillCommand } from '@pos/api';
import {
  printer as printerDecider,
  streamOf,
  type DeviceLogEvent,
  type PrinterFields,
} from '@pos/domain';
import { isLabelModelName } from '@pos/hardware/labels';
import { isProfileName } from '@pos/hardware/printers';
import { routeTo } from '../jobs/job.ts';
import type { Shop } from '../shop.ts';
import { outcomeOf, refused, type Outcome } from './outcome.ts';

export const putPrinter = (shop: Shop, { printer, fields }: TillCommand<'PutPrinter'>): Outcome => {
  const wrong = wrongReference(shop, printer, fields);
  if (wrong) return refused(wrong);
  return outcomeOf(
    streamOf('printer', printer),
    printerDecider.decide(shop.readModels.documents.state('printer', printer), {
      type: 'Put',
      fields,
    }),
  );
};

export const withdrawPrinter = (
  shop: Shop,
  { printer }: TillCommand<'WithdrawPrinter'>,
): Outcome => {
  const { documents } = shop.readModels;
  const user = documents.all('printer').find(({ fields }) => fields.fallback === printer);
  if (user) return refused({ type: 'DocumentInUse', by: user.fields.name });
  return outcomeOf(
    streamOf('printer', printer),
    printerDecider.decide(documents.state('printer', printer), { type: 'Withdraw' }),
  );
};

export const tryPrinter = (shop: Shop, { printer, slip }: TillCommand<'TryPrinter'>): Outcome => {
  if (!shop.printing?.has(printer)) return refused({ type: 'PrinterNotFound', printer });
  return onThisTill(shop, { type: 'SlipTried', printer, slip });
};

export const printLabels = (
  shop: Shop,
  { product, copies }: TillCommand<'PrintLabels'>,
): Outcome => {
  if (!shop.readModels.catalog.find(product)) return refused({ type: 'ProductNotFound' });
  return onThisTill(shop, { type: 'LabelsAsked', product, copies });
};

/** What has begun to print is not moved: it may be on paper already. */
export const movePaper = (shop: Shop, { job, printer }: TillCommand<'MovePaper'>): Outcome => {
  const row = shop.jobs.find(job);
  if (!row || row.route === 'drawer') return refused({ type: 'NotFound' });
  if (!shop.printing?.has(printer)) return refused({ type: 'PrinterNotFound', printer });
  if (row.state !== 'queued' || shop.printing.holds(job)) return refused({ type: 'PaperOnItsWay' });
  if (row.route === routeTo(printer)) return { ok: true, streams: [], training: false };
  const { about: paper, reason } = row;
  return onThisTill(shop, { type: 'PaperMoved', job, paper, to: printer, reason });
};

const onThisTill = (shop: Shop, event: DeviceLogEvent): Outcome => ({
  ok: true,
  streams: [{ stream: streamOf('device', shop.journal.origin.device), events: [event] }],
  training: false,
});

/** Nothing is written down: what is found is true for a moment, and stands in the view. */
export const lookForPrinters = (shop: Shop): Outcome => {
  shop.printing?.look();
  return { ok: true, streams: [], training: false };
};

const wrongReference = (
  shop: Shop,
  printer: string,
  { model, fallback }: Partial<PrinterFields>,
): Refusal | null => {
  if (model !== undefined && !isProfileName(model) && !isLabelModelName(model))
    return { type: 'PrinterModelNotFound', model };
  const isThere =
    fallback === undefined ||
    fallback === null ||
    (fallback !== printer && shop.readModels.documents.find('printer', fallback) !== undefined);
  return isThere ? null : { type: 'PrinterNotFound', printer: fallback };
};
