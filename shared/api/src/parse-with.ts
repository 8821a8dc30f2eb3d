import { z } from 'zod';

/** Enough to mend what was sent; a thousand wrong elements need no thousand lines. */
const mostIssues = 5;
const mostCharacters = 1000;

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly detail: string };

/** Reads what somebody sent, or says what is wrong with it and where. It never throws, whatever was sent. */
export const parseWith = <Value>(schema: z.ZodType<Value>, sent: unknown): Parsed<Value> => {
  try {
    const read = schema.safeParse(sent);
    if (read.success) return { ok: true, value: read.data };
    return { ok: false, detail: whatIsWrong(read.error) };
  } catch {
    // QUIRK(zod 4.6): lengths are compared before the kind is known, so {"length": {"valueOf": 1}} throws in a string.
    return { ok: false, detail: 'not of the expected form' };
  }
};

const whatIsWrong = ({ issues }: z.ZodError): string =>
  z.prettifyError({ issues: issues.slice(0, mostIssues) }).slice(0, mostCharacters);
