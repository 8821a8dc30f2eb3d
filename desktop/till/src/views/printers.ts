import type { FoundPrinter, PrinterHere, PrintersView } from '@pos/api';
import { labelModels } from '@pos/hardware/labels';
import { placeKey, profiles, textCandidates, widthCandidates } from '@pos/hardware/printers';
import type { PrinterSeen } from '../printers/print-room.ts';
import type { Till } from '../till.ts';
import type { View } from './view.ts';

/** For whoever sets up the printers: what is set up, how it is, and what stands nearby. */
export const printers: View<'printers'> = {
  follows: () => ['printer/', 'job/', 'device/'],
  read: ({ till }) => {
    const documents = till.readModels.documents.all('printer');
    const seen = new Map(till.printers.map((printer) => [printer.name, printer]));
    const fixed = till.printers.filter(({ name }) => !documents.some(({ id }) => id === name));
    return {
      printers: [
        ...documents.map(({ id, fields }) =>
          here(till, { printer: id, fields, isFixed: false }, seen.get(id)),
        ),
        ...fixed.map((printer) => here(till, fixedPrinter(printer), printer)),
      ],
      models,
      slip: { widths: widthCandidates, pages: textCandidates },
      nearby: nearbyOf(till, documents),
      system: systemName(),
    };
  },
};

const models: PrintersView['models'] = [
  ...Object.values(profiles).map(({ name: model, label, paperMillimetres }) => ({
    model,
    label,
    prints: 'papers' as const,
    paperMillimetres,
  })),
  ...Object.values(labelModels).map(({ name: model, label, stock: { widthMillimetres } }) => ({
    model,
    label,
    prints: 'labels' as const,
    paperMillimetres: widthMillimetres,
  })),
];

const here = (
  till: Till,
  told: Pick<PrinterHere, 'printer' | 'fields' | 'isFixed'>,
  seen: PrinterSeen | undefined,
): PrinterHere => {
  const tried = till.jobs.lastTry(told.printer);
  return {
    ...told,
    state: seen?.state ?? null,
    isPrinting: seen?.isPrinting ?? false,
    waiting: seen ? till.jobs.waiting(seen.routes) : 0,
    tried: tried
      ? {
          job: tried.id,
          slip: tried.kind === 'print-test' ? 'test' : 'calibration',
          state: tried.state,
          reason: tried.reason,
          at: tried.queued_at,
        }
      : null,
  };
};

/** It has no document: what the till was started with says little of it. */
const fixedPrinter = ({ name, label, model, routes }: PrinterSeen) => {
  const [host = name, port] = name.split(':');
  return {
    printer: name,
    isFixed: true,
    fields: {
      name: label,
      model,
      connection: { by: 'network' as const, host, port: Number(port ?? 9100) },
      till: null,
      tasks: routes.includes('receipt') ? (['receipt'] as const) : [],
      categories: [],
      hasDrawer: routes.includes('drawer'),
      fallback: null,
    },
  };
};

const nearbyOf = (
  { nearby }: Till,
  documents: readonly { readonly id: string; readonly fields: PrinterHere['fields'] }[],
): PrintersView['nearby'] => {
  if (nearby === null) return null;
  const known = new Map(documents.map(({ id, fields }) => [placeKey(fields.connection), id]));
  return {
    isLooking: nearby.isLooking,
    found: nearby.found.map(({ place, label }): FoundPrinter => ({
      connection: place,
      label,
      printer: known.get(placeKey(place)) ?? null,
    })),
  };
};

const systemName = (): PrintersView['system'] => {
  if (process.platform === 'win32') return 'windows';
  return process.platform === 'darwin' ? 'macos' : 'linux';
};
