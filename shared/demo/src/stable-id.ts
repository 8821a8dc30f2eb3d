import { instant } from '@pos/kernel';
import { createRandom } from './random.ts';

/** When the demo shop was founded, in the ids of what it started with: 2026-01-05T08:00+07:00. */
export const founded = instant(1_767_574_800_000);

/** The same id for the same name, today and in the next release, so that a demo can be seeded over itself. */
export const stableId = (name: string): string => createRandom(name).uuid(founded);
