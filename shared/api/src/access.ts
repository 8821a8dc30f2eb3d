import type { Grant } from '@pos/domain';
import type { StaffId } from '@pos/kernel';
import { z } from 'zod';
import { zPin, zShortText } from './command-parts.ts';
import { officeFields } from './office-fields.ts';

export const zLogin = z.object({ pin: zPin });

/** Who stands at a screen. */
export interface AtTheScreen {
  readonly staff: { readonly id: StaffId; readonly name: string; readonly role: string };
  readonly permissions: readonly Grant[];
}

/** Who logged in. The token goes into the header `Authorization: Bearer …` and nowhere else. */
export interface LoggedIn extends AtTheScreen {
  readonly token: string;
}

const { shape } = officeFields.store;

/** The first words to a new till. What is left out is as shops in Vietnam usually have it. */
export const zSetup = z.object({
  store: officeFields.store.extend({
    address: shape.address.default(''),
    phone: shape.phone.default(''),
    taxCode: shape.taxCode.default(''),
    currency: shape.currency.prefault('VND'),
    timeZone: shape.timeZone.prefault('Asia/Ho_Chi_Minh'),
    cutOffHour: shape.cutOffHour.default(4),
    priceMode: shape.priceMode.default('inclusive'),
    serviceCharge: shape.serviceCharge.prefault(0),
    cashRoundingUnit: shape.cashRoundingUnit.prefault(1000),
    cashRounding: shape.cashRounding.default('half-away'),
    varianceLimit: shape.varianceLimit.prefault(20_000),
  }),
  register: z
    .string()
    .regex(/^[A-Z0-9]{1,8}$/, 'one to eight capital letters and digits')
    .default('T01'),
  owner: z.object({ name: zShortText, pin: zPin }),
});
