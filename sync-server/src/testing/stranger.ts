import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { TestDevice } from './a-device.ts';
import { twoTenants, type TwoTenants } from './two-tenants.ts';
import type { ways } from './ways.ts';

/** Before each test a till of another shop comes; after each, every row of the victim's is as it was. */
export const strangerEachTime = ({ start, missing }: (typeof ways)[number]) => {
  let shops: TwoTenants;
  let attacker: TestDevice;
  let before: string;
  const skip = missing !== null;
  beforeAll(async () => {
    if (!skip) shops = await twoTenants(start);
  });
  afterAll(() => shops?.[Symbol.asyncDispose]());
  beforeEach(async (context) => {
    if (missing !== null) context.skip(missing);
    attacker = await shops.stranger();
    before = await shops.victimsRows();
  });
  afterEach(async () => {
    if (!skip) expect(await shops.victimsRows()).toBe(before);
  });
  return {
    get shops() {
      return shops;
    },
    get attacker() {
      return attacker;
    },
    /** What the victim did itself is no harm. */
    victimWasAtWork: async (): Promise<void> => {
      before = await shops.victimsRows();
    },
    call: (name: string, body: unknown, who = attacker) => who.call(shops.server.url, name, body),
    codeOf: async (response: Promise<Response>): Promise<unknown> =>
      ((await (await response).json()) as { code: unknown }).code,
  };
};
