import type { PrinterFields, PrinterTask } from '@pos/domain';
import { isLabelModelName, labelModels, type LabelModel } from '@pos/hardware/labels';
import {
  calibrated,
  isProfileName,
  type Make,
  placeKey,
  profiles,
  type Printer,
  type PrinterHardware,
  type Profile,
} from '@pos/hardware/printers';
import { routeTo, type Route } from '../jobs/job.ts';

/** What it is made for: rolls of paper, or rolls of labels. */
export type PrinterMade =
  | { readonly prints: 'papers'; readonly model: Profile }
  | { readonly prints: 'labels'; readonly model: LabelModel };

/** A printer that this till prints on, as it is set up now. */
export interface PrinterSetUp {
  /** As jobs call it: the id of its document, or the name by which the till was started with it. */
  readonly printer: string;
  readonly label: string;
  readonly made: PrinterMade;
  readonly drawerPin: PrinterFields['drawerPin'];
  /** The same for two that are one physical printer. */
  readonly key: string;
  readonly routes: readonly Route[];
  /** Which one takes what this one cannot print. */
  readonly fallback: string | null;
  readonly open: () => Printer<Make>;
}

interface Shop {
  readonly documents: readonly { readonly id: string; readonly fields: PrinterFields }[];
  /** What the till was started with: it serves where the shop has set up nothing else. */
  readonly fixed: readonly Printer[];
  readonly till: string;
  readonly hardware: PrinterHardware;
}

/** Which printers this till prints on, and which papers are whose. */
export const printersOf = ({ documents, fixed, till, hardware }: Shop): readonly PrinterSetUp[] => {
  const own = documents
    .filter(({ fields }) => fields.till === null || fields.till === till)
    .sort((left, right) => nearness(left.fields) - nearness(right.fields));
  const keys = new Set(own.map(({ fields }) => placeKey(fields.connection)));
  const others = fixed.filter(({ name }) => !keys.has(fixedKey(name)));
  const forTask = (task: PrinterTask): string | undefined =>
    own.find(
      ({ fields: { tasks, model } }) =>
        tasks.includes(task) && isLabelModelName(model) === (task === 'label'),
    )?.id;
  const receipt = forTask('receipt');
  const label = forTask('label');
  const atReceipt = own.find(({ id, fields }) => id === receipt && fields.hasDrawer);
  const drawer = atReceipt?.id ?? own.find(({ fields }) => fields.hasDrawer)?.id;
  const [first] = others;
  const routesOf = (name: string): readonly Route[] => [
    ...(name === (receipt ?? first?.name) ? (['receipt'] as const) : []),
    ...(name === label ? (['label'] as const) : []),
    // The drawer of a printer that the till was started with hangs on its plug, as far as anybody has said.
    ...(name === (drawer ?? (receipt === undefined ? first?.name : undefined))
      ? (['drawer'] as const)
      : []),
    routeTo(name),
  ];
  const setUps = [
    ...own.map(({ id, fields }) => {
      const made = madeAs(fields);
      return {
        printer: id,
        label: fields.name,
        made,
        drawerPin: fields.drawerPin,
        key: placeKey(fields.connection),
        routes: routesOf(id),
        fallback: fields.fallback,
        open: () => openAs(hardware, made, { ...fields, name: id }),
      };
    }),
    ...others.map((printer) => ({
      printer: printer.name,
      label: printer.profile.label,
      made: { prints: 'papers' as const, model: printer.profile },
      drawerPin: undefined,
      key: fixedKey(printer.name),
      routes: routesOf(printer.name),
      fallback: null,
      open: () => printer,
    })),
  ];
  // Who asks how the printers are means the receipts' first of all.
  return setUps.sort((left, right) => rank(left) - rank(right));
};

const rank = ({ routes }: PrinterSetUp): number => (routes.includes('receipt') ? 0 : 1);

/** What is this till's alone goes before what all share. */
const nearness = ({ till }: PrinterFields): number => (till === null ? 1 : 0);

/** It was named for its address. */
const fixedKey = (name: string): string => `network ${name.toLowerCase()}`;

const openAs = (
  hardware: PrinterHardware,
  { prints, model }: PrinterMade,
  { name, connection: place, drawerPin }: PrinterFields,
): Printer<Make> =>
  prints === 'labels'
    ? hardware.openLabels({ name, place, model })
    : hardware.open({ name, place, profile: model, drawerPin });

/** A model that this version does not know is printed on as the plainest of its width can. */
const madeAs = ({ model, calibration }: PrinterFields): PrinterMade =>
  isLabelModelName(model)
    ? { prints: 'labels', model: labelModels[model] }
    : {
        prints: 'papers',
        model: calibrated(profiles[isProfileName(model) ? model : 'clone-80'], calibration),
      };
