/** A sentence for whoever starts a program: nobody has told it their language yet, so it says both. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export const say = ({ vi, en }: Bilingual): void => {
  process.stderr.write(`${vi}\n${en}\n`);
};

/** Ends the program with one clear sentence and no stack. */
export const giveUp = (problem: Bilingual): never => {
  say(problem);
  process.exit(1);
};
