import {
  permissionForView,
  type AskedView,
  type Refusal,
  type ViewAnswers,
  type ViewName,
} from '@pos/api';
import { isGranted } from '@pos/domain';
import type { StaffId } from '@pos/kernel';
import { grantsOf } from '../desk/grants.ts';
import { orderElsewhere } from '../elsewhere.ts';
import type { Till } from '../till.ts';
import { anomalies } from './anomalies.ts';
import { catalog, product } from './catalog.ts';
import { devices } from './devices.ts';
import { categories, documents } from './documents.ts';
import { order, orders } from './order.ts';
import { me, staff } from './people.ts';
import { paper } from './paper.ts';
import { guest, peripherals, scans, terminals, weight } from './peripherals.ts';
import { printers } from './printers.ts';
import { receipt, receipts } from './receipts.ts';
import { days } from './reports.ts';
import { session, sessions } from './sessions.ts';
import { store } from './store.ts';
import { neighbours, tablets } from './tablets.ts';
import { health, jobs, sync } from './till-state.ts';
import { unsent, unsentExport } from './unsent.ts';
import type { View } from './view.ts';

export { readHealth } from './till-state.ts';

const views: { readonly [Name in ViewName]: View<Name> } = {
  catalog,
  product,
  categories,
  documents,
  order,
  orders,
  receipts,
  receipt,
  session,
  sessions,
  days,
  sync,
  unsent,
  'unsent-export': unsentExport,
  anomalies,
  jobs,
  devices,
  printers,
  tablets,
  neighbours,
  peripherals,
  terminals,
  weight,
  scans,
  guest,
  paper,
  staff,
  store,
  me,
  health,
};

export type ViewAnswer =
  | { readonly ok: true; readonly data: ViewAnswers[ViewName] }
  | { readonly ok: false; readonly refusal: Refusal };

export const readView = (till: Till, { name, query }: AskedView, by: StaffId): ViewAnswer => {
  const grants = grantsOf(till.readModels.documents, by);
  const may = (permission: Parameters<typeof isGranted>[1]['permission']): boolean =>
    isGranted(grants, { permission, share: null });
  const permission = permissionForView[name];
  if (permission !== null && !may(permission)) {
    return { ok: false, refusal: { type: 'NotPermitted', permission, share: null } };
  }
  const shop = till.shop();
  const data = viewNamed(name).read({ till, shop, staff: by, may }, query);
  if (data !== null) return { ok: true, data };
  const order = orderElsewhere(shop, { ...query });
  if (order === null) return { ok: false, refusal: { type: 'NotFound' } };
  // When it comes, whoever watches this view is shown it.
  void till.desk.recall(order);
  return { ok: false, refusal: { type: 'OrderElsewhere', order } };
};

/** Whether something written to one of these streams may change the answer. */
export const mayChange = ({ name, query }: AskedView, streams: Iterable<string>): boolean => {
  const followed = viewNamed(name).follows(query);
  for (const stream of streams) {
    if (followed.some((beginning) => stream.startsWith(beginning))) return true;
  }
  return false;
};

/** The name and its query belong together, which a union cannot say. */
const viewNamed = (name: ViewName) => views[name] as View<ViewName>;
