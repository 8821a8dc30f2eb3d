/** What somebody might write against a rule, and what the tool must then say. */
export type Plant = {
  readonly rule: string;
  readonly files: Readonly<Record<string, string>>;
  readonly says: readonly (string | RegExp)[];
};
