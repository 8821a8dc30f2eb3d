import type { PrinterFields } from '@pos/domain';
import {
  calibrated,
  isProfileName,
  placeKey,
  profiles,
  type Printer,
  type PrinterHardware,
  type Profile,
} from '@pos/hardware/printers';
import { routeTo, type Route } from '../jobs/job.ts';

/** A printer that this till prints on, as it is set up now. */
export interface PrinterSetUp {
  /** As jobs call it: the id of its document, or the name by which the till was started with it. */
  readonly printer: string;
  readonly label: string;
  readonly profile: Profile;
  /** The same for two that are one physical printer. */
  readonly key: string;
  readonly routes: readonly Route[];
  /** Which one takes what this one cannot print. */
  readonly fallback: string | null;
  readonly open: () => Printer;
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
  const receipt = own.find(({ fields }) => fields.tasks.includes('receipt'))?.id;
  const atReceipt = own.find(({ id, fields }) => id === receipt && fields.hasDrawer);
  const drawer = atReceipt?.id ?? own.find(({ fields }) => fields.hasDrawer)?.id;
  const [first] = others;
  const routesOf = (name: string): readonly Route[] => [
    ...(name === (receipt ?? first?.name) ? (['receipt'] as const) : []),
    // The drawer of a printer that the till was started with hangs on its plug, as far as anybody has said.
    ...(name === (drawer ?? (receipt === undefined ? first?.name : undefined))
      ? (['drawer'] as const)
      : []),
    routeTo(name),
  ];
  const setUps = [
    ...own.map(({ id, fields }) => {
      const profile = profileFor(fields);
      return {
        printer: id,
        label: fields.name,
        profile,
        key: placeKey(fields.connection),
        routes: routesOf(id),
        fallback: fields.fallback,
        open: () => hardware.open({ name: id, place: fields.connection, profile }),
      };
    }),
    ...others.map((printer) => ({
      printer: printer.name,
      label: printer.profile.label,
      profile: printer.profile,
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

/** A model that this version does not know is printed on as the plainest of its width can. */
const profileFor = ({ model, calibration }: PrinterFields): Profile =>
  calibrated(profiles[isProfileName(model) ? model : 'clone-80'], calibration);
