import { z } from 'zod';

/** Enough to mend what was sent; a thousand wrong elements need no thousand lines. */
const mostIssues = 5;
const mostCharacters = 1000;

export const whatIsWrong = ({ issues }: z.ZodError): string =>
  z.prettifyError({ issues: issues.slice(0, mostIssues) }).slice(0, mostCharacters);
