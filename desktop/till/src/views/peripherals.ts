import {
  poleLanguageNames,
  scaleProtocolNames,
  terminalLanguageNames,
} from '@pos/hardware/peripherals';
import type { View } from './view.ts';

/** For whoever sets up what stands on the counter. */
export const peripherals: View<'peripherals'> = {
  follows: () => ['peripheral/', 'weight/'],
  read: ({ till: { readModels, counter } }) => ({
    peripherals: readModels.documents.all('peripheral').map(({ id, fields }) => ({
      peripheral: id,
      fields,
      state: counter?.peripherals.stateOf(id) ?? 'elsewhere',
    })),
    languages: {
      scale: scaleProtocolNames,
      scanner: ['codes'],
      display: poleLanguageNames,
      terminal: terminalLanguageNames,
    },
    nearby: counter?.peripherals.nearby ?? null,
  }),
};

export const terminals: View<'terminals'> = {
  follows: () => ['peripheral/'],
  read: ({ till: { readModels, counter } }) => ({
    terminals: (counter?.peripherals.terminals ?? []).map((terminal) => ({
      terminal,
      name: readModels.documents.find('peripheral', terminal)?.name ?? terminal,
    })),
  }),
};

export const weight: View<'weight'> = {
  follows: () => ['weight/', 'peripheral/'],
  read: ({ till: { counter } }) => ({ reading: counter?.peripherals.weight ?? null }),
};

export const scans: View<'scans'> = {
  follows: () => ['scan/'],
  read: ({ till: { counter } }) => ({ scans: counter?.peripherals.scans ?? [] }),
};

export const guest: View<'guest'> = {
  follows: () => ['guest/'],
  read: ({ till: { counter } }) =>
    counter === null ? null : { ...counter.guest.face, language: counter.guest.language },
};
