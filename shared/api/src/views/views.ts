import { paperParts, type Permission } from '@pos/domain';
import { z } from 'zod';
import { zSlug, zUuid } from '../command-parts.ts';
import { zPaperWords } from '../office-fields.ts';
import type { Refusal } from '../refusals.ts';
import type { DevicesView } from './device-views.ts';
import type { PaperView } from './paper-view.ts';
import type {
  GuestView,
  PeripheralsView,
  ScansView,
  TerminalsView,
  WeightView,
} from './peripheral-views.ts';
import type { PrintersView } from './printer-views.ts';
import {
  listedKinds,
  type CategoriesView,
  type DocumentsView,
  type MeView,
  type StaffView,
  type StoreView,
} from './office-views.ts';
import type {
  CatalogView,
  OrdersView,
  OrderView,
  ProductView,
  ReceiptsView,
  ReceiptView,
} from './sale-views.ts';
import type { NeighboursView, TabletsView } from './tablets-view.ts';
import type { DaysView, HealthView, JobsView, SessionsView, SessionView } from './till-views.ts';
import type { AnomaliesView, SyncView, UnsentExportView, UnsentView } from './sync-views.ts';
import { parseWith } from '../parse-with.ts';

/** What each view answers. */
export interface ViewAnswers {
  readonly catalog: CatalogView;
  readonly product: ProductView;
  readonly categories: CategoriesView;
  readonly documents: DocumentsView;
  readonly order: OrderView;
  readonly orders: OrdersView;
  readonly receipts: ReceiptsView;
  readonly receipt: ReceiptView;
  readonly session: SessionView;
  readonly sessions: SessionsView;
  readonly days: DaysView;
  readonly sync: SyncView;
  readonly unsent: UnsentView;
  readonly 'unsent-export': UnsentExportView;
  readonly anomalies: AnomaliesView;
  readonly jobs: JobsView;
  readonly devices: DevicesView;
  readonly printers: PrintersView;
  readonly tablets: TabletsView;
  readonly neighbours: NeighboursView;
  readonly peripherals: PeripheralsView;
  readonly terminals: TerminalsView;
  readonly weight: WeightView;
  readonly scans: ScansView;
  readonly guest: GuestView;
  readonly paper: PaperView;
  readonly staff: StaffView;
  readonly store: StoreView;
  readonly me: MeView;
  readonly health: HealthView;
}

export type ViewName = keyof ViewAnswers;

/** Numbers come as text from an address and as numbers from a socket. */
const zPosition = z.coerce.number<string | number>().int().min(0);
const zLimit = (usual: number) =>
  z.coerce.number<string | number>().int().min(1).max(200).default(usual);
/** A place among this device's events: `epoch/seq`. */
const zMark = z
  .string()
  .regex(/^\d{1,9}\/\d{1,15}$/, 'epoch/seq')
  .default('0/0')
  .describe('`next` of the page before');
const zNothing = z.strictObject({});

/** What a view may be asked for. A parameter nobody knows is refused: it would silently change what is answered. */
export const viewQueries = {
  catalog: z
    .strictObject({
      q: z.string().max(200).optional().describe('words as they are typed, with or without marks'),
      barcode: z.string().min(1).max(80).optional(),
      category: zSlug.optional(),
      family: zSlug.optional().describe('all variants of one product'),
      after: zPosition.default(0).describe('`next` of the page before'),
      limit: zLimit(50),
    })
    .refine(
      ({ q, barcode, category, family }) =>
        [q, barcode, category, family].filter((by) => by !== undefined).length <= 1,
      'one of q, barcode, category, family',
    ),
  product: z.strictObject({ id: zUuid<'ProductId'>() }),
  categories: zNothing,
  documents: z.strictObject({ kind: z.enum(listedKinds) }),
  order: z.strictObject({ id: zUuid<'OrderId'>() }),
  orders: zNothing,
  receipts: z.strictObject({
    before: zPosition.optional().describe('`next` of the page before'),
    limit: zLimit(50),
  }),
  receipt: z.strictObject({ number: z.string().min(1).max(80) }),
  session: zNothing,
  sessions: z.strictObject({ limit: zLimit(30) }),
  days: z.strictObject({ limit: zLimit(31) }),
  sync: zNothing,
  unsent: z.strictObject({ after: zMark, limit: zLimit(50) }),
  'unsent-export': z.strictObject({ after: zMark, limit: zLimit(200) }),
  anomalies: zNothing,
  jobs: z.strictObject({ limit: zLimit(50) }),
  devices: zNothing,
  printers: zNothing,
  tablets: zNothing,
  neighbours: zNothing,
  peripherals: zNothing,
  terminals: zNothing,
  weight: zNothing,
  scans: zNothing,
  guest: zNothing,
  paper: z.strictObject({
    paper: z.enum(['receipt', 'bill', 'kitchen', 'label']),
    model: zSlug.describe('of the printer that it is shown for'),
    header: zPaperWords.optional().describe('instead of what is kept'),
    footer: zPaperWords.optional(),
    hidden: z
      .string()
      .max(200)
      .transform((listed) => paperParts.filter((part) => listed.split(',').includes(part)))
      .optional()
      .describe(`what is left out: ${paperParts.join(', ')}`),
  }),
  staff: zNothing,
  store: zNothing,
  me: zNothing,
  health: zNothing,
} satisfies { readonly [Name in ViewName]: z.ZodType };

export type ViewQuery<Name extends ViewName = ViewName> = z.output<(typeof viewQueries)[Name]>;

export const viewNames = Object.keys(viewQueries) as ViewName[];

const isViewName = (name: unknown): name is ViewName =>
  typeof name === 'string' && Object.hasOwn(viewQueries, name);

/** The permission that reading a view wants; `null` is any login. Some answer more to those who may read reports. */
export const permissionForView: { readonly [Name in ViewName]: Permission | null } = {
  catalog: null,
  product: null,
  categories: null,
  documents: null,
  order: null,
  orders: null,
  receipts: null,
  receipt: null,
  session: null,
  sessions: null,
  days: 'report.x',
  sync: null,
  unsent: null,
  'unsent-export': 'journal.export',
  anomalies: null,
  jobs: null,
  devices: null,
  printers: 'settings.manage',
  tablets: 'device.pair',
  neighbours: 'device.pair',
  peripherals: 'settings.manage',
  terminals: null,
  weight: null,
  scans: null,
  guest: null,
  paper: 'settings.manage',
  staff: 'staff.manage',
  store: null,
  me: null,
  health: null,
};

/** A view that was asked for by name, with its parameters checked. */
export type AskedView = {
  readonly [Name in ViewName]: { readonly name: Name; readonly query: ViewQuery<Name> };
}[ViewName];

export type ParsedView =
  | { readonly ok: true; readonly view: AskedView }
  | { readonly ok: false; readonly refusal: Refusal };

/** Turns anything at all into a question a till can answer, or says what is wrong with it. */
export const parseView = (name: unknown, query: unknown): ParsedView => {
  if (!isViewName(name)) {
    return { ok: false, refusal: { type: 'ViewNotFound', view: String(name).slice(0, 80) } };
  }
  const parsed = parseWith<object>(viewQueries[name], query);
  if (!parsed.ok) return { ok: false, refusal: { type: 'InvalidQuery', detail: parsed.detail } };
  return { ok: true, view: { name, query: parsed.value } as AskedView };
};
