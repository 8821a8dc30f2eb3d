import type { StoreFields } from '@pos/domain';
import { logoName } from '@pos/documents';
import type { Pictures } from '@pos/hardware/printers';

/** The shop's logo under the name by which documents call it. One whose bytes do not fill it is left out. */
export const picturesOf = ({ logo }: Pick<StoreFields, 'logo'>): Pictures => {
  if (!logo) return new Map();
  const { width, height, dots } = logo;
  const bytes = Buffer.from(dots, 'base64');
  if (bytes.length !== Math.ceil(width / 8) * height) return new Map();
  return new Map([[logoName, { width, height, bytes }]]);
};
